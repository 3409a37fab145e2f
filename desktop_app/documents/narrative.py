"""The narrative of a summary: editable paragraphs per session with figures as fields.

The default wording is `resources/texts/year_summary.zh.json`; an office's own wording has the same
form. Filling it gives the final texts of a `YearSummary`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.documents.fields import field_names, fill
from desktop_app.documents.year_summary import Chapter, Part


@dataclass(frozen=True)
class Narrative:
    """Texts with fields: title, lead, chapters, the base note; `phrases` make the lists."""

    title: str
    lead: str
    chapters: tuple[Chapter, ...]
    base_note: str
    phrases: Mapping[str, str]

    def texts(self) -> tuple[str, ...]:
        """Return every text of the narrative in printing order."""
        parts = [text for one in self.chapters for text in (one.heading, *_texts_of(one))]
        return (self.title, self.lead, *parts, self.base_note)

    def fields(self) -> tuple[str, ...]:
        """Return the names of all fields used, each once, in order of appearance."""
        return field_names("\n".join(self.texts()))

    def listing(self, phrase: str, items: Sequence[Mapping[str, object]]) -> str:
        """Return the items in the wording of `phrase`, joined as the language joins lists.

        `phrase` is `mode`, `grade`, `way` or `case`; each item gives the fields of its wording.
        """
        join = self.phrases.get(f"{phrase}_join", self.phrases["join"])
        return join.join(fill(self.phrases[phrase], item) for item in items)

    def filled(self, fields: Mapping[str, object]) -> tuple[str, str, tuple[Chapter, ...], str]:
        """Return title, lead, chapters and base note with every field filled.

        Raises UnknownField or BrokenField (see `fields.py`). A part that is empty after filling
        is left out.
        """
        chapters = tuple(
            Chapter(fill(one.heading, fields), _filled_parts(one.parts, fields))
            for one in self.chapters
        )
        return (
            fill(self.title, fields),
            fill(self.lead, fields),
            chapters,
            fill(self.base_note, fields),
        )


def _texts_of(chapter: Chapter) -> list[str]:
    """Return the texts of a chapter's parts."""
    return [part.text for part in chapter.parts]


def _filled_parts(parts: tuple[Part, ...], fields: Mapping[str, object]) -> tuple[Part, ...]:
    """Return the parts with their fields filled, without those that became empty."""
    filled = (Part(fill(part.text, fields).strip(), part.level) for part in parts)
    return tuple(part for part in filled if part.text)


def from_json(text: str) -> Narrative:
    """Read a narrative from its JSON form. Raises KeyError or ValueError on another form."""
    found = json.loads(text)
    chapters = tuple(
        Chapter(
            str(one["heading"]),
            tuple(Part(str(part["text"]), int(part.get("level", 0))) for part in one["parts"]),
        )
        for one in found["chapters"]
    )
    phrases = {str(name): str(words) for name, words in found["phrases"].items()}
    return Narrative(found["title"], found["lead"], chapters, found["base_note"], phrases)


def load_narrative(texts: Path, language: str = "zh") -> Narrative:
    """Return the default wording of the year's summary from the folder of texts."""
    return from_json((texts / f"year_summary.{language}.json").read_text("utf-8"))
