"""The dialog for what nobody foresaw: calm, once, with a report that carries no personal data."""

from __future__ import annotations

import sys
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop_app import paths
from desktop_app.ui import crash_reports
from desktop_app.ui.events import Events
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import plain, wrapping


class CrashDialog(QDialog):
    """Says that the data are safe, and shows the report to copy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Proposal Desk"))
        self.setMinimumWidth(520)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        copy = QPushButton(self.tr("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        close = primary(self.tr("Go on"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(plain(self.tr("Something went wrong that should not"), "title"))
        layout.addWidget(
            wrapping(
                self.tr(
                    "What was saved is safe. You can go on; if it happens again, restart the "
                    "program and send this report. It contains no names and no texts."
                )
            )
        )
        layout.addWidget(shown)
        layout.addLayout(buttons)


_open: list[CrashDialog] = []


def show(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> CrashDialog | None:
    """Write the report beside the logs and show it, unless one is open already."""
    text = crash_reports.describe(kind, trace)
    if paths.is_checkout():  # elsewhere stderr ends in a log, and the message may name people
        traceback.print_exception(kind, error, trace)
    else:
        print(text, file=sys.stderr)
    kept = crash_reports.keep(text)
    if _open:
        return None
    dialog = CrashDialog(text)
    _open.append(dialog)
    dialog.finished.connect(_open.clear)
    dialog.finished.connect(partial(_seen, kept))
    dialog.open()
    return dialog


def _seen(kept: Path, _result: int) -> None:
    crash_reports.mark_seen(kept)


def offer_waiting(events: Events) -> None:
    """Say that the program ended badly last time, and offer the report; each one once."""
    reports = crash_reports.waiting()
    if not reports:
        return
    text = reports[0].read_text("utf-8", "replace")
    for path in reports:
        crash_reports.mark_seen(path)
    translate = QCoreApplication.translate
    words = translate("CrashDialog", "The program met an error last time. What was saved is safe.")
    step = translate("CrashDialog", "Show the report")
    events.step_offered.emit(words, step, partial(_show_text, text))


def _show_text(text: str) -> None:
    dialog = CrashDialog(text)
    _open.append(dialog)
    dialog.finished.connect(_open.clear)
    dialog.open()
