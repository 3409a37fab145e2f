"""Words put together: sentences in a row, and talks beside a draft."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from desktop_app.services.read_case import read_case
from desktop_app.ui import errors, labels
from desktop_app.ui.steps.text_beside import TextBeside


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (("须填写理由。", "请补填。"), "须填写理由。请补填。"),
        (("A reason is needed.", "Fill it in."), "A reason is needed. Fill it in."),
        (("商定时间", "建议多听意见"), "商定时间 建议多听意见"),
        (("须填写理由。", ""), "须填写理由。"),
        (("", "请补填。"), "请补填。"),
        ((), ""),
    ],
)
def test_no_space_follows_a_chinese_full_stop(sentences, told):
    assert labels.in_a_row(*sentences) == told


def test_a_refusal_is_one_line():
    assert errors.Words("须填写理由。", "请补填。").whole == "须填写理由。请补填。"


def test_talks_stand_beside_the_draft(qtbot, desk, office):
    beside = TextBeside(read_case(desk, office.cases["20240005"]), None)
    qtbot.addWidget(beside)
    text = beside.findChild(QPlainTextEdit).toPlainText()
    assert "谈了养老" in text
