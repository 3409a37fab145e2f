"""What is wrong with the open store, row by row, and making anew what can be made anew."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Generator, Iterator
from functools import partial

from desktop_app.storage import cases, derived, journal, row_check, schema_check
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.database import DATABASE
from desktop_app.storage.errors import StorageError
from desktop_app.storage.fault import Fault
from desktop_app.storage.journal_triggers import DERIVED
from desktop_app.storage.schema_check import TALLIES
from desktop_app.storage.search_check import Words

CHUNK = 5000
MOST_PAGES = 100  # complaints about the file itself
_INDEX = re.compile(r"index (\w+)$")
_VALUE = re.compile(r"value in (\w+)\.\w+$")
# The trouble of what is stored; any other is the computer's, and ends the check.
_OF_CONTENT = ("damaged", "failed", "too_large")


def faults() -> Iterator[Fault]:
    """Everything wrong with the open store, pages first; whatever stands in it, no other error.

    Raises StorageError when the computer is in trouble: locked, full, read_only, drive, no_memory.
    """
    pages = list(_page_faults())
    yield from pages
    if any(fault.what == "pages" for fault in pages):
        return
    yield from _guarded("schema", "", schema_check.faults)
    yield from _guarded("foreign_key", "", _key_faults)
    yield from _guarded("journal", "operation", _chain_faults)
    yield from _guarded("value", "", row_check.value_faults)
    yield from _guarded("row", "", row_check.journal_faults)
    yield from _guarded("attachment", "blob", _blob_faults)
    words = Words()
    yield from _guarded("derived", "proposal", partial(_derived_faults, words))
    for tally in TALLIES:
        yield from _guarded("derived", tally, partial(_tally_faults, tally), is_derived=True)
    yield from _guarded("search", "search", partial(_search_faults, words), is_derived=True)


def _guarded(
    what: str, table: str, check: Callable[[], Iterator[Fault]], *, is_derived: bool = False
) -> Iterator[Fault]:
    """The faults of one check; what keeps it from looking is a fault too."""
    try:
        with engine.text_read(is_strict=False):
            yield from check()
    except Exception as error:  # whatever a hand from outside has put there
        _pass_on(error)
        yield Fault(what, table, detail="unreadable", can_be_rebuilt=is_derived)


def _page_faults() -> Iterator[Fault]:
    """What SQLite finds; of rows it tells no ids, so value_faults tells those."""
    told = set()
    for words in _complaints():
        if words == "ok" or ((value := _VALUE.search(words)) and schema_check.is_there(value[1])):
            continue
        index = _INDEX.search(words)
        if "fts5" in words.lower():
            told.add(Fault("search", "search", can_be_rebuilt=True))
        elif index:
            told.add(Fault("index", index[1], can_be_rebuilt=True))
        else:
            told.add(Fault("pages", detail=words))
    yield from sorted(told, key=lambda fault: (fault.what, fault.table, fault.detail))


def _complaints() -> list[str]:
    """SQLite's own words; where a table or view keeps it from looking, the schema says which."""
    try:
        return [words for (words,) in engine.rows(f"PRAGMA integrity_check({MOST_PAGES})")]
    except StorageError as error:
        if error.kind == "damaged":
            return [str(error.__cause__)]
        if error.kind != "failed" or not any(schema_check.faults()):
            raise
        return []


def _key_faults() -> Iterator[Fault]:
    for table, row_id, parent, _ in engine.rows("PRAGMA foreign_key_check"):
        yield Fault("foreign_key", table, row_id, parent)


def _chain_faults() -> Iterator[Fault]:
    chain = journal.verify()
    if chain is not None:
        yield Fault("journal", "operation", chain.operation_id, chain.reason)


def _blob_faults() -> Iterator[Fault]:
    for row_id, sha256, data in engine.each("SELECT id, sha256, data FROM blob"):
        if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != sha256:
            yield Fault("attachment", "blob", row_id, str(sha256))
    for row_id, sha256 in engine.rows(
        "SELECT a.id, a.sha256 FROM attachment a LEFT JOIN blob b ON b.sha256 = a.sha256 "
        "WHERE b.id IS NULL OR a.size IS NOT length(b.data)"
    ):
        yield Fault("attachment", "attachment", row_id, str(sha256))


