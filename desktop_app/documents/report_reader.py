"""Reads the words of a report that came from outside: text (UTF-8, UTF-16, GB18030) or DOCX."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from desktop_app.domain.report_check.findings import UnreadableReport

FILE_LIMIT = 30 * 2**20
XML_LIMIT = 60 * 2**20
_SIGNS = {b"%PDF": "pdf", b"\xd0\xcf\x11\xe0": "old_word"}


def read_report(path: Path) -> str:
    """The text of a report, one line a paragraph, a table's row one line with tabs.

    Raises UnreadableReport with the file's name and the reason.
    """
    data = _bytes(path)
    reason = next((reason for sign, reason in _SIGNS.items() if data.startswith(sign)), "")
    if reason:
        raise UnreadableReport(file=path.name, reason=reason)
    text = _docx(data, path) if data.startswith(b"PK\x03\x04") else _decoded(data, path)
    if not text.strip():
        raise UnreadableReport(file=path.name, reason="empty")
    return text


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableReport(file=path.name, reason="folder")
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise UnreadableReport(file=path.name, reason="too_large")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableReport(file=path.name, reason="missing") from error


def _decoded(data: bytes, path: Path) -> str:
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UnreadableReport(file=path.name, reason="not_text")


def _docx(data: bytes, path: Path) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > XML_LIMIT:
                raise UnreadableReport(file=path.name, reason="too_large")
        body = Document(io.BytesIO(data)).element.body
    except UnreadableReport:
        raise
    except Exception as error:  # a damaged package fails in many libraries' ways
        raise UnreadableReport(file=path.name, reason="damaged") from error
    return "\n".join(_blocks(body))


def _blocks(parent: Any) -> Iterator[str]:
    """The paragraphs and rows below an element, in the order of the page."""
    for child in parent:
        if child.tag == qn("w:p"):
            yield _words(child)
        elif child.tag == qn("w:tr"):
            yield "\t".join(" ".join(_blocks(cell)) for cell in child.iter(qn("w:tc")))
        elif isinstance(child.tag, str):
            yield from _blocks(child)


def _words(paragraph: Any) -> str:
    """The text of a paragraph: typed and inserted words, no deleted ones, breaks and tabs kept."""
    pieces = []
    for node in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")):
        if node.tag == qn("w:t"):
            pieces.append(node.text or "")
        elif node.getparent().tag == qn("w:r"):
            pieces.append("\t" if node.tag == qn("w:tab") else "\n")
    return "".join(pieces)
