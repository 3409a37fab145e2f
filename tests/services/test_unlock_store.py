from datetime import UTC, datetime

import pytest

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import Role
from desktop_app.services.keep_backups import check_store
from desktop_app.services.unlock_store import (
    AccountExists,
    AlreadyProtected,
    LastCoordinator,
    MustWait,
    PasswordTooShort,
    account_names,
    add_account,
    change_password,
    disable_account,
    is_protected,
    protect,
    seconds_to_wait,
    unlock,
    unlock_with_recovery_key,
)
from desktop_app.storage import journal, keys, proposals, records
from desktop_app.storage.errors import StorageError
from desktop_app.storage.keys import AccountUnknown, WrongPassword
from desktop_app.storage.store import create_store, open_store
from tests.factories import a_member, stored_case, stored_session

NOW = datetime(2025, 6, 20, tzinfo=UTC)
PASSWORD = "办公室2025密码"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The derivation itself is the library's; here it need not take its time."""
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)


@pytest.fixture
def plain(tmp_path):
    store = create_store(tmp_path / "数据.pdesk")
    stored_case(stored_session(), title="关于养老的提案")
    with journal.operation("t", "SETUP"):
        records.add(a_member(name="万俟敏", mobile="13900001234"))
    yield store
    store.close()


@pytest.fixture
def opened(plain):
    unlocked, recovery = protect(plain, "单晓蕴", PASSWORD, NOW)
    yield unlocked, recovery
    unlocked.store.close()


def test_protecting_encrypts_everything_and_leaves_no_plain_copy(opened, tmp_path):
    unlocked, _ = opened
    assert unlocked.store.is_encrypted
    assert proposals.count(ListQuery(text="养老")) == 1
    assert check_store().faults == ()
    unlocked.store.close()
    for file in tmp_path.iterdir():
        data = file.read_bytes()
        assert "万俟敏".encode() not in data
        assert b"13900001234" not in data
    assert {f.name for f in tmp_path.iterdir()} == {"数据.pdesk", "数据.pdesk.keys"}
    with pytest.raises(StorageError, match="not_a_store"):
        open_store(unlocked.store.path)


def test_password_and_recovery_key_open_it_again(opened):
    unlocked, recovery = opened
    path = unlocked.store.path
    unlocked.store.close()
    again = unlock(path, "单晓蕴", PASSWORD, 0)
    assert again.account.role == Role.COORDINATOR
    again.store.close()
    typed = recovery.lower().replace("-", " ")
    third = unlock_with_recovery_key(path, typed)
    assert third.account is None
    assert third.key == again.key
    third.store.close()
    with pytest.raises(WrongPassword):
        unlock_with_recovery_key(path, "AAAA")


def test_wrong_tries_are_counted_over_restarts_and_waited_for(opened):
    unlocked, _ = opened
    path = unlocked.store.path
    for count in range(1, 6):
        with pytest.raises(WrongPassword) as caught:
            unlock(path, "单晓蕴", "falsch", 0)
        assert caught.value.facts["failures"] == count
    with pytest.raises(MustWait) as waiting:
        unlock(path, "单晓蕴", PASSWORD, 0)
    assert 29 <= waiting.value.facts["seconds"] <= 31
    unlocked.store.close()
    unlock(path, "单晓蕴", PASSWORD, 31).store.close()
    assert keys.load(path).account("单晓蕴").failures == 0


def test_waits_grow_and_end_at_a_quarter_of_an_hour():
    waits = [seconds_to_wait(n) for n in range(40)]
    assert waits[:6] == [0, 0, 0, 0, 0, 30]
    assert waits == sorted(waits)
    assert waits[-1] == 900


def test_accounts_are_added_changed_and_disabled(opened):
    unlocked, _ = opened
    path = unlocked.store.path
    add_account(unlocked, "李明 ", Role.HANDLER, "李明的密码123", 7)
    assert account_names(path) == ["单晓蕴", "李明"]
    with pytest.raises(AccountExists):
        add_account(unlocked, "李明", Role.HANDLER, "李明的密码123")
    change_password(unlocked, "李明", "另一个密码456")
    unlocked.store.close()
    with pytest.raises(WrongPassword):
        unlock(path, "李明", "李明的密码123", 0)
    theirs = unlock(path, "李明", "另一个密码456", 0)
    assert (theirs.account.person_id, theirs.account.role) == (7, Role.HANDLER)
    disable_account(theirs, "李明")
    theirs.store.close()
    assert account_names(path) == ["单晓蕴"]
    with pytest.raises(AccountUnknown):
        unlock(path, "李明", "另一个密码456", 0)
    with pytest.raises(LastCoordinator):
        disable_account(unlocked, "单晓蕴")


def test_what_is_refused(plain, opened):
    unlocked, _ = opened
    with pytest.raises(AlreadyProtected):
        protect(unlocked.store, "x", PASSWORD, NOW)
    with pytest.raises(PasswordTooShort):
        change_password(unlocked, "单晓蕴", "short")
    with pytest.raises(AccountUnknown):
        change_password(unlocked, "nobody", PASSWORD)


def test_plain_store_is_not_protected_and_has_no_accounts(plain):
    assert not is_protected(plain.path)
    assert account_names(plain.path) == []
    with pytest.raises(AccountUnknown):
        unlock(plain.path, "x", PASSWORD, 0)


def test_protection_that_fails_leaves_the_plain_store(plain, monkeypatch):
    from desktop_app.services import unlock_store

    def fail(*_):
        raise StorageError("full")

    monkeypatch.setattr(unlock_store.engine, "copy_encrypted", fail)
    with pytest.raises(StorageError, match="full"):
        protect(plain, "x", PASSWORD, NOW)
    assert not is_protected(plain.path)
    assert proposals.count(ListQuery()) == 1
    assert {f.name.split("-")[0] for f in plain.path.parent.iterdir()} == {"数据.pdesk"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2}', "nonsense"])
def test_damaged_key_file_is_said(plain, text):
    keys.path_of(plain.path).write_text(text)
    with pytest.raises(StorageError, match="damaged"):
        is_protected(plain.path)


def test_unreadable_key_file_is_said(plain):
    keys.path_of(plain.path).mkdir()
    with pytest.raises(StorageError, match="cannot_open"):
        is_protected(plain.path)


def test_protection_cut_short_before_the_swap_can_be_done_again(plain):
    keys.save(plain.path, keys.KeyFile((), keys.wrap(keys.new_key(), "x" * 8)))
    assert not is_protected(plain.path)
    unlocked, _ = protect(plain, "单晓蕴", PASSWORD, NOW)
    unlocked.store.close()
    assert account_names(plain.path) == ["单晓蕴"]
    plain.path.unlink()
    assert is_protected(plain.path)
