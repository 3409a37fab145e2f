"""From the start of a process to rows on the screen, beside a bare window and DB Browser."""

from __future__ import annotations

import mmap
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

from desktop_app.domain.listing import ListQuery
from desktop_app.services.list_cases import case_ids, case_rows
from desktop_app.storage.store import open_store
from tests.benchmarks.stores import BUILD, sample
from tests.benchmarks.timing import Line, once

_ROWS = 100_000
_BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
def tell():
    print((time.time() - float(sys.argv[1])) * 1000, flush=True)
    os._exit(0)
application = QApplication([])
window = Window()
window.setCentralWidget(QLabel("提案办理台"))
window.show()
application.exec()
"""
_OURS = """
import os, sys, time, resource
from desktop_app.start import import_qt
import_qt()  # first of all, as desktop_app.start does it
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
run = QApplication.exec
def tell():
    took = (time.time() - float(sys.argv[1])) * 1000
    print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
    os._exit(0)
def watched(*_):
    from desktop_app.ui.proposals.delegate import LineDelegate
    paint = LineDelegate.paint
    def painted(self, painter, option, index):
        paint(self, painter, option, index)
        if self._model.line(index.row()) is not None:
            QTimer.singleShot(0, tell)
    LineDelegate.paint = painted
    return run()
QApplication.exec = watched
from desktop_app.__main__ import main
main(["--store", sys.argv[2]])
"""


def measured(path: Path) -> Iterator[Line]:
    """Under Xvfb where there is one, so that windows are real; else off-screen."""
    with screen() as variables:
        for code in (_BARE, _OURS):  # the first run compiles
            _run(code, path, variables)
        bare = min(_run(_BARE, path, variables)[0] for _ in range(5))
        runs = [_run(_OURS, path, variables) for _ in range(5)]
        ours, memory = min(run[0] for run in runs), max(run[1] for run in runs)
        yield Line("start to rows visible", ours, bare, "bare Qt window", "≤ 1.7 ×")
        yield from _memory(memory, variables)
        if not variables.get("DISPLAY"):
            return
        if browser := shutil.which("sqlitebrowser"):
            command = [browser, "-t", "proposal", "-R", str(path)]
            took = min(_until_painted(command, variables) for _ in range(3))
            beside = "DB Browser, its window painted"
            yield Line("start to rows visible", ours, took, beside, "ahead")
        if office := shutil.which("soffice"):
            book = _workbook(path)
            took = min(_calc(office, book, variables) for _ in range(2))
            beside = f"Calc reads {_ROWS:,} rows, no window"
            yield Line("start to rows visible", ours, took, beside, "ahead")


def _memory(with_rows: float, variables: dict[str, str]) -> Iterator[Line]:
    """What the rows cost beyond a start on the sample office."""
    small = max(_run(_OURS, sample(), variables)[1] for _ in range(2))
    yield Line("memory then, in MB", with_rows, small, "the same on the sample office")
    yield Line("memory of the rows, in MB", max(with_rows - small, 0), None, "", "≤ 120 MB")


def _calc(office: str, book: Path, variables: dict[str, str]) -> float:
    """Open a workbook and write it as text: its window is painted long before its rows."""
    home = f"-env:UserInstallation=file://{BUILD / 'soffice'}"
    command = [office, home, "--headless", "--convert-to", "csv", "--outdir", str(BUILD), str(book)]
    return once(lambda: subprocess.run(command, env=variables, check=True, capture_output=True))


def _workbook(path: Path) -> Path:
    """The list as a workbook, no longer than LibreOffice is asked to open."""
    book = BUILD / f"rows_{path.stem}.xlsx"
    if not book.exists():
        store = open_store(path)
        ids = case_ids(ListQuery(), _ROWS)
        lines = case_rows(ids)
        with xlsxwriter.Workbook(str(book), {"constant_memory": True}) as made:
            sheet = made.add_worksheet()
            for number, one in enumerate(ids):
                sheet.write_row(number, 0, [str(value or "") for value in lines[one][1:11]])
        store.close()
    return book


def _run(code: str, path: Path, variables: dict[str, str]) -> list[float]:
    begun = str(time.time())
    done = subprocess.run(
        [sys.executable, "-c", code, begun, str(path)],
        env=variables,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return (
        [float(number) for number in done.stdout.split()[-2:]]
        if " " in done.stdout.strip()
        else [float(done.stdout)]
    )


def _until_painted(command: list[str], variables: dict[str, str]) -> float:
    """Until a program's window covers the screen; at a million DB Browser's rows come later."""
    with Path(variables["PICTURE"]).open("rb") as file:
        picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        while _painted(picture):  # the last program's window has not gone yet
            time.sleep(0.1)
        begun = time.perf_counter()
        with subprocess.Popen(
            command,
            env=variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as child:
            while not _painted(picture) and time.perf_counter() - begun < 20:
                time.sleep(0.002)
            took = (time.perf_counter() - begun) * 1000
            child.kill()
    return took


def _painted(picture: mmap.mmap) -> bool:
    """Whether a window covers a part of the black screen."""
    return picture[:].count(0) < len(picture) * 0.8


class screen:
    """A display of its own for the time of measuring."""

    def __enter__(self) -> dict[str, str]:
        self._home = tempfile.TemporaryDirectory()
        self._server: subprocess.Popen[bytes] | None = None
        variables = {**os.environ, "PROPOSAL_DESK_HOME": self._home.name}
        variables.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled, as an installed program is
        variables["PYTHONPYCACHEPREFIX"] = str(BUILD / "compiled")
        kept = Path(self._home.name) / "config" / "settings.json"
        kept.parent.mkdir()
        kept.write_text('{"page": "proposals"}', encoding="utf-8")
        if not shutil.which("Xvfb"):
            return {**variables, "QT_QPA_PLATFORM": "offscreen"}
        display = f":{90 + os.getpid() % 400}"
        self._server = subprocess.Popen(
            ["Xvfb", display, "-screen", "0", "1400x900x24", "-fbdir", self._home.name],
            stderr=subprocess.DEVNULL,
        )
        socket = Path(f"/tmp/.X11-unix/X{display[1:]}")
        until = time.monotonic() + 10
        while not socket.exists() and time.monotonic() < until:
            time.sleep(0.05)
        variables.pop("QT_QPA_PLATFORM", None)
        picture = str(Path(self._home.name) / "Xvfb_screen0")
        return {**variables, "DISPLAY": display, "PICTURE": picture}

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait()
        self._home.cleanup()
