"""Pictures of every page, for the README and for looking at what was built."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.background import Background
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages import PROPOSALS
from desktop_app.ui.window_shape import USUAL_SIZE

LONGEST_WAIT_MS = 20000
REST_MS = 150  # longer than any part of the window waits for a resizing to end


def grab_pages(window: MainWindow, background: Background, out: Path) -> list[Path]:
    """Open page after page and write what it looks like once the store has answered."""
    out.mkdir(parents=True, exist_ok=True)
    window.resize(*USUAL_SIZE)
    window.show()
    made = []
    for key in window.page_keys:
        window.open_page(key)
        wait(background)
        if key == PROPOSALS:
            window.proposals.focus_list()
            wait(background)
        _rest()
        window.grab()  # painting asks for what is drawn in the background, such as pages of paper
        wait(background)
        path = out / f"{key}.png"
        window.grab().save(str(path))
        made.append(path)
    return made


def wait(background: Background) -> None:
    """Let the window settle: everything asked of the store has come back, also what that asked."""
    for _ in range(8):
        loop = QEventLoop()
        background.run(lambda: None, partial(_leave, loop), partial(_leave, loop))
        QTimer.singleShot(LONGEST_WAIT_MS, loop, loop.quit)
        loop.exec()
        QApplication.processEvents()


def _rest() -> None:
    """Let the timers of a window that was just resized run out."""
    loop = QEventLoop()
    QTimer.singleShot(REST_MS, loop, loop.quit)
    loop.exec()


def _leave(loop: QEventLoop, _result: object) -> None:
    loop.quit()
