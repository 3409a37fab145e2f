"""What nobody foresaw: a report without people in it, shown at once or at the next start."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from desktop_app import command_line, paths
from desktop_app.ui import crash_dialog, crash_reports
from desktop_app.ui.events import Events
from desktop_app.ui.excepthook import ExceptHook

ROOT = Path(__file__).parents[2]
SECRETS = ("张伟", "13800000000", "关于养老的提案", "zhang")


@pytest.fixture(autouse=True)
def _home(monkeypatch, tmp_path, qapp):
    monkeypatch.setenv("PROPOSAL_DESK_HOME", str(tmp_path / "zhang"))


def trouble() -> ValueError:
    try:
        raise ValueError("张伟 13800000000 关于养老的提案")
    except ValueError as error:
        return error


def shown() -> list[crash_dialog.CrashDialog]:
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if isinstance(one, crash_dialog.CrashDialog) and one.isVisible()]


def test_a_report_says_where_and_nothing_of_people(capsys):
    error = trouble()
    dialog = crash_dialog.show(type(error), error, error.__traceback__)
    (path,) = crash_reports.waiting()
    report = path.read_text("utf-8")
    assert "test_crash_reports.py:" in report and " trouble\n" in report and "ValueError" in report
    assert not any(secret in report for secret in SECRETS)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == report
    next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text()).click()
    assert QGuiApplication.clipboard().text() == report
    assert (
        crash_dialog.show(type(error), error, error.__traceback__) is None
    )  # one dialog at a time
    dialog.accept()
    assert len(crash_reports.waiting()) == 1  # the second was not seen


def test_an_installed_program_writes_no_message_to_its_log(capsys, monkeypatch):
    monkeypatch.setattr(paths, "is_checkout", lambda: False)
    error = trouble()
    crash_dialog.show(type(error), error, error.__traceback__).accept()
    told = capsys.readouterr().err
    assert "ValueError" in told and not any(secret in told for secret in SECRETS)


def test_what_a_crash_left_is_offered_once_at_the_next_start():
    events, offers = Events(), []
    events.step_offered.connect(lambda *offer: offers.append(offer))
    crash_dialog.offer_waiting(events)
    assert offers == []
    crash_reports.keep("older")
    crash_reports.keep("newest")
    crash_dialog.offer_waiting(events)
    ((words, step, show),) = offers
    assert "safe" in words and step
    show()
    (dialog,) = shown()
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "newest"
    dialog.accept()
    crash_dialog.offer_waiting(events)
    assert len(offers) == 1


def test_a_hard_crash_leaves_its_place_without_folders(tmp_path):
    code = (
        "import faulthandler, sys; sys.path.insert(0, sys.argv[1]); "
        "from desktop_app.ui import crash_reports as c; "
        "c.watch_for_faults(); c.watch_for_faults(); faulthandler._sigsegv()"
    )
    place = tmp_path / "zhang" / "run.py"
    place.parent.mkdir(exist_ok=True)
    place.write_text(code.replace("; ", "\n"))
    done = subprocess.run(
        [sys.executable, str(place), str(ROOT)],
        capture_output=True,
        check=False,
        env={**os.environ},
    )
    assert done.returncode != 0
    (report,) = crash_reports.waiting()
    text = report.read_text("utf-8")
    assert "run.py" in text and "zhang" not in text
    assert not list(report.parent.glob("fault-*"))


def test_a_good_end_leaves_no_file_and_another_window_keeps_its_own():
    crash_reports.watch_for_faults()
    (mine,) = paths.logs().glob("fault-*")
    other = paths.logs() / "fault-1.txt"
    other.write_text("")
    os.utime(other, (time.time(), time.time()))
    assert crash_reports.waiting() == []
    assert mine.exists() and other.exists()
    os.utime(other, (0, 0))
    old = paths.logs() / "seen-20200101-000000.txt"
    old.write_text("x")
    os.utime(old, (0, 0))
    assert crash_reports.waiting() == []
    assert not other.exists() and not old.exists()
    crash_reports.end_watch()
    crash_reports.end_watch()
    assert not mine.exists()


def test_a_thread_that_fails_is_reported_too(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook = ExceptHook()
    hook.install()

    def fail():
        raise ZeroDivisionError("张伟")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown()))
    shown()[0].accept()


def test_the_command_lines_report_names_no_folder(monkeypatch, tmp_path):
    told = command_line._unexpected(trouble(), argparse.Namespace())
    report = (paths.logs() / "last_error.txt").read_text("utf-8")
    assert report.splitlines()[0] == "ValueError"
    assert "test_crash_reports.py:" in report
    assert not any(secret in report for secret in SECRETS)
    assert "张伟" not in told
