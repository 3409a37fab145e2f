"""Read the list: ids in order, the lines of a page, the counted chips."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.domain.listing import ListQuery, ListRow
from desktop_app.domain.stages import Stage
from desktop_app.storage import proposals, search_rank


def case_ids(query: ListQuery, limit: int = -1, offset: int = 0) -> list[int]:
    """Ids of the cases in the query's order; limit -1 gives all."""
    return proposals.ids(query, limit, offset)


def all_case_ids(query: ListQuery, offset: int = 0) -> array[int]:
    """The ids behind the first ones, 8 bytes each."""
    return proposals.id_array(query, -1, offset)


def case_count(query: ListQuery) -> int:
    """How many cases the query finds."""
    return proposals.count(query)


def case_rows(ids: Sequence[int], today: date | None = None) -> dict[int, ListRow]:
    """Lines of the list by id; with a day also how opinions and promises stand on it."""
    found = proposals.rows(ids)
    if today is not None:
        for one, state in proposals.opinion_states(ids, today).items():
            found[one] = found[one]._replace(opinions=state)
        tracked = [one for one, line in found.items() if line.stage == Stage.TRACKING]
        for one, day in (proposals.promise_days(tracked) if tracked else {}).items():
            found[one] = found[one]._replace(promise_due_on=day)
    return found


def chip_counts(query: ListQuery, today: date) -> dict[str, int]:
    """Cases by stage, with ALL and OVERDUE, for the same query without its stage condition."""
    base = replace(query, stages=(), overdue_on=None)
    counts = proposals.stage_counts(base)
    counts["ALL"] = sum(counts.values())
    counts["OVERDUE"] = proposals.count(replace(base, overdue_on=today))
    return counts


def search_hits(text: str, ids: Sequence[int]) -> dict[int, str]:
    """Where the words of a search were found, for cases on the screen.

    The best field of each: number, names, title, body, talks or replies.
    """
    return search_rank.hits(text, ids)
