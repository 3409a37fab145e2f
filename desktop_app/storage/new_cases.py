"""New cases in bulk: their derived columns and search texts go in with the rows.

An import of thousands of cases would else write every row of the list twice, and read back every
fact that it has in hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.proposal import Proposal
from desktop_app.storage import derived, records, search
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


def add(fresh: Sequence[CaseFacts], opened: Operation) -> None:
    """Store whole cases without talks. Every row has its id, all of one block of ids.

    No other row of the operation may have an id of that block: the block is taken out of the
    refreshing at the operation's end.
    """
    if not fresh:
        return
    names = derived.Names()
    values = [derived.derive(case, names) for case in fresh]
    records.add_all_with(Proposal, [case.proposal for case in fresh], DERIVED, values)
    by_kind: dict[type[Any], list[Any]] = defaultdict(list)
    for case in fresh:
        for part in _PARTS:
            for record in getattr(case, part):
                by_kind[type(record)].append(record)
    for kind in ROWS:
        records.add_all(by_kind.get(kind, ()))
    ids = [record.id for some in by_kind.values() for record in some]
    cases = [case.proposal.id for case in fresh]
    opened.complete = (min(cases), max([*cases, *ids]))
    opened.touched.update(cases)
    search.add(search.documents(fresh, names.members))
