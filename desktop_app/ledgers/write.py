"""Drafts, and tables as seen on the screen, to XLSX and CSV.

What ``write`` writes with a ledger's columns, ``read`` reads back equal. Nothing written is ever a
formula or a link: XLSX cells are typed, CSV cells are guarded with a quote.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import xlsxwriter

from desktop_app.domain.draft import Draft, LedgerKind
from desktop_app.ledgers.cells import shown
from desktop_app.ledgers.columns import BY_KIND, TITLES, CellType, Column, column
from desktop_app.ledgers.text_tables import guarded
from desktop_app.ledgers.words import YES_NO, written

Value = str | float | int | date | None
Formatter = Callable[[Any], Value]

_WIDTHS = {
    CellType.LONG: 40,
    CellType.LIST: 18,
    CellType.NAMES: 18,
    CellType.DATE: 11,
    CellType.YES_NO: 8,
    CellType.GRADE: 9,
    CellType.YEAR: 7,
}
_AS_OF = {"zh": "数据截至 {:%Y-%m-%d}", "en": "Data as of {:%Y-%m-%d}"}
_PAGES = {"zh": "&C第 &P 页，共 &N 页", "en": "&CPage &P of &N"}
_FONT = {"font_name": "宋体", "font_size": 10}
_LONGEST_CELL = 32_767  # what a cell of a workbook can hold
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def to_xlsx(
    kind: LedgerKind,
    rows: Iterable[Draft],
    columns: Sequence[str] | None = None,
    *,
    title: str,
    as_of: date,
    language: str = "zh",
) -> bytes:
    """A ledger as a styled workbook; ``columns`` are keys of the contract, all of them when None.

    A text longer than a cell holds (32,767 characters) is left empty, so that reading the file back
    leaves the stored text alone. ``language`` ("zh" or "en") is that of headings and coded words.
    """
    chosen = _chosen(kind, columns)
    sheet = TITLES[kind][0 if language == "zh" else 1]
    widths = [_width(col) for col in chosen]
    headings = [col.zh if language == "zh" else col.en for col in chosen]
    table = _table(rows, chosen, language)
    return table_to_xlsx(
        headings, table, title=title, as_of=as_of, sheet=sheet, widths=widths, language=language
    )


def ledgers_to_xlsx(
    sheets: Iterable[tuple[LedgerKind, Iterable[Draft]]], *, as_of: date, language: str = "zh"
) -> bytes:
    """Whole ledgers as the sheets of one workbook, every column of the contract."""
    tables = []
    for kind, rows in sheets:
        title = TITLES[kind][0 if language == "zh" else 1]
        headings = [col.zh if language == "zh" else col.en for col in BY_KIND[kind]]
        widths = [_width(col) for col in BY_KIND[kind]]
        table = _table(rows, BY_KIND[kind], language)
        tables.append(_Page(title, title, headings, table, widths, is_sparse=True))
    return _book(tables, as_of, language)


def to_csv(
    kind: LedgerKind,
    rows: Iterable[Draft],
    columns: Sequence[str] | None = None,
    *,
    language: str = "zh",
) -> bytes:
    """A ledger as CSV in UTF-8 with its mark, formula characters guarded, days as 2024-03-18."""
    chosen = _chosen(kind, columns)
    headings = [col.zh if language == "zh" else col.en for col in chosen]
    return table_to_csv(headings, _table(rows, chosen, language))


def table_to_xlsx(
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    title: str,
    as_of: date,
    sheet: str = "Sheet1",
    widths: Sequence[float] | None = None,
    language: str = "zh",
    note: str = "",
) -> bytes:
    """Any table as seen: title and date above, header frozen, filter, landscape, fit to width.

    ``note`` stands in the place of the date and says more than it.
    """
    page = _Page(sheet, title, headings, rows, widths or [14] * len(headings), note)
    return _book([page], as_of, language)


class _Page(NamedTuple):
    """One sheet to write; a sparse one is ruled by the sheet's own grid, not cell by cell."""

    sheet: str
    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Value]]
    widths: Sequence[float]
    note: str = ""
    is_sparse: bool = False


