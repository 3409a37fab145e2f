"""A verb that is stopped in the middle, and one whose streams are closed: calm, nothing half."""

import os
import signal
import subprocess
import sys

import pytest

from desktop_app import command_line, command_stop
from desktop_app.__main__ import main
from desktop_app.services import generate_store, make_sample
from desktop_app.services.start_store import start_store
from desktop_app.storage import search
from tests.factories import a_desk, stored_case, stored_session

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there"),
]
SIGNALS = (signal.SIGINT, signal.SIGTERM)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_verb_that_is_stopped_says_so_and_leaves_no_half_store(
    tmp_path, capsys, monkeypatch, number
):
    store, handlers = tmp_path / "a.pdesk", [signal.getsignal(one) for one in SIGNALS]

    def stopped(_texts):
        for _ in range(2):  # the second finds nobody who listens
            os.kill(os.getpid(), number)

    monkeypatch.setattr(generate_store.search, "add", stopped)
    asked = ["generate", "--proposals", "3", "--store", str(store)]
    assert main(asked) == 1
    said = capsys.readouterr().err
    assert said.strip() == command_stop.STOPPED
    assert list(tmp_path.iterdir()) == []
    assert [signal.getsignal(one) for one in SIGNALS] == handlers


def test_an_import_that_is_stopped_leaves_the_store_as_it_was(tmp_path, capsys, monkeypatch):
    path, ledger = tmp_path / "a.pdesk", tmp_path / "台账.csv"
    store = start_store(a_desk(), path)
    stored_case(stored_session(), number="7")
    store.close()
    ledger.write_text("会次,提案编号,案由\n市政协七届四次会议,8,题目\n", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(search, "add", lambda *_: os.kill(os.getpid(), signal.SIGINT))
        assert main(["import", str(ledger), "--store", str(path)]) == 1
    capsys.readouterr()
    assert main(["stages", "--store", str(path), "--session", "2024", "--json"]) == 0
    assert '"TO_SIGN": 1' in capsys.readouterr().out
    assert main(["check", "--store", str(path)]) == 0


def test_what_fails_leaves_no_half_store_either(tmp_path, monkeypatch, capsys):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(make_sample, "import_ledger", fail)
    assert main(["sample", "--store", str(tmp_path / "a.pdesk")]) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_stop_before_the_verb_is_quiet(monkeypatch):
    def stopped(_given):
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line, "run", stopped)
    assert main(["rights"]) == 1


def test_a_stop_while_qt_is_read_ends_at_once(monkeypatch, capsys):
    class Ended(BaseException):
        pass

    def end(code):
        raise Ended(code)

    def _find_and_load(name):
        command_stop._stop(2, sys._getframe())

    monkeypatch.setattr(command_stop.os, "_exit", end)
    monkeypatch.setattr(command_stop.signal, "signal", lambda *_: None)
    with pytest.raises(Ended, match="1"):
        _find_and_load("PySide6.QtGui")
    assert capsys.readouterr().err.strip() == command_stop.STOPPED
    with pytest.raises(KeyboardInterrupt):
        _find_and_load("matplotlib")


@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&-", ">&- 2>&- <&-", "| true"])
def test_closed_streams_are_no_trouble(streams):
    command = f'"{sys.executable}" -m desktop_app rights {streams}; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60)
    assert done.returncode == 0
    assert done.stderr == b""
