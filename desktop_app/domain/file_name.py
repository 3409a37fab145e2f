"""Names of attached files, such that every computer can write them and none is fooled by them."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
NAMELESS = "file"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(?=$|\.)")


def clean_file_name(name: str) -> str:
    """The last part of a path without what hides or breaks a name; at most LONGEST characters.

    Control and direction marks go (they can make an .exe read as a .pdf), characters that Windows
    forbids become _, device names get one in front, a long name keeps its ending.
    """
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    seen = "".join(c for c in unicodedata.normalize("NFC", last) if _is_seen(c))
    tidy = _FORBIDDEN.sub("_", seen).strip(" .\t　") or NAMELESS
    tidy = _RESERVED.sub(r"_\1", tidy)
    return tidy if len(tidy) <= LONGEST else _shortened(tidy)


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _shortened(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem or len(ending) > 10:
        return name[:LONGEST]
    return stem[: LONGEST - len(ending) - 1] + dot + ending
