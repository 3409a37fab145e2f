import errno
import hashlib
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.listing import ListQuery
from desktop_app.services.keep_backups import (
    Contents,
    as_listed,
    back_up,
    back_up_file,
    back_up_when_changed,
    check_store,
    describe,
    folder_of,
    is_encrypted,
    last_backup,
    list_backups,
    restore,
)
from desktop_app.storage import backup, journal, keys, proposals, records
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import create_store, open_store
from tests.factories import a_member, stored_case, stored_session
from tests.ready_stores import empty_store

NOW = datetime.now(UTC) + timedelta(hours=1)  # after whatever the tests record
KEY = bytes(range(32))


@pytest.fixture
def store(tmp_path):
    made = empty_store(tmp_path / "数据.pdesk")
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
    with pytest.raises(StorageError, match="damaged"):
        back_up_when_changed(store.path, tmp_path / "备份", NOW)
    assert not (tmp_path / "备份").exists() or not list((tmp_path / "备份").iterdir())
    assert target.read_bytes() == good
    assert check_store().faults[0].what == "pages"


def test_backup_into_a_file_instead_of_a_folder_is_refused(store, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError):
        back_up(store, tmp_path / "file" / "b.pdesk-backup")


def test_automatic_backup_is_made_when_something_changed_and_old_ones_go(store, tmp_path):
    folder = tmp_path / "备份"
    assert last_backup(store.path, folder) is None
    first = back_up_when_changed(store.path, folder, NOW)
    assert first is not None
    assert last_backup(store.path, folder) == NOW.replace(microsecond=0)
    assert back_up_when_changed(store.path, folder, NOW + timedelta(hours=1)) is None
    for day in range(400):
        stale = backup.automatic_name(folder, store.path, NOW - timedelta(days=3 + day))
        stale.write_bytes(b"old")
    (folder / f"数据-irgendwas{backup.ENDING}").write_bytes(b"mine")
    (folder / f"数据-2-20200101T000000{backup.ENDING}").write_bytes(b"of another store")
    (folder / f"数据-x{backup.ENDING}.77.part").write_bytes(b"cut off")
    change_something()
    assert back_up_when_changed(store.path, folder, NOW + timedelta(days=1)) is not None
    left = backup.automatic_backups(folder, store.path)
    assert 12 < len(left) < 40
    assert (folder / f"数据-irgendwas{backup.ENDING}").exists()
    assert (folder / f"数据-2-20200101T000000{backup.ENDING}").exists()
    assert not list(folder.glob("*.part"))


def change_something() -> None:
    with journal.operation("t", "EDIT"):
        engine.run("UPDATE proposal SET note = note || '再改'")


def test_backup_is_made_though_the_clock_was_set_back(store, tmp_path):
    first = back_up_when_changed(store.path, tmp_path, NOW)
    change_something()
    second = back_up_when_changed(store.path, tmp_path, NOW - timedelta(days=30))
    assert second is not None
    assert second != first
    assert backup.taken_at(second) == backup.taken_at(first) + timedelta(seconds=1)


def test_unreadable_newest_backup_counts_as_none(store, tmp_path):
    first = back_up_when_changed(store.path, tmp_path, NOW)
    first.write_bytes(b"x" * 500)
    assert back_up_when_changed(store.path, tmp_path, NOW) is not None


def test_backup_runs_beside_the_open_store_and_after_it_was_closed(store, tmp_path):
    with ThreadPoolExecutor(1) as other:
        made = other.submit(back_up_when_changed, store.path, tmp_path, NOW).result()
    assert describe(made).cases == 1
    change_something()
    store.close()
    again = back_up_when_changed(store.path, tmp_path, NOW + timedelta(minutes=1))
    assert describe(again).head != describe(made).head


def test_list_tells_what_each_backup_holds_newest_first(store, tmp_path):
    folder = folder_of(tmp_path / "备份", store.path)
    first = back_up_when_changed(store.path, folder, NOW)
    by_hand = back_up(store, store.path.with_name("数据-mine.pdesk-backup"))
    change_something()
    second = back_up_when_changed(store.path, folder, NOW + timedelta(hours=1))
    listed = list_backups(store.path, folder)
    assert [one.path for one in listed] == [second, first, by_hand]
    assert all(one.size > 0 for one in listed)
    told = describe(second)
    assert (told.cases, told.head) == (
        1,
        engine.rows("SELECT max(hash) FROM operation WHERE id = (SELECT max(id) FROM operation)")[
            0
        ][0],
    )
    assert told.changed_at > describe(first).changed_at
    second.write_bytes(second.read_bytes()[:5000])
    with pytest.raises(StorageError):
        describe(second)


def test_list_of_a_folder_that_is_gone_is_empty(tmp_path):
    assert list_backups(tmp_path / "gone" / "a.pdesk", tmp_path / "none") == []
    assert as_listed(tmp_path / "gone.pdesk-backup") == ()


def test_file_from_anywhere_is_listed_like_the_others(store, tmp_path):
    made = back_up_file(store.path, tmp_path / "别处" / "拷贝.pdesk-backup")
    (one,) = as_listed(made)
    assert (one.path, one.size) == (made, made.stat().st_size)
    assert one.taken_at <= datetime.now(UTC)


