"""The words of a DOCX: its main part read as a stream, with caps, and no outside reference.

The part is parsed by expat piece by piece, so memory follows the words, not the markup. A DOCTYPE
(and with it every entity) is refused; links and pictures are never followed.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import IO
from xml.parsers import expat

XML_LIMIT = 40 * 2**20
ELEMENT_LIMIT = 2_000_000
_PIECE = 2**16
_PARTS = ("word/document.xml", "word/document2.xml")
_SKIPPED = {"Fallback", "del", "moveFrom", "instrText", "delText", "pPr", "tcPr", "tblPr"}
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ENCRYPTED = 0x1


class Unreadable(Exception):
    """Why a file gives no text: a reason of UnreadableReport."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def docx_text(data: bytes) -> str:
    """The paragraphs and table rows of a DOCX in the order of the page.

    Raises Unreadable (damaged, not_word, password, too_large, unsafe).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {entry.filename: entry for entry in archive.infolist()}
            part = next((names[name] for name in _PARTS if name in names), None)
            if part is None:
                raise Unreadable("not_word")
            if part.flag_bits & _ENCRYPTED:
                raise Unreadable("password")
            with archive.open(part) as stream:
                return _Words().read(stream)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, expat.ExpatError) as error:
        raise Unreadable("damaged") from error
    except (OSError, EOFError, ValueError, NotImplementedError) as error:
        raise Unreadable("damaged") from error


class _Words:
    """Takes the words out while the markup streams by."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._holders: list[list[str]] = [self._lines]  # rows and cells that are open
        self._paragraphs: list[list[str]] = []
        self._path: list[str] = []
        self._skipped = 0
        self._elements = 0

    def read(self, stream: IO[bytes]) -> str:
        """The text of a main part. Raises Unreadable, ExpatError."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        left = XML_LIMIT
        while piece := stream.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise Unreadable("too_large")
            parser.Parse(piece)
        parser.Parse(b"", True)
        return "\n".join(self._lines)

    def _start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if self._elements > ELEMENT_LIMIT:
            raise Unreadable("too_large")
        tag = name.rpartition(" ")[2]
        self._path.append(tag)
        if self._skipped or tag in _SKIPPED:
            self._skipped += 1
        elif tag == "p":
            self._paragraphs.append([])
        elif tag in ("tr", "tc"):
            self._holders.append([])
        elif tag in _BREAKS and self._paragraphs:
            self._paragraphs[-1].append(_BREAKS[tag])

    def _end(self, _name: str) -> None:
        tag = self._path.pop()
        if self._skipped:
            self._skipped -= 1
        elif tag == "p":
            words = "".join(self._paragraphs.pop())
            self._holders[-1].append(words)
        elif tag in ("tr", "tc"):
            joined = ("\t" if tag == "tr" else " ").join(self._holders.pop())
            self._holders[-1].append(joined)

    def _data(self, words: str) -> None:
        if not self._skipped and self._path[-1] == "t" and self._paragraphs:
            self._paragraphs[-1].append(words)


def _refuse(*_declared: object) -> None:
    raise Unreadable("unsafe")
