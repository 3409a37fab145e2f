"""Words of documents, from resources/texts/: their language is not the language of the window."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from desktop_app.documents.fields import fill

Words = Mapping[str, str]
DIGITS = "零一二三四五六七八九"


def load_words(texts: Path, language: str = "zh") -> Words:
    """Return the words of all documents from the folder of texts (a flat JSON of strings)."""
    found = json.loads((texts / f"documents.{language}.json").read_text("utf-8"))
    return {str(name): str(words) for name, words in found.items()}


def say(words: Words, name: str, /, **facts: object) -> str:
    """Return the wording called `name` with its fields filled."""
    return fill(words[name], facts)


def proof_of(words: Words) -> str:
    """Return the line at the foot of tables: up to which entry of the journal they were made.

    Whoever prints puts it among the words, since every table of one printing has the same.
    """
    return words.get("proof", "")


def say_code(words: Words, code: StrEnum) -> str:
    """Return the word for a code of the domain, such as 办理中 for Stage.IN_HANDLING."""
    return words[f"{type(code).__name__}.{code.value}"]


def in_title_marks(title: str) -> str:
    """Return a title fit to stand between 《》: title marks inside become single ones."""
    return title.replace("《", "〈").replace("》", "〉")


def chinese_number(number: int) -> str:
    """Return a number from 1 to 9999 as headings count: 三, 十二, 一百零五."""
    told, rest = "", f"{number:04}"
    for digit, unit in zip(rest, ("千", "百", "十", ""), strict=True):
        if digit != "0":
            told += DIGITS[int(digit)] + unit
        elif told and not told.endswith("零"):
            told += "零"
    told = told.rstrip("零")
    return told.removeprefix("一") if told.startswith("一十") else told


def say_date(words: Words, day: date | None) -> str:
    """Return a date as the document writes it, with blanks to fill in by hand when None."""
    if day is None:
        return words["date_blank"]
    return say(words, "date", year=day.year, month=day.month, day=day.day)


def say_moment(words: Words, moment: date) -> str:
    """Return a date, and the time to the minute where the moment has one."""
    clock = f" {moment:%H:%M}" if isinstance(moment, datetime) else ""
    return say_date(words, moment) + clock


def say_strip(
    words: Words, as_of: date, made_at: date | None, choice: str = "", office: str = ""
) -> str:
    """Return the line every table page carries: whose, 数据截至, 制表时间, the filter if any."""
    parts = [say(words, "made_by", office=office)] if office else []
    parts.append(say(words, "as_of", date=say_date(words, as_of)))
    if made_at is not None:
        parts.append(say(words, "made_at", moment=say_moment(words, made_at)))
    if choice:
        parts.append(say(words, "filter", filter=choice))
    return "　".join(parts)
