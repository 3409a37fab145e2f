"""Where a sheet's table begins, which ledger it is, and which column is which.

A header is one to three rows; a heading is recognised by the words of the column contract, a
heading that stands for two columns, or for none, by the cells below it. What the user set by hand
goes before everything.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from desktop_app.domain.draft import LedgerKind, Place
from desktop_app.ledgers.cells import Cell, CellRefused, reader, shown
from desktop_app.ledgers.columns import BY_KIND, SERIAL_HEADINGS, Column, column
from desktop_app.ledgers.grid import Grid

_ROWS_SEARCHED = 40
_DEEPEST_HEADER = 3
_LEAST_SCORE = 2
_LONGEST_HEADING = 60
_SAMPLE = 60
_LEAST_SHARE = 0.8
_NOT_A_WORD = re.compile(r"[\s:：*＊、,，.。_\-—]+")
_BRACKETED = re.compile(r"[(（\[【].*?[)）\]】]")
_CASE_NUMBER = re.compile(r"\d{4,12}|[A-Za-z]{1,4}-?\d{2,8}|20\d{2}-\d{1,5}")
IGNORED = ""  # a column the user wants left out


class Found(StrEnum):
    """How a column was recognised."""

    BY_HEADING = "BY_HEADING"
    BY_CONTENT = "BY_CONTENT"
    BY_HAND = "BY_HAND"


@dataclass(frozen=True)
class ColumnFound:
    """One column of a sheet: index from 0, its heading as written, its key or None, how found."""

    index: int
    heading: str
    key: str | None
    found: Found | None = None


@dataclass(frozen=True)
class Header:
    """A sheet's header: rows from ``first`` to ``last`` (from 0, both), ledger, columns."""

    first: int
    last: int
    kind: LedgerKind
    columns: tuple[ColumnFound, ...]

    def index(self, key: str) -> int | None:
        """The column that holds a key."""
        return next((found.index for found in self.columns if found.key == key), None)

    @property
    def missing(self) -> tuple[Column, ...]:
        """Required columns that the sheet does not have."""
        keys = {found.key for found in self.columns}
        return tuple(c for c in BY_KIND[self.kind] if c.required and c.key not in keys)


def find_header(
    grid: Grid,
    kind: LedgerKind | None = None,
    mapping: Mapping[str, str] | None = None,
    row: int | None = None,
) -> Header | None:
    """The header of a sheet, or None when no row names two columns of a ledger.

    ``mapping`` gives keys by heading or by column letters; an empty key leaves the column out.
    ``row`` (from 1) is where the user says that the headings begin.
    """
    best: tuple[float, int, int, LedgerKind] | None = None
    for first, last in _candidates(grid, row):
        headings = _headings(grid, first, last)
        forms = [_forms(heading) for heading in headings]
        by_hand = [_keys_by_hand(heading, i, mapping or {}) for i, heading in enumerate(headings)]
        for candidate in (kind,) if kind else tuple(LedgerKind):
            score = _score(forms, by_hand, candidate)
            enough = score >= _LEAST_SCORE or row is not None
            if enough and (best is None or score > best[0]):
                best = (score, first, last, candidate)
    if best is None:
        return None
    _score_reached, first, last, chosen = best
    columns = _recognised(grid, first, last, chosen, mapping or {})
    return Header(first, last, chosen, columns)


def normal(heading: str) -> str:
    """A heading for comparing: narrow forms, small letters, no blanks and marks."""
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", heading).lower())


def _candidates(grid: Grid, row: int | None = None) -> Iterator[tuple[int, int]]:
    """Header rows to try; the flattest header first, so that it wins a tie."""
    height = min(len(grid.rows), max(_ROWS_SEARCHED, (row or 0) + _DEEPEST_HEADER))
    for depth in range(_DEEPEST_HEADER):
        for first in range(height - depth) if row is None else [row - 1]:
            if first + depth >= height:
                break
            if any(isinstance(cell, str) for cell in grid.rows[first]):
                yield first, first + depth


def _headings(grid: Grid, first: int, last: int) -> list[tuple[str, ...]]:
    """For every column the words above it, top first; a group heading reaches to the right."""
    width = max(map(len, grid.rows[first : last + 1]))
    levels: list[list[str]] = []
    for row in range(first, last + 1):
        texts = [shown(cell).strip() for cell in grid.rows[row]] + [""] * width
        levels.append(texts[:width])
    for upper, lower in pairwise(levels):
        for index in range(1, width):
            if not upper[index] and lower[index]:
                upper[index] = upper[index - 1]
    return [tuple(level[index] for level in levels) for index in range(width)]


def _score(
    forms: Sequence[tuple[str, ...]], by_hand: Sequence[tuple[str, ...]], kind: LedgerKind
) -> float:
    """How many columns of the ledger the headings name; all required ones tip the scale."""
    synonyms = _synonyms(kind)
    named = {
        keys[0]
        for set_keys, heading in zip(by_hand, forms, strict=True)
        if (keys := set_keys or _first_known(heading, synonyms))
    } - {IGNORED}
    required = {c.key for c in BY_KIND[kind] if c.required}
    longest = max((len(form) for heading in forms for form in heading), default=0)
    return len(named) + (1.5 if required <= named else 0) - (2 if longest > _LONGEST_HEADING else 0)


