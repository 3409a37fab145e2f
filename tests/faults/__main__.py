"""The long fault runs and their table; a minute of patience for each line.

python -m tests.faults [WORD]     only the lines whose name holds the word
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from desktop_app.storage.store import create_store
from tests.faults import deeds
from tests.faults.damage import run_damage
from tests.faults.double_starts import run_double_starts
from tests.faults.kills import run_kills
from tests.faults.trials import Trial, try_deaths, try_failures

KILLS, DAMAGED, STARTS = 200, 200, 50
EVERY, SOME = 10_000, 60
SLOW = ("protect",)
HEAD = ("promise", "tried", "survived", "lost", "seconds")


def runs(folder: Path) -> Iterator[tuple[str, Callable[[], Trial]]]:
    """Every line of the table by its name."""
    deeds.fresh(folder)
    store, spoiled = deeds.store_in(folder), folder / "damaged"
    spoiled.mkdir()
    yield "kills", partial(run_kills, store, KILLS)
    yield "damaged", partial(run_damage, store, spoiled, DAMAGED)
    yield "starts", partial(run_double_starts, store, folder / "home", STARTS)
    for deed in deeds.DEEDS:
        most = SOME if deed.name in SLOW else EVERY
        for is_lasting in (False, True):
            yield deed.name, partial(try_failures, deed, folder, most, is_lasting=is_lasting)
        if hasattr(os, "fork"):
            yield deed.name, partial(try_deaths, deed, folder, most)


def main(word: str) -> int:
    """Run what the word names and print the table; 1 when anything was lost."""
    lost: list[str] = []
    line = "{:68} {:>6} {:>9} {:>5} {:>8}"
    print(line.format(*HEAD), flush=True)
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        folder = Path(name)
        os.environ["PROPOSAL_DESK_HOME"] = str(folder / "home")
        deeds.make_pattern(folder, create_store)
        for kind, run in runs(folder):
            if word not in kind:
                continue
            begun = time.monotonic()
            trial = run()
            cells = (trial.promise, trial.tried, trial.survived, len(trial.lost))
            print(line.format(*cells, f"{time.monotonic() - begun:.1f}"), flush=True)
            lost += [f"{trial.promise}: {one}" for one in trial.lost]
    print("\n".join(lost) if lost else "nothing lost")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
