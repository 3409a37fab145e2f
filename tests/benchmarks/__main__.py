"""python -m tests.benchmarks [--million] [--only lists,writing,…]: the table of targets."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Iterator

from tests.benchmarks import (
    everyday,
    halts,
    ledgers,
    lists,
    papers,
    start_up,
    stores,
    writing,
)
from tests.benchmarks.timing import HEAD, Line, peak_megabytes

PARTS = ("lists", "writing", "everyday", "ledgers", "papers", "start_up", "halts")


def main() -> None:
    """Measure what was asked for and print it line by line."""
    parser = argparse.ArgumentParser(prog="bench", description="Speed beside its anchors.")
    parser.add_argument("--proposals", type=int, default=100_000)
    parser.add_argument("--contacts", type=int, default=0)
    parser.add_argument("--million", action="store_true", help="1,000,000 cases, 5,000,000 talks")
    parser.add_argument("--only", default=",".join(PARTS), help="parts, parted by commas")
    asked = parser.parse_args()
    cases, talks = (1_000_000, 5_000_000) if asked.million else (asked.proposals, asked.contacts)
    plain = stores.plain(cases, talks)
    wanted = asked.only.split(",")
    cipher = stores.encrypted(plain) if {"lists", "writing"} & set(wanted) else plain
    both = (
        (f"plain, {cases:,} cases", plain, None),
        (f"cipher, {cases:,} cases", cipher, stores.KEY),
    )
    print(f"{platform.platform()}, Python {platform.python_version()}\n")
    parts: dict[str, list[tuple[str, Callable[[], Iterator[Line]]]]] = {
        "lists": [(n, lambda p=p, k=k: lists.measured(p, k)) for n, p, k in both],  # type: ignore[misc]
        "writing": [(n, lambda p=p, k=k: writing.measured(p, k)) for n, p, k in both],  # type: ignore[misc]
        "everyday": [("an everyday office, 20,000 cases", everyday.measured)],
        "ledgers": [("ledgers", lambda: ledgers.measured(plain))],
        "papers": [("papers", papers.measured)],
        "start_up": [(f"start-up, {cases:,} cases", lambda: start_up.measured(plain))],
        "halts": [(f"the window in use, {cases:,} cases", lambda: halts.measured(plain))],
    }
    judged: list[Line] = []
    for part in wanted:
        for name, measured in parts[part]:
            print(f"\n{name}\n{HEAD}", flush=True)
            for line in measured():
                print(line.text(), flush=True)
                judged += [line] * (line.is_met is not None)
    missed = [line for line in judged if not line.is_met]
    print(f"\n{len(judged) - len(missed)} of {len(judged)} goals met; missed:")
    print("\n".join(line.text() for line in missed) or "none")
    print(f"\nmost memory of the measuring process: {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
