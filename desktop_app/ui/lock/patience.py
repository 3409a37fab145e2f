"""A small window that waits for long work which leaves nothing else to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from desktop_app.ui.background import Background
from desktop_app.ui.widgets.text import plain


def wait_for(words: str, work: Callable[[], Any], parent: QWidget | None = None) -> Any:
    """Do the work off the main thread under a window that says so; returns its result.

    Raises what the work raises.
    """
    background, loop = Background(), QEventLoop()
    dialog = _Waiting(words, parent)
    told: list[Any] = []

    def done(result: Any) -> None:
        told.extend((result, None))
        loop.quit()

    def failed(error: Exception) -> None:
        told.extend((None, error))
        loop.quit()

    background.run(work, done, failed)
    dialog.show()
    loop.exec()
    dialog.hide()
    dialog.deleteLater()
    background.stop()
    result, error = told
    if error is not None:
        raise error
    return result


class _Waiting(QDialog):
    """Cannot be left: the work cannot be stopped half way."""

    def __init__(self, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Proposal Desk"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(words))
        column.addWidget(bar)

    def reject(self) -> None:
        """Escape closes nothing here."""
