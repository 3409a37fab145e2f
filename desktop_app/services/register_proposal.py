"""Register one case by hand, as it comes in on paper."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.case_edit import NewCase, NumberTaken, check_written
from desktop_app.domain.deadline import DeadlineKind, compute
from desktop_app.domain.permissions import Verb
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.proposal import HandlingMode, Proposal, Proposer
from desktop_app.services.desk import Desk
from desktop_app.services.import_people import ensure_members
from desktop_app.storage import calendar, deadline_rules, journal, proposals, records, sessions


def register_proposal(desk: Desk, case: NewCase) -> int:
    """Add the case with its proposers (unknown ones become members); returns its id.

    The reply is due by the session's rule. Raises NotAllowed, NotFound, NothingWritten,
    NumberTaken.
    """
    desk.may(Verb.REGISTER_PROPOSAL)
    check_written(case.number, case.title)
    session = sessions.get(case.session_id)
    number = case.number.strip()
    twin = proposals.by_key(session.id, session.kind, number)
    if twin is not None:
        raise NumberTaken(number=number, title=twin.title, proposal_id=twin.id)
    readings = Readings.parse((desk.resources / "pinyin.txt").read_text(encoding="utf-8"))
    with journal.operation(desk.actor, Verb.REGISTER_PROPOSAL, number):
        members, _ = ensure_members(dict.fromkeys(case.proposers, (session.kind, None)), readings)
        proposal_id = records.add(
            Proposal(
                id=0,
                session_id=session.id,
                number=number,
                kind=session.kind,
                title=case.title.strip(),
                mode=case.mode,
                body=case.body.strip(),
                topic=case.topic.strip(),
                is_key=case.is_key,
                assigned_on=case.assigned_on,
                reply_due_on=_due(case),
            )
        )
        records.add_all(
            Proposer(0, proposal_id, members[name], position, position == 0)
            for position, name in enumerate(dict.fromkeys(case.proposers))
        )
    return proposal_id


def _due(case: NewCase) -> date | None:
    """The reply's due day; a case for reference is not answered."""
    rule = deadline_rules.of_session(case.session_id).get(DeadlineKind.REPLY)
    if rule is None or case.assigned_on is None or case.mode is HandlingMode.FOR_REFERENCE:
        return None
    return compute(rule, case.assigned_on, calendar.load()).original_on
