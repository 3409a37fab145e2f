"""Text tables (CSV, TSV, pasted cells) to rows: encoding and separator found by themselves."""

import codecs
import csv
import re
from collections.abc import Iterator

_SEPARATORS = "\t,;|，"
_NEUTRALISED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_LINES_LOOKED_AT = 30
_LONGEST_CELL = 1_000_000


class NotText(Exception):
    """The bytes are no text in an encoding spreadsheets write; ``line`` is where it breaks."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def decode(data: bytes) -> str:
    """Text of the bytes: by its mark, else UTF-8, else GB18030. Raises NotText."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _decoded(data, encoding)
    if (zero := data.find(b"\0")) >= 0:
        raise NotText(data.count(b"\n", 0, zero) + 1)
    try:
        return _decoded(data, "utf-8")
    except NotText as as_utf8:
        try:
            return _decoded(data, "gb18030")
        except NotText as as_gb18030:
            raise NotText(max(as_utf8.line, as_gb18030.line)) from None


def rows(text: str) -> Iterator[list[str]]:
    """Rows of cells; quoted cells may hold separators and line ends.

    A quote that guards a formula character is taken off, ``="007"`` is 007. Raises csv.Error for a
    cell longer than a million characters.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    separator = _separator(lines[:_LINES_LOOKED_AT])
    marked = (f"{line}\n" for line in lines)
    has_quotes = text.count('"') % 2 == 0  # an odd one is no quoting but an inch
    for row in csv.reader(
        marked, delimiter=separator, quoting=csv.QUOTE_MINIMAL if has_quotes else csv.QUOTE_NONE
    ):
        yield [_unguarded(cell) for cell in row]


def guarded(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula; ``rows`` gives it back unchanged."""
    return f"'{cell}" if _NEUTRALISED.match(f"'{cell}") else cell


def _unguarded(cell: str) -> str:
    if cell[:1] == "'" and _NEUTRALISED.match(cell):
        return cell[1:]
    if cell[:2] == '="' and cell[-1:] == '"' and len(cell) > 2:
        return cell[2:-1]
    return cell


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(data.count(b"\n", 0, error.start) + 1) from None


def _separator(lines: list[str]) -> str:
    """The mark that stands in most lines, then most often; a title line holds none."""
    return max(
        _SEPARATORS,
        key=lambda mark: (sum(mark in line for line in lines), "\n".join(lines).count(mark)),
    )
