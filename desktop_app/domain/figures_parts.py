"""Figures of what hangs on cases: months, contacts, forms, promises, handlers, last year's B."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Literal

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.counted import (
    DatedGroup,
    EarlierB,
    Form,
    HandlerGroup,
    Pledge,
    Published,
    TalkGroup,
)
from desktop_app.domain.feedback import Satisfaction as Opinion
from desktop_app.domain.figures import (
    ContactFigure,
    Count,
    HandlerFigure,
    MonthFigure,
    PreviousB,
    PromiseFigure,
    Rate,
    Satisfaction,
    SatisfactionFigure,
)
from desktop_app.domain.figures_cases import OPEN, OWED, STILL_OURS
from desktop_app.domain.percent import percent
from desktop_app.domain.promise import Outcome
from desktop_app.domain.proposal import Publicity
from desktop_app.domain.tally import Tally

LONGEST_SPAN = 36


def month_figures(
    tally: Tally, answered_in: Iterable[DatedGroup], due_in: Iterable[DatedGroup]
) -> tuple[MonthFigure, ...]:
    """Answers against the due curve, month by month; gaps are filled unless dates lie far apart."""
    answered, due = list(answered_in), list(due_in)
    return tuple(
        MonthFigure(
            month,
            _between(tally, answered, "answered", month, month),
            _between(tally, due, "answer_due", month, month),
            _between(tally, answered, "answered", "", month),
            _between(tally, due, "answer_due", "", month),
        )
        for month in _months(group.month for group in (*answered, *due))
    )


def _between(tally: Tally, groups: Iterable[DatedGroup], name: str, first: str, last: str) -> Count:
    """Cases of the months from first (empty: from the beginning) to last."""
    end = date.fromisoformat(f"{last}-01") + timedelta(days=31)
    where: dict[str, Any] = {f"{name}_until": end.replace(day=1) - timedelta(days=1)}
    if first:
        where[f"{name}_from"] = date.fromisoformat(f"{first}-01")
    inside = [group for group in groups if first <= group.month <= last]
    return tally.cases(inside, modes=OWED, stages=STILL_OURS, **where)


def _months(known: Iterable[str]) -> list[str]:
    found = sorted(set(known))
    if not found:
        return []
    first, last = _index(found[0]), _index(found[-1])
    if last - first >= LONGEST_SPAN:
        return found
    return [f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(first, last + 1)]


def _index(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def contact_figure(tally: Tally, talks: Iterable[TalkGroup], **about: Any) -> ContactFigure:
    """Conversations of one way or phase, or of all; `about` names way and phase."""
    way, phase = about.get("way"), about.get("phase")
    found = next((t for t in talks if (t.way, t.phase) == (way, phase)), None)
    where: dict[str, Any] = {"has_contact": True} if way is phase is None else {}
    if way is not None:
        where["contact_ways"] = (way.value,)
    if phase is not None:
        where["contact_phases"] = (phase.value,)
    cases = tally.cases([found] if found else [], "cases", **where)
    return ContactFigure(way, phase, found.contacts if found else 0, cases)


def contact_cells(tally: Tally, talks: Sequence[TalkGroup]) -> tuple[ContactFigure, ...]:
    """Every way in every phase."""
    return tuple(
        contact_figure(tally, talks, way=way, phase=phase) for way in Way for phase in Phase
    )


def feedback_rate(tally: Tally, forms: Iterable[Form]) -> Rate:
    """反馈率: forms returned of forms sent; a form that came back was sent."""
    sent = [f for f in forms if f.is_sent or f.is_returned]
    return tally.rate(tally.rows([f for f in sent if f.is_returned]), tally.rows(sent))


def satisfaction(tally: Tally, forms: Iterable[Form]) -> Satisfaction:
    """满意率 of each addressee's first and latest form, for attitude and result separately."""
    returned = sorted((f for f in forms if f.is_returned), key=lambda f: f.round)
    return Satisfaction(
        _opinions(tally, returned, "attitude", is_first=True),
        _opinions(tally, returned, "attitude", is_first=False),
        _opinions(tally, returned, "result", is_first=True),
        _opinions(tally, returned, "result", is_first=False),
    )


