"""One door for every foreign text on its way to paper: `clean`.

The page engine draws characters, never markup, so `<b>` and `&` need no escaping; what has to go is
what breaks a PDF or an XML file: control characters, lone surrogates, invisible directional marks.
"""

from __future__ import annotations

import unicodedata

REPLACEMENT = "�"
LINE_ENDS = {"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
_DROPPED = {"Cc", "Cf"}


def clean(text: str) -> str:
    """Return `text` fit for PDF and DOCX: printable characters, plain spaces and `\\n` only.

    Lone surrogates and non-characters become U+FFFD; controls, zero-width and directional marks
    and variation selectors are dropped; every space is one plain or one ideographic space.
    """
    if text.isprintable() and not any(map(_is_selector, text)):
        return text if text.isascii() else "".join(map(_space, text))
    text = text.replace("\r\n", "\n")
    return "".join(map(_cleaned, text))


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line: line ends become spaces. For titles and metadata."""
    return " ".join(clean(text).split("\n")).strip()


def _is_selector(character: str) -> bool:
    """Tell whether the character only selects a glyph variant (no width, no glyph of its own)."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _space(character: str) -> str:
    """Return a plain space for any other space; the ideographic one has a width that is meant."""
    if character == "\u3000" or not character.isspace():
        return character
    return " "


def _cleaned(character: str) -> str:
    """Return what stays of one character: itself, a replacement, or nothing."""
    character = LINE_ENDS.get(character, character)
    if character in "\n\u3000":
        return character
    if character == "\t" or character.isspace():
        return " "
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return REPLACEMENT
    if _is_selector(character) or unicodedata.category(character) in _DROPPED:
        return ""
    return character
