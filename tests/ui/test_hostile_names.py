"""`<b>x</b><img src=//h/y>` as every name: shown literally in every page, panel, form and menu."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from desktop_app import paths
from desktop_app.domain.errors import UserError
from desktop_app.services.export_ledger import export_ledger
from desktop_app.services.produce_document import one_of_every_kind
from desktop_app.services.produce_summary import produce_summary
from desktop_app.ui import errors
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages import PAGES
from desktop_app.ui.settings.page import SECTIONS
from desktop_app.ui.steps.actions import StepActions
from desktop_app.ui.steps.menu import OFFERS
from tests.ui.hostile import HOSTILE, make_hostile, rich_texts, shown_texts

LITERAL = "<b>x</b>"
PARTS = 4  # as many processors can share the forms
NO_RECORD = (AttributeError, TypeError, StopIteration, AssertionError, IndexError)


@pytest.fixture
def window(qtbot, workplace, office, tmp_path) -> MainWindow:
    make_hostile()
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = MainWindow(workplace, tmp_path / f"{LITERAL}.pdesk", is_encrypted=False)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.mark.parametrize("key", [kind.key for kind in PAGES])
def test_every_page_shows_names_literally(qtbot, window, key):
    window.open_page(key)
    qtbot.wait(1)
    page = window.page(key)
    for section in [name for name, _, _ in SECTIONS] if key == "settings" else []:
        page.open(section)
        assert rich_texts() == [], section
    assert rich_texts() == []
    if key in ("proposals", "today", "contacts", "members", "settings"):
        assert LITERAL in shown_texts()


def test_every_case_shows_names_literally(qtbot, window, office):
    for proposal_id in office.cases.values():
        window._case.show_case(proposal_id)
        window._case.open_window(proposal_id)
        for strip in window.panel.findChildren(QTabBar):
            for index in range(strip.count()):
                strip.setCurrentIndex(index)
        assert rich_texts() == []
    assert HOSTILE in shown_texts()


def open_dialogs() -> list[QDialog]:
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if isinstance(one, QDialog) and one.isVisible()]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_form_shows_names_literally(qtbot, office, part, workplace):
    """Each step is asked for on every case; those that do not fit are refused by their rules."""
    make_hostile()
    met: list[Exception] = []
    workplace.events.trouble_met.connect(met.append)
    parent = QWidget()
    qtbot.addWidget(parent)
    steps, opened_forms = StepActions(workplace, parent), set()
    wishes = list(OFFERS)[part::PARTS]
    for wish in wishes:
        for proposal_id in office.cases.values():
            try:
                steps.take(wish, proposal_id, None)
            except (UserError, *NO_RECORD):
                continue  # an act on a record that nobody named
            shown = open_dialogs()
            assert rich_texts(shown) == [], wish
            opened_forms.update({wish} if shown else ())
            for one in shown:
                one.done(0)
    assert len(opened_forms) >= len(wishes) / 2
    assert all(not errors.is_expected(one) or errors.words_of(one).whole for one in met)


def test_names_in_papers_are_text_and_nothing_is_fetched(workplace, office):
    make_hostile()
    papers = list(one_of_every_kind(workplace.desk, office.session))
    assert len(papers) > 5
    for paper in papers:
        _check_paper(paper.file_name, paper.data)
    for form in ("pdf", "docx"):
        _check_paper(f"summary.{form}", produce_summary(workplace.desk, office.session, form=form))


def _check_paper(name: str, data: bytes) -> None:
    if name.endswith(".pdf"):
        assert b"/URI" not in data and b"/Launch" not in data, name
        text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
        flat = re.sub(r"\s", "", text)
        assert "<b>x</b>" in flat or "imgsrc" not in flat, name
        return
    with zipfile.ZipFile(BytesIO(data)) as book:
        for part in book.namelist():
            content = book.read(part)
            if part.endswith(".rels"):
                assert b"//h/y" not in content, name
            if part == "word/document.xml":
                assert b"<img" not in content and b"&lt;img" in content, name


def test_names_in_a_workbook_are_text(workplace, office, tmp_path):
    import openpyxl

    make_hostile()
    export_ledger(workplace.desk, tmp_path / "台账.xlsx", tmp_path / "台账.csv")
    book = openpyxl.load_workbook(tmp_path / "台账.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(isinstance(cell.value, str) and HOSTILE in cell.value for cell in cells)
    assert all(cell.hyperlink is None and cell.data_type != "f" for cell in cells)
    book.close()


def test_no_name_reaches_a_log(window):
    logs = [one for one in paths.logs().rglob("*") if one.is_file()]
    assert all(LITERAL not in one.read_text("utf-8", "replace") for one in logs)
