"""Words put together: sentences in a row, and talks beside a draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from desktop_app.domain.deadline import DeadlineKind, ExtensionShortens, ExtensionTooLong
from desktop_app.domain.draft import LedgerRefused
from desktop_app.domain.errors import Refused, UserError
from desktop_app.domain.report_check.findings import UnreadableReport
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


def refined(kind: type[UserError]) -> Iterator[type[UserError]]:
    for one in kind.__subclasses__():
        yield one
        yield from refined(one)


def test_every_refusal_of_the_product_has_words_of_its_own():
    by_reason = {Refused, UnreadableReport, LedgerRefused}
    ours = [one for one in refined(UserError) if one.__module__.startswith("desktop_app.")]
    said = {one.__name__ for one in ours if errors._refusal(one()) != errors._ANY_REFUSAL}
    assert {one.__name__ for one in ours if one not in by_reason} - said == set()


def test_an_extension_that_is_refused_says_which_day_would_do():
    kind, old, new = DeadlineKind.REPLY, date(2024, 6, 18), date(2024, 12, 31)
    shortens = errors.words_of(ExtensionShortens(kind=kind, old_on=old, new_on=date(2024, 6, 1)))
    assert "2024-06-18" in shortens.sentence
    too_long = errors.words_of(ExtensionTooLong(kind=kind, latest_on=old, new_on=new))
    assert "2024-06-18" in too_long.sentence
