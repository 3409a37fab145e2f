"""New cases in bulk: their derived columns and search texts go in with the rows.

An import of thousands of cases would else write every row of the list twice, and read back every
fact that it has in hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.proposal import Proposal
from desktop_app.storage import derived, records, search
from desktop_app.storage.beside import Beside, beside
from desktop_app.storage.journal import Operation
from desktop_app.storage.journal_triggers import DERIVED
from desktop_app.storage.record_rows import ROWS

_PARTS = (
    "proposers",
    "return_requests",
    "assignments",
    "opinions",
    "replies",
    "deliveries",
    "feedback",
    "promises",
    "extensions",
    "archivings",
)


class NewCases:
    """Stores whole cases without talks, part by part, while the caller makes the next part.

    Every row has its id, all of one block of ids. No other row of the operation may have an id of
    that block: the block is taken out of the refreshing at the operation's end.
    """

    def __init__(self, opened: Operation, stored: Beside, sessions: Iterable[int]) -> None:
        self._opened = opened
        self._stored = stored
        # All that deriving looks up is read now: the store is busy later.
        self._names = derived.Names()
        self._names.read_rules(sessions)
        self._pinyin = search.pinyin_of(self._names.members)

    def add(self, fresh: Sequence[CaseFacts]) -> None:
        """Hand over cases once those before are stored."""
        if not fresh:
            return
        insert = self._stored.insert
        values = [derived.derive(case, self._names) for case in fresh]
        proposals = [case.proposal for case in fresh]
        self._stored.wait()
        records.add_all_with(Proposal, proposals, DERIVED, values, insert)
        by_kind: dict[type[Any], list[Any]] = defaultdict(list)
        for case in fresh:
            for part in _PARTS:
                for record in getattr(case, part):
                    by_kind[type(record)].append(record)
        for kind in ROWS:
            if some := by_kind.get(kind):
                records.add_all_with(kind, some, insert=insert)
        documents = search.documents(fresh, self._names.members, self._pinyin)
        search.add(documents, insert)
        self._note([one.id for one in proposals], [r.id for some in by_kind.values() for r in some])

    def _note(self, cases: list[int], parts: list[int]) -> None:
        """The cases are touched, and the block of complete rows reaches up to here."""
        first, last = self._opened.complete or (cases[0], 0)
        self._opened.complete = (min(first, *cases), max(last, *cases, *parts))
        self._opened.touched.update(cases)


@contextmanager
def adding(opened: Operation, sessions: Iterable[int], expected: int) -> Iterator[NewCases]:
    """Cases of these sessions, about so many; nobody else uses the store until this is left."""
    search.prepare(expected)
    with beside() as stored:
        yield NewCases(opened, stored, sessions)
