"""Lines as cells for Excel and WPS: tabs between cells, and nothing that becomes a formula."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desktop_app.domain.listing import ListRow
from desktop_app.ui.proposals.columns import Column

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def as_cells(
    lines: Iterable[ListRow], columns: Sequence[Column], text: Callable[[ListRow, Column], str]
) -> str:
    """One line of text a case, without headings, as a spreadsheet copies a range."""
    return "\n".join("\t".join(cell(text(line, one)) for one in columns) for line in lines)


def cell(text: str) -> str:
    """A cell on one line; a leading mark that would start a formula gets an apostrophe."""
    plain = " ".join(text.split())
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
