"""None and its like outlive any number of Qt calls, whatever the Qt wheels do to their counts."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.ui.singletons import ENOUGH, keep_alive


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the interpreter keeps them by itself")
def test_many_calls_that_return_nothing_do_not_use_none_up(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    for _ in range(20_000):
        label.setText("x")
    assert sys.getrefcount(None) > ENOUGH // 2


def test_guarding_twice_counts_once():
    keep_alive()
    before = sys.getrefcount(None)
    keep_alive()
    assert abs(sys.getrefcount(None) - before) < 1000
