"""The about box lists every shipped library with its licence and shows each text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app import __version__, paths
from desktop_app.ui import about, frame

pytestmark = pytest.mark.usefixtures("workplace")


def test_every_part_shows_its_licence(qtbot):
    box = about.AboutBox()
    qtbot.addWidget(box)
    box.show()
    names = [line[0] for line in box.lines.texts()]
    assert {"PySide6_Essentials", "peewee", "LXGW WenKai", "pypinyin (pinyin.txt)"} <= set(names)
    assert len(names) == len(box.parts)
    for part in box.parts:
        box.lines.choose(part.text)
        assert len(box.text.toPlainText()) > 200, part.name
    (close,) = box.findChildren(QPushButton)
    close.click()
    assert not box.isVisible()


def test_every_bundled_font_has_its_licence():
    files = {one.name for one in (paths.resources() / "fonts").glob("*.txt")}
    assert files == set(about.FONTS)


def test_the_menu_opens_it(qtbot):
    parent = frame.SampleBanner()
    qtbot.addWidget(parent)
    frame.show_about(parent)
    (box,) = parent.findChildren(about.AboutBox)
    assert box.isVisible() and __version__
    box.reject()
