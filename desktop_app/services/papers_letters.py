"""答复函 and 会办意见函: the letters that leave the house, one for each addressee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.documents import co_opinion_letter, reply_letter
from desktop_app.documents.co_opinion_letter import CoOpinionLetter
from desktop_app.documents.letter_template import fill_template
from desktop_app.documents.reply_letter import ReplyLetter
from desktop_app.documents.words import in_title_marks, say, say_code
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import NotFound
from desktop_app.domain.handling import Why, refuse_if
from desktop_app.domain.member import Division, Member, MemberKind, Person, Unit
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Reply
from desktop_app.domain.session import Grade
from desktop_app.services.desk import Desk
from desktop_app.services.letter_habits import own_template
from desktop_app.services.papers import Format, LetterOrder, PaperFile, PaperKind
from desktop_app.services.press import Press, address, press
from desktop_app.storage import cases, journal, records, sessions

VERB = Verb.PRODUCE_DOCUMENT
HEADING = re.compile(r"\s*([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")
LATIN_LETTER = re.compile(r"[A-Za-z甲乙丙丁]")


def reply_letters(desk: Desk, proposal_id: int, order: LetterOrder) -> tuple[PaperFile, ...]:
    """One letter for each addressee in each format; DOCX by the office's template if it has one."""
    facts = cases.facts(proposal_id)
    at = press(desk, facts)
    own = own_template() if Format.DOCX in order.formats else None
    made = []
    for member, letter in letters_of(at, facts, order):
        about = (facts.proposal.number, member.name if member else "")
        for one in order.formats:
            if one is Format.PDF:
                data = reply_letter.to_pdf(letter, at.fonts)
            elif own is not None:
                data = fill_template(own.data, reply_letter.template_values(letter))
            else:
                data = reply_letter.to_docx(letter)
            made.append(at.file(PaperKind.REPLY_LETTER, about, one, data, letter))
    return tuple(made)


def letters_of(
    at: Press, facts: CaseFacts, order: LetterOrder
) -> Iterator[tuple[Member | None, ReplyLetter]]:
    """Yield every addressee with the letter; a case without proposers gives one to nobody."""
    number = facts.proposal.number
    refuse_if(not facts.proposal.mode.answers, VERB, Why.NO_ANSWER_OWED, number=number)
    reply = _round(facts, order.round)
    wanted = [
        p.member_id
        for p in sorted(facts.proposers, key=lambda one: (not one.is_lead, one.position))
        if not order.member_ids or p.member_id in order.member_ids
    ]
    known = records.by_id(Member, wanted)
    contact = _contact(at, facts, order)
    members: list[Member | None] = [known[one] for one in wanted]
    for member in members or [None]:
        yield member, _letter(at, facts, reply, member, order, contact)


def _round(facts: CaseFacts, wanted: int | None) -> Reply:
    """The reply of the wanted round, the latest when None; refused without a text."""
    found = [r for r in facts.replies if wanted is None or r.round == wanted]
    reply = max(found, key=lambda one: one.round, default=None)
    no_text = reply is None or not reply.text.strip()
    refuse_if(no_text, VERB, Why.NO_DRAFT, number=facts.proposal.number)
    assert reply is not None
    return reply


def _letter(
    at: Press,
    facts: CaseFacts,
    reply: Reply,
    member: Member | None,
    order: LetterOrder,
    contact: str,
) -> ReplyLetter:
    words, proposal = at.words, facts.proposal
    session = sessions.get(proposal.session_id)
    return ReplyLetter(
        head=at.head(reply.number, order.form or at.habits.form),
        session=session.name,
        number=proposal.number,
        kind=words[f"kind.{proposal.kind}"],
        proposal_title=proposal.title,
        salutation=address(words, member) if member else "",
        body=_body(at, facts, reply, member),
        signature=at.names,
        issued_on=reply.issued_on,
        words=words,
        grade=_grade(at, reply),
        publicity=say_code(words, reply.publicity) if reply.publicity else "",
        marks_at=at.habits.marks_at,
        contact=contact,
        closing=_closing(at, reply.text),
    )


