"""63-bit ids in order of time: stores of two computers can be merged without collisions."""

from __future__ import annotations

import secrets
import threading
import time

_EPOCH_MS = 1_577_836_800_000  # 2020-01-01, so that 41 bits last until 2089
_RANDOM_BITS = 22
_lock = threading.Lock()
_last = 0


def new_id() -> int:
    """A positive 63-bit id greater than every id this process gave before."""
    return new_ids(1)[0]


def new_ids(count: int) -> range:
    """Several ids in rising order, for bulk inserts."""
    global _last
    with _lock:
        stamp = (int(time.time() * 1000) - _EPOCH_MS) << _RANDOM_BITS
        first = max(stamp | secrets.randbits(_RANDOM_BITS - 2), _last + 1)
        _last = first + count - 1
    return range(first, first + count)
