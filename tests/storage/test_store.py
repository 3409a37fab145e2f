import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import (
    journal,
    journal_triggers,
    migrations,
    records,
    tables,
    tables_after,
    tables_answer,
)
from desktop_app.storage.errors import StorageError, kind_of, translated
from desktop_app.storage.soundness import check_file
from desktop_app.storage.store import create_store, open_store
from tests.factories import a_member

KEY = bytes(range(32))


def refused(path: Path, key: bytes | None = None) -> str:
    with pytest.raises(StorageError) as caught:
        open_store(path, key)
    assert caught.value.facts["path"] == path
    return caught.value.kind


def test_new_store_opens_again_with_its_rows(tmp_path):
    path = tmp_path / "数据 库" / "a.pdesk"
    first = create_store(path)
    with journal.operation("t", "SETUP"):
        records.add(a_member(name="仇和"))
    first.close()
    first.close()
    again = open_store(path)
    assert engine.identity(again.database) == (engine.APPLICATION_ID, migrations.NEWEST)
    assert engine.rows("SELECT name FROM member") == [("仇和",)]
    again.close()


def test_encrypted_store_shows_nothing_and_needs_its_key(tmp_path):
    path = tmp_path / "a.pdesk"
    made = create_store(path, KEY)
    assert made.is_encrypted
    with journal.operation("t", "SETUP"):
        records.add(a_member(name="仇和", mobile="13900001234"))
    engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    assert b"13900001234" not in path.read_bytes()
    assert refused(path) == "not_a_store"
    assert refused(path, bytes(32)) == "not_a_store"
    again = open_store(path, KEY)
    assert engine.rows("SELECT name FROM member") == [("仇和",)]
    again.close()


def test_existing_file_is_not_overwritten(tmp_path):
    path = tmp_path / "a.pdesk"
    path.write_text("mine")
    with pytest.raises(StorageError, match="exists"):
        create_store(path)
    assert path.read_text() == "mine"


def test_store_below_a_file_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot_open"):
        create_store(tmp_path / "file" / "a.pdesk")


def test_missing_store_is_said(tmp_path):
    assert refused(tmp_path / "none.pdesk") == "missing"


def test_folder_is_no_store(tmp_path):
    assert refused(tmp_path) == "cannot_open"


def test_empty_file_and_junk_are_no_store(tmp_path):
    empty, junk = tmp_path / "empty", tmp_path / "junk"
    empty.write_bytes(b"")
    junk.write_bytes(b"junk" * 100)
    assert refused(empty) == "not_a_store"
    assert refused(junk) == "not_a_store"


def test_foreign_database_is_no_store_and_stays_as_it_is(tmp_path):
    path = tmp_path / "foreign.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t(x)")
    other.close()
    before = path.read_bytes()
    assert refused(path) == "not_a_store"
    assert path.read_bytes() == before


def test_newer_store_is_refused_unchanged(tmp_path):
    path = tmp_path / "a.pdesk"
    made = create_store(path)
    engine.run(f"PRAGMA user_version={migrations.NEWEST + 1}")
    engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    before = path.read_bytes()
    assert refused(path) == "too_new"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("pragma", "kind"), [("application_id=7", "not_a_store"), ("user_version=999", "too_new")]
)
def test_encrypted_store_of_another_kind_is_refused(tmp_path, pragma, kind):
    path = tmp_path / "a.pdesk"
    made = create_store(path, KEY)
    engine.run(f"PRAGMA {pragma}")
    made.close()
    assert refused(path, KEY) == kind


def test_store_locked_by_another_program_is_said(store):
    engine.run("PRAGMA busy_timeout=0")
    other = dbapi2.connect(str(store.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="locked"), journal.operation("t", "SETUP"):
        records.add(a_member())
    other.close()


def test_unknown_database_trouble_is_named_failed(store):
    with pytest.raises(StorageError, match="failed"):
        engine.run("SELECT no_such_function()")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("database is locked", "locked"),
        ("database or disk is full", "full"),
        ("attempt to write a readonly database", "read_only"),
        ("database disk image is malformed", "damaged"),
        ("something else", "failed"),
    ],
)
def test_trouble_is_told_by_its_words_where_no_code_is_left(words, kind):
    assert kind_of(RuntimeError(words)) == kind


def test_trouble_is_told_by_the_drivers_code():
    error = sqlite3.OperationalError("boo")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    outer = RuntimeError("outer")
    outer.__cause__ = error
    assert kind_of(outer) == "full"


def test_other_errors_pass_through():
    with pytest.raises(KeyError), translated():
        raise KeyError


def test_every_class_of_a_row_has_the_columns_of_its_table(store):
    rows = [
        found
        for module in (tables, tables_answer, tables_after)
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, tables.Row) and found is not tables.Row
    ]
    assert len(rows) > 40
    for row in rows:
        table = row._meta.table_name
        columns = [c[1] for c in engine.rows(f"PRAGMA table_info({table})")]
        assert [f.name for f in row._meta.sorted_fields] == columns


def test_every_table_of_facts_is_journalled(store):
    journalled = journal_triggers.journalled_tables(store.database)
    assert {"proposal", "contact_member", "setting", "calendar_day"} <= set(journalled)
    assert not {"change", "operation", "draft", "blob"} & set(journalled)


def test_search_and_list_use_their_indexes(store):
    plan = engine.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM proposal WHERE session_id = 1 ORDER BY due_on LIMIT 50"
    )
    assert "proposal_by_due" in str(plan)


def test_new_store_says_what_it_is_before_its_first_checkpoint(tmp_path):
    path = tmp_path / "a.pdesk"
    made = create_store(path)
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == engine.APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == migrations.NEWEST
    second = open_store(path)
    second.close()
    made.close()


def test_store_whose_first_page_is_still_in_the_wal_opens(tmp_path):
    path, copy = tmp_path / "a.pdesk", tmp_path / "b.pdesk"
    plain = dbapi2.connect(str(path), isolation_level=None)
    plain.execute("PRAGMA journal_mode=wal")
    plain.execute("CREATE TABLE before_it_was_ours(x)")
    plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    plain.execute(f"PRAGMA application_id={engine.APPLICATION_ID}")
    for ending in ("", "-wal"):
        copy.with_name(copy.name + ending).write_bytes(
            path.with_name(path.name + ending).read_bytes()
        )
    opened = open_store(copy)
    assert engine.identity(opened.database)[0] == engine.APPLICATION_ID
    opened.close()
    plain.close()


def test_spoiled_text_is_damage():
    with pytest.raises(StorageError, match="damaged"), translated():
        b"\x89".decode()


def test_full_disk_is_said_of_files_too():
    with pytest.raises(StorageError, match="full"), translated():
        raise OSError(28, "No space left on device")


def test_a_wrong_key_writes_nothing_of_its_own(tmp_path, capfd):
    path = tmp_path / "a.pdesk"
    create_store(path, KEY).close()
    assert refused(path, bytes(32)) == "not_a_store"
    with pytest.raises(StorageError):
        check_file(path, bytes(32))
    assert capfd.readouterr() == ("", "")
