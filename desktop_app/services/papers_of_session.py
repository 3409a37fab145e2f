"""办理责任清单, 会议材料 and B类跟踪落实表: papers about many cases at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.documents import meeting_material as meetings
from desktop_app.documents import promise_tracking as promises
from desktop_app.documents import responsibility_list as lists
from desktop_app.documents.meeting_material import MeetingCase, MeetingMaterial
from desktop_app.documents.promise_tracking import PromiseTracking, Tracked, TrackedPart
from desktop_app.documents.responsibility_list import Duty, ResponsibilityList
from desktop_app.documents.words import say, say_code, say_date
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.promise import Outcome
from desktop_app.domain.session import Session
from desktop_app.domain.stage import CLOSED_STAGES, Stage, stage_of
from desktop_app.services.case_names import called
from desktop_app.services.course_words import Teller, report_of
from desktop_app.services.desk import Desk
from desktop_app.services.list_promises import LookBackRow, PromiseList, PromiseRow, list_promises
from desktop_app.services.list_responsibility import DutyRow, list_responsibility
from desktop_app.services.papers import Format, PaperFile, PaperKind
from desktop_app.services.papers_notes import nearest
from desktop_app.services.press import Press, joint_name, press, say_days
from desktop_app.services.query_words import say_query
from desktop_app.services.read_calendar import Lamps, lamps
from desktop_app.storage import cases, proposals, sessions

OPEN_STAGES = tuple(stage.value for stage in Stage if stage not in CLOSED_STAGES)
SOON = 5  # working days


def responsibility_list(
    desk: Desk, query: ListQuery, formats: Sequence[Format]
) -> tuple[PaperFile, ...]:
    """The list of the query's cases, in its order."""
    at = press(desk)
    found = _sessions(query)
    listed = ResponsibilityList(
        session=joint_name([one.name for one in found]),
        kind=at.kind(found),
        office=at.office,
        duties=tuple(_duty(at, row) for row in list_responsibility(query)),
        as_of=desk.today,
        words=at.words,
        made_at=desk.today,
        choice=say_query(at.words, query),
    )
    return tuple(_list_file(at, listed, one) for one in formats)


def _list_file(at: Press, listed: ResponsibilityList, format: Format) -> PaperFile:
    data = lists.to_pdf(listed, at.fonts) if format is Format.PDF else _list_as_xlsx(listed)
    return at.file(PaperKind.RESPONSIBILITY_LIST, (listed.session,), format, data, listed)


def _list_as_xlsx(listed: ResponsibilityList) -> bytes:
    from desktop_app.ledgers.write import table_to_xlsx  # start-up time

    return table_to_xlsx(
        lists.headers(listed.words),
        lists.rows(listed),
        title=lists.title_of(listed),
        as_of=listed.as_of,
        note=lists.strip_of(listed),
        widths=(6, 12, 48, 8, 14, 18, 12, 12, 10, 12),
    )


def _duty(at: Press, row: DutyRow) -> Duty:
    return Duty(
        number=row.number,
        title=row.title,
        mode=say_code(at.words, row.mode),
        lead=row.lead,
        co=row.co,
        leader=row.leader,
        head=row.head,
        handler=row.handler,
        due_on=row.due_on,
    )


def _sessions(query: ListQuery) -> list[Session]:
    """The sessions of a query, all of them when it names none."""
    if not query.session_ids:
        return sessions.all_sessions()
    return [sessions.get(one) for one in query.session_ids]


def meeting_material(desk: Desk, query: ListQuery, title: str) -> tuple[PaperFile, ...]:
    """The open cases of the query with a report on each."""
    at = press(desk)
    found = _sessions(query)
    asked = query if query.stages else replace(query, stages=OPEN_STAGES)
    ids = proposals.ids(asked)
    by_id = {facts.proposal.id: facts for facts in cases.facts_of(ids)}
    teller = Teller(at.words, called(), desk.today)
    seen = lamps(desk)
    listed = tuple(_meeting_case(at, by_id[one], teller, seen) for one in ids)
    name, kind = joint_name([one.name for one in found]), at.kind(found)
    material = MeetingMaterial(
        title=title or say(at.words, "meeting_title", session=name, kind=kind),
        office=at.office,
        opening=_opening(at, query, found, [days for _, days in listed]),
        cases=tuple(case for case, _ in listed),
        as_of=desk.today,
        words=at.words,
        made_at=desk.today,
        choice=at.words["filter_open"] if asked is not query else say_query(at.words, query),
    )
    data = meetings.to_pdf(material, at.fonts)
    return (at.file(PaperKind.MEETING_MATERIAL, (name,), Format.PDF, data, material),)


def _opening(
    at: Press, query: ListQuery, found: Sequence[Session], days: Sequence[int | None]
) -> str:
    """How many there are, how many of them are open, late and due soon."""
    whole = ListQuery(session_ids=query.session_ids)
    is_all = replace(query, sort=whole.sort, is_descending=False) == whole
    return say(
        at.words,
        "meeting_opening" if is_all else "meeting_opening_choice",
        date=say_date(at.words, at.desk.today),
        session=joint_name([one.name for one in found]),
        kind=at.kind(found),
        total=proposals.count(whole),
        open=len(days),
        late=sum(one is not None and one < 0 for one in days),
        soon=sum(one is not None and 0 <= one <= SOON for one in days),
    )


