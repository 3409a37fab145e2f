"""Members: the list with its counts, coverage, lookups while typing, and one member's page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop_app.domain.contact_listing import (
    CaseMatch,
    MemberLine,
    MemberMatch,
    MemberQuery,
    ReturnedForm,
    SignedCase,
)
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.proposal import ANSWERING_MODES, HandlingMode
from desktop_app.domain.stage import Stage
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records
from desktop_app.storage.contacts import pattern

_IN = "IN (SELECT value FROM json_each(?))"
_OWED = ", ".join(f"'{mode.value}'" for mode in sorted(ANSWERING_MODES))
_TALKED = (
    "EXISTS (SELECT 1 FROM contact_proposal cp JOIN contact_member cm "
    "ON cm.contact_id = cp.contact_id WHERE cp.proposal_id = p.id AND cm.member_id = s.member_id)"
)
_WAITING = (
    f"s.is_lead = 1 AND p.mode IN ({_OWED}) AND p.stage <> '{Stage.RETURNED.value}' "
    f"AND NOT {_TALKED}"
)


def get(member_id: int) -> Member:
    """One member; raises NotFound."""
    return records.get(Member, member_id)


def _scope(session_ids: Sequence[int]) -> tuple[str, list[object]]:
    """The condition that keeps cases of these sessions; none named means every session."""
    if not session_ids:
        return "1", []
    return f"p.session_id {_IN}", [engine.id_list(tuple(session_ids))]


def _conditions(query: MemberQuery) -> tuple[str, list[object]]:
    parts: list[str] = []
    values: list[object] = []
    if query.kinds:
        parts.append(f"m.kind IN ({', '.join('?' * len(query.kinds))})")
        values.extend(query.kinds)
    for word in query.text.casefold().split():
        parts.append(
            "(m.name LIKE ? ESCAPE '\\' OR ' ' || m.initials LIKE ? ESCAPE '\\' "
            "OR ' ' || m.pinyin LIKE ? ESCAPE '\\' OR m.sector LIKE ? ESCAPE '\\' "
            "OR m.party LIKE ? ESCAPE '\\' OR m.unit_post LIKE ? ESCAPE '\\')"
        )
        anywhere = pattern(word)
        start = f"% {anywhere[1:]}"
        values.extend([anywhere, start, start, anywhere, anywhere, anywhere])
    if query.is_uncontacted:
        scope, of_scope = _scope(query.session_ids)
        parts.append(
            "m.id IN (SELECT s.member_id FROM proposer s JOIN proposal p ON p.id = s.proposal_id "
            f"WHERE {scope} AND {_WAITING})"
        )
        values.extend(of_scope)
    return " AND ".join(parts) or "1", values


def ids(query: MemberQuery, limit: int = -1, offset: int = 0) -> list[int]:
    """Ids of the members in the order of their names' sound; limit -1 gives all."""
    condition, values = _conditions(query)
    sql = (
        f"SELECT m.id FROM member m WHERE {condition} "
        "ORDER BY m.kind = 'BODY', m.pinyin, m.name, m.id LIMIT ? OFFSET ?"
    )
    return [row[0] for row in engine.rows(sql, [*values, limit, offset])]


def count(query: MemberQuery) -> int:
    """How many members the query finds."""
    condition, values = _conditions(query)
    (found,) = engine.rows(f"SELECT count(*) FROM member m WHERE {condition}", values)
    return int(found[0])


def lines(wanted: Sequence[int], session_ids: Sequence[int]) -> dict[int, MemberLine]:
    """Lines of the list by id, phones as stored; counts over the sessions (none: over all)."""
    listed = engine.id_list(tuple(wanted))
    scope, values = _scope(session_ids)
    signed = engine.rows(
        f"SELECT s.member_id, count(*), sum(s.is_lead), sum({_WAITING}) FROM proposer s "
        f"JOIN proposal p ON p.id = s.proposal_id WHERE s.member_id {_IN} AND {scope} "
        "GROUP BY s.member_id",
        [listed, *values],
    )
    talks = engine.rows(
        "SELECT cm.member_id, count(DISTINCT c.id), max(c.happened_on) FROM contact_member cm "
        "JOIN contact c ON c.id = cm.contact_id JOIN contact_proposal cp ON cp.contact_id = c.id "
        f"JOIN proposal p ON p.id = cp.proposal_id WHERE cm.member_id {_IN} AND {scope} "
        "GROUP BY cm.member_id",
        [listed, *values],
    )
    cases = {row[0]: row[1:] for row in signed}
    spoken = {row[0]: row[1:] for row in talks}
    return {m.id: _line(m, cases, spoken) for m in records.where(Member, f"id {_IN}", [listed])}


def _line(
    member: Member, cases: dict[int, tuple[Any, ...]], spoken: dict[int, tuple[Any, ...]]
) -> MemberLine:
    signed, led, waiting = cases.get(member.id, (0, 0, 0))
    talks, last_on = spoken.get(member.id, (0, None))
    return MemberLine(
        member.id,
        member.name,
        member.kind.value,
        member.sector,
        member.party,
        member.unit_post,
        member.mobile or member.phone,
        signed,
        led,
        talks,
        last_on,
        waiting,
    )


def waiting_cases(session_ids: Sequence[int], member_id: int | None = None) -> list[int]:
    """Ids of the cases whose lead proposer was not talked to yet, of one member or of all."""
    scope, values = _scope(session_ids)
    member = "" if member_id is None else " AND s.member_id = ?"
    sql = (
        "SELECT p.id FROM proposer s JOIN proposal p ON p.id = s.proposal_id "
        f"WHERE {scope} AND {_WAITING}{member} ORDER BY p.number, p.id"
    )
    return [
        row[0] for row in engine.rows(sql, [*values, *([] if member_id is None else [member_id])])
    ]