def _book(pages: Iterable[_Page], as_of: date, language: str) -> bytes:
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        # The same table of the same day gives the same bytes.
        book.set_properties({"created": datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)})
        ruled, bare = (_looks(book, border) for border in (1, 0))
        for wanted in pages:
            page = book.add_worksheet(wanted.sheet)
            note = wanted.note or _AS_OF[language].format(as_of)
            _write_head(book, page, wanted.headings, wanted.title, note)
            look = bare if wanted.is_sparse else ruled
            last = _write_rows(page, wanted.rows, *look, has_blanks=not wanted.is_sparse)
            if wanted.is_sparse:
                page.hide_gridlines(0)  # shown and printed
            for index, width in enumerate(wanted.widths):
                page.set_column(index, index, width)
            page.autofilter(2, 0, max(last, 2), len(wanted.headings) - 1)
            _set_up_print(page, _PAGES[language])
    return buffer.getvalue()


def _looks(book: Any, border: int) -> tuple[Any, Any]:
    """How texts and days look."""
    look = {**_FONT, "valign": "top", "border": border}
    return (
        book.add_format({**look, "text_wrap": True}),
        book.add_format({**look, "num_format": "yyyy-mm-dd"}),
    )


def table_to_csv(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Any table as CSV in UTF-8 with its mark, formula characters guarded."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([guarded(heading) for heading in headings])
    for row in rows:
        writer.writerow([_guarded_text(value) for value in row])
    return buffer.getvalue().encode("utf-8-sig")


def _chosen(kind: LedgerKind, keys: Sequence[str] | None) -> tuple[Column, ...]:
    return BY_KIND[kind] if keys is None else tuple(column(kind, key) for key in keys)


def _table(
    rows: Iterable[Draft], columns: Sequence[Column], language: str
) -> Iterable[list[Value]]:
    """The values of drafts as cells, column by column."""
    cells = [(col.key, formatter(col, language)) for col in columns]
    for row in rows:
        yield [
            None if (value := getattr(row, key)) is None else form(value) if form else value
            for key, form in cells
        ]


def formatter(col: Column, language: str) -> Formatter | None:
    """How a value becomes a cell; None when it is one already."""
    if col.words is not None:
        words = written(col.words, language)
        return lambda code: words.get(code, code)
    if col.type is CellType.YES_NO:
        words = written(YES_NO, language)
        return lambda value: words["YES" if value else "NO"]
    if col.type in (CellType.NAMES, CellType.LIST, CellType.NUMBERS):
        return "、".join
    return str if col.type is CellType.YEAR else None


def _write_head(book: Any, page: Any, headings: Sequence[str], title: str, as_of: str) -> None:
    """Title, date of the data, headings; the three rows stay in view."""
    large = book.add_format({**_FONT, "bold": True, "font_size": 16})
    small = book.add_format({**_FONT, "font_color": "#667085"})
    head = book.add_format(
        {
            **_FONT,
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
            "bg_color": "#E3E6EA",
            "border": 1,
        }
    )
    page.write_string(0, 0, _UNWRITABLE.sub("", title), large)
    page.write_string(1, 0, as_of, small)
    for index, heading in enumerate(headings):
        page.write_string(2, index, _UNWRITABLE.sub("", heading), head)
    page.set_row(0, 26)
    page.set_row(2, 30)
    page.freeze_panes(3, 0)


def _write_rows(
    page: Any, rows: Iterable[Sequence[Value]], text: Any, day: Any, *, has_blanks: bool
) -> int:
    """Write the table from the fourth row on; returns the last row's index."""
    number = 2
    for number, row in enumerate(rows, start=3):
        for index, value in enumerate(row):
            if value is None or value == "":
                if has_blanks:
                    page.write_blank(number, index, None, text)
            elif isinstance(value, str):
                whole = value if value.isprintable() else _UNWRITABLE.sub("", value)
                page.write_string(number, index, whole if len(whole) <= _LONGEST_CELL else "", text)
            elif isinstance(value, date):
                page.write_datetime(number, index, value, day)
            else:
                page.write_number(number, index, value, text)
    return number


def _set_up_print(page: Any, footer: str) -> None:
    page.set_landscape()
    page.set_paper(9)  # A4
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(2)
    page.set_footer(footer)


def _guarded_text(value: Value) -> str:
    text = shown(value) if not isinstance(value, int) else str(value)
    return guarded(text if text.isprintable() else _UNWRITABLE.sub("", text))


def _width(col: Column) -> float:
    return 36 if col.key == "title" else _WIDTHS.get(col.type, 13)
