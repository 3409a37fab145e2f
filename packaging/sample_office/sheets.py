"""Draws ledgers as offices keep them: title, header, rows, some dates typed as text, a total."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from desktop_app.domain.draft import Draft, LedgerKind
from desktop_app.ledgers.columns import Column, column
from desktop_app.ledgers.words import written

_WIDTHS = {"title": 40, "body": 46, "reply_text": 46, "said": 46, "opinion": 30, "promise": 30}
_TYPED_AS_TEXT = 0.12  # the share of dates that somebody typed instead of entering a date
_MADE_ON = datetime(2025, 6, 20, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, title lines, the headings with their groups, the rows.

    A heading is (key of the column contract, what stands in the header, group above it or "").
    """

    name: str
    titles: tuple[str, ...]
    kind: LedgerKind
    headings: tuple[tuple[str, str, str], ...]
    rows: Sequence[Draft]
    total: str = ""


def headings(kind: LedgerKind, text: str) -> tuple[tuple[str, str, str], ...]:
    """Headings from "key=heading" words; "group:" in front of a word begins a group, ":" ends it.

    Raises ValueError for a heading that the column contract does not know.
    """
    found, group = [], ""
    for word in text.split():
        if ":" in word:
            group, _, word = word.partition(":")
        key, _, heading = word.partition("=")
        col = column(kind, key)
        heading = heading or col.zh
        if heading not in (col.zh, *col.synonyms):
            raise ValueError(heading)
        found.append((key, heading, group))
    return tuple(found)


def write(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write a workbook; the same sheets give the same bytes."""
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": _MADE_ON, "author": "办公室", "title": path.stem})
        forms = _forms(book)
        for sheet in sheets:
            _draw(book.add_worksheet(sheet.name), sheet, forms, path.stem)


def _forms(book: Any) -> dict[str, Any]:
    plain = {"font_name": "宋体", "font_size": 10, "border": 1, "text_wrap": True, "valign": "top"}
    head = {**plain, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#DDEBF7"}
    return {
        "text": book.add_format(plain),
        "number": book.add_format({**plain, "num_format": "@"}),
        "day": book.add_format({**plain, "num_format": "yyyy/m/d"}),
        "head": book.add_format(head),
        "title": book.add_format(
            {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"}
        ),
        "line": book.add_format({"font_name": "宋体", "font_size": 10, "align": "left"}),
    }


def _draw(page: Any, sheet: Sheet, forms: dict[str, Any], file: str) -> None:
    last = len(sheet.headings)
    for at, line in enumerate(sheet.titles):
        page.merge_range(at, 0, at, last, line, forms["line" if at else "title"])
    page.set_row(0, 30)
    first = len(sheet.titles)
    begin = _draw_header(page, sheet, first, forms["head"])
    page.freeze_panes(begin, 3)
    page.set_column(0, 0, 5)
    columns = [column(sheet.kind, key) for key, _, _ in sheet.headings]
    for at, col in enumerate(columns, 1):
        page.set_column(at, at, _WIDTHS.get(col.key, 12))
    rng = random.Random(f"{file} {sheet.name}")
    for at, draft in enumerate(sheet.rows):
        page.write_number(begin + at, 0, at + 1, forms["text"])
        year = _year(draft)
        for place, col in enumerate(columns, 1):
            _write(page, begin + at, place, _cell(col, getattr(draft, col.key), year, rng), forms)
    if sheet.total:
        end = begin + len(sheet.rows)
        page.merge_range(end, 0, end, last, f"合计：{sheet.total}", forms["text"])
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _draw_header(page: Any, sheet: Sheet, row: int, form: Any) -> int:
    """One row of headings, or two when columns are grouped. Returns the row below."""
    if not any(group for _, _, group in sheet.headings):
        page.write_string(row, 0, "序号", form)
        for at, (_, heading, _) in enumerate(sheet.headings, 1):
            page.write_string(row, at, heading, form)
        return row + 1
    page.merge_range(row, 0, row + 1, 0, "序号", form)
    for at, (_, heading, group) in enumerate(sheet.headings, 1):
        if not group:
            page.merge_range(row, at, row + 1, at, heading, form)
            continue
        page.write_string(row + 1, at, heading, form)
        members = [n for n, (_, _, other) in enumerate(sheet.headings, 1) if other == group]
        if at == members[0]:
            page.merge_range(row, at, row, members[-1], group, form)
    return row + 2


def _year(draft: Draft) -> int | None:
    """The year that a day without one is read in: that of the case's number."""
    number = getattr(draft, "number", None)
    return int(number[:4]) if number else None


def _cell(col: Column, value: Any, year: int | None, rng: random.Random) -> str | date | None:
    """A value as somebody in an office would enter it."""
    if value is None or isinstance(value, str):
        return written(col.words, "zh")[value] if value and col.words else value
    if isinstance(value, bool):
        return "是" if value else ("否" if col.key == "return_granted" else None)
    if isinstance(value, tuple):
        return "、".join(value)
    if isinstance(value, date):
        return _typed(value, year, rng) if rng.random() < _TYPED_AS_TEXT else value
    return str(value)


def _typed(day: date, year: int | None, rng: random.Random) -> str:
    """2024.3.18, 2024年3月18日, 2024-03-18 or, where the year is plain, 3月18日."""
    short = [f"{day.month}月{day.day}日"] * 2 if day.year == year else []
    full = [f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月{day.day}日"]
    return rng.choice([*full, day.isoformat(), *short])


def _write(page: Any, row: int, at: int, value: str | date | None, forms: dict[str, Any]) -> None:
    if value is None:
        page.write_blank(row, at, None, forms["text"])
    elif isinstance(value, date):
        page.write_datetime(row, at, value, forms["day"])
    else:
        page.write_string(row, at, value, forms["number" if value.isdigit() else "text"])
