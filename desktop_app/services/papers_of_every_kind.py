"""One of every paper from one session, each from the case that suits it best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.contact_listing import ContactQuery
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.session import Session
from desktop_app.domain.stage import CLOSED_STAGES, stage_of
from desktop_app.domain.supervision import Supervision
from desktop_app.services import papers_folder, papers_forms, papers_letters, papers_notes
from desktop_app.services.desk import Desk
from desktop_app.services.papers import ChaserOrder, Format, LetterOrder, NoticeOrder, PaperFile
from desktop_app.services.papers_notes import nearest
from desktop_app.services.papers_of_lists import case_list, day_sheet
from desktop_app.services.papers_of_session import (
    meeting_material,
    promise_tracking,
    responsibility_list,
)
from desktop_app.services.press import press
from desktop_app.services.read_calendar import lamps, workdays_after
from desktop_app.storage import cases, contacts, proposals, records, sessions

BOTH = (Format.PDF, Format.DOCX)
CHASED = 6  # cases on one note
RECTIFY_WITHIN = 10  # working days


def one_of_every_kind(desk: Desk, session_id: int) -> Iterator[PaperFile]:
    """Yield them; a kind that no case of the session calls for comes as a blank to fill in."""
    session = sessions.get(session_id)
    query = ListQuery(session_ids=(session_id,))
    found = cases.facts_of(proposals.ids(query))
    yield from day_sheet(desk, [session_id])
    yield from case_list(desk, query, ())
    yield from responsibility_list(desk, query, (Format.PDF, Format.XLSX))
    yield from meeting_material(desk, query, "")
    yield from promise_tracking(desk, [session_id])
    yield from _letters(desk, found)
    yield from _notes(desk, session, found)
    yield from _records(desk, session, found)


def _letters(desk: Desk, found: Sequence[CaseFacts]) -> Iterator[PaperFile]:
    answered = max((f for f in found if _has_answer(f)), key=_fullness, default=None)
    if answered is not None:
        lead = (answered.lead_member_id,) if answered.lead_member_id else ()
        order = LetterOrder(member_ids=lead, formats=BOTH)
        yield from papers_letters.reply_letters(desk, answered.proposal.id, order)
        yield from papers_forms.feedback_forms(desk, answered.proposal.id, lead)
    co = max(
        (f for f in found if f.proposal.mode is HandlingMode.CO), key=_has_own_words, default=None
    )
    if co is not None:
        order = LetterOrder(formats=BOTH)
        yield from papers_letters.opinion_letter(desk, co.proposal.id, order)


def _has_answer(facts: CaseFacts) -> bool:
    reply = facts.current_reply
    return facts.proposal.mode.answers and reply is not None and bool(reply.text.strip())


def _has_own_words(facts: CaseFacts) -> tuple[bool, bool]:
    """Whether our opinion is recorded, or else not sent yet, so that a draft is of use."""
    texts = [o.text for o in facts.opinions if o.direction == "OUT" and o.text.strip()]
    return bool(texts), stage_of(facts) not in CLOSED_STAGES


def _fullness(facts: CaseFacts) -> tuple[bool, int, int, str]:
    """How much there is to show of a case: issued, talked about, asked about."""
    reply = facts.current_reply
    is_issued = reply is not None and reply.issued_on is not None
    return is_issued, len(facts.contacts), len(facts.feedback), facts.proposal.number


def _notes(desk: Desk, session: Session, found: Sequence[CaseFacts]) -> Iterator[PaperFile]:
    """A chaser and a notice to the division with the most late cases; blanks without one."""
    at, seen = press(desk), lamps(desk)
    late: dict[int, list[int]] = {}
    for facts in found:
        due, lead = nearest(facts, seen), facts.lead_assignment
        if lead and due and due.due_on and seen.days_left(due.due_on) < 0:
            late.setdefault(lead.division_id, []).append(facts.proposal.id)
    if not late:
        yield papers_notes.blank_chaser(at, session)
    else:
        division, ids = max(late.items(), key=lambda one: (len(one[1]), one[0]))
        yield from papers_notes.chaser_notes(desk, ids[:CHASED], ChaserOrder())
    issued = records.where(
        Supervision,
        "proposal_id IN (SELECT id FROM proposal WHERE session_id = ?)",
        [session.id],
    )
    if issued:
        yield from papers_notes.supervision_notice(desk, issued[-1].id)
    elif late:
        by = workdays_after(desk.today, RECTIFY_WITHIN)
        order = NoticeOrder(division, tuple(ids[:CHASED]), rectify_by=by)
        yield from papers_notes.supervision_draft(desk, order)
    else:
        yield papers_notes.blank_notice(at, session)


def _records(desk: Desk, session: Session, found: Sequence[CaseFacts]) -> Iterator[PaperFile]:
    talks = contacts.lines(contacts.ids(ContactQuery(session_ids=(session.id,))))
    fullest = max(talks.values(), key=lambda one: (len(one.members), len(one.said)), default=None)
    if fullest is not None:
        yield from papers_forms.contact_record(desk, fullest.id)
    whole = max(found, key=_folder_fullness, default=None)
    if whole is not None:
        yield from papers_folder.case_folder(desk, whole.proposal.id)


def _folder_fullness(facts: CaseFacts) -> tuple[bool, bool, tuple[bool, int, int, str]]:
    return facts.archiving is not None, _has_answer(facts), _fullness(facts)
