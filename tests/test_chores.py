"""The chores need only the system's Python."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


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
