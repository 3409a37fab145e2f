"""Walk through the texts of a summary and change one: every step gives a new wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto
from typing import Any, NamedTuple

Narrative = Any  # what services.read_summary.narrative_of gives; the window only hands it back


class Kind(Enum):
    """What a text is in the summary."""

    TITLE = auto()
    LEAD = auto()
    HEADING = auto()
    PART = auto()
    NOTE = auto()


class Place(NamedTuple):
    """Where a text stands; chapter and part count from 0, -1 where there is none."""

    kind: Kind
    chapter: int = -1
    part: int = -1


def places(narrative: Narrative) -> Iterator[Place]:
    """Every text in printing order."""
    yield Place(Kind.TITLE)
    yield Place(Kind.LEAD)
    for at, chapter in enumerate(narrative.chapters):
        yield Place(Kind.HEADING, at)
        for part in range(len(chapter.parts)):
            yield Place(Kind.PART, at, part)
    yield Place(Kind.NOTE)


def text_at(narrative: Narrative, place: Place) -> str:
    """The text at a place, with its fields."""
    if place.kind is Kind.PART:
        return str(narrative.chapters[place.chapter].parts[place.part].text)
    if place.kind is Kind.HEADING:
        return str(narrative.chapters[place.chapter].heading)
    return str(getattr(narrative, _NAMES[place.kind]))


def level_at(narrative: Narrative, place: Place) -> int:
    """0 for body text, 2 to 4 for sub-headings; 0 for everything that is no part."""
    if place.kind is not Kind.PART:
        return 0
    return int(narrative.chapters[place.chapter].parts[place.part].level)


def with_text(narrative: Narrative, place: Place, text: str, level: int = 0) -> Narrative:
    """The wording with another text (and level) at a place."""
    if place.kind is Kind.PART:
        parts = list(narrative.chapters[place.chapter].parts)
        parts[place.part] = replace(parts[place.part], text=text, level=level)
        return _with_parts(narrative, place.chapter, parts)
    if place.kind is Kind.HEADING:
        chapters = list(narrative.chapters)
        chapters[place.chapter] = replace(chapters[place.chapter], heading=text)
        return replace(narrative, chapters=tuple(chapters))
    return replace(narrative, **{_NAMES[place.kind]: text})


def with_part_after(narrative: Narrative, place: Place, text: str) -> tuple[Narrative, Place]:
    """The wording with a new body text behind a place of a chapter, and where it stands."""
    pattern = next(part for chapter in narrative.chapters for part in chapter.parts)
    parts = list(narrative.chapters[place.chapter].parts)
    at = place.part + 1
    parts.insert(at, replace(pattern, text=text, level=0))
    changed = _with_parts(narrative, place.chapter, parts)
    return changed, Place(Kind.PART, place.chapter, at)


def without(narrative: Narrative, place: Place) -> tuple[Narrative, Place]:
    """The wording without a part, and the place before it."""
    parts = list(narrative.chapters[place.chapter].parts)
    del parts[place.part]
    before = Place(Kind.PART, place.chapter, place.part - 1)
    if place.part == 0:
        before = Place(Kind.HEADING, place.chapter)
    return _with_parts(narrative, place.chapter, parts), before


def _with_parts(narrative: Narrative, chapter: int, parts: list[Any]) -> Narrative:
    chapters = list(narrative.chapters)
    chapters[chapter] = replace(chapters[chapter], parts=tuple(parts))
    return replace(narrative, chapters=tuple(chapters))


_NAMES = {Kind.TITLE: "title", Kind.LEAD: "lead", Kind.NOTE: "base_note"}
