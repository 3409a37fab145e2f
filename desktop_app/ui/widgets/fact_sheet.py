"""Parts of labelled lines under each other, scrolling; every text can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.widgets.text import rule, wrapping

LABEL_WIDTH = 84


class FactSheet(QScrollArea):
    """Shows (heading, lines, text) parts, or one muted sentence when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._texts: list[str] = []

    def texts(self) -> list[str]:
        """Every text it shows, in order."""
        return list(self._texts)

    def say(self, sentence: str) -> None:
        """Nothing is recorded."""
        self._texts = [sentence]
        page, layout = self._page()
        layout.addWidget(wrapping(sentence, "muted"))
        self._finish(page, layout)

    def show_parts(self, parts: Sequence[tuple[str, Sequence[tuple[str, str]], str]]) -> None:
        """Show the parts anew."""
        self._texts = []
        page, layout = self._page()
        for position, (heading, lines, text) in enumerate(parts):
            if position:
                layout.addWidget(rule())
            if heading:
                self._texts.append(heading)
                title = wrapping(heading, "section")
                layout.addWidget(title)
            if lines:
                layout.addLayout(self._lines(lines))
            if text:
                self._texts.append(text)
                layout.addWidget(wrapping(text))
        self._finish(page, layout)

    def add_on_top(self, widget: QWidget) -> None:
        """Put a button before the first part."""
        page = self.widget()
        layout = page.layout() if page is not None else None
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignLeft)

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
        self.setWidget(page)
        self.verticalScrollBar().setValue(0)
