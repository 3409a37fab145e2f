"""What the tests of papers share: an open office, and the words on a paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from desktop_app.services.papers import Format, PaperFile
from desktop_app.storage import journal, records
from tests.documents.paper import page_texts, squeezed


def text_of(paper: PaperFile) -> str:
    """The words on a paper, without blanks."""
    if paper.format is Format.PDF:
        return squeezed("".join(page_texts(paper.data)))
    body = Document(BytesIO(paper.data)).element.body
    return squeezed("".join(node.text or "" for node in body.iter(qn("w:t"))))


def texts_of(papers: Iterable[PaperFile]) -> list[str]:
    return [text_of(paper) for paper in papers]


def names_of(papers: Iterable[PaperFile]) -> list[str]:
    return [paper.file_name for paper in papers]


def put(*rows: Any) -> list[int]:
    """Store rows in one operation."""
    with journal.operation("测试", "SETUP"):
        return [records.add(row) for row in rows]


def change(record: type[Any], row: int, **values: Any) -> None:
    with journal.operation("测试", "SETUP"):
        records.change(record, row, values)


MAY = date(2024, 5, 6)
