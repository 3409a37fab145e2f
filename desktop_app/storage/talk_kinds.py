"""Which kinds of talks a case has had, as one number: a bit for every way in every phase."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from desktop_app.domain.contact import Contact, Phase, Way

BITS = {kind: 1 << at for at, kind in enumerate(product(Way, Phase))}  # stored: new ways at the end


def kinds_of(talks: Iterable[Contact]) -> int:
    """The number for these talks; 0 when there was none."""
    found = 0
    for talk in talks:
        found |= BITS[talk.way, talk.phase]
    return found
