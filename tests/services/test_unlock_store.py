"""Coming in: by password, by the printed key; tries that are counted and waited for."""

import json

import pytest

from desktop_app.domain.permissions import Role
from desktop_app.services import unlock_store
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.services.unlock_store import (
    MustWait,
    Opened,
    account_names,
    is_protected,
    let_in,
    let_in_by_recovery_key,
    seconds_left,
    seconds_to_wait,
    uptime,
)
from desktop_app.storage import keys
from desktop_app.storage.errors import StorageError
from desktop_app.storage.keys import AccountUnknown, WrongPassword
from desktop_app.storage.store import open_store
from tests.factories import a_desk
from tests.ready_stores import empty_store

PASSWORD = "办公室2025密码"
NAME = "单晓蕴"
NOW = 90_000.0  # a day and an hour after the computer started


@pytest.fixture
def plain(tmp_path):
    path = tmp_path / "数据.pdesk"
    empty_store(path).close()
    return path


@pytest.fixture
def protection(plain, quick_keys):
    return protect(a_desk(), plain, FirstAccount(NAME, PASSWORD), [])


def wrong(path, now, count=1):
    for _ in range(count):
        with pytest.raises(WrongPassword) as caught:
            let_in(path, NAME, "falsch falsch", now)
    return caught.value.facts["failures"]


def test_password_and_recovery_key_give_the_same_key(plain, protection):
    by_password = let_in(plain, NAME, PASSWORD, NOW)
    assert by_password.account.role == Role.COORDINATOR
    typed = protection.recovery_key.lower().replace("-", " ")
    by_paper = let_in_by_recovery_key(plain, typed)
    assert by_paper.account is None
    assert by_paper.key == by_password.key == protection.access.key
    open_store(plain, by_paper.key).close()
    with pytest.raises(WrongPassword):
        let_in_by_recovery_key(plain, "AAAA")
    assert PASSWORD not in repr(protection)
    assert protection.recovery_key not in repr(protection)


def test_a_printed_key_is_told_from_a_password(protection):
    assert keys.looks_like_recovery_key(protection.recovery_key)
    assert keys.looks_like_recovery_key(protection.recovery_key.lower())
    assert not keys.looks_like_recovery_key(PASSWORD)
    assert not keys.looks_like_recovery_key(protection.recovery_key[:-5])


def test_wrong_tries_are_counted_in_the_file_and_waited_for(plain, protection):
    assert [wrong(plain, NOW) for _ in range(5)] == [1, 2, 3, 4, 5]
    with pytest.raises(MustWait) as waiting:
        let_in(plain, NAME, PASSWORD, NOW)
    assert 29 <= waiting.value.facts["seconds"] <= 31
    assert seconds_left(plain, NAME, NOW + 20) == pytest.approx(10)
    let_in(plain, NAME, PASSWORD, NOW + 30)
    assert keys.load(plain).account(NAME).failures == 0
    assert seconds_left(plain, NAME, NOW + 30) == 0


def test_neither_the_date_nor_a_restart_of_program_or_computer_shortens_the_wait(
    plain, protection, monkeypatch
):
    wrong(plain, NOW, 5)
    monkeypatch.setattr(unlock_store.time, "time", lambda: 4e9)  # the date is set far ahead
    with pytest.raises(MustWait):
        let_in(plain, NAME, PASSWORD, NOW + 1)
    # The computer started anew a moment ago: the wait begins with its start.
    assert seconds_left(plain, NAME, 2.0) == pytest.approx(28)
    assert seconds_left(plain, NAME, 31.0) == 0


def test_waits_grow_and_end_at_a_quarter_of_an_hour():
    waits = [seconds_to_wait(n) for n in range(40)]
    assert waits[:7] == [0, 0, 0, 0, 0, 30, 60]
    assert waits == sorted(waits)
    assert waits[-1] == 900


def test_the_clock_of_waits_runs_forward():
    assert 0 < uptime() <= uptime()


def test_a_system_without_a_boot_clock_has_another(monkeypatch):
    monkeypatch.delattr(unlock_store.time, "CLOCK_BOOTTIME", raising=False)
    assert uptime() == pytest.approx(unlock_store.time.monotonic(), abs=60)


def test_an_account_that_was_altered_in_the_file_opens_nothing(plain, protection):
    file = keys.path_of(plain)
    told = json.loads(file.read_text("utf-8"))
    told["accounts"][0]["person_id"] = 7
    file.write_text(json.dumps(told), "utf-8")
    with pytest.raises(WrongPassword):
        let_in(plain, NAME, PASSWORD, NOW)
    told["accounts"][0]["person_id"] = None
    told["accounts"][0]["wrapped"]["nonce"] = "x"
    file.write_text(json.dumps(told), "utf-8")
    with pytest.raises(WrongPassword):
        let_in(plain, NAME, PASSWORD, NOW)


def test_a_plain_store_is_not_protected_and_has_no_accounts(plain):
    assert not is_protected(plain)
    assert account_names(plain) == []
    with pytest.raises(AccountUnknown):
        let_in(plain, "x", PASSWORD, NOW)
    store = open_store(plain)
    assert Opened(store).key is None
    store.close()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2}', "nonsense"])
def test_a_damaged_key_file_is_said(plain, text):
    keys.path_of(plain).write_text(text)
    with pytest.raises(StorageError, match="damaged"):
        is_protected(plain)


def test_an_unreadable_key_file_is_said(plain):
    keys.path_of(plain).mkdir()
    with pytest.raises(StorageError, match="cannot_open"):
        is_protected(plain)
