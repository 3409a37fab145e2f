"""A guard against PySide6 6.12, which hands out None, True and False without counting them.

Its wheels are built for interpreters in which these objects are immortal (Python 3.12 and later).
On 3.11 every call of a Qt method that returns nothing takes one reference of None away, until the
interpreter aborts ("deallocating None"). Measured: 6.12.0 loses one a call, 6.11 and 6.9 none.
"""

from __future__ import annotations

import ctypes
import sys

ENOUGH = 1 << 40
LEEWAY = 64


def keep_alive() -> None:
    """Count so many references to the singletons that none is ever taken for the last."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for one in (None, True, False, NotImplemented, Ellipsis):
        count = ctypes.c_ssize_t.from_address(id(one))
        is_the_count = abs(count.value - sys.getrefcount(one)) < LEEWAY
        if is_the_count and count.value < ENOUGH:
            count.value += ENOUGH