def test_new_store_without_a_journal_is_described_too(tmp_path):
    made = empty_store(tmp_path / "a.pdesk")
    copy = back_up(made, tmp_path / "b.pdesk-backup")
    assert describe(copy) == Contents(0, "", "")
    assert not is_encrypted(copy)
    assert back_up_when_changed(made.path, tmp_path, NOW) is not None
    assert back_up_when_changed(made.path, tmp_path, NOW) is None
    made.close()


def test_two_stores_of_one_name_have_folders_of_their_own(tmp_path):
    one, other = (folder_of(tmp_path, tmp_path / place / "office.pdesk") for place in "ab")
    assert one != other
    assert one.parent == other.parent == tmp_path


def test_sound_store_is_backed_up_before_another_takes_its_place(store, tmp_path):
    folder = tmp_path / "备份"
    made = back_up(store, tmp_path / "一.pdesk-backup")
    change_something()
    store.close()
    done = restore(made, store.path, NOW, folder=folder)
    assert done.kept_aside.exists()
    (before,) = list_backups(store.path, folder)
    assert describe(before.path).head != describe(made).head
    damage(store.path)
    restore(made, store.path, NOW, folder=folder)  # nothing to be saved from a damaged one
    assert len(list_backups(store.path, folder)) == 1
    assert len(list(tmp_path.glob("数据.pdesk.before-*"))) == 2


def with_keys(path, key_id) -> keys.KeyFile:
    file = keys.KeyFile((), keys.Wrapped("a", "b", "c"), key_id)
    keys.save(path, file)
    return file


def test_key_file_goes_with_the_backup_and_comes_back(tmp_path):
    store = create_store(tmp_path / "a.pdesk", KEY)
    first = with_keys(store.path, "one")
    made = back_up_when_changed(store.path, tmp_path / "b", NOW, KEY)
    assert is_encrypted(made)
    assert keys.load(made) == first
    assert back_up_when_changed(store.path, tmp_path / "b", NOW, KEY) is None
    second = keys.KeyFile((), keys.Wrapped("new", "", ""), "one")
    keys.save(store.path, second)
    assert back_up_when_changed(store.path, tmp_path / "b", NOW, KEY) is not None
    store.close()
    restore(made, store.path, NOW, KEY)
    assert keys.load(store.path) == second  # of the same key, so the newer accounts stay
    keys.path_of(store.path).unlink()
    restore(made, store.path, NOW, KEY)
    assert keys.load(store.path) == first


@pytest.mark.parametrize("spoiled", [False, True])
def test_key_file_of_another_key_gives_way_and_is_kept_aside(tmp_path, spoiled):
    store = create_store(tmp_path / "a.pdesk", KEY)
    first = with_keys(store.path, "one")
    made = back_up(store, tmp_path / "b.pdesk-backup", KEY)
    store.close()
    other = with_keys(store.path, "two")
    if spoiled:
        keys.path_of(store.path).write_text("{")
    done = restore(made, store.path, NOW, KEY)
    assert keys.load(store.path) == first
    if not spoiled:
        assert keys.load(done.kept_aside) == other


def test_thinned_backup_goes_with_its_key_file(tmp_path):
    store = create_store(tmp_path / "a.pdesk", KEY)
    with_keys(store.path, "one")
    folder = tmp_path / "b"
    folder.mkdir()
    for day in range(300):
        old = backup.automatic_name(folder, store.path, NOW - timedelta(days=3 + day))
        old.write_bytes(b"old")
        with_keys(old, "one")
    back_up_when_changed(store.path, folder, NOW, KEY)
    left = backup.automatic_backups(folder, store.path)
    assert len(list(folder.glob("*.keys"))) == len(left) < 40
    store.close()


def test_backup_that_cannot_be_deleted_does_not_spoil_the_new_one(store, tmp_path, monkeypatch):
    def refuse(_path):
        raise StorageError("read_only")

    monkeypatch.setattr(backup, "remove", refuse)
    for day in range(60):
        backup.automatic_name(tmp_path, store.path, NOW - timedelta(days=3 + day)).write_bytes(b"")
    assert back_up_when_changed(store.path, tmp_path, NOW).exists()


def test_nothing_is_set_aside_when_the_disk_knows_no_second_names(store, tmp_path, monkeypatch):
    made = back_up(store, tmp_path / "一.pdesk-backup")
    store.close()
    whole = store.path.read_bytes()

    def refuse(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    done = restore(made, store.path, NOW)
    assert done.kept_aside.read_bytes() == whole


def test_journal_of_pages_goes_aside_with_a_damaged_store(store, tmp_path):
    made = back_up(store, tmp_path / "一.pdesk-backup")
    store.close()
    store.path.write_bytes(b"x" * 5000)
    store.path.with_name(store.path.name + "-wal").write_bytes(b"rest")
    done = restore(made, store.path, NOW)
    assert done.kept_aside.with_name(done.kept_aside.name + "-wal").read_bytes() == b"rest"
    again = restore(made, store.path, NOW)  # in the same second: another name
    assert again.kept_aside != done.kept_aside
    assert describe(store.path).cases == 1


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
