import hashlib
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.listing import ListQuery
from desktop_app.services.keep_backups import (
    back_up,
    back_up_when_changed,
    check_store,
    restore,
)
from desktop_app.storage import backup, journal, proposals, records
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import create_store, open_store
from tests.factories import a_member, stored_case, stored_session

NOW = datetime.now(UTC) + timedelta(hours=1)  # after whatever the tests record
KEY = bytes(range(32))


@pytest.fixture
def store(tmp_path):
    made = create_store(tmp_path / "数据.pdesk")
    stored_case(stored_session(), title="关于养老的提案")
    yield made
    made.close()


def titles() -> list[str]:
    return [row.title for row in proposals.rows(proposals.ids(ListQuery())).values()]


def test_backup_holds_committed_rows_and_can_be_put_back(store, tmp_path):
    made = back_up(store, tmp_path / "备份" / "一.pdesk-backup")
    with journal.operation("t", "EDIT"):
        engine.run("UPDATE proposal SET title = '后来'")
    store.close()
    done = restore(made, store.path, NOW)
    assert done.kept_aside is not None
    assert done.kept_aside.exists()
    open_store(store.path)
    assert titles() == ["关于养老的提案"]
    assert check_store().is_sound


@pytest.mark.parametrize("state", ["missing", "empty", "damaged"])
def test_backup_goes_where_no_sound_store_is(store, tmp_path, state):
    made = back_up(store, tmp_path / "一.pdesk-backup")
    store.close()
    if state == "missing":
        store.path.unlink()
    else:
        store.path.write_bytes(b"" if state == "empty" else b"x" * 5000)
    done = restore(made, store.path, NOW)
    assert (done.kept_aside is None) == (state == "missing")
    open_store(store.path)
    assert titles() == ["关于养老的提案"]


def test_encrypted_store_gives_an_encrypted_backup(tmp_path):
    store = create_store(tmp_path / "a.pdesk", KEY)
    with journal.operation("t", "SETUP"):
        records.add(a_member(mobile="13900001234"))
    made = back_up(store, tmp_path / "b.pdesk-backup", KEY)
    assert not made.read_bytes().startswith(b"SQLite format 3")
    store.close()
    with pytest.raises(StorageError):
        restore(made, store.path, NOW)
    restore(made, store.path, NOW, KEY)
    open_store(store.path, KEY).close()


def damage(path) -> None:
    """Spoil the page on which the table of contacts begins."""
    plain = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    (page,) = plain.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contact'").fetchone()
    plain.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"\xff" * 64
    path.write_bytes(data)


def test_damaged_backup_is_not_put_back(store, tmp_path):
    made = back_up(store, tmp_path / "一.pdesk-backup")
    damage(made)
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(StorageError, match="damaged"):
        restore(made, store.path, NOW)
    with pytest.raises(StorageError, match="missing"):
        restore(tmp_path / "none", store.path, NOW)
    assert store.path.read_bytes() == before


def test_foreign_database_is_not_put_back(store, tmp_path):
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE t(x)")
    other.close()
    store.close()
    with pytest.raises(StorageError, match="not_a_store"):
        restore(tmp_path / "other.db", store.path, NOW)


def test_damaged_store_is_never_backed_up(store, tmp_path):
    target = tmp_path / "一.pdesk-backup"
    back_up(store, target)
    good = target.read_bytes()
    engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    damage(store.path)
    again = open_store(store.path)
    with pytest.raises(StorageError, match="damaged"):
        back_up(again, target)
    assert target.read_bytes() == good
    assert check_store().faults[0].what == "pages"


def test_backup_into_a_file_instead_of_a_folder_is_refused(store, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError):
        back_up(store, tmp_path / "file" / "b.pdesk-backup")


def test_automatic_backup_is_made_when_something_changed_and_old_ones_go(store, tmp_path):
    folder = tmp_path / "备份"
    first = back_up_when_changed(store, folder, NOW)
    assert first is not None
    assert back_up_when_changed(store, folder, NOW + timedelta(hours=1)) is None
    for day in range(400):
        stale = backup.automatic_name(folder, store.path, NOW - timedelta(days=3 + day))
        stale.write_bytes(b"old")
    (folder / f"数据-irgendwas{backup.ENDING}").write_bytes(b"mine")
    for path in backup.automatic_backups(folder, store.path).values():
        if path.read_bytes() != b"old":
            path.unlink()
    assert back_up_when_changed(store, folder, NOW + timedelta(days=1)) is not None
    left = backup.automatic_backups(folder, store.path)
    assert 12 < len(left) < 40
    assert (folder / f"数据-irgendwas{backup.ENDING}").exists()


def test_check_names_what_is_wrong_and_rebuilds_what_can_be(store):
    case = proposals.ids(ListQuery())[0]
    assert check_store().faults == ()
    engine.run("UPDATE proposal SET stage = 'DONE'")
    engine.run("DELETE FROM search")
    found = check_store()
    assert [(f.what, f.row_id) for f in found.faults] == [("derived", case), ("search", case)]
    assert not found.is_sound
    assert check_store(repair=True).is_sound
    assert check_store().faults == ()
    assert proposals.ids(ListQuery(text="养老")) == [case]


def test_check_finds_altered_journal_attachments_and_loose_ends(store):
    case = proposals.ids(ListQuery())[0]
    engine.run("PRAGMA foreign_keys = OFF")
    engine.run("INSERT INTO journal_open VALUES (1, 1)")
    engine.run("INSERT INTO proposer VALUES (1, 99, 98, 0, 0)")
    sha = hashlib.sha256(b"good").hexdigest()
    engine.run("INSERT INTO blob VALUES (1, ?, ?)", [sha, b"bad"])
    whole = hashlib.sha256(b"whole").hexdigest()
    engine.run("INSERT INTO blob VALUES (2, ?, ?)", [whole, b"whole"])
    engine.run(
        "INSERT INTO attachment(id, proposal_id, name, size, sha256) VALUES (2, ?, 'a', 1, 'x')",
        [case],
    )
    found = {(f.what, f.table) for f in check_store().faults}
    assert ("foreign_key", "proposer") in found
    assert ("journal", "operation") in found
    assert ("attachment", "blob") in found
    assert ("attachment", "attachment") in found
    assert not check_store(repair=True).is_sound


def test_search_index_that_cannot_be_read_is_named(store, monkeypatch):
    real = engine.run

    def fail(sql, parameters=()):
        if "integrity-check" in sql:
            raise StorageError("damaged")
        real(sql, parameters)

    monkeypatch.setattr(engine, "run", fail)
    (fault,) = check_store().faults
    assert (fault.what, fault.row_id) == ("search", None)
