"""督查 and 催办: chasers and notices with numbers, at most one a day per item, closed loop."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import Refused
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Division
from desktop_app.domain.permissions import Verb
from desktop_app.domain.stage import CLOSED_STAGES, stage_of
from desktop_app.domain.supervision import Chaser, ChaserKind, Supervision
from desktop_app.services.batch import Batch, Skipped
from desktop_app.services.case_step import all_taken_up, must_exist, numbers, taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import cases, journal, proposals, records, sessions
from desktop_app.storage import numbers as series


def send_chasers(
    desk: Desk, proposal_ids: Sequence[int], on: date, kind: ChaserKind, text: str = ""
) -> list[str]:
    """Chase open cases; returns the numbers given (a reminder has none).

    Raises NotAllowed, NotFound, Refused (CHASED_TODAY when a case was chased that day).
    """
    verb = Verb.SEND_CHASER
    found = all_taken_up(desk, verb, proposal_ids)
    for facts in found:
        _check_chaseable(facts, on)
    check_day(verb, on, desk.today)
    with journal.operation(desk.actor, verb, numbers(found)):
        return [_chase(facts, on, kind, text.strip()) for facts in found]


def chase_cases(desk: Desk, proposal_ids: Sequence[int], kind: ChaserKind, text: str = "") -> Batch:
    """Chase today whichever of the cases can be chased, as one operation; the others are told.

    Raises NotAllowed, NotFound.
    """
    desk.may(Verb.SEND_CHASER)
    taken: list[int] = []
    skipped: list[Skipped] = []
    for facts in cases.facts_of(list(dict.fromkeys(proposal_ids))):
        try:
            _check_chaseable(facts, desk.today)
        except Refused as error:
            skipped.append(Skipped(facts.proposal.id, facts.proposal.number, error))
        else:
            taken.append(facts.proposal.id)
    if taken:
        send_chasers(desk, taken, desk.today, kind, text)
    return Batch(tuple(taken), tuple(skipped))


def chase_overdue(
    desk: Desk, session_ids: Sequence[int], kind: ChaserKind, text: str = ""
) -> list[int]:
    """Chase today every overdue case of the sessions that was not chased yet; returns their ids.

    Raises NotAllowed, Refused (CHASED_TODAY when none is left).
    """
    desk.may(Verb.SEND_CHASER)
    query = ListQuery(session_ids=tuple(session_ids), overdue_on=desk.today)
    sent = records.where(Chaser, "sent_on = ?", [desk.today.isoformat()])
    chased = {chaser.proposal_id for chaser in sent}
    waiting = [one for one in proposals.ids(query) if one not in chased]
    refuse_if(not waiting, Verb.SEND_CHASER, Why.CHASED_TODAY)
    send_chasers(desk, waiting, desk.today, kind, text)
    return waiting


def _check_chaseable(facts: CaseFacts, on: date) -> None:
    """Open, something still owed, and not chased that day."""
    verb = Verb.SEND_CHASER
    handling.check_open(facts, verb)
    is_closed = stage_of(facts) in CLOSED_STAGES
    refuse_if(is_closed, verb, Why.NOTHING_OWED, number=facts.proposal.number)
    _check_first_today(facts, on)


def _check_first_today(facts: CaseFacts, on: date) -> None:
    """At most one a day per case, whatever it is called."""
    asked = [facts.proposal.id, on.isoformat()]
    sent = records.where(Chaser, "proposal_id = ? AND sent_on = ?", asked)
    number = facts.proposal.number
    refuse_if(sent, Verb.SEND_CHASER, Why.CHASED_TODAY, number=number, day=on)


def _chase(facts: CaseFacts, on: date, kind: ChaserKind, text: str) -> str:
    given = ""
    if kind is not ChaserKind.REMINDER:
        session = sessions.get(facts.proposal.session_id)
        name = "NOTICE" if kind is ChaserKind.NOTICE else "CHASER"
        given = series.take(session.id, session.year, name)
    lead = facts.lead_assignment
    division = lead.division_id if lead else None
    records.add(Chaser(0, facts.proposal.id, kind, on, given, division, text=text))
    return given


def issue_notice(
    desk: Desk,
    proposal_id: int,
    division_id: int,
    on: date,
    text: str,
    rectify_by: date | None = None,
) -> int:
    """A supervision notice to a division about a case; returns its id.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.SUPERVISE
    facts = taken_up(desk, verb, proposal_id)
    handling.check_open(facts, verb)
    check_day(verb, on, desk.today)
    words = check_text(verb, text, Why.TEXT_MISSING)
    is_past = rectify_by is not None and rectify_by < on
    refuse_if(is_past, verb, Why.TOO_EARLY, day=rectify_by, not_before=on)
    must_exist(Division, [division_id])
    asked = [proposal_id, division_id, on.isoformat()]
    sent = records.where(
        Supervision, "proposal_id = ? AND division_id = ? AND issued_on = ?", asked
    )
    refuse_if(sent, verb, Why.CHASED_TODAY, number=facts.proposal.number, day=on)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        session = sessions.get(facts.proposal.session_id)
        number = series.take(session.id, session.year, "NOTICE")
        return records.add(Supervision(0, division_id, number, on, words, proposal_id, rectify_by))


def rectify(desk: Desk, supervision_id: int, on: date, text: str) -> None:
    """What the division did about it. Raises NotAllowed, NotFound, Refused."""
    notice = _open_notice(desk, supervision_id)
    check_day(Verb.SUPERVISE, on, desk.today, notice.issued_on)
    words = check_text(Verb.SUPERVISE, text, Why.TEXT_MISSING)
    with journal.operation(desk.actor, Verb.SUPERVISE, notice.number):
        changes = {"rectified_on": on, "rectification": words}
        records.change(Supervision, supervision_id, changes)


def close_notice(desk: Desk, supervision_id: int, on: date) -> None:
    """Close the loop; only after rectification. Raises NotAllowed, NotFound, Refused."""
    notice = _open_notice(desk, supervision_id)
    refuse_if(notice.rectified_on is None, Verb.SUPERVISE, Why.NOT_DONE)
    check_day(Verb.SUPERVISE, on, desk.today, notice.rectified_on)
    with journal.operation(desk.actor, Verb.SUPERVISE, notice.number):
        records.change(Supervision, supervision_id, {"closed_on": on})


def _open_notice(desk: Desk, supervision_id: int) -> Supervision:
    desk.may(Verb.SUPERVISE)
    notice = records.get(Supervision, supervision_id)
    refuse_if(notice.closed_on, Verb.SUPERVISE, Why.SETTLED)
    return notice
