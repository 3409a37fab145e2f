"""No key means two things at once: Ctrl+P prints wherever there are pages to print."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot, workplace, office, tmp_path) -> MainWindow:
    made = MainWindow(workplace, tmp_path / "office.pdesk", is_encrypted=False)
    qtbot.addWidget(made)
    made.show()
    return made


def keys(window: MainWindow) -> Counter[str]:
    """Every key that would be heard in the window as it is shown now, with how often."""
    found: Counter[str] = Counter()
    wide = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    for one in window.findChildren(QShortcut):
        owner = one.parent()
        if one.isEnabled() and one.context() in wide and _is_seen(owner):
            found[one.key().toString()] += 1
    for action in window.findChildren(QAction):
        owners = [one for one in action.associatedObjects() if isinstance(one, QWidget)]
        if action.isEnabled() and action.shortcutContext() in wide and any(map(_is_seen, owners)):
            found.update(key.toString() for key in action.shortcuts())
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and not button.shortcut().isEmpty():
            found[button.shortcut().toString()] += 1
    return found


def _is_seen(owner: object) -> bool:
    return isinstance(owner, QWidget) and owner.isVisible()


def test_no_key_is_heard_twice_on_any_page(window):
    for key in window.page_keys:
        window.open_page(key)
        twice = {name: count for name, count in keys(window).items() if count > 1}
        assert twice == {}, key


def test_control_p_prints_on_the_pages_that_print(window):
    for key in ("charts", "summary"):
        window.open_page(key)
        assert keys(window)["Ctrl+P"] == 1, key
