"""The sheets of a ledger: which are read, where their headings stand, how each cell was read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.preview_import import SheetSeen
from desktop_app.ui import theme
from desktop_app.ui.imports.sheet_model import SheetModel
from desktop_app.ui.theme import ROW_HEIGHT
from desktop_app.ui.widgets.text import plain, wrapping


class SheetsTab(QWidget):
    """changed: the clerk chose other sheets or another header row."""

    changed = Signal()
    sheet_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: dict[str, SheetSeen] = {}
        self._left_out: set[str] = set()
        self.header_rows: dict[str, int] = {}
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.is_read = QCheckBox(self.tr("Read this sheet"))
        self.header = QSpinBox()
        self.header.setRange(0, 9999)
        self.header.setKeyboardTracking(False)
        self.header.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.header.setSpecialValueText(self.tr("found by itself"))
        self.header.setAccessibleName(self.tr("Headings in row"))
        self.found = plain("", "muted")
        self.model = SheetModel(theme.of(self).red, self)
        self.table = QTableView()
        self.table.setProperty("role", "plain")
        self.table.setAccessibleName(self.tr("Cells as they were read"))
        self.table.setModel(self.model)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.horizontalHeader().setMaximumSectionSize(280)
        self.table.horizontalHeader().setResizeContentsPrecision(15)  # rows looked at
        self.why = wrapping("", "alarm")
        self._build()
        self.sheet.activated.connect(self._show_sheet)
        self.is_read.clicked.connect(self._choose)
        self.header.valueChanged.connect(self._set_header)
        self.table.selectionModel().currentChanged.connect(self._show_why)

    def show_names(self, names: Sequence[str]) -> None:
        """A new file: all its sheets are read."""
        self._left_out.clear()
        self.header_rows.clear()
        self.sheet.clear()
        self.sheet.addItems([name or self.tr("pasted cells") for name in names])
        for position, name in enumerate(names):
            self.sheet.setItemData(position, name)
        self.sheet.setEnabled(len(names) > 1)

    def show_sheets(self, seen: Sequence[SheetSeen]) -> None:
        """What was read, of the sheets that were read."""
        self._seen = {one.sheet: one for one in seen}
        self._show_sheet()

    @property
    def current(self) -> SheetSeen:
        """The sheet that is shown."""
        name = str(self.sheet.currentData() or "")
        return self._seen.get(name, SheetSeen(name, 0))

    def chosen(self) -> tuple[str, ...] | None:
        """The sheets to read; None when none was left out."""
        if not self._left_out:
            return None
        names = (str(self.sheet.itemData(i) or "") for i in range(self.sheet.count()))
        return tuple(name for name in names if name not in self._left_out)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.sheet)
        line.addWidget(self.is_read)
        line.addSpacing(16)
        line.addWidget(plain(self.tr("Headings in row"), "muted"))
        line.addWidget(self.header)
        line.addWidget(self.found)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.why)
        self.why.hide()

    def _show_sheet(self) -> None:
        seen = self.current
        self.is_read.setChecked(seen.sheet not in self._left_out)
        self.is_read.setEnabled(self.sheet.count() > 1)
        self.header.blockSignals(True)
        self.header.setValue(self.header_rows.get(seen.sheet, 0))
        self.header.blockSignals(False)
        row = seen.header_row
        self.found.setText(self.tr("row {}").format(row) if row else self.tr("none found"))
        self.model.show_sheet(seen)
        self.table.resizeColumnsToContents()
        self.why.hide()
        self.sheet_shown.emit(seen.sheet)

    def _choose(self, is_read: bool) -> None:
        name = self.current.sheet
        (self._left_out.discard if is_read else self._left_out.add)(name)
        self.changed.emit()

    def _set_header(self, row: int) -> None:
        name = self.current.sheet
        if row:
            self.header_rows[name] = row
        else:
            self.header_rows.pop(name, None)
        self.changed.emit()

    def _show_why(self, index: QModelIndex, _before: QModelIndex) -> None:
        words = self.model.why(index)
        self.why.setText(words)
        self.why.setVisible(bool(words))
