"""The gate before clearance and before issuing: talk first, answer later (domain: rules)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.contact import Phase
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.session import Grade
from desktop_app.domain.stage import open_co_opinions


class GateItem(StrEnum):
    """What must be there; the first four before clearance, the others before issuing."""

    CONTACT = "CONTACT"
    OPINIONS = "OPINIONS"
    GRADE = "GRADE"
    ADDRESSEES = "ADDRESSEES"
    NUMBER = "NUMBER"
    SIGNER = "SIGNER"
    FINAL_FILE = "FINAL_FILE"
    PROMISE = "PROMISE"


@dataclass(frozen=True)
class GateLine:
    """One line of the checklist; count tells how many there are (contacts) or lack (opinions)."""

    item: GateItem
    is_met: bool
    is_for_issuing: bool
    count: int = 0


# What a step of an answer asks for first, and the verb that brings it: talk first, answer later.
_FIRST: dict[Verb, dict[GateItem, Verb]] = {
    Verb.DRAFT_REPLY: {GateItem.CONTACT: Verb.LOG_CONTACT},
    Verb.SUBMIT_REPLY: {
        GateItem.CONTACT: Verb.LOG_CONTACT,
        GateItem.OPINIONS: Verb.SETTLE_OPINION,
        GateItem.GRADE: Verb.DRAFT_REPLY,
    },
    Verb.ISSUE_REPLY: {GateItem.PROMISE: Verb.ADD_PROMISE},
}


def comes_first(verb: Verb, facts: CaseFacts, lines: tuple[GateLine, ...]) -> Verb:
    """What to do before a step for which something still lacks; else the step itself.

    The gate's lines come first; a new round begins with the text that did not satisfy.
    """
    if verb is Verb.SUBMIT_REPLY and _is_unrevised(facts):
        return Verb.DRAFT_REPLY
    lacks = (_FIRST.get(verb, {}).get(line.item) for line in lines if not line.is_met)
    return next((one for one in lacks if one is not None), verb)


def _is_unrevised(facts: CaseFacts) -> bool:
    """Whether the current round still says what the one before it said."""
    now = facts.current_reply
    if now is None:
        return False
    return any(one.round == now.round - 1 and one.text == now.text for one in facts.replies)


def gate(
    facts: CaseFacts, grades: Mapping[int, Grade], has_final_file: bool
) -> tuple[GateLine, ...]:
    """The checklist of an answering case; a line that does not concern its mode is left out."""
    mode = facts.proposal.mode
    if not mode.answers:
        return ()
    reply = facts.current_reply
    reply_id = reply.id if reply else None
    grade = grades.get(reply.grade_id) if reply and reply.grade_id else None
    talks = talks_with_lead(facts)
    lines = [GateLine(GateItem.CONTACT, talks > 0, False, talks)]
    if mode is HandlingMode.LEAD:
        owed = open_co_opinions(facts)
        lines.append(GateLine(GateItem.OPINIONS, owed == 0, False, owed))
    lines += [
        GateLine(GateItem.GRADE, grade is not None, False),
        GateLine(GateItem.ADDRESSEES, bool(facts.proposers), False, len(facts.proposers)),
        GateLine(GateItem.NUMBER, bool(reply and reply.number), True),
        GateLine(GateItem.SIGNER, bool(reply and (reply.signer_id or reply.signer_name)), True),
        GateLine(GateItem.FINAL_FILE, has_final_file, True),
    ]
    if grade is not None and grade.needs_promise:
        promised = sum(p.is_open or p.reply_id in (None, reply_id) for p in facts.promises)
        lines.append(GateLine(GateItem.PROMISE, promised > 0, True, promised))
    return tuple(lines)


def talks_with_lead(facts: CaseFacts) -> int:
    """Contacts with the lead proposer before or during handling."""
    lead = facts.lead_member_id
    return sum(
        talk.contact.phase is not Phase.AFTER and (lead is None or lead in talk.member_ids)
        for talk in facts.contacts
    )


def missing(lines: tuple[GateLine, ...], *, for_issuing: bool) -> tuple[GateItem, ...]:
    """The items that lack before clearance, or before issuing.

    What clearance needs is asked once: it was there then, or was overridden with a reason.
    """
    return tuple(
        line.item for line in lines if not line.is_met and line.is_for_issuing == for_issuing
    )
