"""A start reads what the first rows need and nothing more; the rest waits until it is used."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from desktop_app import start
from desktop_app.services.generate_store import generate_store
from desktop_app.storage.store import open_store
from tests.factories import a_desk

HEAVY = {
    *("cryptography", "docx", "html", "jinja2", "matplotlib", "numpy", "openpyxl"),
    *("PIL", "PySide6.QtNetwork", "pypdfium2", "pypinyin", "python_calamine", "reportlab"),
    *("xlsxwriter", "desktop_app.command_line", "desktop_app.domain.case", "desktop_app.ui.errors"),
    *("desktop_app.domain.draft", "desktop_app.storage.journal", "desktop_app.storage.tables"),
    *("desktop_app.ui.steps.form", "desktop_app.ui.proposals.panel"),
    *("argparse", "desktop_app.services.keep_backups", "desktop_app.storage.backup"),
    *("desktop_app.services.unlock_store", "desktop_app.storage.keys"),
}
MOST_MODULES = 120  # of ours; each costs a third of a millisecond at the least
MOST_DRESSINGS = 1.3  # times the parts of the window: made where they stay, they are dressed once
PROGRAM = """
import sys
from desktop_app.start import import_qt
import_qt()
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from desktop_app.__main__ import main
class Watch(QObject):
    dressings = 0
    def eventFilter(self, watched, event):
        Watch.dressings += event.type() is QEvent.Type.StyleChange
        return False
from desktop_app.ui import theme
def watched(application, name):
    Watch.one = Watch()
    application.installEventFilter(Watch.one)
    dress(application, name)
dress, theme.apply = theme.apply, watched
def shown(*_):
    from desktop_app.ui.proposals.delegate import LineDelegate
    from desktop_app.ui.proposals.list_view import ListView
    (view,) = [one for one in QApplication.allWidgets() if isinstance(one, ListView)]
    rows = view.model().rowCount()
    paint = LineDelegate.paint
    def painted(self, painter, option, index):
        paint(self, painter, option, index)
        if self._model.line(index.row()) is not None:
            print(*sorted(sys.modules))
            print(rows, Watch.dressings, len(QApplication.allWidgets()), flush=True)
            import os
            os._exit(0)
    LineDelegate.paint = painted
    return run()
run = QApplication.exec
QApplication.exec = shown
main(["--store", sys.argv[1]])
"""


@pytest.fixture
def started(tmp_path, monkeypatch) -> list[str]:
    """What a start says of itself when the first line was painted."""
    path = tmp_path / "办公室.pdesk"
    generate_store(a_desk(), path, 40, 0)
    open_store(path).close()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PROPOSAL_DESK_HOME", str(tmp_path / "home"))
    settings = tmp_path / "home" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"page": "proposals"}', encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def test_a_start_imports_nothing_that_first_rows_do_not_need(started):
    loaded = set(started[0].split())
    assert sorted(HEAVY & loaded) == []
    assert len([name for name in loaded if name.startswith("desktop_app")]) <= MOST_MODULES


def test_the_first_paint_has_rows_and_its_parts_were_dressed_once(started):
    rows, dressings, parts = map(int, started[1].split())
    assert rows == 40
    assert dressings <= MOST_DRESSINGS * parts


def test_imports_are_plain_and_garbage_is_looked_for_again():
    code = (
        "import builtins, gc, PySide6.QtCore; from desktop_app import start; gc.disable(); "
        "start.import_plainly(); start.collect_again(); "
        "print(builtins.__import__ is builtins.__orig_import__, gc.isenabled(), "
        "gc.get_freeze_count() > 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["True"] * 3


def test_what_is_likely_to_be_opened_is_there():
    for module in start.LIKELY:
        assert find_spec(module) is not None, module
