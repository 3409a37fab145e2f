"""Every released format opens, is copied before, and a newer one is refused as it is."""

from __future__ import annotations

import time

import pytest

from desktop_app.domain.listing import ListQuery
from desktop_app.services.keep_backups import check_store, describe
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import keys, migrations, proposals
from desktop_app.storage.encrypt import encrypt_file
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import create_store, open_store
from tests.old_stores.make import packed, unpack

OLD = range(1, migrations.NEWEST)
KEY = bytes(range(32))


@pytest.mark.parametrize("number", OLD)
def test_a_store_of_every_earlier_format_is_kept(number):
    assert packed(number).is_file(), "run python -m tests.old_stores.make before a new format"


@pytest.mark.parametrize("number", OLD)
def test_an_old_store_opens_with_all_it_holds(number, tmp_path):
    path = unpack(number, tmp_path)
    store = open_store(path)
    assert engine.identity(store.database) == (engine.APPLICATION_ID, migrations.NEWEST)
    assert check_store().faults == ()
    assert proposals.count(ListQuery()) == 9
    assert len(proposals.ids(ListQuery(text="qx"))) == 9
    store.close()
    open_store(path).close()
    (copy,) = tmp_path.glob("*.pdesk-backup")
    assert describe(copy).cases == 9
    assert int.from_bytes(copy.read_bytes()[60:64], "big") == number


def test_an_old_encrypted_store_is_copied_encrypted(tmp_path):
    plain = unpack(1, tmp_path)
    secret = tmp_path / "密.pdesk"
    encrypt_file(plain, secret, KEY)
    file = keys.KeyFile((), keys.Wrapped("a", "b", "c"), keys.id_of(KEY))
    keys.save(secret, file)
    open_store(secret, KEY).close()
    (copy,) = tmp_path.glob("密-*.pdesk-backup")
    assert not engine.is_plain(copy)
    assert describe(copy, KEY).cases == 9
    assert keys.load(copy) == file


def test_an_old_store_stays_as_it_is_when_it_cannot_be_copied(tmp_path, monkeypatch):
    path = unpack(1, tmp_path)
    before = path.read_bytes()

    def fail(*_):
        raise StorageError("full", path=path)

    monkeypatch.setattr("desktop_app.storage.backup.make", fail)
    with pytest.raises(StorageError, match="full"):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("key", [None, KEY])
def test_a_newer_store_is_refused_within_a_second_and_unchanged(key, tmp_path):
    made = create_store(tmp_path / "新.pdesk", key)
    engine.run(f"PRAGMA user_version={migrations.NEWEST + 1}")
    engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    before = made.path.read_bytes()
    begun = time.monotonic()
    with pytest.raises(StorageError, match="too_new"):
        open_store(made.path, key)
    assert time.monotonic() - begun < 1
    assert made.path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["新.pdesk"]
