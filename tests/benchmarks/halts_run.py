"""python -m tests.benchmarks.halts_run STORE LEDGER: use the window, print each act's longest halt.

A halt is the time between two beats of the event loop. The process is a copy of the program: its
imports, its store, its worker; only the clicks come from here.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from tests.ui.drops import drop

_PATIENCE = 120.0  # seconds for one act
_WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
_SENTENCE = (
    "今年共承办提案50件，其中主办20件、会办28件。" + "各处室与委员当面沟通，逐条研究意见建议。" * 8
)


class Beats:
    """A timer that comes round every millisecond and knows how late it was at worst."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def during(
        self,
        act: Callable[[], object],
        is_over: Callable[[], bool] = lambda: True,
        after: float = 1,
    ) -> float:
        """Do it, wait until it is over and some seconds more; the longest halt in milliseconds."""
        turn(0.1)
        self._longest, self._last = 0.0, time.perf_counter()
        act()
        until = time.perf_counter() + _PATIENCE
        while is_over is not None and not is_over():
            if time.perf_counter() > until:
                raise TimeoutError(act)
            turn(0.01)
        turn(after)
        return self._longest * 1000

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now


def turn(seconds: float) -> None:
    """Let the event loop run."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QCoreApplication.processEvents(_WAIT)


def halts(store: Path, ledger: Path) -> Iterator[tuple[str, float]]:
    """Every act with its longest halt."""
    from desktop_app.app import Program
    from desktop_app.settings import Settings
    from desktop_app.start import settle
    from desktop_app.ui.application import make_application

    kept = Settings(language="zh_CN", page="proposals")
    program = Program(make_application(kept), kept)
    program.begin(store)
    window, beats = program.window, Beats()
    yield "what follows the start", beats.during(settle, after=4)
    yield from _in_the_list(window, beats)
    yield from _on_the_pages(window, beats)
    yield from _in_the_report_check(window, beats)
    yield from _in_the_import(window, beats, ledger)


def _on_the_pages(window: Any, beats: Beats) -> Iterator[tuple[str, float]]:
    for key in window.page_keys:
        halt = beats.during(lambda k=key: window.open_page(k), after=1.5)  # type: ignore[misc]
        yield f"page {key}, the first time", halt
    for key in window.page_keys:
        halt = beats.during(lambda k=key: window.open_page(k))  # type: ignore[misc]
        yield f"page {key}, again", halt


def _in_the_list(window: Any, beats: Beats) -> Iterator[tuple[str, float]]:
    page = window.proposals
    model, bar = page.view.model(), page.view.verticalScrollBar()

    def scroll() -> None:
        for step in range(60):
            bar.setValue(bar.maximum() * (step * 37 % 60) // 60)
            turn(0.02)

    def sort() -> None:
        for section in range(model.columnCount()):
            if not page.view.isColumnHidden(section):
                page.view.heading.sectionClicked.emit(section)
                turn(0.4)

    def search() -> None:
        line = window._top.search
        for word in ("外贸", "的", "20240"):
            for end in range(1, len(word) + 1):
                line.setText(word[:end])
                turn(0.06)
            turn(0.6)
        line.setText("")

    def walk() -> None:
        page.focus_list()
        for _ in range(30):
            QTest.keyClick(page.view, Qt.Key.Key_Down)
            turn(0.05)

    yield "scrolling", beats.during(scroll)
    yield "sorting by every column", beats.during(sort, after=2)
    yield "searching while typing", beats.during(search, after=2)
    yield "the first case chosen", beats.during(lambda: page.view.choose(3), after=1.5)
    yield "from case to case", beats.during(walk)
    yield "everything chosen", beats.during(page.view.selectAll)
    yield "everything read anew", beats.during(window._menus.read_again.trigger, after=3)


def _in_the_report_check(window: Any, beats: Beats) -> Iterator[tuple[str, float]]:
    window._report_check.open()
    check = window._report_check._check
    with tempfile.TemporaryDirectory() as folder:
        for count, sentence in ((300_000, _SENTENCE), (300_000, _SENTENCE * 5 + "\n")):
            path = Path(folder) / f"{len(sentence)}.txt"
            path.write_text(sentence * (count // len(sentence)), encoding="utf-8")
            check.checked = None
            lines = "in lines" if sentence.endswith("\n") else "in one line"
            halt = beats.during(lambda p=path: drop(check, p), lambda: check.checked is not None)  # type: ignore[misc]
            report = f"report of {count // 1000}k characters {lines}"
            yield report, halt
            halt = beats.during(check.shown.previous)
            yield f"{report}, its last finding", halt
    check.close()


def _in_the_import(window: Any, beats: Beats, ledger: Path) -> Iterator[tuple[str, float]]:
    from desktop_app.ui.imports.import_dialog import ImportDialog

    window.import_ledger()
    dialog = next(one for one in window.findChildren(ImportDialog))
    looked = beats.during(lambda: drop(dialog, ledger), dialog.take_in.isEnabled, after=2)
    yield "import of 10k rows, looked over", looked

    def is_in() -> bool:
        return dialog.report is not None and not dialog.report.is_dry_run

    yield "import of 10k rows, taken in", beats.during(dialog.take_in.click, is_in, after=4)
    dialog.close()


def main() -> None:
    """Into a copy of the store, so that the next run finds the same."""
    from desktop_app.start import import_qt

    import_qt()
    copy = Path(sys.argv[1]).with_name("halts.pdesk")
    for ending in ("", "-wal", "-shm", ".lock"):
        Path(f"{copy}{ending}").unlink(missing_ok=True)
    shutil.copy(sys.argv[1], copy)
    for act, halt in halts(copy, Path(sys.argv[2])):
        print(f"{act}\t{halt:.1f}", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
