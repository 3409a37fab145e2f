"""A smallest workbook of the old kind (XLS): a compound file with one BIFF8 stream of one sheet."""

import struct

Cell = str | float


def old_workbook(rows: list[list[Cell]], name: str = "Sheet1", *, from_1904: bool = False) -> bytes:
    """The bytes of a workbook with these rows; text and numbers only."""
    globals_before = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0)) + _record(
        0x0022, struct.pack("<H", from_1904)
    )
    sheet_name = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    at = len(globals_before) + 4 + 6 + len(sheet_name) + 4
    bound = _record(0x0085, struct.pack("<IBB", at, 0, 0) + sheet_name)
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet += _cell(number, column, cell)
    stream = globals_before + bound + _record(0x000A, b"") + sheet + _record(0x000A, b"")
    return _compound(stream.ljust(4096, b"\0"))


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _cell(row: int, column: int, cell: Cell) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(cell, str):
        text = cell.encode("utf-16-le")
        return _record(0x0204, place + struct.pack("<HB", len(cell), 1) + text)
    return _record(0x0203, place + struct.pack("<d", cell))


def _compound(stream: bytes) -> bytes:
    """Header, one sector of allocation table, one of directory, then the stream."""
    sectors = -(-len(stream) // 512)
    free, chain_end, table = 0xFFFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFD
    chain = [n + 3 for n in range(sectors - 1)] + [chain_end]
    fat = [table, chain_end, *chain]
    fat += [free] * (128 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, chain_end, 0, chain_end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    directory = _entry("Root Entry", 5, chain_end, 0, 1) + _entry("Workbook", 2, 2, len(stream))
    directory += _entry("", 0, 0, 0) * 2
    return header + struct.pack("<128I", *fat) + directory + stream.ljust(sectors * 512, b"\0")


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFF_FFFF) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0" if name else b""
    none = 0xFFFF_FFFF
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    return (
        head + struct.pack("<III", none, none, child) + bytes(36) + struct.pack("<IQ", start, size)
    )
