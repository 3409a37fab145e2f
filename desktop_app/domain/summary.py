"""What a session keeps of its yearly summary: paragraphs, typical cases, issued copies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import UserError


class SummaryUnchanged(UserError):
    """The same content has been issued already. Facts: issued_on."""


class CaseElsewhere(UserError):
    """A typical case belongs to another session. Facts: number."""


@dataclass(frozen=True)
class Paragraph:
    """One text of the narrative, figures in it as {{fields}}.

    Chapter 0 holds title, lead and base note at positions 0 to 2; in every other chapter the
    heading is at position 0. Level 0 is body text, 2 to 4 are sub-headings.
    """

    id: int
    session_id: int
    chapter: int
    position: int
    level: int = 0
    text: str = ""


@dataclass(frozen=True)
class TypicalCase:
    """A case told in the summary; its text, when there is one, follows the list of them."""

    id: int
    session_id: int
    proposal_id: int
    position: int
    text: str = ""


@dataclass(frozen=True)
class FrozenSummary:
    """An issued summary: its whole content as JSON, never changed again, with its SHA-256."""

    id: int
    session_id: int
    as_of: date
    issued_on: date
    content: str
    sha256: str = ""
