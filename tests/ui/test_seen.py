"""A page out of sight is read once, when it is seen again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.ui.events import Events
from desktop_app.ui.widgets.seen import RefreshWhenSeen


@pytest.fixture
def page(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_changes_are_read_in_sight_and_gathered_out_of_sight(page):
    events, read = Events(), []
    kept = RefreshWhenSeen(
        page, lambda: read.append(1), events.proposals_changed, events.contacts_changed
    )
    page.show()
    assert read == []
    events.proposals_changed.emit({1})
    assert len(read) == 1
    page.hide()
    events.proposals_changed.emit({1})
    events.contacts_changed.emit()
    assert len(read) == 1
    page.show()
    assert len(read) == 2
    page.hide()
    page.show()
    assert len(read) == 2
    assert kept.parent() is page
