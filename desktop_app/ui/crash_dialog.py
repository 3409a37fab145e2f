"""The dialog for what nobody foresaw: calm, once, with a report that carries no personal data."""

from __future__ import annotations

import platform
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop_app import __version__, paths
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import plain, wrapping


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened, without the message, the values or the folders of the user."""
    lines = [f"Proposal Desk {__version__}, Python {platform.python_version()}, {sys.platform}"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    return "\n".join([*lines, kind.__name__])


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
    text = report(kind, trace)
    traceback.print_exception(kind, error, trace)
    name = f"crash-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    with suppress(OSError):
        (paths.logs() / name).write_text(text, "utf-8")
    if _open:
        return None
    dialog = CrashDialog(text)
    _open.append(dialog)
    dialog.finished.connect(_open.clear)
    dialog.open()
    return dialog
