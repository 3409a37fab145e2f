"""拼音: how Chinese names are read and found by typing, surnames first of all.

A surname has readings of its own (仇 is qiu, not chou), so a table of surnames stands before the
table of all readings. Both come as one text, made by packaging/make_pinyin.py; ü is written v.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice, product

MOST_READINGS = 16
SECTIONS = ("[surnames]", "[first]", "[further]")
_TWO_LETTER_INITIALS = ("zh", "ch", "sh")
_SPACERS = " '’·•-"

Syllables = tuple[str, ...]
"""What one place of a name may sound like, the likeliest first."""


@dataclass(frozen=True)
class Readings:
    """Two tables: surnames to their spellings, syllable by syllable; characters to readings."""

    surnames: Mapping[str, tuple[Syllables, ...]]
    characters: Mapping[str, Syllables]

    @classmethod
    def parse(cls, text: str) -> Readings:
        """Read the text of resources/pinyin.txt.

        [surnames] has lines "尉迟 yu chi" with "/" between several spellings; [first] and
        [further] have lines "syllable characters".
        """
        surnames: dict[str, tuple[Syllables, ...]] = {}
        characters: dict[str, Syllables] = {}
        section = ""
        for line in text.splitlines():
            if line in SECTIONS:
                section = line
            elif not line or line.startswith("#"):
                continue
            elif section == SECTIONS[0]:
                name, _, spellings = line.partition(" ")
                surnames[name] = tuple(tuple(one.split()) for one in spellings.split("/"))
            else:
                syllable, _, written = line.partition(" ")
                for character in written:
                    characters[character] = (*characters.get(character, ()), syllable)
        return cls(surnames, characters)

    def full(self, name: str) -> tuple[str, ...]:
        """The name in letters without blanks, the likeliest reading first, at most 16."""
        return _spelled(self._spellings(name))

    def initials(self, name: str) -> tuple[str, ...]:
        """The first letters of the name's syllables, the likeliest reading first, at most 16."""
        return _spelled(
            [
                [tuple(dict.fromkeys(syllable[:1] for syllable in place)) for place in spelling]
                for spelling in self._spellings(name)
            ]
        )

    def matches(self, query: str, name: str) -> bool:
        """Whether what was typed finds the name: initials, syllables, characters, or a mixture.

        A single letter looks at the beginning of the name only, more letters at every place.
        """
        typed = _plain(query)
        return any(_is_found(typed, spelling, _plain(name)) for spelling in self._spellings(name))

    def _spellings(self, name: str) -> list[list[Syllables]]:
        """The ways to read a name, place by place; what is no known character reads as itself."""
        plain = _plain(name)
        places = [self.characters.get(character, (character,)) for character in plain]
        ways: list[list[Syllables]] = []
        if len(plain) > 2:
            for double in self.surnames.get(plain[:2], ()):
                ways.append([*((syllable,) for syllable in double), *places[2:]])
        is_person = len(plain) <= (4 if ways else 3)
        single = tuple(chain.from_iterable(self.surnames.get(plain[:1], ())))
        if single:
            ways.append([single, *places[1:]])
        if not (ways and is_person):
            ways.append(places)
        return ways


def _plain(text: str) -> str:
    """Small letters of normal width, ü as v, without what only separates."""
    small = unicodedata.normalize("NFKC", text).casefold().replace("ü", "v")
    return "".join(character for character in small if character not in _SPACERS)


def _spelled(ways: Iterable[list[Syllables]]) -> tuple[str, ...]:
    """Each way written out, doubles dropped."""
    written = chain.from_iterable(islice(product(*way), MOST_READINGS) for way in ways)
    return tuple(islice(dict.fromkeys("".join(one) for one in written), MOST_READINGS))


def _is_found(typed: str, spelling: list[Syllables], characters: str) -> bool:
    """Walk along the name with every number of typed letters that may be used up so far."""
    used = {0}
    for place, character in zip(spelling, characters, strict=True):
        if len(typed) in used:
            return True
        ahead: set[int] = {0} if len(typed) > 1 else set()
        for start in used:
            rest = typed[start:]
            if any(syllable.startswith(rest) for syllable in place):
                return True
            ahead.update(
                start + len(part) for part in _parts(place, character) if rest.startswith(part)
            )
        used = ahead
    return len(typed) in used


def _parts(place: Syllables, character: str) -> Iterator[str]:
    """What may be typed for one place before going on to the next."""
    yield character
    for syllable in place:
        yield syllable
        yield syllable[:1]
        if syllable.startswith(_TWO_LETTER_INITIALS):
            yield syllable[:2]