def _body(at: Press, facts: CaseFacts, reply: Reply, member: Member | None) -> str:
    """The typed text; it gets an opening when it does not say itself what it answers."""
    text, title = reply.text.strip(), facts.proposal.title
    if "收悉" in text or title in text:
        return text
    you = at.words[f"you.{member.kind if member else MemberKind.CPPCC}"]
    facts_of = {"you": you, "title": in_title_marks(title), "number": facts.proposal.number}
    opening = say(at.words, "reply_opening", **facts_of)
    if HEADING.match(text):
        return f"{opening}{at.words['reply_follows']}\n{text}"
    return opening + text


def _closing(at: Press, text: str) -> str:
    """The usual thanks; shorter when the text thanks already, none when it closes by itself."""
    last = text.strip()[-60:]
    if re.search(r"(专此|特此|此复|特予)", last):
        return ""
    return at.words["reply_closing_short" if "感谢" in last else "reply_closing"]


def _grade(at: Press, reply: Reply) -> str:
    if reply.grade_id is None:
        return ""
    letter = records.get(Grade, reply.grade_id).letter
    is_letter = LATIN_LETTER.fullmatch(letter) is not None
    return say(at.words, "grade_letter", letter=letter) if is_letter else letter


def _contact(at: Press, facts: CaseFacts, order: LetterOrder) -> str:
    """Who of ours to ask; the phone only when it was asked for, and then the journal says so."""
    lead = facts.lead_assignment
    person = records.get(Person, lead.handler_id) if lead and lead.handler_id else None
    if lead is None or person is None:
        return ""
    division = records.get(Division, lead.division_id).name
    shown = say(at.words, "contact_name", division=division, name=person.name)
    if not (order.with_phone and person.phone):
        return shown
    at.desk.may(Verb.SHOW_PHONE, facts)
    with journal.operation(at.desk.actor, Verb.SHOW_PHONE, person.name, keep_empty=True):
        return shown + say(at.words, "contact_phone", phone=person.phone)


def opinion_letter(desk: Desk, proposal_id: int, order: LetterOrder) -> tuple[PaperFile, ...]:
    """Our opinion to the unit that answers."""
    facts = cases.facts(proposal_id)
    at = press(desk, facts)
    refuse_if(facts.proposal.mode is not HandlingMode.CO, VERB, Why.NOT_CO_HANDLED)
    letter = opinion_of(at, facts, order)
    about = (facts.proposal.number, letter.to)
    render = {
        Format.PDF: lambda: co_opinion_letter.to_pdf(letter, at.fonts),
        Format.DOCX: lambda: co_opinion_letter.to_docx(letter),
    }
    return tuple(
        at.file(PaperKind.OPINION_LETTER, about, one, render[one](), letter)
        for one in order.formats
    )


def opinion_of(at: Press, facts: CaseFacts, order: LetterOrder) -> CoOpinionLetter:
    """The letter of a co-handled case: as sent, or with a suggested text before that."""
    words, proposal = at.words, facts.proposal
    ours = [o for o in facts.opinions if o.direction is Direction.OUT and not o.cancelled_on]
    opinion = ours[-1] if ours else None
    return CoOpinionLetter(
        head=at.head(opinion.number if opinion else "", order.form or at.habits.form),
        session=sessions.get(proposal.session_id).name,
        number=proposal.number,
        kind=words[f"kind.{proposal.kind}"],
        proposal_title=proposal.title,
        to=_lead_unit(at, facts, opinion),
        body=_opinion_text(at, facts, opinion),
        signature=at.names,
        issued_on=opinion.received_on if opinion else None,
        words=words,
        contact=_contact(at, facts, order),
    )


def _lead_unit(at: Press, facts: CaseFacts, opinion: Opinion | None) -> str:
    found = facts.proposal.lead_unit_id or (opinion.unit_id if opinion else None)
    try:
        return records.get(Unit, found or 0).name
    except NotFound:
        return at.words["lead_unit_blank"]


def _opinion_text(at: Press, facts: CaseFacts, opinion: Opinion | None) -> str:
    if opinion is not None and opinion.text.strip():
        return opinion.text
    if opinion is not None and opinion.received_on:
        return at.words["opinion_not_recorded"]
    return say(at.words, "opinion_draft", kind=at.words[f"kind.{facts.proposal.kind}"])
