"""Font roles of official papers, the files that fill them, and a fallback for every character.

The official families are used where the machine has them, the bundled Noto fonts otherwise; only
TrueType outlines can be embedded. A character no font has is drawn as a box, keeps its text in the
PDF, and is listed by `FontBook.missing`. Nothing is read before the first character is measured.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cache, cached_property, partial
from itertools import groupby
from pathlib import Path

from desktop_app.documents.faces import Face, blank_face, load_face


class Role(Enum):
    """The five faces of official papers; the value is the office's name for it."""

    TITLE = "小标宋"
    FANGSONG = "仿宋"
    HEI = "黑体"
    KAI = "楷体"
    SONG = "宋"


# File stems (lower case) of the official families on Windows, Kylin and UOS, best first.
OFFICIAL: dict[Role, tuple[str, ...]] = {
    Role.TITLE: (
        "fzxbsjw",
        "fzxbsk",
        "fzxiaobiaosong-b05s",
        "fzxiaobiaosong-b05",
        "方正小标宋_gbk",
    ),
    Role.FANGSONG: ("simfang", "fangsong", "fangsong_gb2312", "fzfsk", "fzfsjw", "方正仿宋_gbk"),
    Role.HEI: ("simhei", "fzhtk", "fzhtjw", "方正黑体_gbk"),
    Role.KAI: ("simkai", "kaiti", "kaiti_gb2312", "fzktk", "fzktjw", "方正楷体_gbk"),
    Role.SONG: ("simsun", "fzssk", "fzssjw", "方正书宋_gbk"),
}
BUNDLED: dict[Role, str] = {
    Role.TITLE: "NotoSerifSC-Bold.ttf",
    Role.FANGSONG: "NotoSerifSC-Regular.ttf",
    Role.HEI: "NotoSansSC-Regular.ttf",
    Role.KAI: "LXGWWenKai-Regular.ttf",
    Role.SONG: "NotoSerifSC-Regular.ttf",
}
FALLBACKS = ("NotoSerifSC-Regular.ttf", "NotoSansSC-Regular.ttf", "NotoSerifJP-Rare.ttf")
LAST_RESORTS = ("simsunb", "simsunextg", "droidsansfallbackfull", "droidsansfallback")


def machine_folders() -> tuple[Path, ...]:
    """Return the folders where Windows and Linux desktops keep fonts, existing or not."""
    home = Path.home()
    windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    local = Path(os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local")))
    linux = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    own = (home / ".local" / "share" / "fonts", home / ".fonts")
    return (windows, local / "Microsoft" / "Windows" / "Fonts", *linux, *own)


class Widths(dict[str, float]):
    """Width of each character in em, measured once on first use."""

    def __init__(self, chain: FontChain) -> None:
        super().__init__()
        self.chain = chain

    def __missing__(self, character: str) -> float:
        face = self.chain.face_of(character)
        width = self[character] = face.width(character)
        return width


Loader = Callable[[], Face]


class FontChain:
    """The faces that fill one role: the first that has a character draws it.

    A face is read when the ones before it lack a character, which most papers never do.
    """

    def __init__(self, loaders: tuple[Loader, ...], blank: Loader) -> None:
        self.first = loaders[0]()  # draws ordinary text of this role
        self._others = loaders[1:]
        self._blank = blank
        self._owners: dict[str, Face] = {}
        self._plain: set[str] = set()  # characters known to be the first face's
        self.widths = Widths(self)

    def face_of(self, character: str) -> Face:
        """Return the face that draws `character`; the box-drawing one when none has it."""
        face = self._owners.get(character)
        if face is None:
            face = self._owners[character] = self._found(character)
            if face is self.first:
                self._plain.add(character)
        return face

    def _found(self, character: str) -> Face:
        """The first face that has the character; the box-drawing one when none has it."""
        if self.first.has(character):
            return self.first
        faces = (load() for load in self._others)
        face = next((one for one in faces if one.has(character)), None)
        if face is None:
            face = self._blank()
            face.adopt(character)
        return face

    def measure(self, text: str) -> float:
        """Return the width of `text` in em."""
        return sum(map(self.widths.__getitem__, text))

    def runs(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield (registered font name, piece) for the pieces of `text` that share a face."""
        if self._plain.issuperset(text):
            yield self.first.name, text
            return
        for name, piece in groupby(text, key=lambda character: self.face_of(character).name):
            yield name, "".join(piece)

    def lacks(self, character: str) -> bool:
        """Tell whether no font of the role has the character."""
        return self.face_of(character) is self._blank()


class FontBook:
    """The five roles filled from one folder of bundled fonts and the machine's own."""

    def __init__(self, folder: Path, machine: tuple[Path, ...]) -> None:
        self._folder = folder
        self._machine = machine
        self._chains: dict[Role, FontChain] = {}

    @cached_property
    def _found(self) -> dict[str, Path]:
        """Font files of the machine that we know by name, by lower-case stem."""
        wanted = {stem for stems in OFFICIAL.values() for stem in stems} | set(LAST_RESORTS)
        files = sorted(path for folder in self._machine for path in _font_files(folder))
        return {path.stem.lower(): path for path in files if path.stem.lower() in wanted}

    def _installed(self, stems: Iterable[str]) -> Iterator[Path]:
        """Yield the files of the stems that are installed with TrueType outlines."""
        for stem in stems:
            path = self._found.get(stem)
            if path is not None and _has_truetype_outlines(path):
                yield path

    def chain(self, role: Role) -> FontChain:
        """Return the chain of faces for a role, reading its first font on first use."""
        if role not in self._chains:
            bundled = [self._folder / name for name in (BUNDLED[role], *FALLBACKS)]
            official = list(self._installed(OFFICIAL[role]))[:1]
            last = list(self._installed(LAST_RESORTS))
            files = dict.fromkeys(official + bundled + last)
            loaders = tuple(partial(load_face, path) for path in files)
            blank = partial(blank_face, self._folder / "NotoSansSC-Regular.ttf")
            self._chains[role] = FontChain(loaders, blank)
        return self._chains[role]

    def missing(self, text: str, role: Role = Role.FANGSONG) -> tuple[str, ...]:
        """Return the characters of `text` that no font has, in code order, each once."""
        chain = self.chain(role)
        seen = sorted(set(text) - {"\n"})
        return tuple(character for character in seen if chain.lacks(character))


@cache
def book(folder: Path, machine: tuple[Path, ...] | None = None) -> FontBook:
    """Return the font book of a folder of bundled fonts, made once and kept.

    `machine` are the folders searched for the official families: this machine's when None.
    """
    return FontBook(folder, machine_folders() if machine is None else machine)


def _font_files(folder: Path) -> Iterator[Path]:
    """Yield the TrueType files under a folder; an unreadable or absent folder yields none."""
    for place, _, names in os.walk(folder):
        for name in names:
            if name.lower().endswith((".ttf", ".ttc")):
                yield Path(place) / name


def _has_truetype_outlines(path: Path) -> bool:
    """Tell whether the file (its first face, in a collection) has a glyf table."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
            start = struct.unpack(">L", head[12:16])[0] if head[:4] == b"ttcf" else 0
            file.seek(start)
            count = struct.unpack(">4sH", file.read(6))[1]
            file.seek(start + 12)
            tables = {file.read(16)[:4] for _ in range(count)}
    except (OSError, struct.error):
        return False
    return b"glyf" in tables
