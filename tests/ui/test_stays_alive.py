"""While foreign files are read the window goes on, and in the end it says what came of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain import draft
from desktop_app.ui.background import Background
from desktop_app.ui.imports.import_dialog import ImportDialog
from desktop_app.ui.report_check.window import ReportCheckWindow
from desktop_app.ui.workplace import Workplace
from tests.ledgers import hostile_files
from tests.ui.drops import drop
from tests.ui.heart import LONGEST, Heart

PATIENCE = 60_000  # milliseconds; a file is given up after ten seconds
PART = "word/document.xml"


@pytest.fixture
def alive(workplace: Workplace) -> Iterator[Workplace]:
    """The workplace with the worker of the program, a thread of its own."""
    background = Background()
    yield replace(workplace, background=background)
    background.stop()


def a_dialog(qtbot, alive: Workplace) -> ImportDialog:
    alive.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = ImportDialog(alive)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("name", hostile_files.FILES)
def test_a_hostile_ledger_is_told_about_by_a_living_window(qtbot, alive, tmp_path, name):
    maker, outcome = hostile_files.FILES[name]
    path = tmp_path / name
    path.write_bytes(maker())
    dialog = a_dialog(qtbot, alive)
    heart = Heart(dialog)
    drop(dialog, path)
    assert dialog.busy.isVisible()
    qtbot.waitUntil(dialog.busy.isHidden, timeout=PATIENCE)
    assert heart.beats >= 3
    assert heart.longest < LONGEST
    assert dialog.choose.isEnabled()
    if outcome:
        assert issubclass(getattr(draft, outcome), draft.LedgerRefused)
        assert name in dialog.message.text()
        assert dialog.counts.isHidden()
        assert not dialog.take_in.isEnabled()
    else:
        assert dialog.counts.isVisible()
        assert dialog.message.text()


@pytest.mark.parametrize("name", ["far_cell.xlsx", "chinese.csv"])
def test_a_hostile_ledger_that_was_chosen_does_no_harm_either(
    qtbot, alive, tmp_path, monkeypatch, name
):
    path = tmp_path / name
    path.write_bytes(hostile_files.FILES[name][0]())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    dialog = a_dialog(qtbot, alive)
    heart = Heart(dialog)
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.busy.isHidden, timeout=PATIENCE)
    assert heart.beats >= 3
    assert heart.longest < LONGEST


def packed(**parts: bytes | str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, content in parts.items():
            archive.writestr(PART if name == "body" else name, content)
    return data.getvalue()


REPORTS: dict[str, tuple[Callable[[], bytes], bool]] = {
    "bomb.docx": (lambda: packed(body=b" " * 400_000_000), False),
    "doctype.docx": (lambda: packed(body="<!DOCTYPE x><w:document/>"), False),
    "deep.docx": (lambda: packed(body="<a>" * 300_000), False),
    "cut.docx": (lambda: packed(body="<w:document/>")[:120], False),
    "ledger.docx": (hostile_files.packed, False),
    "encrypted.docx": (hostile_files.password, False),
    "page.pdf": (hostile_files.page, False),
    "old.doc": (hostile_files.hollow_xls, False),
    "empty.txt": (bytes, False),
    "zeros.txt": (hostile_files.zeros, False),
    "no_text.txt": (hostile_files.no_text, False),
    "endless.txt": (lambda: "提案1件，".encode() * 3_000_000, False),
    "one_line.txt": (lambda: "共办理提案50件，其中主办20件、会办28件。".encode() * 5_000, True),
    "brackets.txt": (lambda: ("（" * 100_000).encode(), True),
    "digits.txt": (lambda: b"1" * 20_000, True),
    "percents.txt": (lambda: "占51%、".encode() * 30_000, True),
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_hostile_report_is_told_about_by_a_living_window(qtbot, alive, tmp_path, name):
    maker, is_read = REPORTS[name]
    path = tmp_path / name
    path.write_bytes(maker())
    alive.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    window = ReportCheckWindow(alive)
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    heart = Heart(window)
    drop(window, path)
    assert window.busy.isVisible()
    qtbot.waitUntil(window.busy.isHidden, timeout=PATIENCE)
    qtbot.waitUntil(lambda: heart.beats >= 3)
    assert heart.longest < LONGEST
    assert window.again.isEnabled()
    if is_read:
        assert window.shown.verdict.text()
        assert window.body.currentWidget() is window.shown
    else:
        assert name in window.notice.text
        assert window.body.currentWidget() is window.empty
