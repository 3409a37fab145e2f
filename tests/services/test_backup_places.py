"""A backup and a restore take no place that is not theirs, and bring nothing too new."""

import os
import sqlite3
from datetime import UTC, datetime

import pytest

from desktop_app.services.keep_backups import back_up, restore
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.services.start_store import start_store
from desktop_app.services.write_file import write_file
from desktop_app.storage.database import DATABASE
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import open_store
from tests.factories import a_desk
from tests.ready_stores import empty_store


@pytest.fixture
def store(tmp_path):
    made = empty_store(tmp_path / "数据.pdesk")
    yield made
    made.close()


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", ".keys"])
def test_backup_never_takes_the_place_of_its_store(store, ending):
    before = store.path.read_bytes()
    with pytest.raises(StorageError) as caught:
        back_up(store, store.path.parent / "." / (store.path.name + ending))
    assert caught.value.kind == "exists"
    assert store.path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows asks the folder who may read")
@pytest.mark.parametrize("is_protected", [False, True])
def test_nobody_else_at_the_computer_may_read_a_store_or_its_backup(
    tmp_path, is_protected, quick_keys
):
    made = start_store(a_desk(), tmp_path / "新.pdesk")
    key = None
    if is_protected:
        made.close()
        key = protect(a_desk(), made.path, FirstAccount("单晓蕴", "办公室2025密码"), []).access.key
        made = open_store(made.path, key)
    copy = back_up(made, tmp_path / "b.pdesk-backup", key)
    open_files = list(tmp_path.iterdir())
    made.close()
    restore(copy, tmp_path / "其他.pdesk", datetime.now(UTC), key)
    assert len(open_files) == (6 if is_protected else 4)
    for file in (*open_files, *tmp_path.iterdir()):
        assert not file.exists() or file.stat().st_mode & 0o077 == 0, file.name


@pytest.mark.skipif(os.name == "nt", reason="Windows asks the folder who may read")
def test_who_may_read_a_store_stays_when_a_backup_takes_its_place(store, tmp_path):
    copy = back_up(store, tmp_path / "b.pdesk-backup")
    store.close()
    store.path.chmod(0o660)
    restore(copy, store.path, datetime.now(UTC))
    assert store.path.stat().st_mode & 0o777 == 0o660


def test_folder_never_gives_way_to_a_backup(store, tmp_path):
    made = back_up(store, tmp_path / "b.pdesk-backup")
    folder = tmp_path / "文件夹"
    folder.mkdir()
    with pytest.raises(StorageError) as caught:
        restore(made, folder, datetime.now(UTC))
    assert caught.value.kind == "exists"
    assert sorted(tmp_path.glob("文件夹*")) == [folder]


def test_backup_of_a_newer_version_is_not_put_back(store, tmp_path):
    made = back_up(store, tmp_path / "b.pdesk-backup")
    newer = sqlite3.connect(made)
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    with pytest.raises(StorageError) as caught:
        restore(made, tmp_path / "其他.pdesk", datetime.now(UTC))
    assert caught.value.kind == "too_new"
    assert not (tmp_path / "其他.pdesk").exists()


def test_file_is_written_where_it_may_with_a_store_open_and_without(store, tmp_path, monkeypatch):
    assert write_file(tmp_path / "一.pdf", b"1").read_bytes() == b"1"
    with pytest.raises(StorageError):
        write_file(store.path, b"1")
    monkeypatch.setattr(DATABASE, "obj", None)
    assert write_file(tmp_path / "二.pdf", b"2").read_bytes() == b"2"
