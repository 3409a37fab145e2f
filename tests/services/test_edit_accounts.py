"""Accounts of people: who comes in with which role, and who comes in no more."""

import pytest

from desktop_app.domain.errors import NotAllowed, NotFound
from desktop_app.domain.permissions import Role
from desktop_app.domain.settings_entry import NameTaken
from desktop_app.services.edit_accounts import (
    AccountLine,
    LastCoordinator,
    NoAccounts,
    add_account,
    change_own_password,
    disable_account,
    list_accounts,
    renew_recovery_key,
    set_password,
)
from desktop_app.services.edit_people import PersonInput, add_person, edit_person
from desktop_app.services.protect_store import FirstAccount, PasswordTooShort, protect
from desktop_app.services.take_seat import HasLeft, seat_of, tell_way_in
from desktop_app.services.unlock_store import (
    Opened,
    account_names,
    let_in,
    let_in_by_recovery_key,
)
from desktop_app.storage import journal
from desktop_app.storage.keys import AccountUnknown, WrongPassword
from desktop_app.storage.store import open_store
from tests.factories import a_desk
from tests.ready_stores import started_store

PASSWORD, OTHER = "办公室2025密码", "另一个密码456"

pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "数据.pdesk"


@pytest.fixture
def opened(path):
    desk = a_desk()
    store = started_store(path)
    first = add_person(desk, PersonInput("单晓蕴", role=Role.COORDINATOR))
    add_person(desk, PersonInput("李明"))
    store.close()
    made = protect(desk, path, FirstAccount("单晓蕴", PASSWORD, first), [])
    store = open_store(path, made.access.key)
    yield Opened(store, made.access)
    store.close()


@pytest.fixture
def li(opened):
    from desktop_app.services.edit_people import list_people

    return next(one.id for one in list_people() if one.name == "李明")


def test_a_person_is_let_in_with_the_role_the_settings_give(opened, path, li):
    add_account(a_desk(), opened, "", OTHER, li)
    assert list_accounts(opened) == (
        AccountLine("单晓蕴", "单晓蕴", Role.COORDINATOR, False, True),
        AccountLine("李明", "李明", Role.HANDLER, False, False),
    )
    access = let_in(path, "李明", OTHER, 0)
    seat = seat_of(a_desk(actor="computer"), access)
    assert (seat.actor, seat.role, seat.person_id) == ("李明", Role.HANDLER, li)
    edit_person(a_desk(), li, {"role": Role.AUDITOR})
    assert seat_of(a_desk(), access).role is Role.AUDITOR
    assert list_accounts(opened)[1].role is Role.AUDITOR
    edit_person(a_desk(), li, {"is_active": False})
    with pytest.raises(HasLeft):
        seat_of(a_desk(), access)


def test_an_account_of_nobody_has_a_role_of_its_own(tmp_path):
    path = tmp_path / "b.pdesk"
    started_store(path).close()
    made = protect(a_desk(), path, FirstAccount(" 值班员 ", PASSWORD), [])
    store = open_store(path, made.access.key)
    assert list_accounts(Opened(store, made.access))[0].person == ""
    seat = seat_of(a_desk(actor="x", role=Role.AUDITOR), made.access)
    assert (seat.actor, seat.role, seat.person_id) == ("值班员", Role.COORDINATOR, None)
    store.close()


def test_the_recovery_key_seats_a_coordinator_and_is_told_in_the_journal(opened, path):
    made = renew_recovery_key(a_desk(), opened)
    access = let_in_by_recovery_key(path, made)
    assert seat_of(a_desk(role=Role.HANDLER), access).role is Role.COORDINATOR
    tell_way_in(a_desk(), opened.access)
    assert journal.operations(limit=1)[0].verb == "NEW_RECOVERY_KEY"
    tell_way_in(a_desk(), access)
    assert journal.operations(limit=1)[0].verb == "OPEN_BY_RECOVERY_KEY"
    assert not any(one.is_own for one in list_accounts(Opened(opened.store, access)))
    with pytest.raises(NoAccounts):
        change_own_password(a_desk(), Opened(opened.store, access), "x", OTHER, 0)


def test_a_new_recovery_key_takes_the_place_of_the_old(opened, path):
    first, second = (renew_recovery_key(a_desk(), opened) for _ in range(2))
    with pytest.raises(WrongPassword):
        let_in_by_recovery_key(path, first)
    assert let_in_by_recovery_key(path, second).key == opened.key


def test_passwords_are_changed_by_oneself_and_by_the_coordinator(opened, path, li):
    change_own_password(a_desk(), opened, PASSWORD, OTHER, 0)
    with pytest.raises(WrongPassword):
        let_in(path, "单晓蕴", PASSWORD, 0)
    with pytest.raises(WrongPassword):
        change_own_password(a_desk(), opened, PASSWORD, "第三个密码789", 0)
    add_account(a_desk(), opened, "小李", OTHER, li)
    set_password(a_desk(), opened, "小李", PASSWORD)
    assert let_in(path, "小李", PASSWORD, 0).account.person_id == li
    told = [one for one in journal.operations(limit=4) if one.verb == "SET_PASSWORD"]
    assert [one.about for one in told] == ["小李", "单晓蕴"]


def test_who_is_disabled_holds_no_key_until_a_new_password_is_set(opened, path, li):
    add_account(a_desk(), opened, "", OTHER, li)
    disable_account(a_desk(), opened, "李明")
    assert account_names(path) == ["单晓蕴"]
    assert list_accounts(opened)[1].is_disabled
    with pytest.raises(AccountUnknown):
        let_in(path, "李明", OTHER, 0)
    set_password(a_desk(), opened, "李明", PASSWORD)
    assert let_in(path, "李明", PASSWORD, 0).key == opened.key


def test_what_is_refused(opened, li):
    with pytest.raises(LastCoordinator):
        disable_account(a_desk(), opened, "单晓蕴")
    with pytest.raises(PasswordTooShort):
        set_password(a_desk(), opened, "单晓蕴", "short")
    with pytest.raises(AccountUnknown):
        set_password(a_desk(), opened, "nobody", OTHER)
    with pytest.raises(NameTaken):
        add_account(a_desk(), opened, "单晓蕴", OTHER, li)
    with pytest.raises(NotFound):
        add_account(a_desk(), opened, "", OTHER, 99)
    handler = a_desk(role=Role.HANDLER)
    for refused in (
        lambda: add_account(handler, opened, "", OTHER, li),
        lambda: set_password(handler, opened, "单晓蕴", OTHER),
        lambda: disable_account(handler, opened, "单晓蕴"),
        lambda: renew_recovery_key(handler, opened),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_a_store_without_password_has_no_accounts(opened, li):
    plain = Opened(opened.store)
    assert list_accounts(plain) == ()
    with pytest.raises(NoAccounts):
        add_account(a_desk(), plain, "", OTHER, li)
    with pytest.raises(NoAccounts):
        renew_recovery_key(a_desk(), plain)
