"""案卷: everything the store has of one case, bound for the archive."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents import case_folder as folders
from desktop_app.documents.case_folder import CaseFolder, Filed, Recorded
from desktop_app.documents.co_opinion_letter import title_of as opinion_title
from desktop_app.documents.contact_record import title_of as record_title
from desktop_app.documents.feedback_form import title_of as form_title
from desktop_app.documents.reply_letter import title_of as reply_title
from desktop_app.documents.supervision_notice import title_of as notice_title
from desktop_app.documents.words import say, say_code
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.opinion import Direction
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Reply
from desktop_app.domain.supervision import Chaser, Supervision
from desktop_app.services.case_names import called
from desktop_app.services.course_words import Teller, author_of, course_of
from desktop_app.services.desk import Desk
from desktop_app.services.history import history_of_case
from desktop_app.services.papers import Format, LetterOrder, PaperFile, PaperKind
from desktop_app.services.papers_forms import forms_of, records_of
from desktop_app.services.papers_letters import letters_of, opinion_of
from desktop_app.services.papers_notes import notice_of
from desktop_app.services.press import Press, press
from desktop_app.storage import cases, files, records, sessions


def case_folder(desk: Desk, proposal_id: int) -> tuple[PaperFile, ...]:
    """The folder of one case as one PDF."""
    facts = cases.facts(proposal_id)
    at = press(desk, facts)
    folder = folder_of(at, facts)
    data = folders.to_pdf(folder, at.fonts)
    about = (facts.proposal.number,)
    return (at.file(PaperKind.CASE_FOLDER, about, Format.PDF, data, folder),)


def folder_of(at: Press, facts: CaseFacts) -> CaseFolder:
    """The folder: cover, papers in the order of their days, course, journal."""
    teller = Teller(at.words, called(), at.desk.today)
    archiving = facts.archiving
    papers = sorted(_papers(at, facts, teller), key=lambda one: (one.dated is None, one.dated))
    return CaseFolder(
        kind=at.words[f"kind.{facts.proposal.kind}"],
        title=facts.proposal.title,
        office=at.office,
        archive_number=archiving.number if archiving else "",
        archived_on=archiving.archived_on if archiving else None,
        facts=tuple(_cover(at, facts, teller)),
        papers=tuple(papers),
        course=course_of(facts, teller),
        journal=tuple(_journal(at, facts)),
        as_of=at.desk.today,
        words=at.words,
        made_at=at.desk.today,
    )


def _cover(at: Press, facts: CaseFacts, teller: Teller) -> Iterator[tuple[str, str]]:
    """Yield the labels and values of the cover."""
    words, proposal, lead = at.words, facts.proposal, facts.lead_assignment
    kind = words[f"kind.{proposal.kind}"]
    members = [teller.called.members.get(one.member_id, "") for one in facts.proposers]
    yield words["cover_session"], sessions.get(proposal.session_id).name
    yield say(words, "f_number", kind=kind), proposal.number
    yield say(words, "f_proposer", kind=kind), "、".join(filter(None, members))
    yield words["cover_mode"], say_code(words, proposal.mode)
    if lead is not None:
        people = (teller.called.people.get(one) for one in (lead.head_id, lead.handler_id))
        yield words["cover_division"], teller.called.divisions.get(lead.division_id, "")
        yield words["cover_people"], "、".join(filter(None, people))
    reply = facts.current_reply
    if reply is not None:
        yield words["f_document"], reply.number
        letter = teller.called.grades.get(reply.grade_id)
        yield words["cover_grade"], say(words, "grade_letter", letter=letter) if letter else ""
        yield words["cover_publicity"], say_code(words, reply.publicity) if reply.publicity else ""


def _papers(at: Press, facts: CaseFacts, teller: Teller) -> Iterator[Filed]:
    proposal, words = facts.proposal, at.words
    lead = teller.called.members.get(facts.lead_member_id, "")
    yield Filed(
        proposal.number, lead, proposal.title, proposal.assigned_on, text=proposal.body.strip()
    )
    for record in records_of(at, facts):
        yield Filed("", at.first_name, record_title(record), record.held_on, paper=record)
    yield from _opinions(at, facts, teller)
    for reply in sorted(facts.replies, key=lambda one: one.round):
        yield from _round(at, facts, reply)
    yield from _notes(at, facts)
    for one in files.of_case(proposal.id):
        yield Filed("", "", one.name, one.added_on, words["filed_attached"])


def _opinions(at: Press, facts: CaseFacts, teller: Teller) -> Iterator[Filed]:
    for one in facts.opinions:
        if one.direction is not Direction.OUT and one.received_on:
            author = author_of(one, teller)
            title = say(at.words, "filed_opinion", unit=author)
            text = one.text.strip()
            note = "" if text else at.words["filed_elsewhere"]
            yield Filed(one.number, author, title, one.received_on, note, text=text)
    sent = [o for o in facts.opinions if o.direction is Direction.OUT and o.received_on]
    if sent and facts.proposal.mode is HandlingMode.CO:
        letter = opinion_of(at, facts, LetterOrder())
        is_whole = bool(sent[-1].text.strip())
        yield Filed(
            sent[-1].number,
            at.first_name,
            opinion_title(letter),
            sent[-1].received_on,
            "" if is_whole else at.words["filed_elsewhere"],
            letter if is_whole else None,
        )


def _round(at: Press, facts: CaseFacts, reply: Reply) -> Iterator[Filed]:
    """Yield the letter to the first addressee, saying how many got one, and what came back."""
    if reply.issued_on and reply.text.strip():
        lead = (facts.lead_member_id,) if facts.lead_member_id else ()
        order = LetterOrder(round=reply.round, member_ids=lead)
        for _, letter in letters_of(at, facts, order):
            count = say(at.words, "filed_copies", count=max(1, len(facts.proposers)))
            title = reply_title(letter)
            yield Filed(reply.number, at.first_name, title, reply.issued_on, count, letter)
    for member, form in forms_of(at, facts, reply):
        if form.returned_on:
            title = form_title(form)
            yield Filed("", member.name, title, form.returned_on, paper=form)


def _notes(at: Press, facts: CaseFacts) -> Iterator[Filed]:
    """Yield the chasers and notices about the case."""
    for chaser in records.where(Chaser, "proposal_id = ?", [facts.proposal.id]):
        title = say_code(at.words, chaser.kind)
        yield Filed(
            chaser.number, at.general_office, title, chaser.sent_on, text=chaser.text.strip()
        )
    for issued in records.where(Supervision, "proposal_id = ?", [facts.proposal.id]):
        notice = notice_of(at, issued)
        yield Filed(
            issued.number, at.first_name, notice_title(notice), issued.issued_on, paper=notice
        )


def _journal(at: Press, facts: CaseFacts) -> Iterator[Recorded]:
    """Yield the operations that touched the case, oldest first."""
    for line in reversed(history_of_case(facts.proposal.id)):
        verb = at.words.get(f"Verb.{line.verb}", line.verb)
        changes = say(at.words, "journal_changes", count=len(line.changes))
        actor = at.words.get(f"Actor.{line.actor}", line.actor)
        yield Recorded(line.at, actor, verb, changes)
