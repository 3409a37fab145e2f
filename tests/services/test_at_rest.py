"""At rest: 50 names and phones, looked for in every file that a protected office leaves behind."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.command_line import run
from desktop_app.domain.member import Member
from desktop_app.domain.proposal import Proposal
from desktop_app.services.keep_backups import (
    back_up,
    back_up_file,
    back_up_when_changed,
    folder_of,
    restore,
)
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.services.show_phone import show_phone
from desktop_app.storage import journal, records
from desktop_app.storage.backup import make
from desktop_app.storage.store import open_store
from tests.factories import a_desk, a_member, stored_case, stored_session
from tests.ready_stores import started_store

SURNAMES = "赵钱孙李周吴郑王冯陈"
GIVEN = ("砚舟", "晓蕴", "若谷", "䶮堃", "雨霏")
NAMES = [f"{one}{two}" for one in SURNAMES for two in GIVEN]
PHONES = [f"139{number * 7919:08}" for number in range(1001, 1051)]
SECRETS = {
    word.encode(encoding)
    for word in (*NAMES, *PHONES)
    for encoding in ("utf-8", "utf-16-le", "gb18030")
}
PASSWORD = "办公室2025密码"
NOW = datetime(2030, 1, 1, tzinfo=UTC)


def found(*folders: Path) -> set[str]:
    """The files in which any of the names or phones can be read."""
    files = [one for folder in folders for one in folder.rglob("*") if one.is_file()]
    assert files
    return {str(one.name) for one in files if any(secret in one.read_bytes() for secret in SECRETS)}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_keys: None) -> Path:
    """A home of its own for data, settings, logs, backups and temporary files."""
    temporary = tmp_path / "temp"
    temporary.mkdir()
    monkeypatch.setenv("PROPOSAL_DESK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return tmp_path


@pytest.fixture
def plain(house: Path) -> Path:
    """An office with 50 members, and copies of it from before it had a password."""
    path = paths.user_data() / "office.pdesk"
    store = started_store(path)
    case = stored_case(stored_session(), number="20240247")
    with journal.operation("t", "SETUP"):
        records.add_all(
            a_member(name=name, mobile=phone) for name, phone in zip(NAMES, PHONES, strict=True)
        )
        records.change(Proposal, case, {"note": "、".join(NAMES)})
    backups = folder_of(paths.user_data() / "backups", path)
    back_up_when_changed(path, backups, NOW)
    back_up(store, path.with_name("office-20250601.pdesk-backup"))
    store.close()
    return path


def test_without_a_password_they_are_found(plain, house):
    assert len(NAMES) == len(set(PHONES)) == 50
    assert "office.pdesk" in found(house)
    assert len(found(house)) >= 3


def test_with_a_password_none_is_found_anywhere(plain, house, monkeypatch, qapp):
    backups = folder_of(paths.user_data() / "backups", plain)
    made = protect(a_desk(), plain, FirstAccount("单晓蕴", PASSWORD), [backups])
    assert made.still_plain == ()
    assert found(house) == set()
    key = made.access.key
    store = open_store(plain, key)
    members = records.where(Member)
    for member in members:
        show_phone(a_desk(), member.id)
    with journal.operation("t", "EDIT"):
        for member in members:
            records.change(Member, member.id, {"address": f"{member.name}路 {member.mobile}"})
    assert plain.with_name("office.pdesk-wal").stat().st_size > 0
    assert found(house) == set()  # while it is open, -wal and -shm included
    back_up_when_changed(plain, backups, NOW + timedelta(days=1), key)
    by_hand = back_up_file(plain, plain.with_name("by hand.pdesk-backup"), key)
    make(plain, house / "elsewhere.pdesk-backup", key)
    assert found(house) == set()
    store.close()
    restore(by_hand, plain, NOW, key)
    assert found(house) == set()
    monkeypatch.setenv("PROPOSAL_DESK_PASSWORD", PASSWORD)
    for verb in (["check", "--repair"], ["figures", "--session", "2024"]):
        run([verb[0], "--store", str(plain), *verb[1:]])
    assert found(house) == set()


def test_neither_crash_reports_nor_logs_carry_them(plain, house, monkeypatch, qapp, capsys):
    protect(a_desk(), plain, FirstAccount("单晓蕴", PASSWORD), [])
    from desktop_app import command_verbs
    from desktop_app.ui import crash_dialog

    def fail(*_: object) -> int:
        raise RuntimeError(f"{NAMES[0]} {PHONES[0]}")

    monkeypatch.setattr(command_verbs, "_open", fail)
    monkeypatch.setenv("PROPOSAL_DESK_PASSWORD", PASSWORD)
    assert run(["check", "--store", str(plain)]) == 1
    try:
        fail()
    except RuntimeError as error:
        dialog = crash_dialog.show(type(error), error, error.__traceback__)
        if dialog is not None:
            dialog.close()
    capsys.readouterr()
    assert list(paths.logs().iterdir())
    assert found(paths.logs()) == set()