def _recognised(
    grid: Grid, first: int, last: int, kind: LedgerKind, mapping: Mapping[str, str]
) -> tuple[ColumnFound, ...]:
    """Give every column its key: set by hand, one meaning, several meanings, none."""
    headings = _headings(grid, first, last)
    samples = _samples(grid, last + 1, len(headings))
    found: dict[int, tuple[str, Found]] = {}
    taken: set[str] = set()
    for index, heading in enumerate(headings):
        for key in _keys_by_hand(heading, index, mapping)[:1]:
            found[index] = (key, Found.BY_HAND)
            taken.add(key)
    synonyms = _synonyms(kind)
    meanings = {
        i: _first_known(_forms(h), synonyms) for i, h in enumerate(headings) if i not in found
    }
    for index, keys in sorted(meanings.items(), key=lambda item: len(item[1])):  # clear ones first
        if keys and (fitting := _fitting(kind, keys, samples[index], taken)):
            found[index] = (fitting, Found.BY_HEADING)
            taken.add(fitting)
    _add_number_by_content(headings, samples, kind, found, taken)
    return tuple(
        ColumnFound(index, _written(heading), *found.get(index, (None, None)))
        for index, heading in enumerate(headings)
        if _written(heading) or samples[index]
    )


def _add_number_by_content(
    headings: Sequence[tuple[str, ...]],
    samples: Sequence[list[Cell]],
    kind: LedgerKind,
    found: dict[int, tuple[str, Found]],
    taken: set[str],
) -> None:
    """A proposals sheet without a number heading: the column whose cells look like case numbers."""
    if kind is not LedgerKind.PROPOSALS or "number" in taken:
        return
    for index, heading in enumerate(headings):
        words = normal(_written(heading))
        if index not in found and (not words or words in SERIAL_HEADINGS):
            texts = [shown(cell).strip() for cell in samples[index]]
            fits = sum(bool(_CASE_NUMBER.fullmatch(text)) for text in texts)
            if texts and fits >= _LEAST_SHARE * len(texts) and len(set(texts)) >= fits:
                found[index] = ("number", Found.BY_CONTENT)
                return


def _fitting(
    kind: LedgerKind, keys: Sequence[str], sample: list[Cell], taken: set[str]
) -> str | None:
    """Of several meanings the first whose cells can be read; with one meaning, that one."""
    free = [key for key in keys if key not in taken]
    if len(keys) == 1 or not sample:
        return free[0] if free else None
    shares = [(_share_read(column(kind, key), sample), key) for key in free]
    return next((key for share, key in shares if share >= _LEAST_SHARE), None) or (
        max(shares, key=lambda pair: pair[0])[1] if shares and len(free) == len(keys) else None
    )


def _share_read(wanted: Column, sample: list[Cell]) -> float:
    read, done = reader(wanted), 0
    for cell in sample:
        try:
            read(cell, 2000)
        except CellRefused:
            continue
        done += 1
    return done / len(sample)


def _samples(grid: Grid, first: int, width: int) -> list[list[Cell]]:
    """The first filled cells of every column below the header."""
    rows = grid.rows[first : first + _SAMPLE]
    return [
        [row[i] for row in rows if i < len(row) and row[i] not in (None, "")] for i in range(width)
    ]


def _keys_by_hand(
    heading: tuple[str, ...], index: int, mapping: Mapping[str, str]
) -> tuple[str, ...]:
    for name in (_written(heading), Place("", 1, index + 1).letters):
        if name in mapping:
            return (mapping[name],)
    return ()


def _forms(heading: tuple[str, ...]) -> tuple[str, ...]:
    """What to look up for a heading: all its levels together, then the lowest one alone."""
    levels = [text for text in dict.fromkeys(heading) if text]
    texts = dict.fromkeys(("".join(levels), *levels[-1:]))
    forms = ((normal(text), normal(_BRACKETED.sub("", text))) for text in texts)
    return tuple(dict.fromkeys(form for pair in forms for form in pair if form))


def _first_known(
    forms: tuple[str, ...], synonyms: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    return next((synonyms[form] for form in forms if form in synonyms), ())


def _written(heading: tuple[str, ...]) -> str:
    """A heading as the user reads it, on one line, group before column."""
    levels = dict.fromkeys(" ".join(text.split()) for text in heading)
    return " / ".join(text for text in levels if text)


@cache
def _synonyms(kind: LedgerKind) -> dict[str, tuple[str, ...]]:
    """Every heading with the keys it may stand for; a column's own heading stands for it first."""
    table: dict[str, tuple[str, ...]] = {}
    for own in (True, False):
        for col in BY_KIND[kind]:
            for word in (col.zh, col.en) if own else col.synonyms:
                form = normal(word)
                table[form] = (*dict.fromkeys((*table.get(form, ()), col.key)),)
    return table
