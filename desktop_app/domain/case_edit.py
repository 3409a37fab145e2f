"""Registering, editing and signing in a case: what a person fills in, and what is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.errors import UserError
from desktop_app.domain.proposal import HandlingMode

EDITABLE = (
    "number",
    "title",
    "mode",
    "body",
    "topic",
    "note",
    "is_key",
    "assigned_on",
    "signed_on",
    "signed_by",
    "reply_due_on",
)


class NothingWritten(UserError):
    """A case cannot be without a number and a title. Facts: missing (field names)."""


class NumberTaken(UserError):
    """The session has a case with this number. Facts: number, title, proposal_id."""


class CaseLocked(UserError):
    """An archived case cannot be changed. Facts: number."""


class SignedAlready(UserError):
    """The case was signed in before. Facts: number, signed_on."""


class SignedTooEarly(UserError):
    """A case cannot be signed in before it was assigned, or in the future. Facts: number, ..."""


@dataclass(frozen=True)
class NewCase:
    """What is asked for when a case is registered by hand; proposers by name, the lead first."""

    session_id: int
    number: str
    title: str
    mode: HandlingMode
    proposers: tuple[str, ...] = ()
    topic: str = ""
    body: str = ""
    assigned_on: date | None = None
    is_key: bool = field(default=False)


def check_written(number: str, title: str) -> None:
    """Raise NothingWritten unless both say something."""
    missing = [name for name, text in (("number", number), ("title", title)) if not text.strip()]
    if missing:
        raise NothingWritten(missing=missing)


def check_signing(number: str, assigned_on: date | None, signed_on: date, today: date) -> None:
    """Raise SignedTooEarly when the day lies before the assignment or after today."""
    if signed_on > today or (assigned_on is not None and signed_on < assigned_on):
        raise SignedTooEarly(
            number=number, assigned_on=assigned_on, signed_on=signed_on, today=today
        )
