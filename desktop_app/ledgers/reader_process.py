"""The process that opens foreign files: one file in, frames of plain rows out, limits on.

It runs by itself (``python -m desktop_app.ledgers.reader_process FILE``) because a workbook can
make a reading library ask for half a terabyte and abort. Frames are marshalled tuples on standard
output: ("sheet", name), ("rows", rows), ("merged", ranges), ("1904", True), ("end",), or
("refused", code, facts). Dates travel as day ordinals, the only integers among the cells.
"""

import csv
import marshal
import sys
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.ledgers import text_tables
from desktop_app.ledgers.limits import confine

ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_CELLS = 6_000_000
MOST_ROWS = 1_048_576
MOST_BYTES_SENT = 250_000_000
MOST_COLUMNS = 1_000
MOST_UNPACKED_BYTES = 600_000_000
MOST_TEXT_BYTES = 60_000_000
_OLD_WORKBOOK = bytes.fromhex("0908 1000 0006 0500")  # BOF of the globals, BIFF8
_OLD_EPOCH, _OLD_SHEET, _OLD_END = 0x22, 0x85, 0x0A
_CHUNK = 1_000
_LOOKED_AT = 4_096
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")


class Refusal(Exception):
    """Why the file is not read: the name of a LedgerRefused class, with facts."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def main(arguments: list[str]) -> int:
    """Read the file named and send its frames; 0 also when it was refused in good order."""
    confine()
    send_to = sys.stdout.buffer
    try:
        left = MOST_BYTES_SENT
        for frame in frames(Path(arguments[0])):
            left -= send(frame, send_to)
            if left < 0:
                raise Refusal("WorkbookTooLarge")
    except Refusal as refusal:
        send(("refused", refusal.code, refusal.facts), send_to)
    except MemoryError:
        send(("refused", "WorkbookTooLarge", {}), send_to)
    send_to.flush()
    return 0


def send(frame: tuple[Any, ...], stream: BinaryIO) -> int:
    """Write one frame, its length before it; returns the length."""
    data = marshal.dumps(frame)
    stream.write(len(data).to_bytes(8, "little"))
    stream.write(data)
    if frame[0] == "sheet":
        stream.flush()  # so that it is known which sheet brought the process down
    return len(data)


def frames(path: Path) -> Iterator[tuple[Any, ...]]:
    """All frames of a file. Raises Refusal."""
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError:
        raise Refusal("LedgerNotFound") from None
    if head.startswith(ZIP):
        yield from _checked_parts(path)
        yield from _workbook(path)
    elif head == OLD_OFFICE:
        data = path.read_bytes()
        if _ENCRYPTED_PART in data:
            raise Refusal("WorkbookEncrypted")
        if _old_is_1904(data):
            yield ("1904", True)
        yield from _workbook(path)
    else:
        yield from _text(path)
    yield ("end",)


def _text(path: Path) -> Iterator[tuple[Any, ...]]:
    if path.stat().st_size > MOST_TEXT_BYTES:
        raise Refusal("WorkbookTooLarge")
    data = path.read_bytes()
    looks_like_text = path.suffix.lower() in (".csv", ".tsv", ".txt", "")
    if not looks_like_text or data.lstrip()[:5].lower() in (b"%pdf-", b"<?xml", b"<html", b"<!doc"):
        raise Refusal("NotAWorkbook")
    try:
        text = text_tables.decode(data)
    except text_tables.NotText as error:
        raise Refusal("TextUnreadable", line=error.line) from None
    yield ("sheet", path.stem)
    try:
        yield from _rows_in_chunks(text_tables.rows(text), "")
    except csv.Error:
        raise Refusal("WorkbookTooLarge") from None


def _checked_parts(path: Path) -> Iterator[tuple[Any, ...]]:
    """Refuse what no spreadsheet program writes; tell the workbook's epoch."""
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
                raise Refusal("WorkbookTooLarge")
            names = {part.filename for part in parts}
            if not names & {"xl/workbook.xml", "xl/workbook.bin"}:
                raise Refusal("NotAWorkbook")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    head = _head(packed, part)
                    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                        raise Refusal("WorkbookUnsafe", part=part.filename)
                    if part.filename == "xl/workbook.xml" and _is_1904(head):
                        yield ("1904", True)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError):
        raise Refusal("WorkbookDamaged") from None


def _head(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The first bytes of a part, as if written in UTF-8."""
    if part.flag_bits & 0x1:
        raise Refusal("WorkbookEncrypted")
    try:
        with packed.open(part) as stream:
            return stream.read(_LOOKED_AT).replace(b"\0", b"")
    except Exception:  # zlib, CRC, unknown packing: whatever it is, the part cannot be read
        raise Refusal("WorkbookDamaged", part=part.filename) from None


def _is_1904(workbook: bytes) -> bool:
    return b'date1904="1"' in workbook or b'date1904="true"' in workbook


def _old_is_1904(data: bytes) -> bool:
    """Whether an XLS counts its days from 1904: a record near the beginning of its workbook."""
    at = data.find(_OLD_WORKBOOK)
    while 0 <= at < len(data) - 6:
        kind, length = (int.from_bytes(data[n : n + 2], "little") for n in (at, at + 2))
        if kind == _OLD_EPOCH:
            return data[at + 4] == 1
        if kind in (_OLD_SHEET, _OLD_END):
            return False
        at += 4 + length
    return False


def _workbook(path: Path) -> Iterator[tuple[Any, ...]]:
    import python_calamine  # start-up time: text tables do without

    sheet_name = ""
    try:
        with python_calamine.CalamineWorkbook.from_path(path) as book:
            for index, meta in enumerate(book.sheets_metadata):
                if meta.typ == python_calamine.SheetTypeEnum.WorkSheet:
                    sheet_name = meta.name
                    yield ("sheet", sheet_name)
                    sheet = book.get_sheet_by_index(index)
                    yield ("merged", sheet.merged_cell_ranges or [])
                    yield from _rows_in_chunks(sheet.iter_rows(), sheet_name)
    except python_calamine.PasswordError:
        raise Refusal("WorkbookEncrypted") from None
    except python_calamine.CalamineError as error:
        code = "NotAWorkbook" if "Cannot detect" in str(error) else "WorkbookDamaged"
        raise Refusal(code, sheet=sheet_name) from None
    except OSError:
        raise Refusal("WorkbookDamaged", sheet=sheet_name) from None


def _rows_in_chunks(rows: Iterable[list[Any]], sheet: str) -> Iterator[tuple[Any, ...]]:
    """Frames of rows, within the limits of a ledger; empty cells at the end of rows are cut."""
    left, source, row_number = MOST_CELLS, iter(rows), 0
    while chunk := [_plain_row(row) for row in islice(source, _CHUNK)]:
        row_number += len(chunk)
        left -= sum(map(len, chunk))
        too_wide = max(map(len, chunk)) > MOST_COLUMNS
        if left < 0 or too_wide or row_number > MOST_ROWS:
            raise Refusal("WorkbookTooLarge", sheet=sheet, row=row_number)
        yield ("rows", chunk)


def _plain_row(row: list[Any]) -> list[Any]:
    end = len(row)
    while end and (row[end - 1] is None or row[end - 1] == ""):
        end -= 1
    return [cell if cell.__class__ is str else _plain_cell(cell) for cell in row[:end]]


def _plain_cell(cell: object) -> object:
    """Numbers as float, days as ordinals, truth and times of day as the words shown."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (int, float)):
        return float(cell)
    if isinstance(cell, (datetime, date)):
        return cell.toordinal()
    if isinstance(cell, (time, timedelta)):
        return str(cell)
    return cell


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
