"""Letters of many cases: seen as one document, or written as files, with what was left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.permissions import Role
from desktop_app.services.papers import PaperKind
from desktop_app.services.read_case import read_case
from desktop_app.ui.background import Task
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.printing.papers_dialog import PapersDialog
from desktop_app.ui.proposals.panel import CasePanel
from desktop_app.ui.steps.acts import Act


@pytest.fixture
def dialog(qtbot, workplace, office) -> PapersDialog:
    ids = [office.cases[number] for number in ("20240006", "20240007", "20240001")]
    made = PapersDialog(workplace, ids, "3 cases")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(dialog: PapersDialog, kind: PaperKind) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))


def test_enter_shows_all_letters_and_names_what_is_missing(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    shown = dialog.findChild(PrintDialog)
    assert shown.preview.pages() >= 3
    assert shown.notice.text.startswith("Left out 1 (20240001): ")
    shown.close()


def test_letters_are_saved_as_pdf_and_docx(qtbot, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    dialog.with_word.setChecked(True)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) % 2 == 0
    assert {name.rpartition(".")[2] for name in names} == {"pdf", "docx"}
    assert dialog.told.text().startswith(f"{len(names)} files written")
    assert dialog.left_out.count() == 1
    assert "20240001" in dialog.left_out.item(0).text()


def test_forms_have_neither_phone_nor_word(dialog, tmp_path):
    dialog.with_word.setChecked(True)
    choose(dialog, PaperKind.FEEDBACK_FORM)
    assert not dialog.with_word.isEnabled()
    assert not dialog.with_phone.isEnabled()
    dialog.save_to(tmp_path / "forms")
    assert {path.suffix for path in (tmp_path / "forms").iterdir()} == {".pdf"}


def test_a_folder_that_cannot_be_written_is_told(dialog, tmp_path):
    (tmp_path / "file").write_text("x")
    dialog.save_to(tmp_path / "file")
    assert "cannot be written" in dialog.told.text()
    assert dialog.save.isEnabled()


def test_stopping_writes_nothing(dialog, tmp_path, workplace, monkeypatch):
    monkeypatch.setattr(workplace.background, "run", lambda *_: Task())  # never begins
    dialog.save_to(tmp_path / "out")
    assert dialog.stop.isVisible()
    dialog.stop.click()
    assert "No file was written" in dialog.told.text()
    assert not (tmp_path / "out").exists()


def test_who_may_not_print_is_told(qtbot, as_role, office, tmp_path):
    dialog = PapersDialog(as_role(Role.AUDITOR), list(office.cases.values()), "all")
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "out")
    assert dialog.told.text()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("LEAD", PaperKind.REPLY_LETTER), ("CO", PaperKind.OPINION_LETTER)],
)
def test_the_case_panel_offers_the_papers_of_its_case(qtbot, workplace, office, mode, kind):
    desk, numbers = workplace.desk, list(office.cases)
    modes = [read_case(desk, office.cases[one]).facts.proposal.mode for one in numbers]
    number = numbers[modes.index(mode)]
    panel = CasePanel(workplace)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_case(office.cases[number])
    with qtbot.waitSignal(panel.record_requested) as asked:
        qtbot.mouseClick(panel.head.papers, Qt.MouseButton.LeftButton)
    wish, case, (offered, about) = asked.args
    assert (wish, case, offered) == (Act.MAKE_PAPERS, office.cases[number], kind)
    assert about.startswith(number)
    panel.choose_tab("history")
    with qtbot.waitSignal(panel.record_requested) as asked:
        qtbot.mouseClick(panel.head.papers, Qt.MouseButton.LeftButton)
    assert asked.args[2][0] == PaperKind.CASE_FOLDER


def test_who_may_not_print_is_not_offered_papers(qtbot, as_role, office):
    panel = CasePanel(as_role(Role.AUDITOR))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_case(office.cases["20240006"])
    assert panel.head.papers.isHidden()
