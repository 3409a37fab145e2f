"""Try a deed with every disk call failing, or the process dying there; count what is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.deeds import Deed
from tests.faults.failing_disk import Disk, failing


@dataclass
class Trial:
    """One promise: how often it was tried, and what was wrong where it was not kept."""

    promise: str
    tried: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def survived(self) -> int:
        return self.tried - len(self.lost)


def chosen(calls: int, most: int) -> Iterator[int]:
    """At most so many of the calls 1 … calls, spread evenly, the first and the last among them."""
    if calls <= most:
        yield from range(1, calls + 1)
        return
    yield from sorted({1 + round(i * (calls - 1) / (most - 1)) for i in range(most)})


def count_calls(deed: Deed, folder: Path) -> int:
    """How many calls reach the disk when nothing fails."""
    place = _place(deed, folder)
    with failing(Disk()) as disk:
        deed.do(place)
    wrong = deed.judge(place, True)
    assert not wrong, f"{deed.name}: {wrong}"
    return disk.seen


def try_failures(deed: Deed, folder: Path, most: int, *, is_lasting: bool) -> Trial:
    """The n-th call fails, once or from then on, as a disk does that is full."""
    how = "and all after" if is_lasting else "once"
    trial = Trial(f"{deed.name}: n-th disk call fails, {how}")
    for nth in chosen(count_calls(deed, folder), most):
        place = _place(deed, folder)
        is_done = True
        with failing(Disk(nth, is_lasting)):
            try:
                deed.do(place)
            except Exception:
                is_done = False
        _judge(trial, deed, place, is_done, nth)
    return trial


def try_deaths(deed: Deed, folder: Path, most: int) -> Trial:
    """The process is killed at the n-th call."""
    trial = Trial(f"{deed.name}: killed at the n-th disk call")
    for nth in chosen(count_calls(deed, folder), most):
        place = _place(deed, folder)
        child = os.fork()
        if child == 0:
            try:
                with failing(Disk(nth, is_deadly=True)):
                    deed.do(place)
            finally:
                os._exit(0)
        _, status = os.waitpid(child, 0)
        _judge(trial, deed, place, not os.WIFSIGNALED(status), nth)
    return trial


def _place(deed: Deed, folder: Path) -> Path:
    place = folder / "run"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    deed.prepare(place)
    return place


def _judge(trial: Trial, deed: Deed, place: Path, is_done: bool, nth: int) -> None:
    trial.tried += 1
    try:
        wrong = deed.judge(place, is_done)
    except Exception as error:
        wrong = repr(error)
    if wrong:
        trial.lost.append(f"call {nth}: {wrong}")
