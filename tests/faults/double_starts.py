"""Start the program many times at once on one data file; one window may remain."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.faults.trials import Trial

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 180.0  # seconds, for all of them together on a slow machine


def run_double_starts(store: Path, home: Path, count: int) -> Trial:
    """Count windows beyond the first, starts that failed, and a lock that stays behind a kill."""
    trial = Trial(f"{count} double starts: one window")
    first = _starts(store, home, count)
    try:
        alive = _settled(first)
        trial.tried = count
        trial.lost += [f"{len(alive)} windows"] * (len(alive) != 1)
        trial.lost += [f"start ended with {one.returncode}" for one in first if one.returncode]
    finally:
        _end(first)
    (again,) = _starts(store, home, 1)
    try:
        time.sleep(2)
        trial.tried += 1
        if again.poll() is not None:
            trial.lost.append("a killed window's lock holds the next one up")
    finally:
        _end([again])
    return trial


def _starts(store: Path, home: Path, count: int) -> list[subprocess.Popen[bytes]]:
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PROPOSAL_DESK_HOME": str(home)}
    command = [sys.executable, "-m", "desktop_app", "--store", str(store)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return [subprocess.Popen(command, cwd=ROOT, env=variables, **quiet) for _ in range(count)]


def _end(started: list[subprocess.Popen[bytes]]) -> None:
    for one in started:
        one.kill()
        one.wait()


def _settled(started: list[subprocess.Popen[bytes]]) -> list[subprocess.Popen[bytes]]:
    """Those that still run once all others have ended."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        alive = [one for one in started if one.poll() is None]
        if len(alive) <= 1:
            return alive
        time.sleep(0.1)
    return [one for one in started if one.poll() is None]
