"""催办单 and 督查通知: what the office writes to its own divisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from desktop_app.documents import chaser_note
from desktop_app.documents import supervision_notice as notices
from desktop_app.documents.chaser_note import ChasedCase, ChaserNote
from desktop_app.documents.supervision_notice import SupervisionNotice
from desktop_app.documents.words import say, say_code, say_date
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.member import Division
from desktop_app.domain.owed import Owed, owed
from desktop_app.domain.permissions import Verb
from desktop_app.domain.session import Session
from desktop_app.domain.supervision import Chaser, Supervision
from desktop_app.services.case_step import all_taken_up
from desktop_app.services.desk import Desk
from desktop_app.services.papers import ChaserOrder, Format, NoticeOrder, PaperFile, PaperKind
from desktop_app.services.press import Press, joint_name, press, say_days
from desktop_app.services.read_calendar import Lamps, lamps, workdays_after
from desktop_app.storage import cases, deadline_rules, records

NO_DELAY = frozenset({DeadlineKind.RETURN_REQUEST, DeadlineKind.ARCHIVE})
FROM_OTHERS = frozenset({DeadlineKind.CO_OPINION, DeadlineKind.FEEDBACK})
ANSWER_WITHIN = 3  # working days that a division has for its answer to a chaser


def chaser_notes(
    desk: Desk, proposal_ids: Sequence[int], order: ChaserOrder
) -> tuple[PaperFile, ...]:
    """One note a division, in the order of the divisions' names; none for no cases."""
    at = press(desk)
    found = all_taken_up(desk, Verb.PRODUCE_DOCUMENT, proposal_ids)
    made = []
    for division, some in sorted(_by_division(found).items()):
        note = _note(at, division or at.words["no_division"], some, order)
        made.append(_note_file(at, note))
    return tuple(made)


def blank_chaser(at: Press, session: Session) -> PaperFile:
    """A note with empty rows, to be filled in by hand."""
    note = ChaserNote(
        number=at.words["number_blank"],
        to=at.words["no_division"],
        session=session.name,
        kind=at.words[f"kind.{session.kind}"],
        cases=(),
        signature=(at.general_office,),
        sent_on=None,
        as_of=at.desk.today,
        words=at.words,
    )
    return _note_file(at, note)


def _note_file(at: Press, note: ChaserNote) -> PaperFile:
    data = chaser_note.to_pdf(note, at.fonts)
    return at.file(PaperKind.CHASER_NOTE, (note.to,), Format.PDF, data, note)


def _by_division(found: Iterable[CaseFacts]) -> dict[str, list[CaseFacts]]:
    """Cases by the name of the division that answers; an empty name for none."""
    grouped: dict[str, list[CaseFacts]] = {}
    for facts in found:
        lead = facts.lead_assignment
        name = records.get(Division, lead.division_id).name if lead else ""
        grouped.setdefault(name, []).append(facts)
    return grouped


def _note(at: Press, division: str, some: list[CaseFacts], order: ChaserOrder) -> ChaserNote:
    words, on = at.words, order.on or at.desk.today
    numbers = _numbers(some, on)
    of = list(records.by_id(Session, [one.proposal.session_id for one in some]).values())
    seen = lamps(at.desk)
    return ChaserNote(
        number="、".join(numbers) or words["number_blank"],
        to=division,
        session=joint_name([one.name for one in of]),
        kind=at.kind(of),
        cases=tuple(_chased(at, facts, seen) for facts in some),
        signature=(at.general_office,),
        sent_on=on,
        as_of=at.desk.today,
        words=words,
        text=order.text or words["chaser_text"],
        answer_by=order.answer_by or workdays_after(on, ANSWER_WITHIN),
    )


def _numbers(some: Iterable[CaseFacts], on: date) -> list[str]:
    """The numbers of the chasers these cases got on that day."""
    found = [
        chaser.number
        for facts in some
        for chaser in records.where(
            Chaser, "proposal_id = ? AND sent_on = ?", [facts.proposal.id, on.isoformat()]
        )
    ]
    return list(dict.fromkeys(filter(None, found)))


