"""Parts of labelled lines under each other, scrolling; every text can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.widgets.buttons import flush_link
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.text import rule, wrapping

LABEL_WIDTH = 84
Doors = Sequence[tuple[str, object]]


class SheetPart(NamedTuple):
    """A heading (may be empty), labelled lines, a long text, and words to click below them."""

    heading: str
    lines: Sequence[tuple[str, str]] = ()
    text: str = ""
    doors: Doors = ()


class FactSheet(QScrollArea):
    """Shows parts, or one muted sentence when there are none.

    door_opened carries what was given with the words that were clicked.
    """

    door_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._texts: list[str] = []

    def texts(self) -> list[str]:
        """Every text it shows, in order."""
        return list(self._texts)

    def say(self, sentence: str, doors: Doors = ()) -> None:
        """Nothing is recorded; the doors say what can be done about it."""
        self._texts = []
        page, layout = self._page()
        self._add_doors(layout, doors)
        self._texts.append(sentence)
        layout.addWidget(wrapping(sentence, "muted"))
        self._finish(page, layout)

    def show_parts(self, parts: Sequence[SheetPart], doors: Doors = ()) -> None:
        """Show the parts anew, the doors of the whole sheet before them."""
        self._texts = []
        page, layout = self._page()
        self._add_doors(layout, doors)
        for position, part in enumerate(parts):
            if position:
                layout.addWidget(rule())
            if part.heading:
                self._texts.append(part.heading)
                layout.addWidget(wrapping(part.heading, "section"))
            if part.lines:
                layout.addLayout(self._lines(part.lines))
            if part.text:
                self._texts.append(part.text)
                layout.addWidget(wrapping(part.text))
            self._add_doors(layout, part.doors, part.heading)
        self._finish(page, layout)

    def doors(self) -> list[QPushButton]:
        """Every word to click, in order."""
        page = self.widget()
        return page.findChildren(QPushButton) if page is not None else []

    def _add_doors(self, layout: QVBoxLayout, doors: Doors, about: str = "") -> None:
        if not doors:
            return
        row = QWidget()
        flow = FlowLayout(row, spacing=12, fills_line=False)
        flow.setContentsMargins(0, 0, 0, 0)
        for words, wish in doors:
            button = flush_link(words)
            button.setAccessibleName(f"{words} {about}".strip())
            button.clicked.connect(lambda _=False, wanted=wish: self.door_opened.emit(wanted))
            flow.addWidget(button)
            self._texts.append(words)
        layout.addWidget(row)

    def _lines(self, lines: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        for row, (label, value) in enumerate(lines):
            self._texts += [label, value]
            name = wrapping(label, "muted")
            name.setMaximumWidth(LABEL_WIDTH + 24)
            told = wrapping(value)
            told.setAccessibleName(f"{label} {value}")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        page.setProperty("role", "page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 12, 8, 12)
        layout.setSpacing(10)
        return page, layout

    def _finish(self, page: QWidget, layout: QVBoxLayout) -> None:
        layout.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()  # a door may be what was clicked just now
        self.setWidget(page)
        self.verticalScrollBar().setValue(0)
