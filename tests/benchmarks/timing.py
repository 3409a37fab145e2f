"""How long something takes, and one line of the table."""

from __future__ import annotations

import re
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

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is reached; None without a goal, or without the anchor it speaks of."""
        if self.goal in _AHEAD:
            return self.ours < self.anchor if self.anchor is not None else None
        found = _MOST.search(self.goal)
        if found is None:
            return None
        if found["unit"] == "×":
            return self.ours <= float(found["most"]) * self.anchor if self.anchor else None
        return self.ours <= float(found["most"])

    def text(self) -> str:
        """The line as the table shows it."""
        anchor = f"{self.anchor:9.1f}" if self.anchor is not None else "        —"
        ratio = f"{self.ours / self.anchor:8.3f}" if self.anchor else "       —"
        verdict = {True: "met", False: "MISSED", None: ""}[self.is_met]
        told = f"{self.ours:10.2f}{anchor}{ratio}  {self.beside:<34}{self.goal:<26}{verdict}"
        return f"{self.work:<54}{told}".rstrip()


_AHEAD = ("ahead", "faster")
_MOST = re.compile(r"≤ (?P<most>[\d.]+) (?P<unit>ms|MB|×)")
_WORDS = f"{'ours ms':>10}{'anchor':>9}{'ratio':>8}  {'anchor measured':<34}{'goal':<26}"
HEAD = f"{'work':<54}{_WORDS}"


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
