"""The start of the window: what makes it quick, before anything large is imported."""

from __future__ import annotations

import builtins
import gc
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread

from desktop_app.on_demand import helpers_wait

LIKELY = (
    "desktop_app.ui.case_actions",
    "desktop_app.ui.proposals.panel",
    "desktop_app.ui.steps.actions",
    "desktop_app.ui.imports.import_dialog",
    "desktop_app.ui.contacts.page",
    "desktop_app.ui.today.page",
    "desktop_app.ui.supervision.page",
    "desktop_app.ui.summary.page",
    "desktop_app.ui.members.page",
    "desktop_app.ui.settings.page",
    "desktop_app.ui.charts.page",
    "desktop_app.ui.audit.page",
    "desktop_app.ui.report_check.window",
)
LOOK_EVERY_MS = 500
# How many objects, looks at the young ones and looks at the middle ones make a look worth it.
YOUNG, MIDDLE, OLD = 20_000, 5, 200


def start_window(store: Path | None = None) -> int:
    """Open the window on a store, else on the last one; Qt's exit code.

    What a start makes lives as long as the window, so looking for garbage in it is lost time.
    """
    import_qt()
    from desktop_app.app import run_window  # start-up time: Qt only when a window opens

    return run_window(store)


def import_qt() -> None:
    """Import the heart of Qt as cheaply as it goes."""
    gc.disable()
    with helpers_wait():
        import PySide6.QtCore  # noqa: F401 - start-up time: its imports are the last slow ones
    import_plainly()


def import_plainly() -> None:
    """Python's own import again, in the place of PySide6's.

    That one reads the source of every module behind it, in search of a switch that this program
    does not use: a third of a millisecond a module, two hundred times.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def settle() -> None:
    """What the start left for later: garbage is looked for, dialogs and pages are made ready."""
    collect_again()
    sys.setswitchinterval(0.002)  # seconds; the window waits no longer for its turn than that
    Thread(target=_warm_up, daemon=True).start()


def _warm_up() -> None:
    """Import what is likely to be opened first, off the window's thread."""
    for module in LIKELY:
        import_module(module)


def collect_again() -> None:
    """From now on garbage is looked for, but in this thread alone.

    Python by itself looks in whichever thread makes something just then: a worker that came upon
    a forgotten dialog would delete it, and Qt's widgets go in the thread of the window only. What
    the start has made is not looked through.
    """
    from PySide6.QtCore import QCoreApplication, QTimer  # start-up time

    gc.freeze()
    gc.set_threshold(0)
    gc.enable()
    timer = QTimer(QCoreApplication.instance())
    timer.timeout.connect(collect_some)
    timer.start(LOOK_EVERY_MS)


def collect_some() -> None:
    """Look for garbage when enough was made since: the young often, the old seldom.

    More seldom than Python does by itself: looking through all that thousands of lines are made
    of would hold the window up for a quarter of a second. Who makes only what is kept disables it.
    """
    young, middle, old = gc.get_count()
    if gc.isenabled() and young > YOUNG:
        gc.collect(2 if old > OLD else 1 if middle > MIDDLE else 0)
