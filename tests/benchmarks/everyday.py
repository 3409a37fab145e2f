"""An office of every day: 20,000 cases in all; whatever a person does takes less than 50 ms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.services.count_figures import count_figures
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.list_cases import case_ids, case_rows, chip_counts
from desktop_app.services.list_today import list_today
from desktop_app.services.log_contact import log_contact
from desktop_app.services.read_case import read_case
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, sessions
from desktop_app.storage.store import open_store
from tests.benchmarks.stores import desk, plain
from tests.benchmarks.timing import Line, best, p95

_CASES, _TALKS, _YEAR = 20_000, 60_000, 600
_DAY = date(2024, 9, 1)


def measured() -> Iterator[Line]:
    """What is read and what is saved; what was saved is undone."""
    store = open_store(plain(_CASES, _TALKS))
    (session,) = sessions.all_sessions()
    at, every = desk(), ListQuery(session_ids=(session.id,))
    ids, turn = case_ids(ListQuery(stages=("IN_HANDLING",)), 200), count()
    ((member,),) = engine.rows("SELECT id FROM member LIMIT 1")

    def page(query: ListQuery) -> None:
        case_rows(case_ids(query, 50))

    worst = max(
        best(lambda one=one: page(ListQuery(session_ids=(session.id,), sort=one)))  # type: ignore[misc]
        for one in Sort
        if one is not Sort.RANK
    )
    search = ListQuery(session_ids=(session.id,), text="外贸", sort=Sort.RANK)

    def save() -> None:
        number = next(turn)
        edit_proposal(at, ids[number], {"title": f"关于会展的提案（第{number}次改）"})

    def talk() -> None:
        met = {"proposal_ids": (ids[next(turn)],), "member_ids": (member,)}
        log_contact(at, ContactInput(_DAY, Way.PHONE, Phase.DURING, said="电话沟通", **met))

    def undo() -> None:
        journal.undo(at.actor)

    for work, took in (  # in this order: what was changed and logged is undone
        ("the list, in its slowest order", worst),
        ("search, first page", best(lambda: page(search))),
        ("chips", best(lambda: chip_counts(every, _DAY))),
        ("open a case", best(lambda: read_case(at, ids[-1]))),
        ("figures of the session", best(lambda: count_figures(at, [session]))),
        ("change a case, p95", p95(save, 40)),
        ("log a talk, p95", p95(talk, 40)),
        ("undo, p95", p95(undo, 80)),
    ):
        yield Line(work, took, None, "", "≤ 50 ms")
    store.close()
    store = open_store(plain(_YEAR, 2 * _YEAR))
    of_year = [one.id for one in sessions.all_sessions()]
    took = best(lambda: list_today(at, of_year))
    yield Line(f"the page of the day, a year of {_YEAR} cases", took, None, "", "≤ 50 ms")
    store.close()
