"""What stands beside the facts of a case: linked cases, supervision, steps of promises, windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import Refused
from desktop_app.domain.promise import Milestone, ProgressNote
from desktop_app.domain.supervision import Chaser, Link, Supervision
from desktop_app.services.case_step import return_window
from desktop_app.services.desk import Desk
from desktop_app.services.keep_draft import KeptDraft, drafts_about
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import links, proposals, records

_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class LinkedCase:
    """A case handled together with this one, since when."""

    proposal_id: int
    number: str
    title: str
    linked_on: date


@dataclass(frozen=True)
class ReturnWindow:
    """Until when 退办 may be asked for; days_left are days of the calendar, negative when over."""

    until: date
    days_left: int

    @property
    def is_over(self) -> bool:
        """Whether the case counts as accepted once a person confirms it."""
        return self.days_left < 0


@dataclass(frozen=True)
class Beside:
    """Milestones, notes and chasers oldest first; return_window is None once it is settled."""

    linked: tuple[LinkedCase, ...] = ()
    notices: tuple[Supervision, ...] = ()
    chasers: tuple[Chaser, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    notes: tuple[ProgressNote, ...] = ()
    return_window: ReturnWindow | None = None
    drafts: tuple[KeptDraft, ...] = ()

    @property
    def open_notices(self) -> tuple[Supervision, ...]:
        """The notices whose loop is not closed."""
        return tuple(one for one in self.notices if one.closed_on is None)

    def milestones_of(self, promise_id: int) -> list[Milestone]:
        """The steps on the way to one promise."""
        return [one for one in self.milestones if one.promise_id == promise_id]

    def notes_of(self, promise_id: int) -> list[ProgressNote]:
        """What was done for one promise, by its day."""
        found = (one for one in self.notes if one.promise_id == promise_id)
        return sorted(found, key=lambda one: one.noted_on)


def read_beside(desk: Desk, facts: CaseFacts) -> Beside:
    """Everything that stands beside these facts today."""
    case = facts.proposal.id
    promises = engine.id_list([one.id for one in facts.promises])
    return Beside(
        linked=_linked(case),
        notices=tuple(records.where(Supervision, "proposal_id = ?", [case])),
        chasers=tuple(records.where(Chaser, "proposal_id = ?", [case])),
        milestones=tuple(records.where(Milestone, f"promise_id {_IN}", [promises])),
        notes=tuple(records.where(ProgressNote, f"promise_id {_IN}", [promises])),
        return_window=_return_window(desk, facts),
        drafts=drafts_about(desk, case),
    )


def _linked(proposal_id: int) -> tuple[LinkedCase, ...]:
    live = [link for link in links.of_case(proposal_id) if link.unlinked_on is None]
    return tuple(_other_side(link, proposal_id) for link in live)


def _other_side(link: Link, proposal_id: int) -> LinkedCase:
    other = proposals.get(link.other_id if link.main_id == proposal_id else link.main_id)
    return LinkedCase(other.id, other.number, other.title, link.linked_on)


def _return_window(desk: Desk, facts: CaseFacts) -> ReturnWindow | None:
    """None without a rule, once somebody asked or confirmed, and once the answer is under way."""
    try:
        handling.check_request_return(facts)
    except Refused:
        return None
    deadline = return_window(facts)
    if deadline is None:
        return None
    return ReturnWindow(deadline.current_on, (deadline.current_on - desk.today).days)
