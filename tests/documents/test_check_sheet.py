"""The result of a check on paper and as text."""

from __future__ import annotations

from datetime import date

from desktop_app import paths
from desktop_app.documents.check_sheet import CheckSheet, SheetLine, as_text, to_pdf
from desktop_app.documents.words import load_words
from tests.documents.paper import page_texts, squeezed

WORDS = load_words(paths.resources() / "texts")
LINE = SheetLine("sum", "共62件，其中<主办>60件。", "60件", "60≠62。")


def sheet(*lines: SheetLine, report: str = "总结.docx", compared: str = "") -> CheckSheet:
    return CheckSheet(report, 9, lines, compared, date(2024, 12, 2), WORDS)


def test_text_names_report_day_and_every_finding() -> None:
    told = as_text(sheet(LINE, compared="市政协七届四次会议"))
    assert "文稿：总结.docx" in told
    assert "制表时间：2024年12月2日" in told
    assert "比对：市政协七届四次会议台账数据" in told
    assert "共核对数据9处，发现问题1处。" in told
    assert "1．【合计不符】60件\n原文：共62件，其中<主办>60件。\n60≠62。" in told


def test_a_sound_report_is_called_so() -> None:
    told = as_text(sheet(report=""))
    assert "未发现数据矛盾" in told
    assert "文稿：" not in told


def test_pdf_says_the_same() -> None:
    for made in (sheet(LINE), sheet()):
        data = to_pdf(made, paths.resources() / "fonts")
        text = squeezed("".join(page_texts(data)))
        assert "文稿核数结果" in text
        assert ("<主办>" in text) == bool(made.lines)
        assert data == to_pdf(made, paths.resources() / "fonts")
