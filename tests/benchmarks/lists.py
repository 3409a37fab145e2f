"""The list: first rows, jumps, orders, filters, chips, search; the figures of a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.services.count_figures import count_figures
from desktop_app.services.list_cases import (
    case_count,
    case_ids,
    case_rows,
    chip_counts,
    search_hits,
)
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import sessions
from desktop_app.storage.store import open_store
from tests.benchmarks.stores import desk
from tests.benchmarks.timing import Line, best

_WORDS = ("的", "外贸", "推动创新 王", "2024000", "王伟")
_DAY = date(2024, 9, 1)


def measured(path: Path, key: bytes | None) -> Iterator[Line]:
    """The lines of one store."""
    store = open_store(path, key)
    (session,) = sessions.all_sessions()
    every = ListQuery(session_ids=(session.id,))
    scan = best(lambda: engine.rows("SELECT count(*) FROM proposal WHERE note <> ''"), 2)
    beside = "one scan of the table"

    def page(query: ListQuery, offset: int = 0) -> None:
        case_rows(case_ids(query, 50, offset))

    yield Line("open the store", best(lambda: open_store(path, key).close()))
    store = open_store(path, key)
    yield Line("first rows of the list", best(lambda: page(every)), scan, beside, "≤ 75 ms")
    ids = case_ids(every)
    jump = best(lambda: case_rows(ids[len(ids) // 2 :][:50]))
    yield Line("jump to the middle", jump, None, "", "≤ 16 ms")
    yield Line("all ids in order", best(lambda: case_ids(every), 2))
    for sort in (one for one in Sort if one is not Sort.RANK):
        query = ListQuery(session_ids=(session.id,), sort=sort, is_descending=True)
        took = best(lambda query=query: page(query), 2)  # type: ignore[misc]
        yield Line(f"order by {sort.lower()}, first rows", took, scan, beside, "≤ 150 ms")
    few = ListQuery(session_ids=(session.id,), stages=("TO_SIGN",), grades=("",))
    yield Line("filter of two columns", best(lambda: page(few)), scan, beside, "≤ 350 ms")
    yield Line("chips", best(lambda: chip_counts(every, _DAY), 2))
    times = 1 if key is None else 3
    for word in _WORDS:
        yield from _search(word, session.id, times)
    found = best(lambda: count_figures(desk(), [session]), 2)
    yield Line("figures of the session", found, scan, beside, "≤ 160 ms at a million")
    store.close()


def _search(word: str, session: int, times: int) -> Iterator[Line]:
    asked = ListQuery(session_ids=(session,), text=word, sort=Sort.RANK)
    pattern = f"%{word.split()[0]}%"
    like = best(
        lambda: engine.rows(
            "SELECT count(*) FROM proposal WHERE number LIKE ? OR title LIKE ? OR lead_name LIKE ?",
            [pattern] * 3,
        ),
        1,
    )

    def first() -> None:
        ids = case_ids(asked, 50)
        case_rows(ids)

    goal = f"≤ {3 * times} ms"
    yield Line(f"search {word}: first page", best(first), like, "LIKE", goal)
    yield Line(
        f"search {word}: count", best(lambda: case_count(asked)), like, "LIKE", f"≤ {25 * times} ms"
    )
    ids = case_ids(asked, 50)
    yield Line(f"search {word}: where it was found", best(lambda: search_hits(word, ids)))
