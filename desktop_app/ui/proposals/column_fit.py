"""Which columns a width has room for, and how wide each is: pure arithmetic, tested without Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.settings import ColumnLayout
from desktop_app.ui.proposals.columns import BY_KEY, COLUMNS, TITLE, TITLE_LEAST


def usual_layout(least: Mapping[str, int]) -> list[ColumnLayout]:
    """The layout before anybody changed it; least are widths that the words need."""
    return [ColumnLayout(c.key, max(c.width, least.get(c.key, 0)), c.is_usual) for c in COLUMNS]


def completed(saved: Sequence[ColumnLayout], least: Mapping[str, int]) -> list[ColumnLayout]:
    """A saved layout without columns that are gone, with those that came since, hidden."""
    known = [one for one in saved if one.key in BY_KEY]
    if not known:
        return usual_layout(least)
    have = {one.key for one in known}
    fresh = [one for one in usual_layout(least) if one.key not in have]
    return known + [ColumnLayout(one.key, one.width, is_shown=False) for one in fresh]


def fitted(layout: Sequence[ColumnLayout], width: int) -> dict[str, int]:
    """The columns to show in so many pixels, with their widths; the title takes the rest.

    The least important usual columns go first; what a person switched on stays, and the list
    scrolls sideways instead.
    """
    shown = {one.key: one.width for one in layout if one.is_shown}
    leaving = sorted(
        (
            key
            for key in shown
            if BY_KEY[key].is_usual and BY_KEY[key].weight < BY_KEY[TITLE].weight
        ),
        key=lambda key: BY_KEY[key].weight,
    )
    for key in leaving:
        if _beside_title(shown) + TITLE_LEAST <= width:
            break
        del shown[key]
    if TITLE in shown:
        shown[TITLE] = max(TITLE_LEAST, width - _beside_title(shown))
    return shown


def _beside_title(shown: Mapping[str, int]) -> int:
    return sum(width for key, width in shown.items() if key != TITLE)
