"""What a draft says once it was written to a ledger and read again."""

from typing import Any

from desktop_app.domain.draft import LedgerKind, ProposalDraft, drafted, given
from desktop_app.ledgers.cells import CellRefused, Reader, reader
from desktop_app.ledgers.columns import BY_KIND
from desktop_app.ledgers.rows import spread_proposers
from desktop_app.ledgers.write import Formatter, formatter


class ReadBack:
    """Remembers the readers of all columns; texts lose blanks around them, dates stay dates."""

    def __init__(self) -> None:
        self._columns: dict[str, tuple[Formatter | None, Reader]] = {
            col.key: (formatter(col, "zh"), reader(col)) for col in BY_KIND[LedgerKind.PROPOSALS]
        }

    def __call__(self, draft: ProposalDraft) -> ProposalDraft:
        """The draft as it comes back; a value that cannot be read back is left out."""
        values: dict[str, Any] = {}
        for key, value in given(draft).items():
            form, read = self._columns[key]
            try:
                values[key] = read(form(value) if form else value, None)
            except CellRefused:
                continue
        spread_proposers(values)
        return drafted(ProposalDraft, values)
