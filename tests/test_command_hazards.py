"""Verbs at the command line with wrong places and wrong words: one sentence, and nothing lost."""

import os
import stat
import sys
from pathlib import Path

import pytest

from desktop_app import command_verbs
from desktop_app.__main__ import main
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.services.start_store import start_store
from desktop_app.storage import lock
from tests.factories import a_desk, stored_case, stored_session

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def office(tmp_path):
    """A store with one case of 2024."""
    path = tmp_path / "数据.pdesk"
    store = start_store(a_desk(), path)
    stored_case(stored_session())
    store.close()
    return path


def refused(arguments, capsys, code=1):
    """What is said by a verb that refuses: one line, no traceback."""
    assert main([str(one) for one in arguments]) == code
    words = capsys.readouterr().err.strip()
    assert words
    assert "\n" not in words
    assert "意外" not in words
    return words


@pytest.mark.parametrize(
    "text", ["2024", "2024年", " ２０２４ ", "２０２４年度", "市政协七届四次会议"]
)
def test_a_session_is_known_by_its_year_however_it_is_typed(office, text, capsys):
    assert main(["stages", "--store", str(office), "--session", text, "--json"]) == 0


@pytest.mark.parametrize("text", ["1999", "²", "", "市政协", "0" * 5000])
def test_an_unknown_session_is_told_which_there_are(office, text, capsys):
    words = refused(["figures", "--store", office, "--session", text], capsys)
    assert "市政协七届四次会议" in words


def test_a_store_without_sessions_says_so(tmp_path, capsys):
    start_store(a_desk(), tmp_path / "a.pdesk").close()
    words = refused(["figures", "--store", tmp_path / "a.pdesk", "--session", "2024"], capsys)
    assert "session" in words


def test_a_ledger_takes_a_year_in_wide_letters_for_its_session(office, tmp_path):
    ledger = tmp_path / "台账.csv"
    ledger.write_text("提案编号,案由,办理类型\n20249999,题目,主办\n", encoding="utf-8")
    asked = ["import", str(ledger), "--store", str(office), "--session", "２０２４年"]
    assert main(asked) == 0
    assert main(["stages", "--store", str(office), "--session", "2024"]) == 0


def test_a_backup_replaces_no_other_file(office, tmp_path, capsys):
    letter = tmp_path / "信.docx"
    letter.write_bytes(b"a letter of mine")
    words = refused(["backup", "--store", office, "--out", letter], capsys)
    assert letter.name in words
    assert letter.read_bytes() == b"a letter of mine"


def test_a_backup_replaces_no_backup_of_another_store(office, tmp_path, capsys):
    other = tmp_path / "其他.pdesk"
    start_store(a_desk(), other).close()
    copy = tmp_path / "其他.pdesk-backup"
    assert main(["backup", "--store", str(other), "--out", str(copy)]) == 0
    before = copy.read_bytes()
    refused(["backup", "--store", office, "--out", copy], capsys)
    assert copy.read_bytes() == before


def test_a_backup_replaces_its_own_and_an_empty_file(office, tmp_path):
    copy = tmp_path / "每天.pdesk-backup"
    copy.touch()
    for _ in range(2):
        assert main(["backup", "--store", str(office), "--out", str(copy)]) == 0
    assert copy.stat().st_size > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_file_is_never_replaced_by_one(office, tmp_path, capsys):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refused(["backup", "--store", office, "--out", pipe], capsys)
    refused(["export", "--store", office, "--xlsx", pipe], capsys)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_two_files_never_take_one_place(office, tmp_path, capsys):
    out = tmp_path / "a.xlsx"
    words = refused(["export", "--store", office, "--xlsx", out, "--csv", out], capsys)
    assert out.name in words
    twisted = tmp_path / "." / "a.xlsx"
    asked = ["summary", "--store", office, "--session", "2024", "--pdf", out, "--docx", twisted]
    refused(asked, capsys)
    assert not out.exists()


