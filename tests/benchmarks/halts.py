"""How long the window stops answering while it is used, and while it reads what is large.

Each line is the longest halt of an act: no click is heard and nothing is painted meanwhile.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.ledgers import a_ledger
from tests.benchmarks.start_up import screen
from tests.benchmarks.timing import Line

_RUNS = 2


def measured(path: Path) -> Iterator[Line]:
    """The least of some runs for each act: on a busy machine a halt may be another program's."""
    best: dict[str, float] = {}
    ledger = a_ledger()
    with screen() as variables:
        for _ in range(_RUNS):
            for act, halt in _run(path, ledger, variables):
                best[act] = min(halt, best.get(act, halt))
    for act, halt in best.items():
        yield Line(act, halt, None, "", "≤ 50 ms")


def _run(path: Path, ledger: Path, variables: dict[str, str]) -> list[tuple[str, float]]:
    command = [sys.executable, "-m", "tests.benchmarks.halts_run", str(path), str(ledger)]
    done = subprocess.run(command, env=variables, check=True, capture_output=True, text=True)
    told = (line.rsplit("\t", 1) for line in done.stdout.splitlines() if "\t" in line)
    return [(act, float(halt)) for act, halt in told]
