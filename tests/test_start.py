"""A start reads what the first rows need and nothing more; the rest waits until it is used."""

import subprocess
import sys
from importlib.util import find_spec

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
}
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from desktop_app.__main__ import main
def shown(*_):
    from desktop_app.ui.proposals.delegate import LineDelegate
    paint = LineDelegate.paint
    def painted(self, painter, option, index):
        paint(self, painter, option, index)
        if self._model.line(index.row()) is not None:
            print(*sorted(sys.modules), flush=True)
            sys.stdout.flush()
            import os
            os._exit(0)
    LineDelegate.paint = painted
    return run()
run = QApplication.exec
QApplication.exec = shown
main(["--store", sys.argv[1]])
"""


def test_a_start_imports_nothing_that_first_rows_do_not_need(tmp_path, monkeypatch):
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
    assert sorted(HEAVY & set(ran.stdout.split())) == []


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
