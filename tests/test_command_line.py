"""The command line as a newcomer and a script use it: codes, one sentence, never a traceback."""

import json
import subprocess
import sys

import pytest

from desktop_app import command_line, command_verbs
from desktop_app.__main__ import main

# The command line speaks through Qt: the application of the other tests, not one of its own.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    store = tmp_path_factory.mktemp("cli") / "office.pdesk"
    assert main(["sample", "--store", str(store)]) == 0
    return str(store)


def test_figures_of_the_reference_year(office, capsys):
    assert main(["figures", "--store", office, "--session", "2024", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["total"] == 62
    assert {k: told["modes"][k] for k in ("LEAD", "SEPARATE", "CO")} == {
        "LEAD": 17,
        "SEPARATE": 7,
        "CO": 38,
    }
    assert told["grades"] == {"A": 59, "B": 2, "C": 0, "D": 1}
    assert told["grade_base"] == 62
    assert told["grade_percent"] == {"A": "95.2", "B": "3.2", "C": "0.0", "D": "1.6"}
    assert (told["previous_b"]["total"], told["previous_b"]["resolved"]) == (5, 5)


def test_session_is_named_by_its_name_too(office, capsys):
    assert main(["figures", "--store", office, "--session", "市政协七届四次会议"]) == 0
    assert "total: 62" in capsys.readouterr().out


def test_summary_has_the_same_bytes_for_the_same_day(office, tmp_path):
    made = []
    for name in ("a.pdf", "b.pdf"):
        arguments = ["summary", "--store", office, "--session", "2024", "--as-of", "2024-12-31"]
        assert main([*arguments, "--pdf", str(tmp_path / name)]) == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF")


def test_every_stage_of_2025_and_the_rights(office, capsys):
    assert main(["stages", "--store", office, "--session", "2025", "--json"]) == 0
    assert all(json.loads(capsys.readouterr().out)["stages"].values())
    assert main(["rights", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["IMPORT_LEDGER"] == {"COORDINATOR": "ALL"}


def test_a_reader_who_has_seen_enough_is_no_trouble():
    command = [sys.executable, "-m", "desktop_app", "rights", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_export_comes_back_unchanged(office, tmp_path, capsys):
    book = str(tmp_path / "台账.xlsx")
    assert main(["export", "--store", office, "--xlsx", book]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "proposals 182, members 151, contacts 205"
    assert main(["import", book, "--store", office]) == 0
    closing = capsys.readouterr().out.splitlines()[-1]
    assert "created 0, updated 0" in closing
    assert closing.endswith("rejected 0")


def test_export_as_text_tells_of_the_cases_it_holds(office, tmp_path, capsys):
    assert main(["export", "--store", office, "--csv", str(tmp_path / "台账.csv")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "proposals 182"


def test_check_backup_and_restore(office, tmp_path, capsys):
    backup, other = str(tmp_path / "b.pdesk-backup"), str(tmp_path / "other.pdesk")
    assert main(["check", "--store", office]) == 0
    assert main(["backup", "--store", office, "--out", backup]) == 0
    assert main(["restore", backup, "--store", other]) == 0
    assert main(["restore", backup, "--store", other]) == 0
    assert "kept" in capsys.readouterr().out
    assert main(["check", "--store", other]) == 0


@pytest.mark.parametrize(
    "words",
    [
        ["export", "--xlsx"],
        ["export", "--csv"],
        ["backup", "--out"],
        ["summary", "--session", "2024", "--pdf"],
        ["summary", "--session", "2024", "--docx"],
    ],
)
@pytest.mark.parametrize("ending", ["", "-wal"])
def test_nothing_is_written_over_the_open_store(office, capsys, words, ending):
    verb, *others = words
    assert main([verb, "--store", office, *others, office + ending]) == 1
    assert "It was not touched" in capsys.readouterr().err
    assert main(["check", "--store", office]) == 0


@pytest.mark.parametrize(
    "words",
    [
        ["generate", "--proposals", "-3"],
        ["generate", "--proposals", "3", "--contacts", "-1"],
        *(["screenshots", "--out", "there", "--scale", one] for one in ("0", "-1", "nan", "1e9")),
    ],
)
def test_number_that_makes_no_sense_is_wrong_usage(tmp_path, monkeypatch, capsys, words):
    monkeypatch.chdir(tmp_path)
    verb, *others = words
    with pytest.raises(SystemExit) as ended:
        main([verb, "--store", "new.pdesk", *others])
    assert ended.value.code == 2
    assert words[-1] in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_first_import_makes_the_store_and_a_dry_run_does_not(tmp_path, capsys):
    ledger, store = tmp_path / "台账.csv", tmp_path / "new.pdesk"
    ledger.write_bytes(
        "会次,提案编号,案由,办理类型\n市政协七届四次会议,1,题目,主办\n".encode("gb18030")
    )
    assert main(["import", str(ledger), "--store", str(store), "--dry-run"]) == 0
    assert not store.exists()
    assert main(["import", str(ledger), "--store", str(store)]) == 0
    assert store.exists()
    assert "created 1" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"junk \x00\x01\x02", "提案编号,案由\n,\n".encode()])
def test_ledger_that_gives_nothing_leaves_no_store(tmp_path, capsys, content):
    ledger, store = tmp_path / "台账.csv", tmp_path / "new.pdesk"
    ledger.write_bytes(content)
    assert main(["import", str(ledger), "--store", str(store)]) == 1
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    assert not store.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["figures", "--store", "/nowhere/a.pdesk", "--session", "2024"],
        ["import", "/nowhere/a.xlsx", "--store", "/proc/a.pdesk"],
        ["check", "--store", __file__],
        ["restore", __file__, "--store", "/nowhere/a.pdesk"],
    ],
)
def test_refusal_is_one_sentence_and_code_1(arguments, capsys):
    assert main(arguments) == 1
    said = capsys.readouterr().err.strip()
    assert said
    assert "\n" not in said


def test_unknown_session_is_refused(office, capsys):
    assert main(["figures", "--store", office, "--session", "1999"]) == 1
    assert "1999" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["figures"], ["summary", "--store", "x", "--session", "2024"]]
)
def test_wrong_usage_is_code_2(arguments):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_what_nobody_expected_is_a_sentence_too(monkeypatch, capsys):
    def fail(parsed, at):
        raise ZeroDivisionError("139 0000 1234")

    monkeypatch.setattr(command_verbs, "rights", fail)
    assert command_line.run(["rights"]) == 1
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert "139" not in said
    assert "Traceback" not in said


def test_report_is_checked_and_an_unreadable_one_is_code_2(tmp_path, capsys):
    report = tmp_path / "r.txt"
    report.write_text("共办理提案62件，其中主办件17件、分办件7件、会办件38件。", encoding="utf-8")
    assert main(["check-report", str(report)]) == 0
    report.write_text("共办理提案62件，其中主办件17件、分办件7件、会办件30件。", encoding="utf-8")
    capsys.readouterr()
    assert main(["check-report", str(report), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["kind"] == "sum"
    assert main(["check-report", str(tmp_path / "none.txt")]) == 2


def test_generated_store(tmp_path):
    store = str(tmp_path / "big.pdesk")
    assert main(["generate", "--proposals", "20", "--contacts", "5", "--store", store]) == 0
    assert main(["check", "--store", store]) == 0


def test_a_year_of_two_sessions_says_which_one_a_summary_is_of(office, tmp_path, capsys):
    out = tmp_path / "a.docx"
    assert main(["summary", "--store", office, "--session", "2025", "--docx", str(out)]) == 0
    said = capsys.readouterr().err
    assert "市政协七届五次会议" in said
    assert "市七届人大六次会议" in said
    congress = ["summary", "--store", office, "--session", "市七届人大六次会议"]
    assert main([*congress, "--docx", str(out)]) == 0
    assert capsys.readouterr().err == ""
