"""Correct what is recorded about a case itself: number, title, mode, dates, text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.case_edit import EDITABLE, CaseLocked, NumberTaken, check_written
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.services.desk import Desk
from desktop_app.storage import cases, journal, proposals, records


def edit_proposal(desk: Desk, proposal_id: int, changes: Mapping[str, object]) -> frozenset[str]:
    """Set fields of EDITABLE; returns the names of those that differ from before.

    Raises NotAllowed, NotFound, CaseLocked, NothingWritten, NumberTaken.
    """
    desk.may(Verb.EDIT_PROPOSAL)
    facts = cases.facts(proposal_id)
    before = facts.proposal
    if facts.archiving is not None:
        raise CaseLocked(number=before.number)
    wanted = {name: _tidied(changes[name]) for name in EDITABLE if name in changes}
    after = replace(before, **wanted)  # type: ignore[arg-type]
    check_written(after.number, after.title)
    _check_number(after)
    different = {name: new for name, new in wanted.items() if new != getattr(before, name)}
    if different:
        with journal.operation(desk.actor, Verb.EDIT_PROPOSAL, before.number):
            records.change(Proposal, proposal_id, different)
    return frozenset(different)


def _tidied(value: object) -> object:
    return value.strip() if type(value) is str else value


def _check_number(after: Proposal) -> None:
    twin = proposals.by_key(after.session_id, after.kind, after.number)
    if twin is not None and twin.id != after.id:
        raise NumberTaken(number=twin.number, title=twin.title, proposal_id=twin.id)
