"""What each tab of the case panel says, as parts of labelled lines; no widgets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.assignment import AssignmentRole
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Verb
from desktop_app.domain.reply import Reply
from desktop_app.services.read_case import CaseView
from desktop_app.ui import labels
from desktop_app.ui.steps.acts import Act, Door

Line = tuple[str, str]
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Part:
    """A heading (may be empty), labelled lines, a long text below them, and what can be done."""

    heading: str
    lines: tuple[Line, ...]
    text: str = ""
    doors: tuple[Door, ...] = ()


def part_of(
    heading: str,
    lines: Iterable[tuple[str, object]],
    text: str = "",
    doors: Iterable[Door] = (),
) -> Part:
    """Empty facts are left out: a panel shows what is known."""
    told = ((label, labels.value(value)) for label, value in lines)
    known = tuple(line for line in told if line[1] != labels.NONE)
    return Part(heading, known, text, tuple(doors))


def doors_of(view: CaseView, *doors: tuple[Verb, Door]) -> list[Door]:
    """The doors whose verb this desk may do on this case now."""
    return [door for verb, door in doors if view.may(verb)]


def _days(*days: date | None) -> str:
    return " / ".join(labels.day(one) for one in days) if any(days) else ""


def overview(view: CaseView) -> list[Part]:
    """Who put it forward, who handles it, its days, its text."""
    proposal, facts = view.facts.proposal, view.facts
    lead = facts.lead_assignment
    others = [view.member(p.member_id) for p in facts.proposers if not p.is_lead]
    assisting = [
        view.division(a.division_id) for a in facts.assignments if a.role is AssignmentRole.CO
    ]
    units = [view.unit(o.unit_id) for o in facts.opinions if o.unit_id]
    lead_member = view.members.get(facts.lead_member_id or 0)
    sector = lead_member.sector if lead_member else ""
    named = view.member(facts.lead_member_id)
    lines = [
        (translate("case", "Lead proposer"), f"{named}（{sector}）" if named and sector else named),
        (translate("case", "Co-signers"), _listed(others)),
        (translate("case", "Session"), view.session.name),
        (translate("case", "Topic"), proposal.topic),
        (translate("case", "Lead unit"), view.unit(proposal.lead_unit_id)),
        (translate("case", "Other units"), _listed(units)),
        (translate("case", "Lead division"), view.division(lead.division_id) if lead else ""),
        (translate("case", "Assisting"), _listed(assisting)),
        (translate("case", "Leader"), view.person(lead.leader_id) if lead else ""),
        (translate("case", "Handler"), view.person(lead.handler_id) if lead else ""),
        (translate("case", "Assigned / signed"), _days(proposal.assigned_on, proposal.signed_on)),
        (translate("case", "Signed by"), proposal.signed_by),
        (translate("case", "Reply due"), facts.due_on),
        (translate("case", "Note"), proposal.note),
    ]
    parts = [part_of("", lines)]
    if proposal.body:
        parts.append(Part(translate("case", "Text of the proposal"), (), proposal.body))
    return parts + _linked(view)


def _linked(view: CaseView) -> list[Part]:
    """The cases handled together with this one, each a door to the other side."""
    if not view.beside.linked:
        return []
    doors: list[Door] = []
    for one in view.beside.linked:
        words = translate("case", "Open {}").format(one.number)
        doors.append(Door(words, Act.OPEN_CASE, one.proposal_id))
        part = Door(
            translate("case", "Part from {}").format(one.number), Act.UNLINK, one.proposal_id
        )
        doors += doors_of(view, (Verb.LINK_CASES, part))
    lines = [(one.number, one.title) for one in view.beside.linked]
    return [part_of(translate("case", "Handled together"), lines, doors=doors)]


def _reason(code: str, words: str) -> str:
    return _listed([labels.return_reason(code) if code else "", words])


def _listed(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(filter(None, names)))


def duty(view: CaseView) -> list[Part]:
    """Which divisions have it, and requests to hand it back."""
    parts = [
        part_of(
            view.division(one.division_id),
            [
                (translate("case", "Part"), one.role),
                (translate("case", "State"), one.state),
                (translate("case", "Leader"), view.person(one.leader_id)),
                (translate("case", "Head"), view.person(one.head_id)),
                (translate("case", "Handler"), view.person(one.handler_id)),
                (translate("case", "Given on"), one.assigned_on),
                (translate("case", "Due inside"), one.due_on),
                (translate("case", "Answered on"), one.answered_on),
                (translate("case", "Reason"), _reason(one.reason_code, one.reason)),
            ],
        )
        for one in view.facts.assignments
    ]
    parts += [
        part_of(
            translate("case", "Request to hand back"),
            [
                (translate("case", "Asked on"), one.requested_on),
                (translate("case", "Reason"), _reason(one.reason_code, one.reason)),
                (translate("case", "Better with"), one.suggested_unit),
                (translate("case", "Decided on"), one.decided_on),
                (translate("case", "Granted"), one.is_granted),
                (translate("case", "Note"), one.decision_note),
            ],
        )
        for one in view.facts.return_requests
    ]
    return parts


def contacts(view: CaseView) -> list[Part]:
    """Every talk about the case, the latest first."""
    talks = sorted(view.facts.contacts, key=lambda t: t.contact.happened_on, reverse=True)
    return [
        part_of(
            f"{labels.day(talk.contact.happened_on)}  {labels.label(talk.contact.way)}",
            [
                (
                    translate("case", "With"),
                    _listed(view.member(m) for m in sorted(talk.member_ids)),
                ),
                (translate("case", "Phase"), talk.contact.phase),
                (translate("case", "Place"), talk.contact.place),
                (translate("case", "Opinion"), talk.contact.opinion),
                (translate("case", "Next"), talk.contact.next_on),
            ],
            talk.contact.said,
            _contact_doors(view, talk.contact.id),
        )
        for talk in talks
    ]


def _contact_doors(view: CaseView, contact_id: int) -> list[Door]:
    change = Door(translate("case", "Correct"), Act.EDIT_CONTACT, contact_id)
    remove = Door(translate("case", "Remove"), Act.REMOVE_CONTACT, contact_id)
    return doors_of(view, (Verb.EDIT_CONTACT, change), (Verb.EDIT_CONTACT, remove))


def opinions(view: CaseView) -> list[Part]:
    """Opinions of other units and ours to the lead unit."""
    return [
        part_of(
            view.unit(one.unit_id) or view.division(one.division_id) or labels.label(one.direction),
            [
                (translate("case", "Direction"), one.direction),
                (translate("case", "Requested"), one.requested_on),
                (translate("case", "Due"), one.due_on),
                (translate("case", "Received or sent"), one.received_on),
                (translate("case", "Waived"), one.waived_on),
                (translate("case", "Cancelled"), one.cancelled_on),
                (translate("case", "Reason"), one.reason),
                (translate("case", "Reminded"), one.reminded_on),
                (translate("case", "Document number"), one.number),
            ],
            one.text,
            _opinion_doors(view, one),
        )
        for one in view.facts.opinions
    ]


def _opinion_doors(view: CaseView, one: Opinion) -> list[Door]:
    if not one.is_open or one.direction is Direction.OUT:
        return []
    settle = Door(translate("case", "Record what came of it"), Verb.SETTLE_OPINION, one.id)
    return doors_of(view, (Verb.SETTLE_OPINION, settle))


def replies(view: CaseView) -> list[Part]:
    """Each round with its clearances and deliveries, the latest first."""
    rounds = sorted(view.facts.replies, key=lambda r: r.round, reverse=True)
    return [part for reply in rounds for part in _round(view, reply)]


def _round(view: CaseView, reply: Reply) -> Iterable[Part]:
    grade = view.grades.get(reply.grade_id or 0)
    yield part_of(
        translate("case", "Round {}").format(reply.round),
        [
            (translate("case", "Grade"), f"{grade.letter} {grade.wording}" if grade else ""),
            (translate("case", "Publicity"), reply.publicity),
            (translate("case", "Reason"), reply.publicity_reason),
            (translate("case", "Submitted"), reply.submitted_on),
            (translate("case", "Cleared"), reply.cleared_on),
            (translate("case", "Issued"), reply.issued_on),
            (translate("case", "Document number"), reply.number),
            (translate("case", "Signer"), view.person(reply.signer_id) or reply.signer_name),
        ],
        reply.text,
    )
    cleared = [one for one in view.facts.clearances if one.reply_id == reply.id]
    if cleared:
        lines = [
            (
                labels.label(one.level),
                _listed(
                    [
                        labels.label(one.decision),
                        view.person(one.person_id),
                        labels.day(one.decided_on),
                        one.note,
                    ]
                ),
            )
            for one in cleared
        ]
        yield Part(translate("case", "Clearance"), tuple(lines))
    sent = [one for one in view.facts.deliveries if one.reply_id == reply.id]
    if sent:
        delivered = [
            (
                view.member(one.member_id) or translate("case", "Lead unit"),
                _listed([labels.day(one.delivered_on), one.way]),
            )
            for one in sent
        ]
        yield Part(translate("case", "Delivery"), tuple(delivered))


def feedback(view: CaseView) -> list[Part]:
    """What each addressee answered."""
    rounds = {reply.id: reply.round for reply in view.facts.replies}
    return [
        part_of(
            view.member(one.member_id) or translate("case", "Proposer"),
            [
                (translate("case", "Round"), rounds.get(one.reply_id)),
                (translate("case", "Sent"), one.sent_on),
                (translate("case", "Due"), one.due_on),
                (translate("case", "Returned"), one.returned_on),
                (translate("case", "Attitude"), one.attitude),
                (translate("case", "Result"), one.result),
                (translate("case", "Source"), one.source),
                (translate("case", "Waived"), one.waived_on),
            ],
            one.wording,
            _form_doors(view, one),
        )
        for one in view.facts.feedback
    ]


def _form_doors(view: CaseView, one: Feedback) -> list[Door]:
    if one.returned_on or one.waived_on:
        pattern = translate("case", "Open the scan {}")
        scans = (file for file in view.attachments if file.feedback_id == one.id)
        return [Door(pattern.format(file.name), Act.OPEN_FILE, file.id) for file in scans]
    back = Door(translate("case", "Record the answer"), Verb.RECORD_FEEDBACK, one.id)
    return doors_of(view, (Verb.RECORD_FEEDBACK, back))
