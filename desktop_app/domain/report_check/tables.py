"""Checks tables that stand in a text as rows of cells: totals of columns and of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.report_check.findings import Contradiction, Span, SumFact

_CELL = re.compile(r"[^\t|]+(?=[\t|]|$)|(?<=[\t|])(?=[\t|]|$)")
_BLANK = re.compile(r"\S+")
_COUNT = re.compile(r"(\d{1,7})\s?(?:件次|件|项|个|份|条)?")
_NOTHING = re.compile(r"[-—–/\s]*")
_TOTAL = re.compile(r"合\s*计|总\s*计|共\s*计|总\s*数|总\s*件\s*数|^总$")
_PART_TOTAL = re.compile(r"小\s*计|其\s*中")


@dataclass(frozen=True)
class Row:
    """A line of a table: the words before its counts, the counts with their places.

    A cell with a dash counts as nothing and has no place of its own.
    """

    label: str
    counts: tuple[tuple[int, Span], ...]


@dataclass(frozen=True)
class Table:
    """Rows of equally many counts; ``heads`` are the names of their columns, where told."""

    rows: tuple[Row, ...]
    heads: tuple[str, ...]


def contradictions(text: str) -> list[Contradiction]:
    """The totals of tables that their columns and rows do not make."""
    return [c for table in _tables(text) for c in (*_columns(table), *_across(table))]


def _tables(text: str) -> Iterator[Table]:
    rows: list[Row] = []
    heads: tuple[str, ...] = ()
    start = 0
    for line in [*text.split("\n"), ""]:
        cells = _cells(line)
        row = _row(cells, start)
        if rows and (row is None or len(row.counts) != len(rows[0].counts)):
            if len(rows) > 1:
                yield Table(tuple(rows), heads)
            rows, heads = [], ()
        if row is not None:
            rows.append(row)
            heads = heads[-len(row.counts) :]
        else:
            heads = tuple(words.strip() for words, _ in cells)
        start += len(line) + 1


def _cells(line: str) -> list[tuple[str, int]]:
    """The cells of a line with their places: parted by tabs or bars, else by blanks."""
    pattern = _CELL if re.search(r"[\t|]", line) else _BLANK
    return [(m[0], m.start()) for m in pattern.finditer(line)]


def _row(cells: Sequence[tuple[str, int]], start: int) -> Row | None:
    """A row of words and at least two counts; None for any other line."""
    label, counts = "", list[tuple[int, Span]]()
    for words, at in cells:
        bare = words.strip()
        place = start + at + len(words) - len(words.lstrip())
        found = _COUNT.fullmatch(bare)
        if found and label:
            counts.append((int(found[1]), (place, place + len(bare))))
        elif counts and _NOTHING.fullmatch(bare):
            counts.append((0, (place, place)))
        elif counts:
            return None
        elif not found:
            label += bare
    return Row(label, tuple(counts)) if len(counts) > 1 else None


def _columns(table: Table) -> Iterator[Contradiction]:
    """The row called 合计 against the rows above or below it, where another column holds."""
    totals = [r for r in table.rows if _TOTAL.search(r.label)]
    others = [r for r in table.rows if not _TOTAL.search(r.label)]
    nested = any(_PART_TOTAL.search(r.label) for r in table.rows)
    if len(totals) != 1 or len(others) < 2 or nested or totals[0] not in table.rows[:: len(others)]:
        return
    wrong = []
    for place, (claimed, at) in enumerate(totals[0].counts):
        parts = [r.counts[place][0] for r in others]
        if sum(parts) != claimed and at[0] < at[1]:
            wrong.append(_sum(parts, claimed, at))
    if len(wrong) * 2 <= len(totals[0].counts):
        yield from wrong


def _across(table: Table) -> Iterator[Contradiction]:
    """Rows whose first (or last) count is called the total, where most other rows hold."""
    width = len(table.rows[0].counts)
    if width < 3 or len(table.heads) != width or any(map(_PART_TOTAL.search, table.heads)):
        return
    named = [i for i, head in enumerate(table.heads) if _TOTAL.search(head)]
    if named not in ([0], [width - 1]):
        return
    wrong = []
    for row in table.rows:
        values = [value for value, _ in row.counts]
        claimed, at = row.counts[named[0]]
        del values[named[0]]
        if sum(values) != claimed and at[0] < at[1]:
            wrong.append(_sum(values, claimed, at))
    if len(wrong) * 3 <= len(table.rows):
        yield from wrong


def _sum(parts: Sequence[int], claimed: int, at: Span) -> Contradiction:
    fact = SumFact(tuple(map(str, parts)), str(sum(parts)), str(claimed), "合计")
    return Contradiction("sum", at, str(claimed), str(sum(parts)), fact)
