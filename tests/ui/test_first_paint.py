"""The first paint of a window is told once, and also where it does not come."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui import first_paint
from desktop_app.ui.first_paint import FirstPaint


def test_the_first_paint_is_told_once(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    FirstPaint(window).seen.connect(lambda: told.append(window.isVisible()))
    qtbot.wait(10)
    assert told == []
    window.show()
    qtbot.waitUntil(lambda: told == [True])
    window.update()
    qtbot.wait(10)
    assert told == [True]


def test_a_window_that_is_never_painted_is_waited_for_only_so_long(qtbot, monkeypatch):
    monkeypatch.setattr(first_paint, "LATEST_MS", 5)
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstPaint(window).seen):
        pass
