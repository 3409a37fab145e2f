"""The n-th fsync, rename or write fails, for every n, until a work gets through untouched."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

CALLS = ("fsync", "replace")


@dataclass
class Counter:
    """Counts os calls and makes the chosen one fail with 'no space left'."""

    fail_at: int
    seen: int = 0
    names: list[str] = field(default_factory=list)

    def reached(self, name: str) -> None:
        self.seen += 1
        self.names.append(name)
        if self.seen == self.fail_at:
            raise OSError(errno.ENOSPC, "No space left on device")


@contextmanager
def failing(nth: int) -> Iterator[Counter]:
    """Inside, the n-th of the os calls in CALLS fails."""
    counter, real = Counter(nth), {name: getattr(os, name) for name in CALLS}

    def wrapped(name: str) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            counter.reached(name)
            return real[name](*given, **named)

        return call

    for name in CALLS:
        setattr(os, name, wrapped(name))
    try:
        yield counter
    finally:
        for name, function in real.items():
            setattr(os, name, function)


def every_failure(work: Callable[[], object], after: Callable[[bool], None]) -> int:
    """Run work with its 1st, 2nd, … call failing until all succeed; after(failed) judges each.

    Returns how many failures were tried.
    """
    nth = 0
    while True:
        nth += 1
        failed = False
        with failing(nth) as counter:
            try:
                work()
            except Exception:
                failed = True
        after(failed)
        if counter.seen < nth:
            return nth - 1
