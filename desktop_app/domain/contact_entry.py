"""What a person enters as a new 沟通记录, and the rules it must keep."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.errors import UserError


class ContactIncomplete(UserError):
    """A contact needs at least one case and one member. Facts: missing (case, member)."""


class ContactInFuture(UserError):
    """A contact is recorded after it happened. Facts: happened_on, today."""


class FollowUpTooEarly(UserError):
    """The next talk cannot lie before this one. Facts: next_on, happened_on."""


class ContactTwice(UserError):
    """The very same contact is in the log already. Facts: happened_on, way, contact_id."""


@dataclass(frozen=True)
class ContactInput:
    """One conversation as entered: any number of cases, members and people of ours."""

    happened_on: date
    way: Way
    phase: Phase = Phase.DURING
    place: str = ""
    said: str = ""
    opinion: str = ""
    next_on: date | None = None
    proposal_ids: tuple[int, ...] = ()
    member_ids: tuple[int, ...] = ()
    person_ids: tuple[int, ...] = ()


def check(entry: ContactInput, today: date) -> None:
    """Raise ContactIncomplete, ContactInFuture or FollowUpTooEarly."""
    if not entry.proposal_ids:
        raise ContactIncomplete(missing="case")
    if not entry.member_ids:
        raise ContactIncomplete(missing="member")
    if entry.happened_on > today:
        raise ContactInFuture(happened_on=entry.happened_on, today=today)
    if entry.next_on is not None and entry.next_on < entry.happened_on:
        raise FollowUpTooEarly(next_on=entry.next_on, happened_on=entry.happened_on)


def phase_on(
    day: date, started: Collection[date | None], answered: Collection[date | None]
) -> Phase:
    """The phase of a talk on a day: after when every case was answered by then, before when no
    division had begun on any of them, else during. Each collection has one entry a case.
    """
    if answered and all(end is not None and end <= day for end in answered):
        return Phase.AFTER
    if all(start is None or start > day for start in started):
        return Phase.BEFORE
    return Phase.DURING
