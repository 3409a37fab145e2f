"""What the document tests share: the shipped fonts and words, and reading PDFs back."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from desktop_app.documents.words import Words, load_words

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
TEXTS = ROOT / "resources" / "texts"
NO_MACHINE: tuple[Path, ...] = ()


def words() -> Words:
    return load_words(TEXTS)


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, line ends and blanks as the reader gives them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            found.append(text.get_text_bounded())
            text.close()
            page.close()
        return found
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Return the text without any blanks: what must be equal on paper and in the store."""
    return "".join(text.split())


def pdf_text(pdf: bytes) -> str:
    return squeezed("".join(page_texts(pdf)))
