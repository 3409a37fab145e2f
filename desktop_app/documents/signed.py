"""Papers with a signature: it never stands on a page without any of the text (GB/T 9704, 7.3.5)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_app.documents.blocks import Block, Mark, Meta, Paragraph, Signature, Space
from desktop_app.documents.flow import lay_out
from desktop_app.documents.pages import LEADING

GAPS = (2.0, 1.0, 0.4)  # body lines between text and signature, the usual one first
TAKEN_ALONG = 2  # lines of text that go with a signature to the next page
TEXT, SIGNED = "text", "signed"


def with_gap(blocks: Iterable[Block], gap: float) -> list[Block]:
    """Return the blocks with `gap` lines before the signature, and marks on either side of it.

    What is said under the signature (who to ask, marks at the foot) belongs to it.
    """
    found = list(blocks)
    place = next((n for n, one in enumerate(found) if isinstance(one, Signature)), None)
    if place is None:
        return found
    start = place - 1 if place and isinstance(found[place - 1], Space) else place
    end = place + 1
    while end < len(found) and isinstance(found[end], Paragraph):
        end += 1
    before: list[Block] = [*found[:start], Mark(TEXT), Space(gap)]
    return [*before, *found[place:end], Mark(SIGNED), *found[end:]]


def fitted(blocks: Iterable[Block], fonts: Path, meta: Meta) -> tuple[list[Block], int | None]:
    """Return the blocks with the widest gap that keeps text and signature on one page.

    Where none does, the usual gap and the page whose last lines must go along.
    """
    listed = list(blocks)
    for gap in GAPS:
        made = with_gap(listed, gap)
        marks = lay_out(made, fonts, meta).marks
        if marks.get(TEXT) == marks.get(SIGNED):
            return made, None
    made = with_gap(listed, GAPS[0])
    return made, lay_out(made, fonts, meta).marks[TEXT]


def render_signed(blocks: Iterable[Block], fonts: Path, meta: Meta) -> bytes:
    """Render a paper with its signature; the same input gives the same bytes."""
    made, page = fitted(blocks, fonts, meta)
    reserved = {} if page is None else {page: TAKEN_ALONG * LEADING}
    return lay_out(made, fonts, meta, reserved).finish()
