"""The page engine: geometry, numbers, headers, splitting, any text whatever."""

from __future__ import annotations

import random

import pypdfium2
import pytest

from desktop_app.documents.blocks import (
    Block,
    Heading,
    Meta,
    NewPage,
    Paragraph,
    Signature,
    Space,
    Table,
    Title,
)
from desktop_app.documents.flow import render
from desktop_app.documents.text import clean
from tests.documents.paper import FONTS, page_texts, pdf_text, squeezed

META = Meta("试印", "办公室")


def test_a_page_holds_22_lines_of_28_characters() -> None:
    pages = page_texts(render([Paragraph("提" * 28 * 23, indent=0)], FONTS, META))
    assert [page.count("提") for page in pages] == [28 * 22, 28]
    assert pages[0].splitlines()[0] == "提" * 28


def test_page_numbers_run() -> None:
    pages = page_texts(render([NewPage(), NewPage(landscape=True)], FONTS, META))
    assert [squeezed(page) for page in pages] == ["—1—", "—2—", "—3—"]


def test_landscape_turns_the_sheet() -> None:
    document = pypdfium2.PdfDocument(render([NewPage(landscape=True)], FONTS, META))
    wide, high = document[1].get_size()
    document.close()
    assert (round(wide), round(high)) == (842, 595)


def test_strip_is_on_every_page_of_its_part() -> None:
    rows = tuple((str(number),) for number in range(100))
    blocks = [Paragraph("正文"), NewPage(strip="数据截至：今天"), Table(("序号",), rows)]
    pages = page_texts(render(blocks, FONTS, META))
    assert len(pages) > 3
    assert ["数据截至" in page for page in pages] == [False] + [True] * (len(pages) - 1)


def test_table_header_is_repeated_on_every_page() -> None:
    rows = tuple((str(number), "提案") for number in range(200))
    pages = page_texts(render([Table(("表头甲", "表头乙"), rows)], FONTS, META))
    assert len(pages) > 4
    assert all(page.count("表头甲") == 1 for page in pages)


def test_row_taller_than_a_page_is_split_and_complete() -> None:
    text = "".join(f"第{number}句。" for number in range(900))
    made = render([Table(("编号", "内容"), (("1", text), ("2", "末")), (1, 5))], FONTS, META)
    assert len(page_texts(made)) > 2
    found = pdf_text(made).replace("编号内容", "")
    for number in range(1, 9):
        found = found.replace(f"—{number}—", "")
    assert text in found.replace("1第0句", "第0句")


def test_enormous_header_does_not_hang() -> None:
    made = render([Table(("头" * 3000,), (("行",),) * 3, (1,))], FONTS, META)
    assert pdf_text(made).count("行") == 3


def test_short_rows_and_missing_cells_are_drawn() -> None:
    made = render([Table((), (("甲",), ("乙", "丙")))], FONTS, META)
    assert pdf_text(made) == "甲乙丙—1—"


def test_heading_is_never_alone_at_the_foot() -> None:
    blocks = [Paragraph("提" * 28 * 21, indent=0), Heading("一、情况"), Paragraph("正文")]
    pages = page_texts(render(blocks, FONTS, META))
    assert "情况" not in pages[0]
    assert "情况" in pages[1]


def test_outline_names_titles_and_headings() -> None:
    blocks: list[Block] = [
        Heading("（一）先来的二级", 2),
        Heading("一、总体", 1),
        Heading("（一）责任", 2),
        Heading("1.三级", 3),
        Title("附表", outline=True),
    ]
    document = pypdfium2.PdfDocument(render(blocks, FONTS, META))
    found = [(item.level, item.get_title()) for item in document.get_toc()]
    document.close()
    assert found == [(0, "（一）先来的二级"), (0, "一、总体"), (1, "（一）责任"), (0, "附表")]


def test_file_says_what_it_is() -> None:
    document = pypdfium2.PdfDocument(render([Space()], FONTS, Meta("总结\n一", "市商务局", "口径")))
    found = document.get_metadata_dict()
    document.close()
    assert (found["Title"], found["Author"], found["Subject"]) == ("总结 一", "市商务局", "口径")


def test_same_input_gives_the_same_bytes() -> None:
    blocks = [Title("题"), Paragraph("正文䶮𠮷"), Signature(("市商务局",), "2025年1月6日")]
    assert render(blocks, FONTS, META) == render(blocks, FONTS, META)


def test_markup_is_shown_literally() -> None:
    text = '<b>x</b><img src="//h/y"> a<b & c'
    made = render([Paragraph(text), Table((text,), ((text,),))], FONTS, META)
    assert pdf_text(made).count(squeezed(text)) == 3
    assert b"/URI" not in made


PIECES = (
    *"的一是不了人我在有他提案办理〔〕，。；：？！（）《》“”‘’…—·",
    *"abcXYZ0189<>&'\"\\/(){}[]%$#@~^",
    *"\x00\x07\t\n\r\u200b\u202e\ud800\udfff\ufffe",
    *"䶮㛃𠮷堃镕陳\U0001f600\U0001f468\U00020000\ue000éß☎①Ⅷ㈠",
    " ",
    "　",
    "<img src=/etc/passwd>",
    "&amp;",
    "{{field}}",
    "https://a.example/" + "x" * 80,
)


def random_text(seed: int) -> str:
    """Return a text of up to 200 pieces (every hundredth: 5,000), the same for the same seed."""
    dice = random.Random(seed)
    return "".join(dice.choices(PIECES, k=5000 if seed % 100 == 0 else dice.randint(0, 200)))


def wanted(text: str) -> str:
    return squeezed(clean(text))


@pytest.mark.parametrize("group", range(10))
def test_any_text_comes_back_from_a_paragraph_and_a_cell(group: int) -> None:
    for seed in range(group * 100, group * 100 + 100):
        text = random_text(seed)
        blocks = [Paragraph(text), NewPage(), Table(("",), ((text,),))]
        quiet = Meta(text, text, text, numbered=False)
        assert pdf_text(render(blocks, FONTS, quiet)) == wanted(text) * 2
