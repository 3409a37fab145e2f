"""Chinese line breaking: 避头尾 after GB/T 15834, Latin words and numbers kept whole.

A line never starts with a closing mark and never ends with an opening one; a dash —— or an ellipsis
…… is not torn; a closing full-width mark at a line's end may hang by the empty half of its square,
and the line is squeezed a little for it rather than sending its last character away.
A cluster wider than the whole line (a long web address) is broken where it must be.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

NO_START = frozenset(
    "，。、；：？！）》】〕〉」』］｝”’％‰℃…—·～／,.;:?!)]}>%°′″ー々〗〙〛︰﹐﹑﹒﹔﹕﹖﹗"
)
NO_END = frozenset("（《【〔〈「『［｛“‘￥＄£([{<$¥№#＃〖〘〚")
HANGING = frozenset("，。、；：！？）》】〕〉」』”’")
PAIRS = frozenset(("——", "……", "──"))
SQUEEZE = 1 / 56  # em a character may be moved nearer to the next, for the sake of a closing mark
UNITS = frozenset("年月日时号件次项个位人家条届期%％元万亿")  # stay with their number
_JOINERS = frozenset(".,:/'’_-@&+%=?#~*\\")


@dataclass(frozen=True)
class Line:
    """One line: its characters, how wide they are and how far the last may hang out, in em."""

    text: str
    width: float
    hang: float = 0.0

    @property
    def needs(self) -> float:
        """The width that must fit between the margins."""
        return self.width - self.hang


def _is_word(character: str) -> bool:
    """Tell whether the character belongs to a Latin word or a number, accents included."""
    return character.isalnum() and ord(character) < 0x2E80


def _glued(before: str, after: str, odd_quotes: bool) -> bool:
    """Tell whether no line may end between two neighbours (no blanks among them)."""
    if after in NO_START or before in NO_END or before + after in PAIRS:
        return True
    if before == '"' or after == '"':
        return odd_quotes
    if _is_word(before) and (_is_word(after) or after in _JOINERS):
        return True
    if (before.isdecimal() and after in UNITS) or (before == "第" and after.isdecimal()):
        return True
    if before in _JOINERS and _is_word(after):
        return True
    return unicodedata.combining(after) > 0 or unicodedata.category(after) == "Me"


def clusters(text: str) -> list[str]:
    """Split one line of text into pieces that must not be torn; blanks end the piece before."""
    pieces: list[str] = []
    start, quotes = 0, 0
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        quotes += before == '"'
        if after == " " or (before != " " and _glued(before, after, quotes % 2 == 1)):
            continue
        if before == " " and not may_break(text[start:place].rstrip(" ")[-1:], after):
            continue
        pieces.append(text[start:place])
        start = place
    return [*pieces, text[start:]] if text else []


def may_break(before: str, after: str) -> bool:
    """Tell whether 避头尾 allows a line to end with `before` and the next to start with `after`."""
    return after not in NO_START and before not in NO_END and before + after not in PAIRS


def _torn(piece: str, room: float, widths: Mapping[str, float]) -> int:
    """Return after how many characters a too long piece is broken to fit `room`; at least one."""
    used, fits = 0.0, 0
    for character in piece:
        used += widths[character]
        if used > room and fits:
            break
        fits += 1
    for place in range(min(fits, len(piece) - 1), 0, -1):
        if may_break(piece[place - 1], piece[place]):
            return place
    return max(1, fits)


def _width(text: str, widths: Mapping[str, float]) -> float:
    """Return the width of the text in em."""
    return sum(map(widths.__getitem__, text))


def _hang(text: str, widths: Mapping[str, float]) -> float:
    """Return by how much the last mark may hang into the margin: its empty half."""
    last = text[-1:]
    return widths[last] / 2 if last in HANGING and widths[last] >= 0.9 else 0.0


def _give(text: str, widths: Mapping[str, float]) -> float:
    """Return how much wider than its room a line may be that ends in a closing mark."""
    hang = _hang(text, widths)
    return hang + SQUEEZE * (len(text) - 1) if hang else 0.0


def _wrap(text: str, first: float, width: float, widths: Mapping[str, float]) -> list[Line]:
    """Break one paragraph without line ends into lines."""
    if _width(text, widths) <= first:
        return [_line(text, widths)]
    lines: list[Line] = []
    current, used, room = "", 0.0, first
    waiting = clusters(text)[::-1]
    while waiting:
        piece = waiting.pop()
        bare = piece.rstrip(" ")
        size = _width(bare, widths)
        if used + size - _give(current + bare, widths) <= room + 1e-9:
            current += piece
            used += size + _width(piece[len(bare) :], widths)
            continue
        if current:
            lines.append(_line(current, widths))
            current, used, room = "", 0.0, width
            waiting.append(piece)
            continue
        place = _torn(piece, room, widths)
        lines.append(_line(piece[:place], widths))
        room = width
        if place < len(piece):
            waiting.append(piece[place:])
    if current or not lines:
        lines.append(_line(current, widths))
    return lines


def _line(text: str, widths: Mapping[str, float]) -> Line:
    """Return the finished line: blanks at its end dropped."""
    bare = text.rstrip(" ")
    return Line(bare, _width(bare, widths), _hang(bare, widths))


def break_lines(
    text: str, width: float, widths: Mapping[str, float], first_indent: float = 0.0
) -> list[Line]:
    """Break cleaned text into lines no wider than `width` em (hanging marks aside).

    `widths` gives each character's width in em; `first_indent` em are kept free at the start of
    each paragraph, and `\\n` starts a new one. An empty text is one empty line.
    """
    found: list[Line] = []
    for paragraph in text.split("\n"):
        found += _wrap(paragraph.strip(" "), width - first_indent, width, widths)
    return found
