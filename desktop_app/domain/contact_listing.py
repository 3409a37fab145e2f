"""What the contact log and the list of members may be asked for, and what one line says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.proposal import HandlingMode


@dataclass(frozen=True)
class ContactQuery:
    """Which contacts, newest first. Empty tuples, empty text and None leave a condition out."""

    session_ids: tuple[int, ...] = ()
    text: str = ""
    member_ids: tuple[int, ...] = ()
    proposal_ids: tuple[int, ...] = ()
    division_ids: tuple[int, ...] = ()
    ways: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    from_day: date | None = None
    until_day: date | None = None


class Named(NamedTuple):
    """Something a line names: its id, and the name or number shown for it."""

    id: int
    name: str


@dataclass(frozen=True)
class ContactLine:
    """One line of the contact log."""

    id: int
    happened_on: date
    way: Way
    phase: Phase
    place: str
    said: str
    opinion: str
    next_on: date | None
    members: tuple[Named, ...] = ()
    cases: tuple[Named, ...] = ()
    people: tuple[Named, ...] = ()


@dataclass(frozen=True)
class MemberQuery:
    """Which members, by name. is_uncontacted keeps the lead proposers still to be talked to."""

    session_ids: tuple[int, ...] = ()
    text: str = ""
    kinds: tuple[str, ...] = ()
    is_uncontacted: bool = False


class MemberLine(NamedTuple):
    """One line of the list of members; counts are of the sessions asked for.

    waiting: cases this member leads that owe an answer and were not talked about with them yet.
    last_on is ISO text, None when we never spoke.
    """

    id: int
    name: str
    kind: str
    sector: str
    party: str
    unit_post: str
    phone: str
    signed: int
    led: int
    talks: int
    last_on: str | None
    waiting: int


class SignedCase(NamedTuple):
    """A case a member signed, for the member's page."""

    id: int
    session: str
    number: str
    title: str
    mode: HandlingMode
    is_lead: bool
    stage: str
    grade: str
    is_talked: bool


class ReturnedForm(NamedTuple):
    """What a member thought of an answer."""

    proposal_id: int
    number: str
    round: int
    sent_on: date | None
    returned_on: date | None
    attitude: Satisfaction | None
    result: Satisfaction | None
    wording: str


@dataclass(frozen=True)
class MemberPage:
    """Everything we know about one member; the phones are masked."""

    member: Member
    cases: tuple[SignedCase, ...]
    contacts: tuple[ContactLine, ...]
    forms: tuple[ReturnedForm, ...]


class MemberMatch(NamedTuple):
    """A member found by typing: enough to tell namesakes apart."""

    id: int
    name: str
    kind: MemberKind
    sector: str
    unit_post: str


class CaseMatch(NamedTuple):
    """A case found by typing."""

    id: int
    number: str
    title: str
