"""数据体检: gaps and contradictions in what is recorded, each with the case to mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from desktop_app.domain.date_order import wrong_orders
from desktop_app.domain.listing import ListQuery
from desktop_app.services.desk import Desk
from desktop_app.storage import cases, checks, proposals

MOST_COUNTED = 2000  # cases whose every date is compared beside other work
_CHUNK = 500


class Fault(StrEnum):
    """What is wrong with a case."""

    HANDLER_MISSING = "HANDLER_MISSING"
    DATES_IN_WRONG_ORDER = "DATES_IN_WRONG_ORDER"
    ANSWERED_WITHOUT_CONTACT = "ANSWERED_WITHOUT_CONTACT"
    PROMISE_MISSING = "PROMISE_MISSING"
    NUMBER_TWICE = "NUMBER_TWICE"
    OVERDUE_WITHOUT_CHASER = "OVERDUE_WITHOUT_CHASER"
    ATTACHMENT_LOST = "ATTACHMENT_LOST"
    ATTACHMENT_ORPHAN = "ATTACHMENT_ORPHAN"


@dataclass(frozen=True)
class Finding:
    """One fault of one case; facts are what a sentence needs.

    DATES_IN_WRONG_ORDER: before, after (table.field), before_on, after_on. PROMISE_MISSING: grade.
    NUMBER_TWICE: given (the number that occurs twice). OVERDUE_WITHOUT_CHASER: due_on.
    ATTACHMENT_LOST, ATTACHMENT_ORPHAN: name.
    """

    fault: Fault
    proposal_id: int
    number: str
    facts: dict[str, object] = field(default_factory=dict)


def data_check(desk: Desk, session_ids: Sequence[int] = ()) -> tuple[Finding, ...]:
    """Every fault in these sessions (none: in all), kind by kind, by number."""
    by_query = (
        (Fault.HANDLER_MISSING, "", checks.without_handler(session_ids)),
        (Fault.ANSWERED_WITHOUT_CONTACT, "", checks.answered_without_contact(session_ids)),
        (Fault.PROMISE_MISSING, "grade", checks.without_promise(session_ids)),
        (Fault.NUMBER_TWICE, "given", checks.numbers_twice(session_ids)),
        (Fault.NUMBER_TWICE, "given", checks.twins(session_ids)),
        (
            Fault.OVERDUE_WITHOUT_CHASER,
            "due_on",
            checks.overdue_without_chaser(session_ids, desk.today),
        ),
        (Fault.ATTACHMENT_LOST, "name", checks.lost_files(session_ids)),
        (Fault.ATTACHMENT_ORPHAN, "name", checks.orphan_files(session_ids)),
    )
    found = [
        Finding(fault, row[0], row[1], {name: row[2]} if name else {})
        for fault, name, rows in by_query
        for row in rows
    ]
    order = list(Fault)
    found += _wrong_dates(session_ids)
    return tuple(sorted(found, key=lambda one: (order.index(one.fault), one.number)))


def _wrong_dates(session_ids: Sequence[int]) -> Iterator[Finding]:
    every = proposals.ids(ListQuery(session_ids=tuple(session_ids)))
    for start in range(0, len(every), _CHUNK):
        for facts in cases.facts_of(every[start : start + _CHUNK]):
            for wrong in wrong_orders(facts):
                case = facts.proposal
                yield Finding(Fault.DATES_IN_WRONG_ORDER, case.id, case.number, asdict(wrong))


def count_cases_to_mend(desk: Desk, session_ids: Sequence[int]) -> int | None:
    """How many cases a check of these sessions names; None where that would take too long."""
    if proposals.count(ListQuery(session_ids=tuple(session_ids))) > MOST_COUNTED:
        return None
    return len(query_of(data_check(desk, session_ids)).ids or ())


def query_of(findings: Iterable[Finding]) -> ListQuery:
    """The list of the cases behind findings."""
    return ListQuery(ids=tuple(dict.fromkeys(one.proposal_id for one in findings)))
