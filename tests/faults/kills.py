"""Kill a writer at random moments, then see whether anything acknowledged is missing or torn."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

from desktop_app.domain.proposal import Proposal
from desktop_app.services.keep_backups import check_store
from desktop_app.storage import records
from desktop_app.storage.store import open_store
from tests.faults.trials import Trial

ROOT = Path(__file__).resolve().parents[2]


def run_kills(store: Path, kills: int, seed: int = 0) -> Trial:
    """Start a writer, kill it within its first tenths of a second of work, check, again."""
    dice, saved, first = random.Random(seed), 0, 1
    trial = Trial("writer killed at a random moment")
    for _ in range(kills):
        acknowledged = _killed_writer(store, first, dice.uniform(0.0, 0.25))
        trial.tried += 1
        saved += max(acknowledged - first + 1, 0)
        highest = _judge(store, acknowledged, trial)
        first = max(acknowledged, highest, first) + 1
    trial.promise = f"writer killed at a random moment ({saved} acknowledged saves)"
    return trial


def _killed_writer(store: Path, first: int, after: float) -> int:
    """The last save that the writer acknowledged before it was killed; 0 for none."""
    command = [sys.executable, "-m", "tests.faults.writer", store, ROOT / "resources", str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as writer:
        try:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            timer = threading.Timer(after, writer.send_signal, [signal.SIGKILL])
            timer.start()
            lines = writer.stdout.read().splitlines(keepends=True)
            writer.wait()
            timer.cancel()
        finally:
            writer.kill()
    whole = [int(line) for line in lines if line.endswith("\n")]
    if writer.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the writer ended by itself with {writer.returncode}")
    return whole[-1] if whole else 0


def _judge(store: Path, acknowledged: int, trial: Trial) -> int:
    """Note what is missing or torn; returns the highest save found in the store."""
    opened = open_store(store)
    notes = {int(p.note) for p in records.where(Proposal) if p.note.isdigit()}
    highest = max(notes, default=0)
    torn = [p.id for p in records.where(Proposal, "note <> ''") if p.note != p.topic]
    found = check_store().faults
    opened.close()
    if highest < acknowledged or torn or found:
        trial.lost.append(f"{acknowledged} acknowledged, {highest} found, torn {torn}, {found}")
    return highest
