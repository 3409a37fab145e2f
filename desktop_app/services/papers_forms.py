"""征询意见表 and 沟通情况记录表: forms about one answer and about one talk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.documents import contact_record as records_of_talks
from desktop_app.documents import feedback_form
from desktop_app.documents.contact_record import ContactRecord
from desktop_app.documents.feedback_form import FeedbackForm
from desktop_app.documents.words import say_code
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.contact_listing import ContactLine
from desktop_app.domain.errors import NotFound
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.handling import Why, refuse_if
from desktop_app.domain.member import Member
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.reply import Reply
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.services.papers import Format, PaperFile, PaperKind
from desktop_app.services.press import Press, code, joint_name, named, press
from desktop_app.storage import cases, contacts, records, sessions

VERB = Verb.PRODUCE_DOCUMENT


def feedback_forms(
    desk: Desk, proposal_id: int, member_ids: Sequence[int]
) -> tuple[PaperFile, ...]:
    """One form for each addressee of the latest round."""
    facts = cases.facts(proposal_id)
    at = press(desk, facts)
    number = facts.proposal.number
    refuse_if(not facts.proposal.mode.answers, VERB, Why.NO_ANSWER_OWED, number=number)
    return tuple(
        at.file(
            PaperKind.FEEDBACK_FORM,
            (facts.proposal.number, member.name),
            Format.PDF,
            feedback_form.to_pdf(form, at.fonts),
            form,
        )
        for member, form in forms_of(at, facts, facts.current_reply, member_ids)
    )


def forms_of(
    at: Press, facts: CaseFacts, reply: Reply | None, member_ids: Sequence[int] = ()
) -> Iterator[tuple[Member, FeedbackForm]]:
    """Yield every addressee with the form of a round; ticked where it came back."""
    found = {form.member_id: form for form in (facts.feedback_of(reply) if reply else ())}
    wanted = [p.member_id for p in facts.proposers if not member_ids or p.member_id in member_ids]
    known = records.by_id(Member, wanted)
    for one in wanted:
        yield known[one], _form(at, facts, reply, known[one], found.get(one))


def _form(
    at: Press, facts: CaseFacts, reply: Reply | None, member: Member, sent: Feedback | None
) -> FeedbackForm:
    words, proposal = at.words, facts.proposal
    return FeedbackForm(
        session=sessions.get(proposal.session_id).name,
        kind=words[f"kind.{proposal.kind}"],
        number=proposal.number,
        proposal_title=proposal.title,
        proposer=named(words, member),
        office=at.office,
        document_number=reply.number if reply else "",
        choices=tuple(say_code(words, one) for one in Satisfaction),
        words=words,
        replied_on=reply.issued_on if reply else None,
        due_on=sent.due_on if sent else None,
        return_to=at.general_office,
        attitude=code(words, sent.attitude) if sent else "",
        result=code(words, sent.result) if sent else "",
        wording=sent.wording if sent else "",
        returned_on=sent.returned_on if sent else None,
    )


def contact_record(desk: Desk, contact_id: int) -> tuple[PaperFile, ...]:
    """The record of one talk."""
    at = press(desk)
    line = contacts.lines([contact_id]).get(contact_id)
    if line is None:
        raise NotFound(what="contact", name=str(contact_id))
    record = record_of(at, line)
    about = (f"{line.happened_on:%Y-%m-%d}", "、".join(one.name for one in line.members[:2]))
    data = records_of_talks.to_pdf(record, at.fonts)
    return (at.file(PaperKind.CONTACT_RECORD, about, Format.PDF, data, record),)


def record_of(at: Press, line: ContactLine) -> ContactRecord:
    """The record; it names members with their sectors, and never a phone."""
    words = at.words
    found = records.by_id(Proposal, [one.id for one in line.cases])
    about = [found[one.id] for one in line.cases]
    of = records.by_id(Session, [one.session_id for one in about])
    known = records.by_id(Member, [one.id for one in line.members])
    return ContactRecord(
        session=joint_name([of[one.session_id].name for one in about]),
        kind=at.kind(of.values()),
        held_on=line.happened_on,
        way=say_code(words, line.way),
        phase=say_code(words, line.phase),
        place=line.place,
        ours=tuple(one.name for one in line.people),
        members=tuple(named(words, known[one.id]) for one in line.members),
        cases=tuple((one.number, one.title) for one in about),
        said=line.said,
        opinion=line.opinion,
        as_of=at.desk.today,
        made_at=at.desk.today,
        words=words,
        next_on=line.next_on,
        office=at.office,
    )


def records_of(at: Press, facts: CaseFacts) -> Iterator[ContactRecord]:
    """Yield the records of every talk about a case, oldest first."""
    found = contacts.lines([talk.contact.id for talk in facts.contacts])
    for line in sorted(found.values(), key=lambda one: (one.happened_on, one.id)):
        yield record_of(at, line)
