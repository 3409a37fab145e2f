"""Reads the words of a report that came from outside: text (UTF-8, UTF-16, GB18030) or DOCX.

A foreign file is never trusted: sizes are capped before anything is unpacked.
"""

from __future__ import annotations

from pathlib import Path

from desktop_app.documents.word_text import Unreadable, docx_text
from desktop_app.domain.report_check.findings import UnreadableReport

FILE_LIMIT = 30 * 2**20
TEXT_LIMIT = 400_000  # 1 MB of Chinese text in UTF-8 and some more
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
_SIGNS = {b"%PDF": "pdf", _OLD_OFFICE: "old_word", b"{\\rtf": "old_word"}


def read_report(path: Path) -> str:
    """The text of a report, one line a paragraph, a table's row one line with tabs.

    Raises UnreadableReport with the file's name and the reason.
    """
    data = _bytes(path)
    try:
        text = _text(data)
    except Unreadable as error:
        raise UnreadableReport(file=path.name, reason=error.reason) from error
    if not text.strip():
        raise UnreadableReport(file=path.name, reason="empty")
    if len(text) > TEXT_LIMIT:
        raise UnreadableReport(file=path.name, reason="too_large")
    return text


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableReport(file=path.name, reason="folder")
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise UnreadableReport(file=path.name, reason="too_large")
        if not path.is_file():  # a pipe or a device may never end
            raise UnreadableReport(file=path.name, reason="not_text")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableReport(file=path.name, reason="missing") from error


def _text(data: bytes) -> str:
    """Raises Unreadable."""
    reason = next((reason for sign, reason in _SIGNS.items() if data.startswith(sign)), "")
    if reason and _ENCRYPTED_PART in data:
        reason = "password"
    if reason:
        raise Unreadable(reason)
    return docx_text(data) if data.startswith(b"PK\x03\x04") else _decoded(data)


def _decoded(data: bytes) -> str:
    """Raises Unreadable."""
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text.replace("\r\n", "\n").replace("\r", "\n")
    raise Unreadable("not_text")
