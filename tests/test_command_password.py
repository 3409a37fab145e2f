"""The command line on stores with a password: who comes in, who is told why not."""

import getpass
import io
import sys

import pytest

from desktop_app import command_password
from desktop_app.__main__ import main
from desktop_app.domain.permissions import Role
from desktop_app.services.edit_accounts import add_account
from desktop_app.services.edit_people import PersonInput, add_person, edit_person
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.services.unlock_store import Opened
from desktop_app.storage import journal
from desktop_app.storage.store import open_store
from tests.factories import a_desk
from tests.ready_stores import started_store

PASSWORD, OTHER = "办公室2025密码", "另一个密码456"
pytestmark = pytest.mark.usefixtures("qapp", "quick_keys", "away_from_keyboard")


@pytest.fixture
def away_from_keyboard(monkeypatch):
    monkeypatch.delenv(command_password.VARIABLE, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "数据.pdesk"
    started_store(path).close()
    return path


@pytest.fixture
def protection(office):
    return protect(a_desk(), office, FirstAccount("单晓蕴", PASSWORD), [])


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "password.txt"
    made.write_text(PASSWORD + "\n", "utf-8-sig")
    return made


def check(office, *more):
    return main(["check", "--store", str(office), *map(str, more)])


def test_the_password_comes_from_a_file_the_environment_or_the_keyboard(
    office, protection, file, monkeypatch, capsys
):
    assert check(office, "--password-file", file) == 0
    with monkeypatch.context() as patch:
        patch.setenv(command_password.VARIABLE, PASSWORD)
        assert check(office) == 0
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", terminal)
    asked = []
    monkeypatch.setattr(getpass, "getpass", lambda words: asked.append(words) or PASSWORD)
    assert check(office) == 0
    assert "数据.pdesk" in asked[0]
    assert capsys.readouterr().err == ""


def test_the_recovery_key_opens_it_too_and_is_told_in_the_journal(office, protection, monkeypatch):
    monkeypatch.setenv(command_password.VARIABLE, protection.recovery_key.lower())
    assert check(office) == 0
    store = open_store(office, protection.access.key)
    assert journal.operations(limit=1)[0].verb == "OPEN_BY_RECOVERY_KEY"
    store.close()


def said(capsys):
    told = capsys.readouterr().err.strip()
    assert told
    assert "\n" not in told
    assert PASSWORD not in told
    return told


def test_a_missing_or_wrong_password_is_one_sentence_and_code_2(
    office, protection, tmp_path, capsys
):
    assert check(office) == 2
    assert "数据.pdesk" in said(capsys)
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("")
    for _ in range(5):
        assert check(office, "--password-file", wrong) == 2
        said(capsys)
    assert check(office, "--password-file", wrong) == 2
    assert any(letter.isdigit() for letter in said(capsys))  # how long to wait
    assert check(office, "--password-file", tmp_path / "none.txt") == 1
    assert "none.txt" in said(capsys)


def test_who_comes_in_has_that_persons_role(office, protection, file, tmp_path, capsys):
    store = open_store(office, protection.access.key)
    li = add_person(a_desk(), PersonInput("李明", role=Role.AUDITOR))
    add_account(a_desk(), Opened(store, protection.access), "", OTHER, li)
    assert check(office, "--password-file", file) == 2
    assert "单晓蕴、李明" in said(capsys)
    assert check(office, "--password-file", file, "--account", "单晓蕴") == 0
    assert check(office, "--password-file", file, "--account", "谁") == 2
    assert "谁" in said(capsys)
    other = tmp_path / "other.txt"
    other.write_text(OTHER, "utf-8")
    ledger = tmp_path / "x.csv"
    ledger.write_text("x")
    export = ["export", "--store", str(office), "--csv", str(tmp_path / "out.csv")]
    assert main([*export, "--password-file", str(other), "--account", "李明"]) == 1
    said(capsys)
    open_store(office, protection.access.key)
    edit_person(a_desk(), li, {"is_active": False})
    assert check(office, "--password-file", other, "--account", "李明") == 2
    assert "李明" in said(capsys)


def test_a_backup_opens_with_the_same_password_also_where_no_store_is(
    office, protection, file, tmp_path, capsys
):
    copy, elsewhere = tmp_path / "b.pdesk-backup", tmp_path / "neu" / "c.pdesk"
    given = ["--password-file", str(file)]
    assert main(["backup", "--store", str(office), "--out", str(copy), *given]) == 0
    assert not copy.read_bytes().startswith(b"SQLite")
    assert main(["restore", str(copy), "--store", str(elsewhere)]) == 2
    assert main(["restore", str(copy), "--store", str(elsewhere), *given]) == 0
    assert check(elsewhere, *given) == 0
    assert main(["restore", str(copy), "--store", str(office), *given]) == 0
    assert check(office, *given) == 0


def test_a_plain_store_asks_for_nothing(office, capsys):
    assert check(office) == 0
    assert main(["rights"]) == 0
    capsys.readouterr()
