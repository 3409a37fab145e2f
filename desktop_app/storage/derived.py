"""The derived columns of `proposal` and the search index, refreshed inside each operation.

They repeat what the facts say, so that lists and figures need no computing; the check verb
compares them with the facts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.case import CaseFacts, TalkedTo
from desktop_app.domain.contact import Phase
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.owed import Owed, Rules, owed, owes_new_answer
from desktop_app.domain.proposal import ANSWERING_MODES, HandlingMode
from desktop_app.domain.stage import CLOSED_STAGES, Stage, stage_of
from desktop_app.storage import calendar, cases, deadline_rules, search
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.journal_triggers import DERIVED
from desktop_app.storage.talk_kinds import kinds_of

_BY_PROPOSAL = (
    "proposer",
    "return_request",
    "assignment",
    "contact_proposal",
    "opinion",
    "reply",
    "feedback",
    "promise",
    "extension",
    "archiving",
    "case_event",
)
# A new round's day is not recorded but follows rule and calendar.
_BY_RULE = (
    "SELECT r.proposal_id FROM (SELECT 1 FROM touched c "
    "WHERE c.table_name IN ('deadline_rule', 'calendar_day') LIMIT 1) CROSS JOIN reply r "
    "JOIN proposal p ON p.id = r.proposal_id "
    "WHERE p.stage IN ('TO_REHANDLE', 'IN_CLEARANCE', 'TO_ISSUE') AND p.answered_on IS NOT NULL"
)


def touched_by(operation_id: int, complete: tuple[int, int] | None = None) -> set[int]:
    """Ids of the cases whose derived columns or search text the operation may have changed.

    Rows with ids in the block ``complete`` brought theirs with them (see new_cases). CROSS JOIN
    keeps SQLite from walking whole tables in search of the few rows touched.
    """
    parts = ["SELECT row_id FROM touched c WHERE c.table_name = 'proposal'"]
    for table in _BY_PROPOSAL:
        parts.append(
            f"SELECT x.proposal_id FROM touched c CROSS JOIN {table} x ON x.id = c.row_id "
            f"WHERE c.table_name = '{table}'"
        )
        parts.append(
            "SELECT json_extract(c.data, '$.proposal_id') FROM touched c "
            f"WHERE c.table_name = '{table}' AND c.kind = 'D'"
        )
    parts += _indirect()
    parts.append(_BY_RULE)
    first, last = complete or (0, -1)
    sql = (
        "WITH touched AS MATERIALIZED (SELECT table_name, row_id, kind, data FROM change "
        "WHERE operation_id = ? AND NOT row_id BETWEEN ? AND ?) "
    ) + " UNION ".join(parts)
    return {row[0] for row in engine.rows(sql, [operation_id, first, last]) if row[0] is not None}


def _indirect() -> Iterable[str]:
    """Cases reached over a reply, a contact, or a name that lists repeat."""
    for table in ("clearance", "delivery"):
        yield (
            f"SELECT r.proposal_id FROM touched c CROSS JOIN {table} x ON x.id = c.row_id "
            f"JOIN reply r ON r.id = x.reply_id WHERE c.table_name = '{table}'"
        )
        yield (
            "SELECT r.proposal_id FROM touched c CROSS JOIN reply r "
            "ON r.id = json_extract(c.data, '$.reply_id') "
            f"WHERE c.table_name = '{table}' AND c.kind = 'D'"
        )
    by_column = (
        ("contact", "SELECT proposal_id, contact_id AS k FROM contact_proposal"),
        ("member", "SELECT proposal_id, member_id AS k FROM proposer"),
        ("division", "SELECT proposal_id, division_id AS k FROM assignment"),
        ("person", "SELECT proposal_id, handler_id AS k FROM assignment"),
    )
    for table, pairs in by_column:
        yield (
            f"SELECT p.proposal_id FROM touched c CROSS JOIN ({pairs}) p ON p.k = c.row_id "
            f"WHERE c.table_name = '{table}' AND c.kind = 'U'"
        )


def refresh(ids: Collection[int]) -> None:
    """Recompute the derived columns and the search text of these cases."""
    if not ids:
        return
    found = cases.facts_of(ids)
    names = Names({proposer.member_id for case in found for proposer in case.proposers})
    engine.many(
        f"UPDATE proposal SET {', '.join(f'{c} = ?' for c in DERIVED)} WHERE id = ?",
        [(*derive(case, names), case.proposal.id) for case in found],
    )
    search.index(ids, found, names.members)


def values_of(found: Iterable[CaseFacts]) -> list[dict[str, Any]]:
    """The derived columns of these facts by name, for cases as they stood on an earlier day."""
    names = Names()
    return [dict(zip(DERIVED, derive(case, names), strict=True)) for case in found]


class Names:
    """The names that lists repeat, read once for a whole refresh or check.

    Of members only those asked for, all when none are named.
    """

    def __init__(self, members: set[int] | None = None) -> None:
        wanted = "" if members is None else "WHERE id IN (SELECT value FROM json_each(?))"
        ids = [] if members is None else [engine.id_list(members)]
        self.members = _pairs(f"SELECT id, name FROM member {wanted}", ids)
        self.divisions = _pairs("SELECT id, name FROM division")
        self.people = _pairs("SELECT id, name FROM person")
        self.letters = _pairs("SELECT id, letter FROM grade")
        self._rules: dict[int, Rules] = {}
        self._calendar: Calendar | None = None

    def owed(self, case: CaseFacts) -> tuple[Owed, ...]:
        """The case's open deadlines; rules and calendar are read when the first case needs them."""
        days = self.read_rules([case.proposal.session_id])
        return owed(case, self._rules[case.proposal.session_id], days)

    def read_rules(self, sessions: Iterable[int]) -> Calendar:
        """Have the rules of these sessions, and the calendar, at hand."""
        for session in sessions:
            if session not in self._rules:
                self._rules[session] = deadline_rules.of_session(session)
        self._calendar = self._calendar or calendar.load()
        return self._calendar


