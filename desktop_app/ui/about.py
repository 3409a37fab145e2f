"""The about box: name, version, licence, and what the program stands on with every licence text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app import __version__, paths
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.widgets.text import plain, section, wrapping

OWN_LICENCE = "Apache-2.0"
FONTS = ("OFL.txt", "OFL-LXGWWenKai.txt")


@dataclass(frozen=True)
class Part:
    """A library or font: its name, its licence and where the text lies."""

    name: str
    licence: str
    text: Path


def parts() -> list[Part]:
    """Everything that is shipped beside our own code. Raises OSError when the list is missing."""
    resources = paths.resources()
    folder = resources / "licences"
    listed = json.loads((folder / "index.json").read_text("utf-8"))
    libraries = [Part(one["name"], one["licence"], folder / one["text"]) for one in listed]
    pinyin = Part("pypinyin (pinyin.txt)", "MIT", resources / "pinyin.txt")
    fonts = [
        Part(name, "OFL-1.1", resources / "fonts" / file)
        for name, file in zip(("Noto Sans SC, Noto Serif SC", "LXGW WenKai"), FONTS, strict=True)
    ]
    return [*libraries, pinyin, *fonts]


class AboutBox(QDialog):
    """The text of the chosen part stands beside the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Proposal Desk"))
        self.setMinimumSize(900, 540)
        self.parts = parts()
        self.lines = Lines(self.tr("Libraries and fonts"), (self.tr("Name"), self.tr("Licence")))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        close = ActionButton("close", self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(plain(self.tr("Proposal Desk {}").format(__version__), "title"))
        own = self.tr("Licence: {}. Data stay on this computer; nothing is sent anywhere.")
        column.addWidget(wrapping(own.format(OWN_LICENCE), "muted"))
        column.addWidget(section(self.tr("Made with")))
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.lines, 4)
        both.addWidget(self.text, 5)
        column.addLayout(both, 1)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(close)
        column.addLayout(last)
        self.lines.chosen_changed.connect(self._show_text)
        self.lines.show_lines([(one.text, (one.name, one.licence)) for one in self.parts])
        self.lines.choose(self.parts[0].text)

    def _show_text(self) -> None:
        path = self.lines.chosen()
        if isinstance(path, Path):
            self.text.setPlainText(path.read_text("utf-8", "replace"))
