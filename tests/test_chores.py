"""The chores need only the system's Python, and the lock file holds what the project asks for."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKED = re.compile(r"([\w.-]+)==[\w.!+]+ --hash=sha256:[0-9a-f]{64}")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def chores(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run without any installed library, as on a computer that has nothing yet."""
    command = [sys.executable, "-E", "-S", "packaging/chores.py", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_target_of_make_is_a_verb() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.search(r"^VERBS = (.+)$", makefile, re.MULTILINE)
    assert targets
    verbs = (ROOT / "packaging" / "chores.py").read_text("utf-8")
    assert [verb for verb in targets[1].split() if f"\ndef {verb}(" not in verbs] == []


def test_a_wrong_verb_is_wrong_usage_and_names_the_right_ones() -> None:
    told = chores("fly")
    assert told.returncode == 2
    assert "screenshots" in told.stderr
    assert "Traceback" not in told.stderr


def test_every_locked_library_is_pinned_by_its_hash_and_nothing_else_is_said() -> None:
    for lock in (ROOT / "packaging" / "locks").glob("*.txt"):
        lines = [one for one in lock.read_text("utf-8").splitlines() if not one.startswith("#")]
        assert [line for line in lines if not LOCKED.fullmatch(line)] == []


def test_the_lock_holds_every_library_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    wanted = {normal(re.split(r"[<>=!~ \[;]", one)[0]) for one in asked}
    for lock in (ROOT / "packaging" / "locks").glob("*.txt"):
        assert wanted - {normal(name) for name in LOCKED.findall(lock.read_text("utf-8"))} == set()
