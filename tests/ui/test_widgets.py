"""The small widgets: typed dates, numbers as doors, notices, empty pages."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.listing import ListQuery
from desktop_app.ui.widgets.buttons import Chip, NumberButton
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.notice import NoticeBar
from desktop_app.ui.widgets.text import plain

pytestmark = pytest.mark.usefixtures("workplace")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3-18", date(2024, 3, 18)),
        ("0318", date(2024, 3, 18)),
        ("今天", date(2024, 5, 6)),
        ("+5工作日", date(2024, 5, 13)),
        ("-1工作日", date(2024, 5, 3)),
        ("", None),
    ],
)
def test_date_field_understands_what_offices_type(qtbot, type_in, typed, day):
    field = DateField(date(2024, 5, 6))
    qtbot.addWidget(field)
    type_in(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == day
    assert field.text() == (day.isoformat() if day else "")


def test_date_field_marks_what_it_cannot_read_and_keeps_it(qtbot):
    field = DateField(date(2024, 5, 6))
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "<b>soon")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() is None
    assert not field.is_understood()
    assert field.text() == "<b>soon"
    assert field.property("is_wrong") is True
    assert "&lt;b&gt;soon" in field.toolTip()


def test_number_button_carries_the_cases_behind_the_number(qtbot):
    query = ListQuery(grades=("A",))
    button = NumberButton("59", "A", query)
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.opened) as caught:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert caught.args == [query]


def test_chip_shows_its_count(qtbot):
    chip = Chip("TO_SIGN", "To sign in")
    qtbot.addWidget(chip)
    chip.set_count(3)
    assert chip.text() == "To sign in 3"
    assert chip.accessibleName() == "To sign in 3"


def test_notice_offers_a_step_and_leaves(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    steps = []
    bar.warn("The disk is full.", "Try again", lambda: steps.append(1))
    assert bar.isVisibleTo(bar.parentWidget())
    bar._button.click()
    assert steps == [1]
    assert bar.isHidden()


def test_labels_show_markup_literally(qtbot):
    label = plain("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_empty_state_offers_its_button(qtbot):
    empty = EmptyState("proposals", "No cases yet", "Import a ledger", "Import")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.action_requested):
        qtbot.mouseClick(empty._button, Qt.MouseButton.LeftButton)