def leads(session_ids: Sequence[int]) -> int:
    """How many members lead a case of these sessions that we have to answer."""
    scope, values = _scope(session_ids)
    (found,) = engine.rows(
        "SELECT count(DISTINCT s.member_id) FROM proposer s JOIN proposal p "
        f"ON p.id = s.proposal_id WHERE {scope} AND s.is_lead = 1 AND p.mode IN ({_OWED}) "
        f"AND p.stage <> '{Stage.RETURNED.value}'",
        values,
    )
    return int(found[0])


def beginning_with(typed: str, limit: int) -> list[MemberMatch]:
    """Members whose name, initials or spelling holds or begins with what was typed."""
    start = f"% {pattern(typed)[1:]}"
    rows = engine.rows(
        "SELECT id, name, kind, sector, unit_post FROM member WHERE name LIKE ? ESCAPE '\\' "
        "OR ' ' || initials LIKE ? ESCAPE '\\' OR ' ' || pinyin LIKE ? ESCAPE '\\' "
        "ORDER BY name <> ?, ' ' || initials || ' ' NOT LIKE ? ESCAPE '\\', pinyin, id LIMIT ?",
        [pattern(typed), start, start, typed, f"% {pattern(typed)[1:-1]} %", limit],
    )
    return _matches(rows)


def named(names: Sequence[str]) -> list[MemberMatch]:
    """The members called exactly so."""
    rows = engine.rows(
        f"SELECT id, name, kind, sector, unit_post FROM member WHERE name {_IN} ORDER BY id",
        [json.dumps(list(names), ensure_ascii=False)],
    )
    return _matches(rows)


def cases_numbered(numbers: Sequence[str], session_ids: Sequence[int]) -> list[CaseMatch]:
    """The cases of these sessions with exactly these numbers."""
    scope, values = _scope(session_ids)
    rows = engine.rows(
        f"SELECT p.id, p.number, p.title FROM proposal p WHERE {scope} AND p.number {_IN} "
        "ORDER BY p.id",
        [*values, json.dumps(list(numbers), ensure_ascii=False)],
    )
    return [CaseMatch(*row) for row in rows]


def with_initial(letter: str, limit: int) -> list[MemberMatch]:
    """Members one of whose readings begins with this letter."""
    rows = engine.rows(
        "SELECT id, name, kind, sector, unit_post FROM member "
        "WHERE ' ' || initials LIKE ? ESCAPE '\\' ORDER BY pinyin, id LIMIT ?",
        [f"% {pattern(letter)[1:]}", limit],
    )
    return _matches(rows)


def _matches(rows: list[tuple[Any, ...]]) -> list[MemberMatch]:
    return [MemberMatch(row[0], row[1], MemberKind(row[2]), row[3], row[4]) for row in rows]


def cases_signed(member_id: int) -> list[SignedCase]:
    """The cases a member signed, newest session first."""
    rows = engine.rows(
        f"SELECT p.id, e.name, p.number, p.title, p.mode, s.is_lead, p.stage, p.grade_letter, "
        f"{_TALKED} FROM proposer s JOIN proposal p ON p.id = s.proposal_id "
        "JOIN session e ON e.id = p.session_id WHERE s.member_id = ? "
        "ORDER BY e.year DESC, p.number, p.id",
        [member_id],
    )
    return [
        SignedCase(
            row[0],
            row[1],
            row[2],
            row[3],
            HandlingMode(row[4]),
            bool(row[5]),
            row[6],
            row[7],
            bool(row[8]),
        )
        for row in rows
    ]


def forms_of(member_id: int) -> list[ReturnedForm]:
    """The feedback forms a member was sent, newest first."""
    rows = engine.rows(
        "SELECT f.proposal_id, p.number, r.round, f.sent_on, f.returned_on, f.attitude, f.result, "
        "f.wording FROM feedback f JOIN reply r ON r.id = f.reply_id JOIN proposal p "
        "ON p.id = f.proposal_id WHERE f.member_id = ? ORDER BY f.id DESC",
        [member_id],
    )
    return [
        ReturnedForm(
            row[0],
            row[1],
            row[2],
            _day(row[3]),
            _day(row[4]),
            _word(row[5]),
            _word(row[6]),
            row[7],
        )
        for row in rows
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _word(text: str | None) -> Satisfaction | None:
    return Satisfaction(text) if text else None


def cases_found(
    typed: str, session_ids: Sequence[int], member_ids: Sequence[int], limit: int
) -> list[CaseMatch]:
    """Cases whose number or title holds what was typed; those the members signed come first."""
    scope, values = _scope(session_ids)
    rows = engine.rows(
        f"SELECT p.id, p.number, p.title FROM proposal p WHERE {scope} "
        "AND (p.number LIKE ? ESCAPE '\\' OR p.title LIKE ? ESCAPE '\\' "
        "OR p.lead_name LIKE ? ESCAPE '\\') ORDER BY p.id NOT IN "
        f"(SELECT proposal_id FROM proposer WHERE member_id {_IN}), p.number, p.id LIMIT ?",
        [*values, *([pattern(typed)] * 3), engine.id_list(tuple(member_ids)), limit],
    )
    return [CaseMatch(*row) for row in rows]
