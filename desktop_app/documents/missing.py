"""Which characters of a document no font can draw: said before the paper is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from desktop_app.documents.fonts import book
from desktop_app.documents.text import clean


def texts_in(document: object) -> Iterator[str]:
    """Yield every text in a document's dataclass, however deep."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, Mapping):
        for part in document.values():
            yield from texts_in(part)
    elif isinstance(document, (tuple, list)):
        for part in document:
            yield from texts_in(part)
    elif is_dataclass(document):
        for field in fields(document):
            yield from texts_in(getattr(document, field.name))


def missing_glyphs(document: object, fonts: Path) -> tuple[str, ...]:
    """Return the characters of any document dataclass that would print as an empty box."""
    return book(fonts).missing(clean("".join(texts_in(document))))
