"""The list goes out as it is seen, and cells come in by paste."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.permissions import Role
from desktop_app.storage.errors import StorageError
from desktop_app.ui.proposals.page import ProposalsPage
from tests.ledgers.books import read_here


@pytest.fixture
def page(qtbot, workplace, office) -> ProposalsPage:
    made = ProposalsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_session((office.session,))
    return made


def told(page: ProposalsPage) -> list[str]:
    words: list[str] = []
    page._workplace.events.noted.connect(words.append)
    return words


def written(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_list_is_written_with_its_columns_and_order(qtbot, page, tmp_path, monkeypatch):
    words = told(page)
    page.view.heading.sectionClicked.emit(1)
    out = tmp_path / "cases.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    qtbot.mouseClick(page._export.button, Qt.MouseButton.LeftButton)
    head, *rows = written(out)
    model = page.view.model()
    assert "Number" in head
    at = head.index("Number")
    assert [row[at] for row in rows] == [model.index(r, 1).data() for r in range(model.rowCount())]
    assert words == [f"{len(rows)} cases written to cases.csv"]


def test_workbook_is_written_without_an_ending_given(page, tmp_path):
    page._export.write(tmp_path / "cases")
    (grid,) = read_here(tmp_path / "cases.xlsx")
    assert len(grid.rows) == 3 + page.view.model().rowCount()


def test_a_file_that_cannot_be_written_is_told(page, tmp_path, monkeypatch):
    words = told(page)
    page._export.write(tmp_path / "no such folder" / "cases.xlsx")
    assert words[0].startswith("cases.xlsx cannot be written.")

    def locked(*_: object, **__: object) -> None:
        raise StorageError("locked")

    monkeypatch.setattr("desktop_app.services.export_ledger.proposals.ids", locked)
    page._export.write(tmp_path / "cases.xlsx")
    assert "in use" in words[1]


def test_nobody_exports_without_the_right(qtbot, as_role, office):
    page = ProposalsPage(as_role(Role.HANDLER))
    qtbot.addWidget(page)
    assert page._export.button.isHidden()


def test_cells_pasted_into_the_list_open_the_import(qtbot, page):
    page.view.setFocus()
    with qtbot.waitSignal(page.paste_requested):
        qtbot.keyClick(page.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_best_hits_come_first_until_another_order_is_chosen(page):
    page.search("4")
    page.search_now()
    assert page.state.is_ranked
    assert page.view.heading.sortIndicatorSection() == -1
    page.view.heading.sectionClicked.emit(1)
    assert not page.state.is_ranked
