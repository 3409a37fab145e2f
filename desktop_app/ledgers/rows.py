"""The rows below a header: which are cases, what their cells say, what is wrong with them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, NamedTuple

from desktop_app.domain.draft import (
    Complaint,
    ContactDraft,
    Draft,
    LedgerKind,
    MemberDraft,
    Place,
    ProposalDraft,
    Reason,
    drafted,
)
from desktop_app.domain.names import split_names
from desktop_app.ledgers.cells import Cell, CellRefused, Reader, reader, shown
from desktop_app.ledgers.columns import CellType, column
from desktop_app.ledgers.grid import Grid
from desktop_app.ledgers.headers import Header, normal
from desktop_app.ledgers.titles import Said, mode_in

_DRAFTS: dict[LedgerKind, type[Any]] = {
    LedgerKind.PROPOSALS: ProposalDraft,
    LedgerKind.MEMBERS: MemberDraft,
    LedgerKind.CONTACTS: ContactDraft,
}
KEY_OF: dict[LedgerKind, str] = {
    LedgerKind.PROPOSALS: "number",
    LedgerKind.MEMBERS: "name",
    LedgerKind.CONTACTS: "happened_on",
}
_TOTAL_WORDS = r"合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|累\s*计|total|subtotal"
_AFTER = r"(?:$|[\s:：（(\d].*|[人日时单].{0,30})"
_TOTAL = re.compile(rf"(?:{_TOTAL_WORDS}){_AFTER}", re.IGNORECASE | re.DOTALL)
_NO_CASE = re.compile(
    rf"(?:{_TOTAL_WORDS}|以上|以下空白|备\s*注|附?注|说\s*明|填表|制表|填报|审核|统计|单位负责人|联系人"
    rf"|联系电话|notes?){_AFTER}",
    re.IGNORECASE | re.DOTALL,
)
_HAN = re.compile(r"[\u3400-\u9fff]")
# Columns that a prefilled form holds on rows without a case.
_SAYS_LITTLE = frozenset({CellType.CODE, CellType.YES_NO, CellType.YEAR})
_MOST_MERGED_ROWS = 1_000_000  # more is no ledger but an attack on our patience
_TELLS_YEAR = {"number": 0, "numbers": 1, "year": 2}  # read in this order; the last word counts
_YEAR_IN_NUMBER = re.compile(r"(20\d\d)\d{3,6}")


class Field(NamedTuple):
    """How one column of the sheet is read."""

    at: int
    key: str
    type: CellType
    read: Reader
    heading: str


@dataclass
class RowsFound:
    """Drafts with their row numbers (from 1), complaints, and rows that are no cases."""

    drafts: list[Draft] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)


def read_rows(grid: Grid, header: Header, said: Said) -> RowsFound:
    """Read every row below the header."""
    plan = _plan(grid, header)
    key = next(one for one in plan if one.key == KEY_OF[header.kind])
    defaults = _defaults(header, said)
    continued = _fill_merged(grid, header, plan)
    found = RowsFound()
    first_rows: dict[tuple[Any, ...], int] = {}
    for offset, row in enumerate(grid.rows[header.last + 1 :]):
        place = Place(grid.sheet, header.last + 2 + offset)
        if _is_no_case(row, plan, key):
            found.skipped += [place.row] if any(cell is not None for cell in row) else []
            if "mode" in defaults:
                defaults["mode"] = _section_mode(row) or defaults["mode"]
            continue
        if place.row - 1 in continued:
            if found.rows[-1:] == [continued[place.row - 1]]:  # else the case itself was refused
                _continue_case(found, row, plan, place, said.year)
            continue
        values, complaints = _values(row, plan, key, place, said.year)
        complaints += _doubled(values, defaults, key, first_rows, place)
        if complaints:
            found.complaints += complaints
            continue
        spread_proposers(values)
        found.drafts.append(drafted(_DRAFTS[header.kind], {**defaults, **values}))
        found.rows.append(place.row)
    return found


def _plan(grid: Grid, header: Header) -> list[Field]:
    """The columns to read, the identifying ones first because dates lean on them."""
    fields = [
        Field(c.index, c.key, col.type, reader(col, grid.epoch), c.heading)
        for c in header.columns
        if c.key
        for col in (column(header.kind, c.key),)
    ]
    return sorted(fields, key=lambda one: _TELLS_YEAR.get(one.key, len(_TELLS_YEAR)))


def _defaults(header: Header, said: Said) -> dict[str, Any]:
    """Values for columns the table does not have, and the session of a case that names none."""
    if header.kind is LedgerKind.MEMBERS:
        return {}
    is_proposals = header.kind is LedgerKind.PROPOSALS
    keys = ("session", "year", "mode", "kind") if is_proposals else ("session",)
    found = {key: getattr(said, key) for key in keys if header.index(key) is None}
    if is_proposals and "year" in found and said.session:
        found["session"] = said.session
    return found


def _is_no_case(row: Sequence[Cell], plan: list[Field], key: Field) -> bool:
    """Blank lines, totals, notes, section lines, repeated headers, forms filled in beforehand."""
    texts = filter(None, (shown(cell).strip() for cell in row))
    text = shown(row[key.at]).strip() if key.at < len(row) else ""
    if text.isdecimal() and not key.heading.strip().isdecimal():
        return bool(_TOTAL.fullmatch(next(texts)))  # the common case, and rows are many
    filled = list(islice(texts, 2))  # two tell enough
    if text:
        is_alone = key.key == "number" and len(filled) == 1
        is_line_of_words = is_alone and bool(_HAN.search(text))
        is_total = bool(_TOTAL.fullmatch(filled[0]) or _NO_CASE.fullmatch(text))
        return is_line_of_words or is_total or normal(text) == normal(key.heading)
    if len(filled) < 2 or any(_NO_CASE.fullmatch(text) for text in filled):
        return True
    return not any(
        one.type not in _SAYS_LITTLE
        and one.at < len(row)
        and one.key != "session"
        and shown(row[one.at]).strip()
        for one in plan
    )


def _section_mode(row: Sequence[Cell]) -> str | None:
    """一、主办件（17件） above a group of rows says their mode."""
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    return mode_in("".join(texts[0].split())) if len(texts) == 1 else None


def _values(
    row: Sequence[Cell], plan: list[Field], key: Field, place: Place, year: int | None
) -> tuple[dict[str, Any], list[Complaint]]:
    """The values of a row, and every one of its cells that was refused."""
    values: dict[str, Any] = {}
    complaints: list[Complaint] = []
    width = len(row)
    for one in plan:
        at, name, _type, read, _heading = one
        if at >= width or (cell := row[at]) is None:
            continue
        try:
            value = read(cell, year)
        except CellRefused as refused:
            complaints.append(_complaint(place, one, cell, refused.reason))
            continue
        if value is not None:
            values[name] = value
            if name in _TELLS_YEAR:
                year = _year_of(value) or year
    if key.key not in values and all(c.column_key != key.key for c in complaints):
        complaints.append(_complaint(place, key, None, Reason.VALUE_MISSING))
    return values, complaints


def _year_of(value: Any) -> int | None:
    """A year column's year, or the year an eight-digit number begins with."""
    if isinstance(value, int):
        return value
    found = _YEAR_IN_NUMBER.fullmatch(value if isinstance(value, str) else value[0])
    return int(found[1]) if found else None


