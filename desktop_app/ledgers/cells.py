"""One cell to one value, by the type of its column.

A cell is text, a number, a date or nothing. A reader returns the value, None for "nothing here", or
raises CellRefused with the reason.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from desktop_app.domain import dates_typed
from desktop_app.domain.draft import Reason
from desktop_app.domain.names import clean_name, split_list, split_names
from desktop_app.domain.plain_text import clean
from desktop_app.ledgers.columns import CellType, Column
from desktop_app.ledgers.words import PLACEHOLDERS, YES_NO, Words, codes_by_word, plain

Cell = str | float | date | None
Reader = Callable[[Cell, int | None], Any]

_LINE_END = re.compile(r"[ \t]*\n\s*")
_NUMBER = re.compile(r"(?:第|NO\.?(?=\s*\d)|№)?\s*(.+?)\s*(?:号(?:提案|建议|议案)?)?")
_GRADE = re.compile(r"[(（]?([A-Z甲乙丙丁戊])[)）]?(?:类|级|等)?(?:$|[^A-Z0-9].*)", re.DOTALL)
_AFTER_WORD = re.compile(r"[:：，,。;；].*$", re.DOTALL)
_FIRST_SERIAL, _LAST_SERIAL = 20000, 80000  # 1954 to 2119; smaller numbers are no dates here
_LONGEST_NUMBER = 40
EPOCH_1900, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


class CellRefused(Exception):
    """The cell says nothing its column can mean."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def reader(column: Column, epoch: date = EPOCH_1900) -> Reader:
    """The reader for a column: (cell, year for dates that name none) -> value; repeats are kept."""
    if column.type is CellType.DATE:
        return _dates(epoch)
    if column.type is CellType.CODE:
        return _remembered(_codes(column.words or {}))
    return _remembered(_READERS[column.type])


def shown(cell: Cell) -> str:
    """A cell as text: whole numbers without a point, days as 2024-03-18."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if cell == cell // 1 and abs(cell) < 1e15 else repr(cell)


def read_text(cell: Cell) -> str | None:
    """A text of one line; a line end inside was only a break for the eye."""
    text = clean(shown(cell))
    return (_LINE_END.sub(_joint(text), text) if "\n" in text else text) or None


def read_date(cell: Cell, year: int | None = None, epoch: date = EPOCH_1900) -> date | None:
    """A day typed in any way, or a serial day number counted from the workbook's epoch."""
    if cell is None or isinstance(cell, date):
        return cell
    if isinstance(cell, float):
        return _date_of_number(cell, year, epoch)
    text = clean(cell)
    if not text or text in PLACEHOLDERS:
        return None
    if len(text) == 5 and text.isdecimal():
        return _date_of_number(float(text), year, epoch)
    return _typed(text, year)


def read_number(cell: Cell) -> str | None:
    """A number that identifies: kept as text, 20240247.0 is 20240247, 第…号 is taken off."""
    if isinstance(cell, float) and not (cell.is_integer() and 0 <= cell < 1e15):
        raise CellRefused(Reason.BAD_NUMBER)
    text = "".join(unicodedata.normalize("NFKC", clean(shown(cell))).split())
    if not text or text in PLACEHOLDERS:
        return None
    if text.endswith(".0") and text[:-2].isdecimal():
        text = text[:-2]
    found = _NUMBER.fullmatch(text)
    if not found or len(found[1]) > _LONGEST_NUMBER:
        raise CellRefused(Reason.BAD_NUMBER)
    return found[1]


def _joint(text: str) -> str:
    """Chinese lines join without a gap, others with a blank."""
    return "" if max(text) > "\u2e80" else " "


def _long(cell: Cell) -> str | None:
    return clean(shown(cell)) or None


def _name(cell: Cell) -> str | None:
    text = clean(shown(cell))
    return None if text in PLACEHOLDERS else clean_name(text) or None


