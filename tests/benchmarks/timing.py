"""How long something takes, and one line of the table."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """Ours beside an anchor of the same run, both in milliseconds; goal in the target's words."""

    work: str
    ours: float
    anchor: float | None = None
    beside: str = ""
    goal: str = ""

    def text(self) -> str:
        """The line as the table shows it."""
        anchor = f"{self.anchor:9.1f}" if self.anchor is not None else "        —"
        ratio = f"{self.ours / self.anchor:8.3f}" if self.anchor else "       —"
        return f"{self.work:<46}{self.ours:10.2f}{anchor}{ratio}  {self.beside:<34}{self.goal}"


HEAD = f"{'work':<46}{'ours ms':>10}{'anchor':>9}{'ratio':>8}  {'anchor measured':<34}goal"


def best(work: Callable[[], object], times: int = 5) -> float:
    """The fastest of some runs in milliseconds: what the work costs, not what else was going on."""
    return min(once(work) for _ in range(times))


def once(work: Callable[[], object]) -> float:
    """One run in milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def p95(work: Callable[[], object], times: int) -> float:
    """The time that 95 of 100 runs stay under."""
    took = sorted(once(work) for _ in range(times))
    return took[int(len(took) * 0.95) - 1]


def peak_megabytes() -> float:
    """The most memory this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