@pytest.mark.parametrize("verb", ["import", "repair", "restore"])
def test_a_store_that_a_window_has_is_not_written_beside_it(
    office, tmp_path, capsys, monkeypatch, verb
):
    monkeypatch.setattr(command_verbs, "WAIT", 0.0)
    copy, ledger = tmp_path / "b.pdesk-backup", tmp_path / "台账.csv"
    ledger.write_text("提案编号,案由\n1,题目\n", encoding="utf-8")
    main(["backup", "--store", str(office), "--out", str(copy)])
    capsys.readouterr()
    asked = {
        "import": ["import", ledger, "--store", office],
        "repair": ["check", "--store", office, "--repair"],
        "restore": ["restore", copy, "--store", office],
    }
    held = lock.hold(office)
    words = refused(asked[verb], capsys)
    assert office.name in words
    held.release()
    assert main(["check", "--store", str(office)]) == 0


def test_a_store_that_is_free_soon_is_waited_for(office, capsys, monkeypatch):
    held = lock.hold(office)
    monkeypatch.setattr(command_verbs.time, "sleep", lambda _seconds: held.release())
    assert main(["check", "--store", str(office), "--repair"]) == 0


@pytest.fixture
def odd(tmp_path):
    """A place that is no file to be read or replaced, by its name."""
    loop = tmp_path / "loop"
    places = {"loop": loop, "folder": tmp_path, "root": Path("/"), "pipe": tmp_path / "pipe"}
    if sys.platform == "win32":
        pytest.skip("Windows has no pipes and no such links")
    loop.symlink_to("loop")
    os.mkfifo(places["pipe"])
    return places


@pytest.mark.parametrize("name", ["loop", "folder", "root", "pipe"])
@pytest.mark.parametrize("verb", ["store", "report", "ledger", "restore", "out"])
def test_places_that_are_no_files_are_refused_at_once(office, odd, tmp_path, capsys, name, verb):
    place = odd[name]
    asked = {
        "store": ["stages", "--store", place, "--session", "2024"],
        "report": ["check-report", place],
        "ledger": ["import", place, "--store", office],
        "restore": ["restore", place, "--store", tmp_path / "new" / "a.pdesk"],
        "out": ["export", "--store", office, "--xlsx", place],
    }
    refused(asked[verb], capsys, 2 if verb == "report" else 1)
    assert not (tmp_path / "new").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_names_that_are_no_text_are_taken_or_refused(office, tmp_path, capsys):
    name = b"\xff\xfe.x".decode("utf-8", "surrogateescape")
    assert main(["export", "--store", str(office), "--xlsx", str(tmp_path / name)]) == 0
    capsys.readouterr()
    refused(["backup", "--store", office, "--out", tmp_path / name[:1]], capsys)
    assert main(["check", "--store", str(office)]) == 0


def test_another_data_file_is_not_written_over(office, tmp_path, capsys):
    other = tmp_path / "其他.pdesk"
    start_store(a_desk(), other).close()
    before = other.read_bytes()
    refused(["export", "--store", office, "--xlsx", other], capsys)
    assert other.read_bytes() == before


@pytest.mark.parametrize("bytes_", [b"", b"\xff\xfe\x00\n", b"x" * 50_000])
def test_a_password_file_that_is_none_lets_nobody_in(office, tmp_path, capsys, bytes_, quick_keys):
    protect(a_desk(), office, FirstAccount("单晓蕴", "办公室2025密码"), [])
    file = tmp_path / "password"
    file.write_bytes(bytes_)
    asked = ["stages", "--store", office, "--session", "2024", "--password-file", file]
    refused(asked, capsys, 2)


def test_a_store_that_another_process_begins_is_not_taken_away(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(command_verbs, "WAIT", 0.0)
    path, ledger = tmp_path / "新 文件夹" / "a.pdesk", tmp_path / "台账.csv"
    ledger.write_text("会次,提案编号,案由\n市政协七届四次会议,1,题目\n", encoding="utf-8")
    path.parent.mkdir()
    held = lock.hold(path)
    path.touch()  # as its maker leaves it for a moment
    for asked in (["import", ledger], ["sample"], ["generate", "--proposals", "1"]):
        refused([*asked, "--store", path], capsys)
    held.release()
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_nothing_came_into_goes_again(tmp_path, capsys):
    ledger = tmp_path / "台账.csv"
    ledger.write_text("无关,内容\n1,2\n", encoding="utf-8")
    store = tmp_path / "新 文件夹" / "a.pdesk"
    assert main(["import", str(ledger), "--store", str(store), "--dry-run"]) == 1
    assert not store.parent.exists()
