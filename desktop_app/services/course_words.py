"""How a case went, in the words of a paper: a report for a meeting, a table for its folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.documents.case_folder import Happened
from desktop_app.documents.words import Words, say, say_code, say_date
from desktop_app.domain.assignment import AssignmentRole, AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.draft_of_case import Called
from desktop_app.domain.gate import GateItem, talks_with_lead
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.reply import Reply
from desktop_app.domain.supervision import CaseEvent, EventKind


@dataclass(frozen=True)
class Teller:
    """Tells cases in words; days of the year of `today` are told without the year."""

    words: Words
    called: Called
    today: date

    def day(self, when: date) -> str:
        """A day in a sentence."""
        if when.year != self.today.year:
            return say_date(self.words, when)
        return say(self.words, "day_of_year", month=when.month, day=when.day)

    def say(self, key: str, /, **facts: object) -> str:
        """One wording."""
        return say(self.words, key, **facts)


def report_of(facts: CaseFacts, teller: Teller) -> str:
    """How things stand, in one paragraph, and the case's note as a second."""
    said = "".join(
        part
        for part in (
            _received(facts, teller),
            _return_asked(facts, teller),
            _talked(facts, teller),
            _opinions(facts, teller),
            _answer(facts, teller),
            _promises(facts, teller),
        )
        if part
    )
    return "\n".join(filter(None, (said, facts.proposal.note.strip())))


def _received(facts: CaseFacts, teller: Teller) -> str:
    proposal = facts.proposal
    days = (
        ("report_assigned", proposal.assigned_on),
        ("report_signed", proposal.signed_on),
        ("report_broken_down", proposal.broken_down_on),
    )
    told = [teller.say(key, day=teller.day(day)) for key, day in days if day]
    return teller.say("sentence", text="，".join(told)) if told else ""


def _return_asked(facts: CaseFacts, teller: Teller) -> str:
    asked = facts.open_return_request
    if asked is None:
        return ""
    return teller.say("report_return", day=teller.day(asked.requested_on), reason=asked.reason)


def _talked(facts: CaseFacts, teller: Teller) -> str:
    if not facts.contacts:
        return teller.words["report_no_talk"] if facts.proposal.mode.answers else ""
    last = max((talk.contact for talk in facts.contacts), key=lambda one: one.happened_on)
    way = say_code(teller.words, last.way)
    count = len(facts.contacts)
    told = teller.say("report_talks", count=count, day=teller.day(last.happened_on), way=way)
    if facts.proposal.mode.answers and not talks_with_lead(facts):
        told += teller.words["report_lead_not_talked"]
    return told


def _opinions(facts: CaseFacts, teller: Teller) -> str:
    """What other units and our divisions sent or owe us; what we sent as co-handler."""
    sent = [o for o in facts.opinions if o.direction is Direction.OUT and o.received_on]
    if sent:
        last = max(o.received_on for o in sent if o.received_on)
        return teller.say("report_opinion_sent", day=teller.day(last))
    wanted = [o for o in facts.opinions if o.direction is not Direction.OUT and not o.cancelled_on]
    if not wanted:
        return ""
    owing = "、".join(filter(None, (author_of(o, teller) for o in wanted if o.is_open)))
    got = sum(not o.is_open for o in wanted)
    told = teller.say("report_opinions", count=len(wanted), got=got)
    return told + (teller.say("report_owing", units=owing) if owing else teller.words["stop"])


def author_of(opinion: Opinion, teller: Teller) -> str:
    """Who writes an opinion to us: a unit or one of our divisions."""
    unit = teller.called.units.get(opinion.unit_id)
    return unit or teller.called.divisions.get(opinion.division_id) or ""


def _answer(facts: CaseFacts, teller: Teller) -> str:
    reply = facts.current_reply
    if reply is None:
        return ""
    told = _reply_state(reply, teller)
    if reply.round > 1:
        told = teller.say("report_round", round=reply.round) + told
    forms = facts.feedback_of(reply)
    back = [one for one in forms if one.returned_on]
    if forms:
        told += teller.say("report_forms", sent=len(forms), back=len(back))
    return told


def _reply_state(reply: Reply, teller: Teller) -> str:
    for key, day in (
        ("report_issued", reply.issued_on),
        ("report_cleared", reply.cleared_on),
        ("report_submitted", reply.submitted_on),
    ):
        if day:
            grade = teller.called.grades.get(reply.grade_id) or ""
            graded = teller.say("report_grade", letter=grade) if grade else ""
            return teller.say(key, day=teller.day(day), grade=graded)
    return teller.words["report_drafted"]


def _promises(facts: CaseFacts, teller: Teller) -> str:
    waiting = [one for one in facts.promises if one.is_open]
    told = (
        teller.say(
            "report_promise",
            what=one.what,
            due=teller.say("report_promise_due", day=teller.day(one.due_on)) if one.due_on else "",
        )
        for one in waiting
    )
    return teller.say("report_promises", what="；".join(told)) if waiting else ""


def course_of(facts: CaseFacts, teller: Teller) -> tuple[Happened, ...]:
    """Every dated step of a case, oldest first."""
    found = [
        *_arrival(facts, teller),
        *_returns(facts, teller),
        *_duties(facts, teller),
        *_talks_of(facts, teller),
        *_opinions_of(facts, teller),
        *_rounds(facts, teller),
        *_after(facts, teller),
        *(_event(event, teller) for event in facts.events),
        *_archived(facts, teller),
    ]
    return tuple(sorted(found, key=lambda one: one.on))