def _opinions(
    tally: Tally, returned: Sequence[Form], aspect: Literal["attitude", "result"], *, is_first: bool
) -> SatisfactionFigure:
    said: dict[tuple[int, int | None], Form] = {}
    for form in returned:
        key = (form.proposal_id, form.member_id)
        if getattr(form, aspect) and not (is_first and key in said):
            said[key] = form
    counts = {
        opinion: tally.rows([f for f in said.values() if getattr(f, aspect) == opinion])
        for opinion in Opinion
    }
    base = tally.rows(said.values())
    satisfied, basically = counts[Opinion.SATISFIED], counts[Opinion.BASICALLY]
    return SatisfactionFigure(
        satisfied,
        basically,
        counts[Opinion.DISSATISFIED],
        base,
        percent(satisfied.value, base.value, tally.decimals),
        percent(satisfied.value + basically.value, base.value, tally.decimals),
    )


def publicity_counts(tally: Tally, published: Iterable[Published]) -> dict[Publicity, Count]:
    """Answers by what is to be made public."""
    rows = list(published)
    return {kind: tally.rows([p for p in rows if p.publicity == kind]) for kind in Publicity}


def public_rate(tally: Tally, published: Sequence[Published]) -> Rate:
    """主动公开率: of the answers on which publicity is stated."""
    return tally.rate(
        tally.rows([p for p in published if p.publicity == Publicity.ACTIVE]),
        tally.rows(published),
    )


def promise_figure(tally: Tally, pledges: Sequence[Pledge], day: date) -> PromiseFigure:
    """Promises by what became of them; an extended one still runs."""
    going = [p for p in pledges if p.outcome not in (Outcome.KEPT, Outcome.CANNOT)]
    late = [p for p in going if p.due_on is not None and p.due_on < day.isoformat()]
    return PromiseFigure(
        tally.rows(pledges),
        tally.rows([p for p in pledges if p.outcome == Outcome.KEPT]),
        tally.rows([p for p in going if p not in late]),
        tally.rows(late),
        tally.rows([p for p in pledges if p.outcome == Outcome.CANNOT]),
    )


def previous_b(tally: Tally, earlier: Sequence[EarlierB] | None, year: int) -> PreviousB | None:
    """B 类转化 of the year before; None when the store has no session of it."""
    if earlier is None:
        return None
    total = tally.rows(earlier)
    resolved = tally.rows([b for b in earlier if b.is_resolved])
    return PreviousB(year, total, resolved, percent(resolved.value, total.value, tally.decimals))


def handler_figures(
    tally: Tally, handlers: Iterable[HandlerGroup], day: date
) -> tuple[HandlerFigure, ...]:
    """Workload by handler, the heaviest first; cases without a handler come last."""
    grouped: dict[int | None, list[HandlerGroup]] = defaultdict(list)
    for group in handlers:
        grouped[group.handler_id].append(group)
    made = [_handler(tally, some, day) for some in grouped.values()]
    return tuple(sorted(made, key=lambda h: (h.id is None, -h.total.value, h.name)))


def _handler(tally: Tally, groups: Sequence[HandlerGroup], day: date) -> HandlerFigure:
    first = groups[0]
    who: dict[str, Any] = (
        {"has_handler": False} if first.handler_id is None else {"handler_ids": (first.handler_id,)}
    )
    ours = {"modes": OWED, "stages": STILL_OURS, **who}
    waiting = {"modes": OWED, "stages": OPEN, "is_answered": False, **who}
    return HandlerFigure(
        first.handler_id,
        first.name,
        tally.cases(groups, **ours),
        tally.cases(groups, "answered", is_answered=True, **ours),
        tally.sum(groups, lambda h: h.open - h.overdue, not_overdue_on=day, **waiting),
        tally.cases(groups, "overdue", overdue_on=day, **waiting),
    )
