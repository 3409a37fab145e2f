"""A password for a store that had none: encrypted in place, and what was copied before."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import Role
from desktop_app.services import protect_store
from desktop_app.services.keep_backups import back_up, check_store
from desktop_app.services.protect_store import (
    AlreadyProtected,
    FirstAccount,
    PasswordTooEasy,
    PasswordTooShort,
    protect,
)
from desktop_app.services.unlock_store import Opened, account_names, is_protected, let_in
from desktop_app.storage import backup, journal, keys, proposals, records
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import open_store
from tests.factories import a_desk, a_member, stored_case, stored_session
from tests.ready_stores import empty_store

PASSWORD = "办公室2025密码"
FIRST = FirstAccount("单晓蕴", PASSWORD)

pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def plain(tmp_path):
    store = empty_store(tmp_path / "数据.pdesk")
    stored_case(stored_session(), title="关于养老的提案")
    with journal.operation("t", "SETUP"):
        records.add(a_member(name="万俟敏", mobile="13900001234"))
    yield store
    store.close()


def readable(folder):
    """The files in which the member can be read."""
    secrets = ("万俟敏".encode(), b"13900001234")
    files = [one for one in folder.rglob("*") if one.is_file()]
    return {one.name for one in files if any(text in one.read_bytes() for text in secrets)}


def test_everything_is_encrypted_and_no_plain_copy_is_left(plain, tmp_path):
    plain.close()
    assert readable(tmp_path) == {"数据.pdesk"}
    made = protect(a_desk(), plain.path, FIRST, [])
    assert readable(tmp_path) == set()
    assert {f.name for f in tmp_path.iterdir()} == {"数据.pdesk", "数据.pdesk.keys"}
    with pytest.raises(StorageError, match="not_a_store"):
        open_store(plain.path)
    again = open_store(plain.path, let_in(plain.path, "单晓蕴", PASSWORD, 0).key)
    assert again.is_encrypted
    assert Opened(again, made.access).key == made.access.key
    assert proposals.count(ListQuery(text="养老")) == 1
    assert check_store().faults == ()
    last = journal.operations(limit=1)[0]
    assert (last.actor, last.verb, last.about) == ("联络员", "PROTECT_STORE", "单晓蕴")
    again.close()


def test_backups_made_before_are_encrypted_too_and_others_stay(plain, tmp_path):
    folder = tmp_path / "备份"
    automatic = folder / f"数据-20250601T120000{backup.ENDING}"
    by_hand = tmp_path / f"数据-20250602{backup.ENDING}"
    aside = tmp_path / "数据.pdesk.before-20250603T120000"
    foreign = tmp_path / f"数据-2-20250602{backup.ENDING}"
    for copy in (automatic, by_hand, aside, foreign):
        back_up(plain, copy)
    plain.close()
    made = protect(a_desk(), plain.path, FIRST, [folder, tmp_path / "gone"])
    assert made.still_plain == ()
    assert readable(tmp_path) == {foreign.name}
    for copy in (automatic, by_hand, aside):
        assert is_protected(copy)
        opened = open_store(copy, let_in(copy, "单晓蕴", PASSWORD, 0).key)
        assert proposals.count(ListQuery(text="养老")) == 1
        opened.close()


def test_a_damaged_copy_that_stays_readable_is_told(plain, tmp_path):
    aside = tmp_path / "数据.pdesk.before-20250603T120000"
    back_up(plain, aside)
    aside.write_bytes(aside.read_bytes()[:9000])
    (tmp_path / "数据.pdesk.before-20250604T120000").mkdir()
    plain.close()
    made = protect(a_desk(), plain.path, FIRST, [])
    assert made.still_plain == (aside,)


def test_what_is_refused_changes_nothing(plain):
    plain.close()
    before = plain.path.read_bytes()
    for password, kind in (
        ("kurz", PasswordTooShort),
        ("1111111111", PasswordTooEasy),
        ("abababababa", PasswordTooEasy),
    ):
        with pytest.raises(kind):
            protect(a_desk(), plain.path, replace(FIRST, password=password), [])
    with pytest.raises(PasswordTooEasy):
        protect(a_desk(), plain.path, FirstAccount("市商务局联络员甲", "市商务局联络员甲"), [])
    with pytest.raises(NotAllowed):
        protect(a_desk(role=Role.HANDLER), plain.path, FIRST, [])
    assert plain.path.read_bytes() == before
    assert not is_protected(plain.path)
    protect(a_desk(), plain.path, FIRST, [])
    with pytest.raises(AlreadyProtected):
        protect(a_desk(), plain.path, FIRST, [])


@pytest.mark.parametrize("place", ["encrypt_file", "check_file", "save", "rename"])
def test_protection_that_fails_leaves_the_plain_store(plain, monkeypatch, place):
    plain.close()

    def fail(*_):
        raise StorageError("full") if place != "rename" else OSError(28, "full")

    owner = {"save": keys}.get(place, protect_store)
    monkeypatch.setattr(owner, place, fail)
    with pytest.raises(StorageError, match="full"):
        protect(a_desk(), plain.path, FIRST, [])
    monkeypatch.undo()
    assert not is_protected(plain.path)
    opened = open_store(plain.path)
    assert proposals.count(ListQuery()) == 1
    opened.close()
    assert not plain.path.with_name("数据.pdesk.encrypting").exists()


def test_protection_cut_short_before_the_swap_can_be_done_again(plain):
    plain.close()
    keys.save(plain.path, keys.KeyFile((), keys.wrap(keys.new_key(), "x" * 8)))
    assert not is_protected(plain.path)
    protect(a_desk(), plain.path, FIRST, [])
    assert account_names(plain.path) == ["单晓蕴"]
    plain.path.unlink()
    assert is_protected(plain.path)
