"""The report's words with every faulty sentence underlined and its number behind the fault."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.domain.report_check.marking import Marked
from desktop_app.ui import theme

LONGEST = 2_000  # characters of a line: the editor lays a line out whole, which takes its time

Look = tuple[tuple[int, int], QTextCharFormat]


@dataclass(frozen=True)
class Placed:
    """Where a mark stands in the editor, in its own positions (UTF-16 units, numbers included)."""

    sentence: tuple[int, int]
    spot: tuple[int, int]
    number: tuple[int, int]


@dataclass(frozen=True)
class Laid:
    """The words to show, numbers included, and where every mark stands in them."""

    text: str
    placed: tuple[Placed, ...]


class MarkedText(QPlainTextEdit):
    """Read only. mark_chosen carries the place of the clicked finding among the findings.

    Lines are coloured when they come into sight: a report may have thousands of marks.
    """

    mark_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.placed: tuple[Placed, ...] = ()
        self._lit = -1
        self._painted: set[int] = set()
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the report"))
        self.verticalScrollBar().valueChanged.connect(lambda _: self._paint_seen())

    def show_laid(self, laid: Laid) -> None:
        """Show a report's words with its findings marked."""
        self.placed = ()
        self.setPlainText(laid.text)
        self.placed, self._lit = laid.placed, -1
        self._paint_anew()

    def go_to(self, place: int) -> None:
        """Bring a finding into sight and light its sentence up."""
        placed = self.placed[place]
        cursor = self.textCursor()
        cursor.setPosition(placed.number[1])
        self.setTextCursor(cursor)
        self.centerCursor()
        before, self._lit = self._lit, place
        for turned in {before, place} - {-1}:
            begin, end = (self.document().findBlock(at) for at in self.placed[turned].sentence)
            self._painted -= set(range(begin.blockNumber(), end.blockNumber() + 1))
        self._paint_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size brings other lines into sight."""
        super().resizeEvent(event)
        self._paint_seen()

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
            self._paint_anew()

    def _paint_anew(self) -> None:
        self._painted.clear()
        self._paint_seen()

    def _paint_seen(self) -> None:
        """Colour the lines in sight that are not coloured yet."""
        if not self.placed:
            return
        block, corner = self.firstVisibleBlock(), QPoint(0, self.viewport().height())
        last = self.cursorForPosition(corner).blockNumber() + 1
        fresh: list[QTextBlock] = []
        while block.isValid() and block.blockNumber() <= last:
            if block.blockNumber() not in self._painted:
                fresh.append(block)
            block = block.next()
        if fresh:
            self._painted.update(one.blockNumber() for one in fresh)
            looks = self._looks(fresh[0].position(), fresh[-1].position() + fresh[-1].length())
            for one in fresh:
                self._paint(one, looks)

    def _looks(self, begin: int, end: int) -> list[Look]:
        """What is to be coloured in a part of the text, in this order: what is lit, the sentences,
        the spots and numbers above them."""
        seen = [
            (place, placed)
            for place, placed in enumerate(self.placed)
            if placed.sentence[0] < end and placed.sentence[1] > begin
        ]
        sentence, lit, spot, number = self._formats()
        looks = [(span, sentence) for span in dict.fromkeys(one.sentence for _, one in seen)]
        looks += [(one.sentence, lit) for place, one in seen if place == self._lit]
        looks += [(one.spot, spot) for _, one in seen]
        return looks + [(one.number, number) for _, one in seen]

    def _formats(self) -> tuple[QTextCharFormat, ...]:
        """A sentence, the chosen sentence, a spot and a number."""
        colours = theme.of(self)
        sentence, lit, spot, number = (QTextCharFormat() for _ in range(4))
        sentence.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        sentence.setUnderlineColor(QColor(colours.red))
        sentence.setBackground(QBrush(Qt.BrushStyle.NoBrush))
        lit.setBackground(QColor(colours.selection))
        spot.setBackground(QColor(colours.found))
        spot.setFontWeight(QFont.Weight.Bold)
        number.setBackground(QColor(colours.accent))
        number.setForeground(QColor(colours.on_accent))
        number.setFontWeight(QFont.Weight.Bold)
        number.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
        return sentence, lit, spot, number

    def _paint(self, block: QTextBlock, looks: Sequence[Look]) -> None:
        """Colour one line; it is laid out once."""
        first, last = block.position(), block.position() + block.length() - 1
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        for (begin, end), look in looks:
            if begin < last and end > first:
                cursor.setPosition(max(begin, first))
                cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(look)
        cursor.endEditBlock()


def lay_marks(text: str, marks: Sequence[Marked]) -> Laid:
    """The text with each finding's number behind its fault, and where everything then stands.

    Lines that are longer than any sensible paragraph are broken behind a sentence.
    """
    inserted = [(one.finding.at[1], f" {one.number} ", at) for at, one in enumerate(marks)]
    inserted += [(at, "\n", -1) for at in _breaks(text)]
    inserted.sort(key=lambda one: one[0])
    pieces, begin = [], 0
    for end, words, _ in inserted:
        pieces += [text[begin:end], words]
        begin = end
    pieces.append(text[begin:])
    ends = [end for end, _, _ in inserted]
    added = [0, *accumulate(len(words) for _, words, _ in inserted)]
    wide = [found.start() for found in _WIDE.finditer(text)]

    def shifted(at: int, before: int) -> int:
        return at + bisect_right(wide, at - 1) + added[before]

    placed: dict[int, Placed] = {}
    for rank, (end, words, place) in enumerate(inserted):
        if place >= 0:
            sentence, start = marks[place].sentence, marks[place].finding.at[0]
            begin, close = (shifted(at, bisect_right(ends, at)) for at in sentence)
            number = shifted(end, rank)
            placed[place] = Placed(
                (begin, close),
                (shifted(start, bisect_right(ends, start)), number),
                (number, number + len(words)),
            )
    return Laid("".join(pieces), tuple(placed[place] for place in range(len(marks))))


_WIDE = re.compile("[\U00010000-\U0010ffff]")  # two units of UTF-16


def _breaks(text: str) -> Iterator[int]:
    """Where lines that are too long are broken."""
    for line in re.finditer(r"[^\n]+", text):
        begin, end = line.span()
        while end - begin > LONGEST:
            behind = max(text.rfind(sign, begin, begin + LONGEST) for sign in "。！？；") + 1
            begin = behind if behind > begin else begin + LONGEST
            yield begin
