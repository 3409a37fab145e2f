"""One TrueType file as the page engine uses it: widths, coverage, registration with reportlab."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any
from zlib import crc32

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_LONG_CODE = re.compile(r"<([0-9A-F]{5,6})>")
_lock = Lock()


class _Font(TTFont):  # type: ignore[misc]
    """reportlab's TrueType font, with right text extraction above U+FFFF (UTF-16 in ToUnicode)."""

    def addObjects(self, doc: Any) -> None:
        """Write the font's objects, then mend the code tables of rare characters."""
        super().addObjects(doc)
        for name, made in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                made.content = _LONG_CODE.sub(_as_utf16, made.content)


def _as_utf16(match: re.Match[str]) -> str:
    """Return a code above U+FFFF as the two UTF-16 units a PDF reader expects."""
    return f"<{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"


class Face:
    """One registered font: its reportlab name, what it covers and how wide, in em."""

    def __init__(self, name: str, font: _Font) -> None:
        self.name = name
        self.ascent: float = font.face.ascent / 1000
        self.descent: float = font.face.descent / 1000
        self._widths: dict[int, float] = font.face.charWidths
        self._glyphs: dict[int, int] = font.face.charToGlyph
        self._default: float = font.face.defaultWidth

    def has(self, character: str) -> bool:
        """Tell whether the font draws the character."""
        return ord(character) in self._glyphs

    def width(self, character: str) -> float:
        """Return the advance width in em."""
        return self._widths.get(ord(character), self._default) / 1000

    def adopt(self, character: str) -> None:
        """Let the empty-box glyph stand for a character, so that its text stays in the PDF."""
        self._glyphs[ord(character)] = 0
        self._widths[ord(character)] = 1000


@cache
def _register(name: str, path: Path) -> Face:
    """Read a font file and make it known to reportlab under `name`, once a process."""
    font = _Font(name, str(path))
    plain = name.removeprefix("desk-")
    # reportlab takes two fonts of one face name for the same, so each of ours has its own.
    font.face.name = (plain if plain.isascii() else f"Font{crc32(plain.encode()):x}").encode()
    pdfmetrics.registerFont(font)
    return Face(name, font)


def load_face(path: Path) -> Face:
    """Return the face of a file, read on first use. Raises reportlab's TTFError if it is none."""
    with _lock:
        return _register(f"desk-{path.stem}", path)


def blank_face(path: Path) -> Face:
    """Return a second face of the file that draws a box for every character it adopts."""
    with _lock:
        return _register("desk-missing", path)
