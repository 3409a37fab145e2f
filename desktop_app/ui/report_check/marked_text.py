"""The report's words with every faulty sentence underlined and its number behind the fault."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.domain.report_check.marking import Marked
from desktop_app.ui import theme


@dataclass(frozen=True)
class Placed:
    """Where a mark stands in the editor, in its own positions (UTF-16 units, numbers included)."""

    sentence: tuple[int, int]
    spot: tuple[int, int]
    number: tuple[int, int]


class MarkedText(QPlainTextEdit):
    """Read only. mark_chosen carries the place of the clicked finding among the findings."""

    mark_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the report"))
        self.placed: tuple[Placed, ...] = ()
        self._lit = -1

    def show_text(self, text: str, marks: Sequence[Marked]) -> None:
        """Show a report's words with its findings marked."""
        shown, self.placed = lay_marks(text, marks)
        self._lit = -1
        self.setPlainText(shown)
        self._paint()

    def go_to(self, place: int) -> None:
        """Bring a finding into sight and light its sentence up."""
        placed = self.placed[place]
        cursor = self.textCursor()
        cursor.setPosition(placed.number[1])
        self.setTextCursor(cursor)
        self.centerCursor()
        self._lit = place
        self._paint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a marked sentence chooses its finding."""
        super().mousePressEvent(event)
        place = self.mark_at(self.cursorForPosition(event.position().toPoint()).position())
        if place is not None:
            self.mark_chosen.emit(place)

    def mark_at(self, position: int) -> int | None:
        """The finding at a position of the editor: that of the spot, else of the sentence."""
        for part in ("spot", "number", "sentence"):
            for place, placed in enumerate(self.placed):
                start, end = getattr(placed, part)
                if start <= position <= end:
                    return place
        return None

    def changeEvent(self, event: QEvent) -> None:
        """Colour the marks anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "placed"):
            self._paint()

    def _paint(self) -> None:
        """The sentence chosen is lit, the others are not; spots and numbers lie above."""
        colours = theme.of(self)
        sentence, spot, number = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        sentence.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        sentence.setUnderlineColor(QColor(colours.red))
        spot.setBackground(QColor(colours.found))
        spot.setFontWeight(QFont.Weight.Bold)
        number.setBackground(QColor(colours.accent))
        number.setForeground(QColor(colours.on_accent))
        number.setFontWeight(QFont.Weight.Bold)
        number.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
        sentence.setBackground(QBrush(Qt.BrushStyle.NoBrush))
        lit = QTextCharFormat()
        lit.setBackground(QColor(colours.selection))
        looks = [(placed.sentence, sentence) for placed in self.placed]
        if self._lit >= 0:
            looks.append((self.placed[self._lit].sentence, lit))
        looks += [(placed.spot, spot) for placed in self.placed]
        looks += [(placed.number, number) for placed in self.placed]
        for span, look in looks:
            self._over(span).mergeCharFormat(look)

    def _over(self, span: tuple[int, int]) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor


def lay_marks(text: str, marks: Sequence[Marked]) -> tuple[str, tuple[Placed, ...]]:
    """The text with each finding's number behind its fault, and where everything then stands."""
    order = sorted(range(len(marks)), key=lambda place: marks[place].finding.at[1])
    ends = [marks[place].finding.at[1] for place in order]
    labels = [f" {marks[place].number} " for place in order]
    pieces, begin = [], 0
    for end, label in zip(ends, labels, strict=True):
        pieces += [text[begin:end], label]
        begin = end
    pieces.append(text[begin:])
    added = [0, *accumulate(map(len, labels))]
    wide = [at for at, letter in enumerate(text) if ord(letter) > 0xFFFF]

    def shifted(at: int, before: int) -> int:
        return at + bisect_right(wide, at - 1) + added[before]

    placed: dict[int, Placed] = {}
    for rank, place in enumerate(order):
        finding, sentence = marks[place].finding, marks[place].sentence
        number = shifted(finding.at[1], rank)
        placed[place] = Placed(
            (
                shifted(sentence[0], bisect_right(ends, sentence[0])),
                shifted(sentence[1], bisect_right(ends, sentence[1])),
            ),
            (shifted(finding.at[0], bisect_right(ends, finding.at[0])), number),
            (number, number + len(labels[rank])),
        )
    return "".join(pieces), tuple(placed[place] for place in range(len(marks)))
