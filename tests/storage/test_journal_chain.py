"""The journal's chain: what is changed, deleted, inserted, swapped or cut is found and named."""

import hashlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.member import Member
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import ids, journal, journal_chain, records
from desktop_app.storage.store_check import faults
from tests.factories import a_member


@pytest.fixture
def journalled(store):
    """Eight operations: an addition and a change of each of four members."""
    for name in "甲乙丙丁":
        with journal.operation("李明", "ADD", name):
            member = records.add(a_member(name=name))
        with journal.operation("李明", "EDIT", name):
            records.change(Member, member, {"party": "民盟", "sector": "经济"})
    assert journal.verify() is None
    return [row[0] for row in engine.rows("SELECT id FROM operation ORDER BY id")]


def changes():
    return [row[0] for row in engine.rows("SELECT id FROM change ORDER BY id")]


def drop(operation):
    engine.run("DELETE FROM change WHERE operation_id = ?", [operation])
    engine.run("DELETE FROM operation WHERE id = ?", [operation])


@pytest.mark.parametrize("count", [0, 1, 999, 1_000, 1_001, 2_500])
def test_changes_are_hashed_as_one_list_however_many_there_are(count):
    fields = (1, "2024-03-18T09:00:00", "李明", "ADD", '"x"', None)
    rows = [(n, "member", n, None, f"{n}𠮷") for n in range(count)]
    whole = "".join(json.dumps(part, ensure_ascii=False) for part in (fields, rows))
    expected = hashlib.sha256(b"before" + whole.encode()).hexdigest()
    assert journal_chain.chain_hash("before", fields, rows) == expected


def test_the_head_names_the_last_operation_and_how_many_there_are(journalled, store):
    head = journal_chain.head()
    assert (head.operation_id, head.operations) == (journalled[-1], 8)
    assert head.hash == engine.rows("SELECT hash FROM operation ORDER BY id DESC")[0][0]


def test_an_empty_journal_has_no_head_and_is_sound(store):
    assert journal_chain.head() is None
    assert journal.verify() is None


def test_bytes_put_in_the_place_of_words_are_found(journalled):
    engine.run("UPDATE change SET data = x'ff00' WHERE operation_id = ?", [journalled[5]])
    assert journal.verify() == journal_chain.ChainFault(journalled[5], "hash")


@pytest.mark.parametrize("place", range(8))
def test_an_operation_cut_out_with_its_changes_is_found(journalled, place):
    drop(journalled[place])
    fault = journal.verify()
    if place == 7:
        assert (fault.operation_id, fault.reason) == (journalled[7], "cut")
    else:
        assert (fault.operation_id, fault.reason) == (journalled[place + 1], "previous_hash")


@pytest.mark.parametrize("left", range(8))
def test_a_cut_off_end_is_found(journalled, left):
    for operation in journalled[left:]:
        drop(operation)
    fault = journal.verify()
    assert (fault.operation_id, fault.reason) == (journalled[-1], "cut")


def test_two_operations_swapped_are_found(journalled):
    one, two = journalled[2], journalled[3]
    for table, column in (("operation", "id"), ("change", "operation_id")):
        for old, new in ((one, -1), (two, one), (-1, two)):
            engine.run(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", [new, old])
    assert journal.verify() == journal_chain.ChainFault(one, "previous_hash")


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE journal_head SET hash = 'x'",
        "UPDATE journal_head SET operations = 7",
        "DELETE FROM journal_head",
    ],
)
def test_an_altered_head_is_found(journalled, wrong):
    engine.run(wrong)
    assert journal.verify().reason == "head"


def test_a_whole_operation_put_in_is_found_and_named(journalled):
    between = journalled[2] + 1  # the id behind it is that of the member it adds
    engine.run(
        "INSERT INTO operation(id, at, actor, verb) VALUES (?, '2025', 'x', 'ADD')", [between]
    )
    assert journal.verify() == journal_chain.ChainFault(between, "previous_hash")
    (fault,) = list(faults())
    assert (fault.what, fault.row_id, fault.detail) == ("journal", between, "previous_hash")


_TAMPERING = st.tuples(
    st.sampled_from(
        ["change", "delete", "insert", "swap", "actor", "at", "about", "hash", "count", "verb"]
    ),
    st.integers(0, 1000),
    st.integers(0, 1000),
)


def _tamper(how, first, second):
    known, found = changes(), [r[0] for r in engine.rows("SELECT id FROM operation ORDER BY id")]
    one, operation = known[first % len(known)], found[second % len(found)]
    if how == "change":
        engine.run("UPDATE change SET data = coalesce(data, '{}') || ' ' WHERE id = ?", [one])
    elif how == "delete":
        engine.run("DELETE FROM change WHERE id = ?", [one])
    elif how == "insert":
        engine.run(
            "INSERT INTO change(operation_id, table_name, row_id, kind) "
            "VALUES (?, 'member', 1, 'I')",
            [operation],
        )
    elif how == "swap":
        other = known[(first + 1 + second % (len(known) - 1)) % len(known)]
        for old, new in ((one, -1), (other, one), (-1, other)):
            engine.run("UPDATE change SET id = ? WHERE id = ?", [new, old])
    elif how == "count":
        engine.run("UPDATE operation SET change_count = change_count + 1 WHERE id = ?", [operation])
    else:
        engine.run(f"UPDATE operation SET {how} = {how} || 'x' WHERE id = ?", [operation])


@given(_TAMPERING)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_tampering_goes_unseen(journalled, store, tampering):
    with engine.DATABASE.atomic() as attempt:
        _tamper(*tampering)
        fault = journal.verify()
        attempt.rollback()
    assert fault is not None
    assert fault.operation_id > 0
    assert journal.verify() is None


def test_a_computer_date_set_back_breaks_no_chain(store, monkeypatch):
    with journal.operation("李明", "ADD"):
        records.add(a_member(name="先"))
    monkeypatch.setattr(ids, "_last", 0)
    monkeypatch.setattr(ids.time, "time", lambda: 1_600_000_000.0)
    with journal.operation("李明", "ADD"):
        records.add(a_member(name="后"))
    assert journal.verify() is None
    first, second = reversed(journal.operations())
    assert first.id < second.id
    assert second.at > "2020"


def test_progress_is_told_and_may_stop_the_walk(journalled, monkeypatch):
    monkeypatch.setattr(journal_chain, "REPORT_EVERY", 3)
    told = []
    assert journal.verify(lambda done, total: told.append((done, total))) is None
    assert told == [(3, 8), (6, 8)]

    class Stopped(Exception):
        pass

    def stop(done, total):
        raise Stopped

    with pytest.raises(Stopped):
        journal.verify(stop)


def test_changes_of_an_operation_that_never_was_are_found(journalled):
    last = journalled[-1] + 9
    engine.run(
        "INSERT INTO change(operation_id, table_name, row_id, kind) VALUES (?, 'member', 1, 'D')",
        [last],
    )
    assert journal.verify() == journal_chain.ChainFault(last, "operation_missing")
