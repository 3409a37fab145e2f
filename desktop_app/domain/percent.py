"""Percentages as reports print them: rounded half up, never bent, always with their base.

Rules (domain: figures): "100" only when all, "0" only when none, nothing over nothing is None; a
share that would round to either end is given with as many decimals as tell it apart. Shares that
do not print as 100 together are left as they are and said so in a note.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

NOTHING = "—"


def percent(part: int, base: int, decimals: int = 1) -> str | None:
    """The share of part in base as text without the sign, such as "95.2"; None for 0 / 0.

    Raises ValueError when part is no share of base, or a number is negative.
    """
    if not 0 <= part <= base or decimals < 0:
        raise ValueError(part, base, decimals)
    if base == 0:
        return None
    places = decimals
    units = _units(part, base, places)
    while 0 < part < base and units in (0, 100 * 10**places):
        places += 1
        units = _units(part, base, places)
    return f"{Decimal(units).scaleb(-places):.{places}f}"


def _units(part: int, base: int, places: int) -> int:
    """The percentage in units of its last place, half up; whole numbers only, so exact."""
    whole: int = 100 * 10**places
    return (2 * whole * part + base) // (2 * base)


def printed(share: str | None, sign: str = "%") -> str:
    """A percentage as it stands in a sentence or a table: with its sign, or a dash for none."""
    return NOTHING if share is None else f"{share}{sign}"


def printed_sum(shares: Iterable[str | None]) -> str | None:
    """What the printed shares add up to, as text; None when there is none.

    Anything but 100 (99.9, 100.1) calls for a note beside the table.
    """
    known = [Decimal(share) for share in shares if share is not None]
    return str(sum(known, Decimal(0))) if known else None


def sums_to_whole(shares: Iterable[str | None]) -> bool:
    """Whether the printed shares add up to exactly 100 (or there is none to add)."""
    total = printed_sum(shares)
    return total is None or Decimal(total) == 100
