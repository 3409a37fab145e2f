"""All recorded facts of cases, gathered in a few queries however many cases there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import Any, TypeVar

from desktop_app.domain.assignment import Assignment, ReturnRequest
from desktop_app.domain.case import CaseFacts, TalkedTo
from desktop_app.domain.contact import Contact
from desktop_app.domain.errors import NotFound
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.opinion import Opinion
from desktop_app.domain.promise import Promise
from desktop_app.domain.proposal import Proposal, Proposer
from desktop_app.domain.reply import Clearance, Delivery, Reply
from desktop_app.domain.supervision import Archiving, CaseEvent, Extension
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records

T = TypeVar("T")
_IN = "IN (SELECT value FROM json_each(?))"


def facts(proposal_id: int) -> CaseFacts:
    """The facts of one case; raises NotFound."""
    found = facts_of([proposal_id])
    if not found:
        raise NotFound(what="proposal", name=str(proposal_id))
    return found[0]


def facts_of(ids: Collection[int]) -> list[CaseFacts]:
    """The facts of several cases, in the order of their ids."""
    wanted = engine.id_list(sorted(ids))
    proposals = records.where(Proposal, f"id {_IN}", [wanted])
    replies = _by(Reply, wanted)
    reply_ids = engine.id_list([r.id for some in replies.values() for r in some])
    owner = {r.id: r.proposal_id for some in replies.values() for r in some}
    parts: dict[str, dict[int, list[Any]]] = {
        "proposers": _by(Proposer, wanted),
        "assignments": _by(Assignment, wanted),
        "return_requests": _by(ReturnRequest, wanted),
        "contacts": _contacts(wanted),
        "opinions": _by(Opinion, wanted),
        "replies": replies,
        "clearances": _by(Clearance, reply_ids, "reply_id", lambda r: owner[r.reply_id]),
        "deliveries": _by(Delivery, reply_ids, "reply_id", lambda r: owner[r.reply_id]),
        "feedback": _by(Feedback, wanted),
        "promises": _by(Promise, wanted),
        "extensions": _by(Extension, wanted),
        "archivings": _by(Archiving, wanted),
        "events": _by(CaseEvent, wanted),
    }
    return [
        CaseFacts(p, **{name: tuple(rows.get(p.id, ())) for name, rows in parts.items()})
        for p in proposals
    ]


def _by(
    record: type[T],
    wanted: str,
    column: str = "proposal_id",
    key: Callable[[T], int] = lambda r: r.proposal_id,  # type: ignore[attr-defined]
) -> dict[int, list[T]]:
    grouped: dict[int, list[T]] = defaultdict(list)
    for row in records.where(record, f"{column} {_IN}", [wanted]):
        grouped[key(row)].append(row)
    return grouped


def _contacts(wanted: str) -> dict[int, list[TalkedTo]]:
    pairs = engine.rows(
        f"SELECT proposal_id, contact_id FROM contact_proposal WHERE proposal_id {_IN} "
        "ORDER BY contact_id",
        [wanted],
    )
    ids = engine.id_list({contact for _, contact in pairs})
    members: dict[int, set[int]] = defaultdict(set)
    for contact, member in engine.rows(
        f"SELECT contact_id, member_id FROM contact_member WHERE contact_id {_IN}", [ids]
    ):
        members[contact].add(member)
    contacts = {c.id: c for c in records.where(Contact, f"id {_IN}", [ids])}
    grouped: dict[int, list[TalkedTo]] = defaultdict(list)
    for proposal, contact in pairs:
        grouped[proposal].append(TalkedTo(contacts[contact], frozenset(members[contact])))
    return grouped