def _pairs(sql: str, parameters: Sequence[object] = ()) -> dict[int | None, str]:
    return dict(engine.rows(sql, list(parameters)))


def derive(case: CaseFacts, names: Names) -> tuple[Any, ...]:
    """The values of DERIVED for one case."""
    stage = stage_of(case)
    lead = case.lead_assignment
    answered_on = _answered_on(case)
    talks = _talks_until(answered_on, case)
    first_result, last_result = _results(case)
    return (
        stage.value,
        _stored(_due(case, stage, names)),
        names.members.get(case.lead_member_id, ""),
        lead.division_id if lead else None,
        names.divisions.get(lead.division_id, "") if lead else "",
        lead.handler_id if lead else None,
        names.people.get(lead.handler_id, "") if lead else "",
        names.letters.get(_grade_id(case), ""),
        _stored(answered_on),
        _stored(case.due_on),
        int(bool(talks)),
        int(any(talk.contact.way.is_face_to_face for talk in talks)),
        first_result,
        last_result,
        sum(promise.is_open for promise in case.promises),
        kinds_of(talk.contact for talk in case.contacts),
    )


def _stored(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _due(case: CaseFacts, stage: Stage, names: Names) -> date | None:
    """The date the list warns about: none once nothing of ours is owed, anew for a new round."""
    if stage in CLOSED_STAGES or stage in (Stage.AWAITING_FEEDBACK, Stage.TRACKING):
        return None
    if not owes_new_answer(case):
        return case.due_on
    again = (one for one in names.owed(case) if one.kind is DeadlineKind.RE_REPLY)
    return next((one.due_on for one in again), None)


def _answered_on(case: CaseFacts) -> date | None:
    """When our (first) answer, or our opinion as co-handler, went out."""
    if case.proposal.mode in ANSWERING_MODES:
        return min((r.issued_on for r in case.replies if r.issued_on), default=None)
    if case.proposal.mode is HandlingMode.CO:
        sent = (o.received_on for o in case.opinions if o.direction == "OUT" and o.received_on)
        return min(sent, default=None)
    return None


def _grade_id(case: CaseFacts) -> int | None:
    """The grade that counts: of the latest round, or the lead unit's for a co-handled case."""
    reply = case.current_reply
    return reply.grade_id if reply and reply.grade_id else case.proposal.lead_grade_id


def _talks_until(answered_on: date | None, case: CaseFacts) -> list[TalkedTo]:
    """The talks before the answer; all that are not called later ones while there is none."""
    return [
        talk
        for talk in case.contacts
        if talk.contact.phase is not Phase.AFTER
        and (answered_on is None or talk.contact.happened_on <= answered_on)
    ]


def _results(case: CaseFacts) -> tuple[str, str]:
    """(first, latest) result of the lead proposer's feedback, else of whoever answered."""
    returned = [f for f in case.feedback if f.returned_on and f.result]
    if not returned:
        return "", ""
    lead = case.lead_member_id
    returned.sort(key=lambda f: (f.reply_id, f.member_id != lead, f.id))
    latest = [f for f in returned if f.reply_id == returned[-1].reply_id]
    return str(returned[0].result), str(latest[0].result)
