"""督查: how each division stands, what was chased, which notices are open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.calendar import ONE_DAY
from desktop_app.domain.figures import Boxes, Count
from desktop_app.domain.lamp import Boundaries, Lamp
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Division
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.supervision import Supervision
from desktop_app.services.count_figures import count_figures
from desktop_app.services.desk import Desk
from desktop_app.services.read_calendar import lamps
from desktop_app.storage import pages, records, sessions


@dataclass(frozen=True)
class DivisionLine:
    """One division; id None are cases not broken down yet.

    lamps counts open cases by how near their day is; chasers counts papers, chased the cases.
    last_chased_on is when a paper last went out and says nothing about any due day.
    """

    id: int | None
    name: str
    boxes: Boxes
    lamps: Mapping[Lamp, Count]
    chasers: int
    chased: Count
    last_chased_on: date | None
    notices_open: int


@dataclass(frozen=True)
class NoticeLine:
    """A supervision notice; is_late: rectification was due before today and has not come."""

    notice: Supervision
    division: str
    number_of_case: str
    is_late: bool


@dataclass(frozen=True)
class SupervisionList:
    """The page: divisions in their order and all of them together, notices oldest first.

    chased_today are cases.
    """

    divisions: tuple[DivisionLine, ...]
    total: DivisionLine
    notices: tuple[NoticeLine, ...]
    chased_today: tuple[int, ...] = ()


def list_supervision(desk: Desk, session_ids: Sequence[int]) -> SupervisionList:
    """How the divisions stand in these sessions (none: in all)."""
    every = sessions.all_sessions()
    chosen = [one for one in every if one.id in session_ids or not session_ids]
    ids = tuple(one.id for one in chosen)
    lit = _lit(ids, lamps(desk).boundaries)
    chased = pages.chased(ids)
    notices = _notices(desk, ids)
    figures = count_figures(desk, chosen)
    divisions = tuple(
        DivisionLine(
            one.id,
            one.name,
            one.boxes,
            {lamp: Count(lit[one.id, lamp], query) for lamp, query in _queries(desk, ids, one.id)},
            *_chasers([line for line in chased if line.division_id == one.id]),
            sum(n.notice.division_id == one.id and n.notice.closed_on is None for n in notices),
        )
        for one in figures.divisions
    )
    every_lamp = {
        lamp: Count(sum(cases for (_, of), cases in lit.items() if of is lamp), query)
        for lamp, query in _by_lamp(desk, ListQuery(session_ids=ids))
    }
    still_open = sum(one.notice.closed_on is None for one in notices)
    total = DivisionLine(None, "", figures.boxes, every_lamp, *_chasers(chased), still_open)
    today = tuple(sorted({one.proposal_id for one in chased if one.last_on == desk.today}))
    return SupervisionList(divisions, total, notices, today)


def _lit(ids: Sequence[int], boundaries: Boundaries) -> Counter[tuple[int | None, Lamp]]:
    """Open cases by division and lamp."""
    found: Counter[tuple[int | None, Lamp]] = Counter()
    for division, day, cases in pages.lamp_counts(ids):
        found[division, boundaries.lamp(date.fromisoformat(day))] += cases
    return found


def _queries(
    desk: Desk, ids: tuple[int, ...], division_id: int | None
) -> Iterator[tuple[Lamp, ListQuery]]:
    """The cases behind each lamp of a division."""
    of = ListQuery(session_ids=ids, has_division=False)
    if division_id is not None:
        of = ListQuery(session_ids=ids, division_ids=(division_id,))
    return _by_lamp(desk, of)


def _by_lamp(desk: Desk, of: ListQuery) -> Iterator[tuple[Lamp, ListQuery]]:
    """The cases behind each lamp."""
    lit = lamps(desk).boundaries
    after_orange, after_yellow = lit.orange_until + ONE_DAY, lit.yellow_until + ONE_DAY
    yield Lamp.RED, replace(of, overdue_on=lit.today)
    yield Lamp.ORANGE, replace(of, not_overdue_on=lit.today, due_until=lit.orange_until)
    yield Lamp.YELLOW, replace(of, not_overdue_on=after_orange, due_until=lit.yellow_until)
    yield Lamp.GREEN, replace(of, not_overdue_on=after_yellow, due_until=date.max)


def _chasers(own: Sequence[pages.Chased]) -> tuple[int, Count, date | None]:
    """How many papers went out, to which cases, and when the last."""
    cases = tuple(dict.fromkeys(line.proposal_id for line in own))
    last = max((line.last_on for line in own), default=None)
    return sum(line.times for line in own), Count(len(cases), ListQuery(ids=cases)), last


def _notices(desk: Desk, ids: Sequence[int]) -> tuple[NoticeLine, ...]:
    wanted = pages.notice_ids(ids)
    found = records.by_id(Supervision, wanted)
    divisions = {one.id: one.name for one in records.where(Division)}
    about = {one.proposal_id for one in found.values() if one.proposal_id is not None}
    numbers = {one.id: one.number for one in records.by_id(Proposal, about).values()}
    return tuple(
        NoticeLine(
            notice,
            divisions.get(notice.division_id, ""),
            numbers.get(notice.proposal_id or 0, ""),
            notice.rectified_on is None and (notice.rectify_by or date.max) < desk.today,
        )
        for notice in (found[one] for one in wanted)
    )
