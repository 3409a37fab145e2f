"""The year's summary: order, figures, annexes, equal bytes, and the same text in the DOCX."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from PIL import Image

from desktop_app.documents.fields import UnknownField
from desktop_app.documents.missing import missing_glyphs
from desktop_app.documents.narrative import Narrative, load_narrative
from desktop_app.documents.year_summary import (
    Annex,
    AnnexPicture,
    AnnexTable,
    Chapter,
    Part,
    YearSummary,
    to_docx,
    to_pdf,
)
from tests.documents.paper import FONTS, TEXTS, page_texts, pdf_text, squeezed, words

CHAPTERS = ("总体情况", "工作措施", "典型案例", "存在问题和改进措施", "下一步工作措施")
ROWS = tuple((f"2024{number:04}", f"关于第{number}项工作的提案") for number in range(62))


def a_picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (400, 200), "white").save(out, "png")
    return out.getvalue()


def a_summary(**over: Any) -> YearSummary:
    plain = YearSummary(
        title="市商务局2024年提案办理工作总结",
        office="市商务局",
        lead="总体较好。",
        chapters=(
            Chapter("一、总体情况", (Part("（一）数量", 2), Part("共62件。"), Part("1.主办", 3))),
            Chapter("二、工作措施", (Part("逐件落实。"),)),
        ),
        annexes=(
            Annex("统计图", (AnnexPicture(a_picture(), "图1　分布"),)),
            Annex("一览表", (AnnexTable(("编号", "标题"), ROWS, (1, 3), note="共62件"),), True),
        ),
        as_of=date(2024, 12, 31),
        words=words(),
        made_at=datetime(2025, 1, 3, 9, 5),  # noqa: DTZ001 - wall-clock time of the office
        base_note="以62件为基数",
        choice="主办",
        signature=("市商务局", "市投资促进局"),
        signed_on=date(2025, 1, 6),
    )
    return replace(plain, **over)


def default_fields(narrative: Narrative) -> dict[str, str]:
    return {name: f"〔{name}〕" for name in narrative.fields()}


def test_parts_stand_in_order() -> None:
    found = pdf_text(to_pdf(a_summary(), FONTS))
    wanted = ("提案办理工作总结", "总体较好。", "一、总体情况", "（一）数量", "共62件。", "1.主办")
    wanted += ("二、工作措施", "附件：1.统计图", "2.一览表", "市投资促进局", "2025年1月6日")
    places = [found.index(one) for one in wanted]
    assert places == sorted(places)


def test_annex_pages_carry_dates_and_filter() -> None:
    pages = [squeezed(page) for page in page_texts(to_pdf(a_summary(), FONTS))]
    strip = "数据截至：2024年12月31日制表时间：2025年1月3日09:05筛选：主办"
    assert [strip in page for page in pages] == [False] + [True] * (len(pages) - 1)
    assert sum("附件2" in page for page in pages) == 1


def test_every_row_of_the_list_is_printed_once() -> None:
    found = pdf_text(to_pdf(a_summary(), FONTS))
    assert all(found.count("".join(row)) == 1 for row in ROWS)


def test_same_summary_gives_the_same_bytes() -> None:
    assert to_pdf(a_summary(), FONTS) == to_pdf(a_summary(), FONTS)
    assert to_docx(a_summary()) == to_docx(a_summary())


def test_unsigned_summary_leaves_blanks_for_the_date() -> None:
    found = pdf_text(to_pdf(a_summary(signed_on=None, annexes=(), base_note=""), FONTS))
    assert "市投资促进局年月日" in found
    assert "附件" not in found


def test_docx_says_the_same_as_the_pdf() -> None:
    document = Document(BytesIO(to_docx(a_summary(salutation="市政协："))))
    body = squeezed("".join(document.element.body.itertext()))
    for wanted in (
        "市政协：",
        "共62件。",
        "（一）数量",
        "附件：1.统计图",
        "注：共62件",
        ROWS[61][1],
    ):
        assert squeezed(wanted) in body
    assert document.core_properties.author == "市商务局"
    assert "数据截至" in document.sections[-1].header.paragraphs[0].text
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings[:2] == ["一、总体情况", "二、工作措施"]


def test_tables_of_the_docx_are_as_wide_as_on_paper_and_rows_stay_whole() -> None:
    (table,) = Document(BytesIO(to_docx(a_summary()))).tables
    number, title = (int(column.width) for column in table.columns)
    assert title == pytest.approx(3 * number, rel=0.01)
    assert [int(cell.width) for cell in table.rows[-1].cells] == [number, title]
    assert table._tbl.xpath("w:tblPr/w:tblCellMar[following-sibling::w:tblLook]")
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)
    assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows][:2] == [True, False]


def test_hostile_text_gives_a_docx_all_the_same() -> None:
    hostile = "<b>x</b>\x00\ud800&\x0b\U0001f600"
    summary = a_summary(title=hostile, lead=hostile, signature=(hostile,), choice=hostile)
    document = Document(BytesIO(to_docx(summary)))
    assert "<b>x</b>�&" in document.paragraphs[0].text


def test_characters_without_a_glyph_are_listed() -> None:
    assert missing_glyphs(a_summary(), FONTS) == ()
    assert missing_glyphs(a_summary(lead="甲\ue123"), FONTS) == ("\ue123",)


def test_default_narrative_has_the_five_chapters() -> None:
    narrative = load_narrative(TEXTS)
    assert tuple(one.heading.split("、")[1] for one in narrative.chapters) == CHAPTERS


def test_narrative_fills_every_field() -> None:
    narrative = load_narrative(TEXTS)
    title, lead, chapters, note = narrative.filled(default_fields(narrative))
    everything = "".join(
        (title, lead, note, *(part.text for one in chapters for part in one.parts))
    )
    assert "{{" not in everything
    assert "〔total〕" in everything


def test_narrative_names_an_unknown_field() -> None:
    narrative = load_narrative(TEXTS)
    values = default_fields(narrative)
    del values["total"]
    with pytest.raises(UnknownField) as caught:
        narrative.filled(values)
    assert caught.value.facts["field"] == "total"


def test_parts_empty_after_filling_are_left_out() -> None:
    chapter = Chapter("一、", (Part("{{a}}"), Part("留")))
    narrative = Narrative("", "", (chapter,), "", {"join": "、"})
    assert narrative.filled({"a": " "})[2] == (Chapter("一、", (Part("留"),)),)


def test_lists_are_worded_and_joined() -> None:
    narrative = load_narrative(TEXTS)
    modes = [{"name": "主办", "count": 17}, {"name": "会办", "count": 38}]
    assert narrative.listing("mode", modes) == "主办件17件、会办件38件"


def test_no_sentence_of_the_default_is_anothers() -> None:
    source = TEXTS.parents[1].parent / "shared" / "reference" / "summary_2024.txt"
    if not source.exists():
        pytest.skip("the reference report is not beside the checkout")
    published = source.read_text("utf-8")
    sentences = "".join(load_narrative(TEXTS).texts()).replace("；", "。").split("。")
    assert not [one for one in sentences if len(one) > 12 and one in published]
