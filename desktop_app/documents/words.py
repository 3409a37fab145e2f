"""Words of documents, from resources/texts/: their language is not the language of the window."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from desktop_app.documents.fields import fill

Words = Mapping[str, str]


def load_words(texts: Path, language: str = "zh") -> Words:
    """Return the words of all documents from the folder of texts (a flat JSON of strings)."""
    found = json.loads((texts / f"documents.{language}.json").read_text("utf-8"))
    return {str(name): str(words) for name, words in found.items()}


def say(words: Words, name: str, **facts: object) -> str:
    """Return the wording called `name` with its fields filled."""
    return fill(words[name], facts)


def say_date(words: Words, day: date | None) -> str:
    """Return a date as the document writes it, with blanks to fill in by hand when None."""
    if day is None:
        return words["date_blank"]
    return say(words, "date", year=day.year, month=day.month, day=day.day)


def say_moment(words: Words, moment: datetime) -> str:
    """Return a date and the time to the minute."""
    return f"{say_date(words, moment.date())} {moment:%H:%M}"


def say_strip(
    words: Words, as_of: date, made_at: datetime | None, choice: str = "", office: str = ""
) -> str:
    """Return the line every table page carries: whose, 数据截至, 制表时间, the filter if any."""
    parts = [say(words, "made_by", office=office)] if office else []
    parts.append(say(words, "as_of", date=say_date(words, as_of)))
    if made_at is not None:
        parts.append(say(words, "made_at", moment=say_moment(words, made_at)))
    if choice:
        parts.append(say(words, "filter", filter=choice))
    return "　".join(parts)