def _meeting_case(
    at: Press, facts: CaseFacts, teller: Teller, seen: Lamps
) -> tuple[MeetingCase, int | None]:
    """One case, and how many working days are left for what it owes next."""
    lead, names = facts.lead_assignment, teller.called
    due = nearest(facts, seen)
    day = due.due_on if due else None
    days = seen.days_left(day) if day else None
    case = MeetingCase(
        number=facts.proposal.number,
        title=facts.proposal.title,
        lead=names.divisions.get(lead.division_id, "") if lead else "",
        handler=names.people.get(lead.handler_id, "") if lead else "",
        stage=say_code(at.words, stage_of(facts)),
        due_on=day,
        state=say_days(at.words, days, in_table=True),
        report=report_of(facts, teller),
    )
    return case, days


def promise_tracking(desk: Desk, session_ids: Sequence[int]) -> tuple[PaperFile, ...]:
    """Last year's B looked at again, and the promises of these sessions."""
    at = press(desk)
    found = _sessions(ListQuery(session_ids=tuple(session_ids)))
    listed = list_promises(desk, session_ids)
    tracking = PromiseTracking(
        title=_tracking_title(at, found),
        office=at.office,
        parts=tuple(_tracked_parts(at, found, listed)),
        as_of=desk.today,
        words=at.words,
        made_at=desk.today,
        choice=joint_name([one.name for one in found]),
    )
    data = promises.to_pdf(tracking, at.fonts)
    return (at.file(PaperKind.PROMISE_TRACKING, (tracking.choice,), Format.PDF, data, tracking),)


def _tracking_title(at: Press, found: Sequence[Session]) -> str:
    return say(
        at.words,
        "promise_title",
        session=joint_name([one.name for one in found]),
        kind=at.kind(found),
        letters=_letters(found),
    )


def _letters(found: Sequence[Session]) -> str:
    """The grades that need a promise, as their schemes call them."""
    return joint_name([g.letter for one in found for g in sessions.grades(one) if g.needs_promise])


def _tracked_parts(
    at: Press, found: Sequence[Session], listed: PromiseList
) -> Iterator[TrackedPart]:
    """The look back first; then what these sessions promised, and what is carried along."""
    before = listed.previous_b
    looked_at = {row.promise.id for one in listed.look_back for row in one.promises}
    if before is not None:
        yield TrackedPart(
            say(at.words, "promise_look_back", year=before.year, kind=at.kind(found)),
            tuple(row for one in listed.look_back for row in _looked_back(at, one)),
            say(
                at.words,
                "promise_previous",
                year=before.year,
                letters=_letters(found),
                total=before.total.value,
                resolved=before.resolved.value,
            ),
        )
    key = "promise_own" if before is not None else "promise_own_only"
    own = [row for row in (*listed.open, *listed.settled) if row.promise.id not in looked_at]
    yield TrackedPart(
        say(at.words, key, kind=at.kind(found)),
        tuple(_tracked(at, row) for row in sorted(own, key=lambda one: one.number)),
        say(
            at.words,
            "promise_count",
            total=len(own),
            kept=sum(row.promise.outcome is Outcome.KEPT for row in own),
            running=sum(row.promise.is_open for row in own),
            late=sum(row.days_left is not None and row.days_left < 0 for row in own),
        ),
    )


def _looked_back(at: Press, one: LookBackRow) -> Iterator[Tracked]:
    """The promises of one of last year's cases; a case without any says how it stands."""
    if one.promises:
        yield from (_tracked(at, row) for row in one.promises)
        return
    outcome = say_code(at.words, Outcome.KEPT) if one.is_resolved else ""
    yield Tracked(one.number, one.title, "", "", "", None, outcome=outcome)


def _tracked(at: Press, row: PromiseRow) -> Tracked:
    promise, words = row.promise, at.words
    outcome = say_code(words, promise.outcome) if promise.outcome else words["open"]
    if row.days_left is not None and row.days_left < 0:
        outcome = say(words, "promise_late", days=-row.days_left)
    return Tracked(
        number=row.number,
        title=row.title,
        promise=promise.what,
        measure=promise.measure,
        by=row.division,
        due_on=promise.due_on,
        progress="\n".join(_progress(at, row)),
        outcome=outcome,
        evidence=promise.evidence,
    )


def _progress(at: Press, row: PromiseRow) -> Iterator[str]:
    for step in row.milestones:
        day = step.done_on or step.due_on
        key = "milestone_done" if step.done_on else "milestone_open"
        shown = f"{day:%Y-%m-%d}" if day else ""
        yield say(at.words, key if day else "milestone_undated", date=shown, what=step.what)
    for note in row.notes:
        yield say(at.words, "progress_note", date=f"{note.noted_on:%Y-%m-%d}", text=note.text)
