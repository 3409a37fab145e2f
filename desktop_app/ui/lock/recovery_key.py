"""The recovery key is shown once: to be printed, saved as a page, or written down."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.recovery_page import recovery_page
from desktop_app.ui.widgets.buttons import ActionButton, primary
from desktop_app.ui.widgets.text import plain, wrapping
from desktop_app.ui.workplace import Workplace

WIDTH = 560
KEY_PIXELS = 22


class RecoveryKey(QDialog):
    """Closes once somebody says that the key is kept. still_plain: files left unencrypted."""

    def __init__(
        self,
        workplace: Workplace,
        store: Path,
        key: str,
        still_plain: Sequence[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = workplace
        self._store = store
        self._key = key
        self.setWindowTitle(self.tr("Recovery key"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.shown = wrapping(_in_two_lines(key))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(KEY_PIXELS)
        self.shown.setFont(font)
        self.shown.setStyleSheet(f"font-size: {KEY_PIXELS}px")
        self.shown.setAccessibleName(self.tr("Recovery key"))
        self.page = ActionButton("print", self.tr("Print or save the page …"))
        self.kept = QCheckBox(self.tr("The key is printed or written down"))
        self.close_it = primary(self.tr("Done"))
        self._build(still_plain)
        self.page.clicked.connect(self._show_page)
        self.kept.toggled.connect(self.close_it.setEnabled)
        self.close_it.clicked.connect(self.accept)

    def reject(self) -> None:
        """Closing it any other way counts only when the key was kept."""
        if self.kept.isChecked():
            super().reject()

    def _build(self, still_plain: Sequence[Path]) -> None:
        self.close_it.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("Keep this key in a safe place"), "title"))
        words = self.tr(
            "Whoever has it opens the data file and every backup of it without a password. "
            "If all passwords are forgotten, nothing else helps. It is shown this once."
        )
        column.addWidget(wrapping(words))
        column.addWidget(self.shown)
        if still_plain:
            words = self.tr("These older files could not be encrypted; delete them by hand: {}")
            names = "、".join(str(one) for one in still_plain)
            column.addWidget(wrapping(words.format(names), "alarm"))
        column.addStretch(1)
        column.addWidget(self.kept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.page)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        column.addLayout(buttons)

    def _show_page(self) -> None:
        self.page.setEnabled(False)
        work = partial(recovery_page, self._work.desk, self._store, self._key)
        trouble = self._work.events.trouble_met.emit
        self._work.background.run(work, self._show_pdf, trouble)

    def _show_pdf(self, pdf: bytes) -> None:
        from desktop_app.ui.printing.dialog import PrintDialog  # start-up time: pypdfium2

        self.page.setEnabled(True)
        dialog = PrintDialog(self._work, self.tr("Recovery key"), self)
        dialog.show_pdf(pdf, f"{self.tr('Recovery key')} {self._store.stem}")
        dialog.open()


def _in_two_lines(key: str) -> str:
    groups = key.split("-")
    half = len(groups) // 2
    return "\n".join("-".join(part) for part in (groups[:half], groups[half:]))
