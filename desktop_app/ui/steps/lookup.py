"""What is typed into a field of a form is looked up off the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop_app.ui.widgets.token_field import Offer, TokenField
from desktop_app.ui.workplace import Workplace


class Lookup(QObject):
    """Answers one field as long as it lives; answers to older typing are not shown."""

    def __init__(
        self, workplace: Workplace, field: TokenField, find: Callable[[str], Sequence[Offer]]
    ) -> None:
        super().__init__(field)
        self._workplace = workplace
        self._field = field
        self._find = find
        field.lookup_wanted.connect(self._ask)

    def _ask(self, typed: str) -> None:
        trouble = self._workplace.events.trouble_met.emit
        find = self._find
        self._workplace.background.run(lambda: (typed, find(typed)), self._show, trouble)

    def _show(self, found: tuple[str, Sequence[Offer]]) -> None:
        self._field.offer(*found)