def _arrival(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    proposal, words = facts.proposal, teller.words
    if proposal.assigned_on:
        yield Happened(proposal.assigned_on, words["step_assigned"])
    if proposal.signed_on:
        yield Happened(proposal.signed_on, words["step_signed"], proposal.signed_by)
    if proposal.accepted_on:
        yield Happened(proposal.accepted_on, words["step_accepted"])


def _returns(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    for one in facts.return_requests:
        yield Happened(one.requested_on, teller.words["step_return"], reason=one.reason)
        if one.decided_on:
            key = "step_return_granted" if one.is_granted else "step_return_refused"
            yield Happened(one.decided_on, teller.words[key], reason=one.decision_note)


def _duties(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    for one in facts.assignments:
        division = teller.called.divisions.get(one.division_id, "")
        handler = teller.called.people.get(one.handler_id, "")
        key = "step_lead" if one.role is AssignmentRole.LEAD else "step_co"
        start = one.assigned_on or facts.proposal.broken_down_on
        if start:
            yield Happened(start, teller.say(key, division=division), handler)
        if one.answered_on and one.state is AssignmentState.RETURNED:
            what = teller.say("step_handed_back", division=division)
            yield Happened(one.answered_on, what, reason=one.reason)


def _talks_of(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    for talk in facts.contacts:
        names = [teller.called.members.get(one, "") for one in sorted(talk.member_ids)]
        what = teller.say(
            "step_talk",
            way=say_code(teller.words, talk.contact.way),
            phase=say_code(teller.words, talk.contact.phase),
            members="、".join(filter(None, names)),
        )
        yield Happened(talk.contact.happened_on, what)


def _opinions_of(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    for one in facts.opinions:
        if one.direction is Direction.OUT:
            if one.received_on:
                what = teller.say("step_opinion_sent", number=one.number)
                yield Happened(one.received_on, what)
            continue
        author = author_of(one, teller)
        for key, day in (
            ("step_opinion_asked", one.requested_on),
            ("step_opinion_received", one.received_on),
            ("step_opinion_waived", one.waived_on),
            ("step_opinion_cancelled", one.cancelled_on),
        ):
            if day:
                needs_reason = key in ("step_opinion_waived", "step_opinion_cancelled")
                reason = one.reason if needs_reason else ""
                yield Happened(day, teller.say(key, unit=author), reason=reason)


def _rounds(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    for reply in facts.replies:
        of = {"round": reply.round, "number": reply.number}
        if reply.submitted_on:
            yield Happened(reply.submitted_on, teller.say("step_submitted", **of))
        if reply.cleared_on:
            yield Happened(reply.cleared_on, teller.say("step_cleared", **of))
        if reply.issued_on:
            signer = reply.signer_name or teller.called.people.get(reply.signer_id, "")
            yield Happened(reply.issued_on, teller.say("step_issued", **of), signer)
    for one in facts.clearances:
        level, decision = say_code(teller.words, one.level), say_code(teller.words, one.decision)
        what = teller.say("step_clearance", level=level, decision=decision)
        yield Happened(one.decided_on, what, teller.called.people.get(one.person_id, ""), one.note)


def _after(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    members = teller.called.members
    for one in facts.deliveries:
        if one.delivered_on:
            to = members.get(one.member_id) or teller.called.units.get(one.unit_id) or ""
            yield Happened(one.delivered_on, teller.say("step_delivered", to=to))
    for form in facts.feedback:
        who = members.get(form.member_id, "")
        if form.sent_on:
            yield Happened(form.sent_on, teller.say("step_form_sent", to=who))
        if form.returned_on:
            answers = {"said_of_attitude": form.attitude, "said_of_result": form.result}
            said = [
                teller.say(about, said=say_code(teller.words, one))
                for about, one in answers.items()
                if one
            ]
            what = teller.say("step_form_back", to=who, said="、".join(said))
            yield Happened(form.returned_on, what, reason=form.wording)
        if form.waived_on:
            yield Happened(form.waived_on, teller.say("step_form_waived", to=who))
    for promise in facts.promises:
        if promise.outcome and promise.outcome_on:
            outcome = say_code(teller.words, promise.outcome)
            what = teller.say("step_promise", what=promise.what, outcome=outcome)
            yield Happened(promise.outcome_on, what, reason=promise.evidence)
    for moved in facts.extensions:
        what = teller.say("step_extended", day=say_date(teller.words, moved.new_on))
        on = moved.granted_on or moved.old_on
        yield Happened(on, what, moved.consented_by, moved.reason)


def _event(event: CaseEvent, teller: Teller) -> Happened:
    """A confirmed event; an override names what was missing before its reason."""
    what = teller.words[f"EventKind.{event.kind}"]
    reason = event.reason
    if event.kind is EventKind.GATE_OVERRIDDEN:
        codes, colon, text = reason.partition(": ")
        items = codes.split(",")
        if colon and all(one in GateItem.__members__ for one in items):
            lacking = "、".join(teller.words[f"GateItem.{one}"] for one in items)
            reason = teller.say("step_overridden", items=lacking, reason=text)
    return Happened(event.happened_on, what, event.by, reason)


def _archived(facts: CaseFacts, teller: Teller) -> Iterator[Happened]:
    for one in facts.archivings:
        yield Happened(one.archived_on, teller.say("step_archived", number=one.number))
        if one.reopened_on:
            what = teller.words["step_reopened"]
            yield Happened(one.reopened_on, what, reason=one.reopen_reason)
