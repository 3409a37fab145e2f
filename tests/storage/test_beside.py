"""Rows stored in a thread beside are the rows that would have been stored one by one."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.beside import beside
from desktop_app.storage.errors import StorageError

COLUMNS = ("id", "key", "value")
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(["1", "1.0", "null", "[1]", '{"a": 1}', '"', "\\", "''", "\x00a", "𠮷\n"]),
)


@pytest.fixture
def pair(store):
    for table in ("one", "other"):
        engine.run(f'CREATE TABLE {table}(id INTEGER PRIMARY KEY, "key" UNIQUE, value)')


def stored(table: str) -> list[tuple[object, ...]]:
    return engine.rows(f'SELECT id, "key", value, typeof(value) FROM {table} ORDER BY id')


@pytest.mark.usefixtures("pair")
def test_values_are_stored_as_the_driver_stores_them():
    @given(st.lists(VALUES, min_size=1, max_size=5) | VALUES.map(lambda value: [value] * 3))
    def check(values: list[object]) -> None:
        rows = [(at, f"k{at}", value) for at, value in enumerate(values, start=1)]
        columns = list(zip(*rows, strict=True))
        for table in ("one", "other"):
            engine.run(f"DELETE FROM {table}")
        engine.insert("one", COLUMNS, columns)
        with engine.transaction(), beside() as rows_beside:
            rows_beside.insert("other", COLUMNS, columns)
        assert stored("other") == stored("one")

    check()


@pytest.mark.usefixtures("pair")
def test_nothing_goes_in_behind_what_failed():
    with pytest.raises(StorageError), engine.transaction(), beside() as rows:
        rows.insert("one", COLUMNS, [(1,), ("same",), (1,)])
        rows.insert("one", COLUMNS, [(2,), ("same",), (2,)])
        rows.insert("other", COLUMNS, [(3,), ("behind",), (3,)])
        try:
            rows.wait()
        finally:
            assert stored("one") == [(1, "same", 1, "integer")]
            assert stored("other") == []
    assert stored("one") == []


@pytest.mark.usefixtures("pair")
def test_rows_that_failed_unseen_fail_the_operation_at_its_end():
    with pytest.raises(StorageError), engine.transaction(), beside() as rows:
        rows.insert("one", COLUMNS, [(1, 2), ("same", "same"), (1, 2)])
    assert stored("one") == []


@pytest.mark.usefixtures("pair")
def test_error_of_the_caller_takes_everything_back():
    with pytest.raises(KeyError), engine.transaction(), beside() as rows:
        rows.insert("one", COLUMNS, [range(1000), list(map(str, range(1000))), range(1000)])
        rows.insert("other", COLUMNS, [(1,), ("behind",), (1,)])
        raise KeyError
    assert stored("one") == stored("other") == []


@pytest.mark.usefixtures("pair")
def test_threads_take_their_usual_turns_afterwards():
    usual = sys.getswitchinterval()
    with engine.transaction(), beside():
        assert sys.getswitchinterval() < usual
    assert sys.getswitchinterval() == usual
