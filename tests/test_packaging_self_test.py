"""The self-test of an installation: a line a check, and a failure that names what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from desktop_app import paths, self_checks, self_test
from desktop_app.__main__ import main
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk

ROOT = Path(__file__).parents[1]


@pytest.fixture
def desk() -> Desk:
    return Desk("test", Role.COORDINATOR, date(2026, 11, 23), paths.resources())


def test_a_checkout_passes_every_check_and_touches_nothing_of_the_user(tmp_path):
    home, out = tmp_path / "home", tmp_path / "kept"
    variables = {**os.environ, "PROPOSAL_DESK_HOME": str(home), "DISPLAY": ""}
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "self-test", "--out", str(out)],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "All well."
    assert "FAIL" not in done.stdout
    assert not home.exists()
    assert {path.name for path in out.iterdir()} >= {"summary.pdf", "ledger.xlsx", "en_dark"}


def test_a_check_that_fails_is_named_and_the_others_are_still_done(monkeypatch, capsys, desk):
    def lost_font(_folder, _desk):
        raise self_checks.SelfTestFailed("NotoSansSC is not there")

    def lost_library(_folder, _desk):
        raise ImportError("libxcb-cursor.so.0")

    def sound(_folder, _desk):
        return "two of two"

    monkeypatch.setattr(self_test, "_checks", lambda: (lost_font, lost_library, sound))
    assert self_test.self_test(desk) == 1
    said = capsys.readouterr().out
    assert "FAIL  lost font" in said
    assert "NotoSansSC is not there" in said
    assert "ImportError: libxcb-cursor.so.0" in said
    assert "ok    sound" in said
    assert said.splitlines()[-1] == "FAILED: lost_font, lost_library"


def test_a_plugin_that_is_not_there_is_named(monkeypatch, tmp_path, desk):
    monkeypatch.setitem(self_checks.PLUGINS, sys.platform, ("platforms/libqnowhere.so",))
    with pytest.raises(self_checks.SelfTestFailed, match=r"platforms/libqnowhere\.so"):
        self_checks.plugins(tmp_path, desk)


def test_resources_without_the_fonts_are_noticed(tmp_path):
    bare = Desk("test", Role.COORDINATOR, date(2026, 11, 23), tmp_path)
    with pytest.raises(Exception, match="Noto"):
        self_checks.fonts(tmp_path, bare)


def test_the_variables_of_the_user_come_back(monkeypatch, desk):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("PROPOSAL_DESK_HOME")
    monkeypatch.setattr(self_test, "_checks", lambda: ())
    assert self_test.self_test(desk) == 0
    assert "PROPOSAL_DESK_HOME" not in os.environ


def test_a_store_that_a_file_manager_names_is_opened(monkeypatch):
    opened = []
    monkeypatch.setattr("desktop_app.start.start_window", lambda path: opened.append(path) or 0)
    assert main(["/home/李/提案 2024.pdesk"]) == 0
    assert opened == [Path("/home/李/提案 2024.pdesk")]
