"""Keeps None alive: PySide6 6.12.0 gives away one reference too few on Python before 3.12.

Every Qt call without a result takes a reference to None that it never got; after some five
thousand calls Python 3.11 ends with "deallocating None" (6.11 and 6.9 are sound). Python 3.12 made
None, True and False immortal; here they get as many references as no session can use up.
"""

from __future__ import annotations

import ctypes
import sys

PLENTY = 1 << 40
_SLACK = 8


def keep_constants() -> None:
    """Call once before Qt is used; costs nothing, and does nothing where it is not needed."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False):
        counted = sys.getrefcount(constant)
        count = ctypes.c_ssize_t.from_address(id(constant))
        if counted < PLENTY and abs(count.value - counted) <= _SLACK:
            count.value += PLENTY
