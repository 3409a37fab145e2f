"""Papers with a signature: it never stands on a page without any of the text (GB/T 9704, 7.3.5)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_app.documents.blocks import Block, Mark, Meta, Signature, Space
from desktop_app.documents.flow import lay_out
from desktop_app.documents.pages import LEADING

GAPS = (2.0, 1.0, 0.4)  # body lines between text and signature, the usual one first
TAKEN_ALONG = 2  # lines of text that go with a signature to the next page
TEXT, SIGNED = "text", "signed"


def with_gap(blocks: Iterable[Block], gap: float) -> list[Block]:
    """Return the blocks with `gap` lines before the signature, and marks on either side of it.

    What follows the signature (who to ask, marks at the foot, 版记) belongs to it.
    """
    found = list(blocks)
    place = next((n for n, one in enumerate(found) if isinstance(one, Signature)), None)
    if place is None:
        return found
    start = place - 1 if place and isinstance(found[place - 1], Space) else place
    return [*found[:start], Mark(TEXT), Space(gap), *found[place:], Mark(SIGNED)]


def fitted(
    blocks: Iterable[Block], fonts: Path, meta: Meta
) -> tuple[list[Block], dict[int, float]]:
    """Return the blocks with the widest gap that keeps text and signature on one page.

    Where none does, the usual gap, and how much of which page must stay free (points), so that its
    last lines go along.
    """
    listed = list(blocks)
    for gap in GAPS:
        made = with_gap(listed, gap)
        marks = lay_out(made, fonts, meta).marks
        if marks.get(TEXT) == marks.get(SIGNED):
            return made, {}
    made = with_gap(listed, GAPS[0])
    sheet = lay_out(made, fonts, meta)
    return made, {sheet.marks[TEXT]: sheet.free[TEXT] + TAKEN_ALONG * LEADING}


def render_signed(
    blocks: Iterable[Block], fonts: Path, meta: Meta, annexes: Iterable[Block] = ()
) -> bytes:
    """Render a paper with its signature, then its annexes; the same input gives the same bytes."""
    made, reserved = fitted(blocks, fonts, meta)
    return lay_out([*made, *annexes], fonts, meta, reserved).finish()
