"""How letters look and the office's own template, changed by clicks."""

from __future__ import annotations

import io

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.services.letter_habits import LetterHabits, letter_habits, own_template
from tests.ui.settings.conftest import opened


@pytest.fixture
def choose(monkeypatch, tmp_path):
    """The next file dialog gives a document with this text."""

    def chosen(text: str) -> None:
        from docx import Document

        made, data = Document(), io.BytesIO()
        made.add_paragraph(text)
        made.save(data)
        path = tmp_path / "答复函.docx"
        path.write_bytes(data.getvalue())
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    return chosen


def test_letters_look_as_the_office_wants(page, click, fill):
    section = page.open("letters")
    click(section.edit)
    fill(
        mark="市商务局办公室", form="formal document", marks_at="at the foot", copies="市政府督查室"
    )
    assert letter_habits() == LetterHabits("市商务局办公室", "file", "foot", "市政府督查室")
    assert "市商务局办公室" in section.habits.text()


def test_an_own_template_is_taken_and_given_back(page, click, choose):
    section = page.open("letters")
    assert "{{" in section.fields.text() and not section.drop.isVisible()
    choose("答复如下")
    click(section.load)
    assert own_template().name == "答复函.docx" and "答复函.docx" in section.template.text()
    click(section.drop)
    assert own_template() is None


def test_a_field_nobody_fills_is_named(page, click, choose):
    section = page.open("letters")
    choose("{{nobody_knows}}")
    click(section.load)
    assert "nobody_knows" in section.trouble.text() and section.trouble.isVisible()
    assert own_template() is None


def test_a_file_that_is_no_document_is_refused(
    qtbot, workplace, office, click, tmp_path, monkeypatch
):
    section = opened(qtbot, workplace, office).open("letters")
    path = tmp_path / "x.docx"
    path.write_text("no document")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(workplace.events.trouble_met):
        click(section.load)
    path.unlink()
    click(section.load)
    assert "cannot be read" in section.trouble.text()
