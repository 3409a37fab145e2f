"""The window's place, size and split: kept when it closes, back at the next start."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

from desktop_app.settings import Settings

USUAL_SIZE = (1280, 800)
PANEL_WIDTH = 356
SPLIT = "window"


def keep(window: QMainWindow, splitter: QSplitter, settings: Settings) -> None:
    """Write place, size and split into the settings."""
    settings.geometry = window.saveGeometry().toBase64().toStdString()
    settings.splitters[SPLIT] = splitter.saveState().toBase64().toStdString()


def restore(window: QMainWindow, splitter: QSplitter, settings: Settings) -> None:
    """Put the window back; where its screen is gone, Qt moves it to one that exists."""
    if not window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
        window.resize(*USUAL_SIZE)
    split = settings.splitters.get(SPLIT, "")
    if not splitter.restoreState(QByteArray.fromBase64(split.encode())):
        splitter.setSizes([USUAL_SIZE[0], PANEL_WIDTH])


def bring_forward(window: QMainWindow) -> None:
    """Show the window in front of others, as large as it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