def _names(cell: Cell) -> tuple[str, ...] | None:
    text = clean(shown(cell))
    return None if text in PLACEHOLDERS else split_names(text) or None


def _list(cell: Cell) -> tuple[str, ...] | None:
    text = clean(shown(cell))
    return None if text in PLACEHOLDERS else split_list(text) or None


def _numbers(cell: Cell) -> tuple[str, ...] | None:
    if isinstance(cell, float):
        number = read_number(cell)
        return (number,) if number else None
    numbers = (read_number(part) for part in _list(cell) or ())
    return tuple(dict.fromkeys(filter(None, numbers))) or None


def _year(cell: Cell) -> int | None:
    text = unicodedata.normalize("NFKC", clean(shown(cell))).rstrip("年度 ")
    if not text or text in PLACEHOLDERS:
        return None
    if not (len(text) == 4 and text.isdecimal() and 1949 <= int(text) <= 2199):
        raise CellRefused(Reason.BAD_NUMBER)
    return int(text)


def _grade(cell: Cell) -> str | None:
    text = unicodedata.normalize("NFKC", clean(shown(cell))).upper()
    if not text or text.lower() in PLACEHOLDERS:
        return None
    if found := _GRADE.fullmatch(text):
        return found[1]
    raise CellRefused(Reason.BAD_WORD)


def _codes(words: Words) -> Callable[[Cell], str | None]:
    by_word = codes_by_word(words)

    def read(cell: Cell) -> str | None:
        word = plain(clean(shown(cell)))
        code = by_word.get(word) or by_word.get(_AFTER_WORD.sub("", word))
        if code or not word or word in PLACEHOLDERS:
            return code
        raise CellRefused(Reason.BAD_WORD)

    return read


def _yes_no() -> Callable[[Cell], bool | None]:
    code = _codes(YES_NO)

    def read(cell: Cell) -> bool | None:
        found = code(cell)
        return None if found is None else found == "YES"

    return read


def _remembered(read: Callable[[Cell], Any]) -> Reader:
    """The same cell is read once; ledgers repeat themselves down their columns."""
    kept = lru_cache(maxsize=4096)(read)
    return lambda cell, _year: None if cell is None else kept(cell)


def _dates(epoch: date) -> Reader:
    kept = lru_cache(maxsize=4096)(lambda cell, year: read_date(cell, year, epoch))

    def read(cell: Cell, year: int | None) -> date | None:
        if cell is None or isinstance(cell, date):
            return cell
        day: date | None = kept(cell, year)
        return day

    return read


def _typed(text: str, year: int | None) -> date:
    try:
        return dates_typed.parse_date(text, year=year)
    except dates_typed.DateWithoutYear:
        raise CellRefused(Reason.DATE_WITHOUT_YEAR) from None
    except dates_typed.DateNotUnderstood:
        raise CellRefused(Reason.BAD_DATE) from None


def _date_of_number(number: float, year: int | None, epoch: date) -> date:
    """A serial (45369), a compact day (20240318, 318) or a point typed as a number (3.18)."""
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return epoch + timedelta(days=int(number))
    if number.is_integer() and 101 <= number <= 99991231:
        return _typed(f"{int(number):04d}", year)
    if 1 <= number < 13 and not number.is_integer():
        if len(repr(number).partition(".")[2]) == 1 and repr(number)[-1] in "123":
            raise CellRefused(Reason.AMBIGUOUS_DATE)
        return _typed(repr(number), year)
    raise CellRefused(Reason.BAD_DATE)


_READERS: dict[CellType, Callable[[Cell], Any]] = {
    CellType.TEXT: read_text,
    CellType.LONG: _long,
    CellType.NUMBER: read_number,
    CellType.NUMBERS: _numbers,
    CellType.YEAR: _year,
    CellType.NAME: _name,
    CellType.NAMES: _names,
    CellType.LIST: _list,
    CellType.GRADE: _grade,
    CellType.YES_NO: _yes_no(),
}
