"""The topics of the help: one Markdown file each, in the order of their numbers.

A topic's key is its file's name without the number: 02_today.md is "today", the key of the page
that it explains. Pictures lie in pictures/ beside the topics.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PICTURES = "pictures"


@dataclass(frozen=True)
class Topic:
    """One page of the help; text is Markdown and begins with the title."""

    key: str
    title: str
    text: str

    def says(self, words: str) -> bool:
        """Whether every word (parted by blanks, case ignored) stands in it."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


def folder(resources: Path, language: str) -> Path:
    """Where the topics of a language lie."""
    return resources / "help" / language


def read_topics(resources: Path, language: str) -> list[Topic]:
    """Every topic of a language in its order. Raises OSError when a file cannot be read."""
    return [_read(path) for path in sorted(folder(resources, language).glob("*.md"))]


def _read(path: Path) -> Topic:
    text = path.read_text("utf-8")
    return Topic(path.stem.partition("_")[2], text.partition("\n")[0].lstrip("# "), text)