def _complaint(place: Place, one: Field, cell: Cell, reason: Reason) -> Complaint:
    at = replace(place, column=one.at + 1)
    return Complaint(at, one.key, shown(cell)[:80], reason, {"heading": one.heading})


def spread_proposers(values: dict[str, Any]) -> None:
    """Several names in the proposer's cell: the first leads, the others sign with him."""
    lead = values.get("lead") or ""
    if lead.isalnum() and "等" not in lead:
        return  # the common case: one name, nothing to cut at
    names = split_names(lead)
    values.update({"lead": names[0]} if names else {})
    if len(names) > 1:
        values["cosigners"] = tuple(dict.fromkeys((*names[1:], *(values.get("cosigners") or ()))))


def _doubled(
    values: dict[str, Any],
    defaults: dict[str, Any],
    key: Field,
    first_rows: dict[tuple[Any, ...], int],
    place: Place,
) -> list[Complaint]:
    """A number stands once in a session; the second row with it is told of the first."""
    if key.key != "number" or "number" not in values:
        return []
    identity = tuple(values.get(k, defaults.get(k)) for k in ("session", "kind", "number"))
    first = first_rows.setdefault(identity, place.row)
    if first == place.row:
        return []
    complaint = _complaint(place, key, values["number"], Reason.DUPLICATE_NUMBER)
    return [replace(complaint, facts={**complaint.facts, "first_row": first})]


def _fill_merged(grid: Grid, header: Header, plan: list[Field]) -> dict[int, int]:
    """Give every row of a cell merged downwards its value, in place.

    The number of a case is not repeated: its further rows are told instead (row index from 0 to the
    row number of the case), because they continue it.
    """
    continued: dict[int, int] = {}
    by_index = {one.at: one for one in plan}
    left_to_fill = _MOST_MERGED_ROWS
    for (top, left), (bottom, _right) in grid.merged:
        if top <= header.last or bottom == top or left not in by_index or top >= len(grid.rows):
            continue
        left_to_fill -= min(bottom, len(grid.rows)) - top
        if left_to_fill < 0:
            break
        value = grid.rows[top][left] if left < len(grid.rows[top]) else None
        is_number = by_index[left].key == "number"
        for index in range(top + 1, min(bottom + 1, len(grid.rows))):
            row = grid.rows[index]
            row.extend([None] * (left + 1 - len(row)))
            if row[left] is None and any(cell is not None for cell in row):
                row[left] = value
                if is_number:
                    continued[index] = top + 1
    return continued


def _continue_case(
    found: RowsFound, row: Sequence[Cell], plan: list[Field], place: Place, year: int | None
) -> None:
    """Add a further row of a case: more names and units; what differs else refuses the case."""
    case: Any = found.drafts.pop()
    first = found.rows.pop()
    key = next(one for one in plan if one.key == "number")
    values, complaints = _values(row, plan, key, place, year)
    for one in plan:
        value, known = values.get(one.key), getattr(case, one.key)
        if value is None or value == known:
            continue
        if one.key == "lead" and known is not None:
            case = replace(case, cosigners=_more(case.cosigners, (value,)))
        elif isinstance(value, tuple):
            case = replace(case, **{one.key: _more(known, value)})
        elif known is None:
            case = replace(case, **{one.key: value})
        else:
            complaint = _complaint(place, one, row[one.at], Reason.CONTRADICTS)
            facts = {"sheet": place.sheet, "row": first, "other": str(known)[:80]}
            complaints.append(replace(complaint, facts={**complaint.facts, **facts}))
    found.complaints += complaints
    if not complaints:
        found.drafts.append(case)
        found.rows.append(first)


def _more(known: tuple[str, ...] | None, more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(known or ()), *more)))
