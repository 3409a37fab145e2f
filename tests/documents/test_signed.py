"""A signature never stands on a page without any of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.documents import reply_letter
from tests.documents.paper import FONTS, page_texts, squeezed
from tests.documents.samples import a_reply


@pytest.mark.parametrize("lines", range(4, 40))
def test_text_and_signature_share_a_page(lines: int) -> None:
    body = "\n".join(f"第{number}句。" for number in range(lines))
    letter = replace(a_reply(), body=body, signature=("市商务局", "市投资促进局"))
    last = squeezed(page_texts(reply_letter.to_pdf(letter, FONTS))[-1])
    assert "市投资促进局2024年6月3日（联系人：李明）" in last
    assert "专此答复" in last


def test_text_goes_along_where_no_gap_is_small_enough() -> None:
    body = "提" * 28 * 4
    short = 0
    for more in range(0, 28 * 10, 28):
        letter = replace(a_reply(), body=body + "案" * more, closing="")
        pages = [squeezed(page) for page in page_texts(reply_letter.to_pdf(letter, FONTS))]
        assert "提" in pages[-1] or "案" in pages[-1]
        short += len(pages) == 1
    assert 0 < short < 10


def test_paper_without_a_signature_is_rendered_as_it_is() -> None:
    from desktop_app.documents.blocks import Meta, Paragraph
    from desktop_app.documents.flow import render
    from desktop_app.documents.signed import render_signed

    blocks = [Paragraph("正文")]
    assert render_signed(blocks, FONTS, Meta("题")) == render(blocks, FONTS, Meta("题"))