def _derived_faults(words: Words) -> Iterator[Fault]:
    words.is_whole = False  # until every case was gone through
    names = derived.Names()
    columns = ", ".join(DERIVED)
    last, unreadable = -(2**63), 0
    while rows := engine.rows(
        f"SELECT id, {columns} FROM proposal WHERE id > ? ORDER BY id LIMIT ?", [last, CHUNK]
    ):
        last = rows[-1][0]
        stored = {row[0]: row[1:] for row in rows}
        unreadable += yield from _of_cases(stored, names, words)
    words.is_whole = not unreadable


def _of_cases(
    stored: dict[int, tuple[object, ...]], names: derived.Names, words: Words
) -> Generator[Fault, None, int]:
    """The cases whose derived columns are others, or whose facts cannot be read; how many these."""
    try:
        found = cases.facts_of(list(stored))
        wrong = [
            case.proposal.id
            for case in found
            if derived.derive(case, names) != stored[case.proposal.id]
        ]
    except Exception as error:  # one of them holds what no field can be
        _pass_on(error)
        if len(stored) == 1:
            yield Fault("unreadable", "proposal", next(iter(stored)))
            return 1
        count = 0
        for some in _halves(list(stored)):
            count += yield from _of_cases({case: stored[case] for case in some}, names, words)
        return count
    words.take(found, names.members)
    for case in wrong:
        yield Fault("derived", "proposal", case, can_be_rebuilt=True)
    return 0


def _halves(ids: list[int]) -> tuple[list[int], list[int]]:
    half = len(ids) // 2
    return ids[:half], ids[half:]


def _tally_faults(tally: str) -> Iterator[Fault]:
    kept, counted = (set(engine.rows(f"SELECT * FROM {t}")) for t in (tally, f"{tally}_counted"))
    if kept != counted:
        yield Fault("derived", tally, can_be_rebuilt=True)


def _search_faults(words: Words) -> Iterator[Fault]:
    missing = "SELECT id FROM proposal WHERE id NOT IN (SELECT rowid FROM search)"
    surplus = "SELECT rowid FROM search WHERE rowid NOT IN (SELECT id FROM proposal)"
    wrong = engine.rows(f"{missing} UNION {surplus}")
    for (row_id,) in wrong:
        yield Fault("search", "search", row_id, can_be_rebuilt=True)
    engine.run("INSERT INTO search(search) VALUES ('integrity-check')")
    if words.is_whole and not wrong:
        yield from words.faults()


def rebuild() -> int:
    """Make indexes, triggers, derived columns, tallies and search index anew.

    Returns how many cases were gone through. What cannot be made anew, because of what it is made
    from, stays as it is.
    """
    ids: list[int] = []
    with engine.transaction():
        _attempt(schema_check.mend)
        _attempt(partial(engine.run, "REINDEX"))
        _attempt(partial(engine.run, "INSERT INTO search(search) VALUES ('delete-all')"))
        _attempt(lambda: ids.extend(id for (id,) in engine.rows("SELECT id FROM proposal")))
        for start in range(0, len(ids), CHUNK):
            _refresh(ids[start : start + CHUNK])
        for tally in TALLIES:
            _attempt(partial(_recount, tally))
    return len(ids)


def _recount(tally: str) -> None:
    engine.run(f"DELETE FROM {tally}")
    engine.run(f"INSERT INTO {tally} SELECT * FROM {tally}_counted")


def _refresh(ids: list[int]) -> None:
    if not _attempt(partial(derived.refresh, ids)) and len(ids) > 1:
        for some in _halves(ids):
            _refresh(some)


def _attempt(step: Callable[[], object]) -> bool:
    """Do it whole or not at all; whether it was done. Raises the computer's StorageError."""
    try:
        with DATABASE.atomic():
            step()
    except Exception as error:  # whatever a hand from outside has put there
        _pass_on(error)
        return False
    return True


def _pass_on(error: Exception) -> None:
    """Raise what is the computer's trouble and no fault of what is stored."""
    if isinstance(error, StorageError) and error.kind not in _OF_CONTENT:
        raise error
