"""Adding up groups, each sum with the query that opens exactly its cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from desktop_app.domain.figures import Count, Rate
from desktop_app.domain.percent import percent


class Group(Protocol):
    """Anything counted that may know the ids of its cases."""

    @property
    def ids(self) -> tuple[int, ...]:
        """The cases of the group; empty when the store added them up."""


class Row(Protocol):
    """Anything recorded about one case: a form, a promise."""

    @property
    def proposal_id(self) -> int:
        """The case."""


G = TypeVar("G", bound=Group)


@dataclass(frozen=True)
class Tally:
    """How counts of one scope are made: its sessions, the decimals, whether groups know ids."""

    session_ids: tuple[int, ...]
    decimals: int
    has_ids: bool

    def of_sessions(self, session_ids: tuple[int, ...]) -> Tally:
        """The same tally for other sessions."""
        return replace(self, session_ids=session_ids)

    def cases(self, groups: Iterable[G], measure: str = "cases", **where: Any) -> Count:
        """Groups added up by one of their numbers; `where` are the ListQuery's conditions."""
        return self.sum(groups, attrgetter(measure), **where)

    def sum(self, groups: Iterable[G], measure: Callable[[G], int], **where: Any) -> Count:
        """The same by a number computed from each group.

        Cases counted one by one are opened by their ids, because their stored conditions may
        describe another day than the figures do.
        """
        value = 0
        ids: list[int] = []
        for group in groups:
            number = measure(group)
            value += number
            if number:
                ids += group.ids
        if self.has_ids:
            return Count(value, {"ids": tuple(ids)})
        return Count(value, {"session_ids": self.session_ids, **where})

    def rows(self, rows: Iterable[Row]) -> Count:
        """Recorded rows, opened by the cases they belong to."""
        ids = [row.proposal_id for row in rows]
        return Count(len(ids), {"ids": tuple(dict.fromkeys(ids))})

    def rate(self, part: Count, base: Count) -> Rate:
        """A share of two counts, rounded by the rules of percentages."""
        return Rate(part, base, percent(part.value, base.value, self.decimals))
