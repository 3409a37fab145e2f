"""Kill a writer at random moments, then see whether anything acknowledged is missing or torn."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.proposal import Proposal
from desktop_app.services.keep_backups import check_store
from desktop_app.storage import records
from desktop_app.storage.store import open_store

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Outcome:
    """How many kills were tried, how many saves acknowledged, and what was lost or torn."""

    tried: int = 0
    saved: int = 0
    lost: int = 0
    torn: int = 0
    unsound: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.torn or self.unsound)


def run_kills(store: Path, kills: int, seed: int = 0) -> Outcome:
    """Start a writer, kill it within its first tenths of a second of work, check, again."""
    dice, outcome, first = random.Random(seed), Outcome(), 1
    for _ in range(kills):
        acknowledged = _killed_writer(store, first, dice.uniform(0.0, 0.25))
        outcome.tried += 1
        outcome.saved += max(acknowledged - first + 1, 0)
        highest = _judge(store, acknowledged, outcome)
        first = max(acknowledged, highest, first) + 1
    return outcome


def _killed_writer(store: Path, first: int, after: float) -> int:
    """The last save that the writer acknowledged before it was killed."""
    command = [sys.executable, "-m", "tests.faults.writer", store, ROOT / "resources", str(first)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    timer = threading.Timer(after, writer.send_signal, [signal.SIGKILL])
    timer.start()
    lines = writer.stdout.read().splitlines(keepends=True)
    writer.wait()
    timer.cancel()
    writer.stdout.close()
    whole = [int(line) for line in lines if line.endswith("\n")]
    return whole[-1] if whole else first - 1


def _judge(store: Path, acknowledged: int, outcome: Outcome) -> int:
    """Count what is missing; returns the highest save found in the store."""
    opened = open_store(store)
    notes = {int(p.note) for p in records.where(Proposal) if p.note.isdigit()}
    highest = max(notes, default=0)
    outcome.lost += highest < acknowledged
    outcome.torn += sum(p.note != p.topic for p in records.where(Proposal, "note <> ''"))
    outcome.unsound += bool(check_store().faults)
    opened.close()
    return highest