def nearest(facts: CaseFacts, seen: Lamps) -> Owed | None:
    """The nearest deadline that a case still owes: ours before those of others; None for none.

    A right that ends (退办) and what only the office itself does (归档) are nobody's delay.
    """
    rules = deadline_rules.of_session(facts.proposal.session_id)
    found = [one for one in owed(facts, rules, seen.calendar) if one.kind not in NO_DELAY]
    ours = [one for one in found if one.kind not in FROM_OTHERS]
    return next(iter(ours or found), None)


def _chased(at: Press, facts: CaseFacts, seen: Lamps) -> ChasedCase:
    due = nearest(facts, seen)
    day = due.due_on if due else None
    return ChasedCase(
        number=facts.proposal.number,
        title=facts.proposal.title,
        step=say_code(at.words, due.kind) if due else at.words["none"],
        due_on=day,
        state=say_days(at.words, seen.days_left(day) if day else None, in_table=True),
    )


def supervision_notice(desk: Desk, supervision_id: int) -> tuple[PaperFile, ...]:
    """The notice as it was issued."""
    at = press(desk)
    issued = records.get(Supervision, supervision_id)
    return (_notice_file(at, notice_of(at, issued)),)


def notice_of(at: Press, issued: Supervision) -> SupervisionNotice:
    """The notice of a stored supervision."""
    found = [cases.facts(issued.proposal_id)] if issued.proposal_id else []
    return _notice(at, issued, found, issued.text)


def supervision_draft(desk: Desk, order: NoticeOrder) -> tuple[PaperFile, ...]:
    """A notice before it has a number; without a text it says which deadlines have passed."""
    at = press(desk)
    found = all_taken_up(desk, Verb.PRODUCE_DOCUMENT, order.proposal_ids)
    text = order.found or _lateness(at, found)
    draft = Supervision(0, order.division_id, "", desk.today, rectify_by=order.rectify_by)
    return (_notice_file(at, _notice(at, draft, found, text)),)


def _notice(
    at: Press, about: Supervision, found: Sequence[CaseFacts], text: str
) -> SupervisionNotice:
    of = list(records.by_id(Session, [one.proposal.session_id for one in found]).values())
    return SupervisionNotice(
        head=at.head(about.number, "file"),
        to=records.get(Division, about.division_id).name,
        session=joint_name([one.name for one in of]),
        kind=at.kind(of),
        cases=tuple((one.proposal.number, one.proposal.title) for one in found),
        found=text,
        asked=at.words["supervision_ask"],
        rectify_by=about.rectify_by,
        signature=at.names,
        issued_on=about.issued_on if about.number else None,
        words=at.words,
    )


def blank_notice(at: Press, session: Session) -> PaperFile:
    """A notice to be filled in by hand."""
    notice = SupervisionNotice(
        head=at.head("", "file"),
        to=at.words["no_division"],
        session=session.name,
        kind=at.words[f"kind.{session.kind}"],
        cases=(),
        found=at.words["fill_in"],
        asked=at.words["supervision_ask"],
        rectify_by=None,
        signature=at.names,
        issued_on=None,
        words=at.words,
    )
    return _notice_file(at, notice)


def _lateness(at: Press, found: Sequence[CaseFacts]) -> str:
    """What the deadlines say about the cases, a line each."""
    seen = lamps(at.desk)
    return "\n".join(_late_line(at, facts, seen) for facts in found)


def _late_line(at: Press, facts: CaseFacts, seen: Lamps) -> str:
    due = nearest(facts, seen)
    facts_of = {
        "number": facts.proposal.number,
        "date": say_date(at.words, at.desk.today),
    }
    days = seen.days_left(due.due_on) if due and due.due_on else 0
    if due is None or due.due_on is None or days >= 0:
        return say(at.words, "supervision_nothing", **facts_of)
    return say(
        at.words,
        "supervision_late",
        **facts_of,
        step=say_code(at.words, due.kind),
        due=say_date(at.words, due.due_on),
        state=say_days(at.words, days, in_table=False),
    )


def _notice_file(at: Press, notice: SupervisionNotice) -> PaperFile:
    data = notices.to_pdf(notice, at.fonts)
    about = (notice.to, notice.head.number if notice.issued_on else "")
    return at.file(PaperKind.SUPERVISION_NOTICE, about, Format.PDF, data, notice)
