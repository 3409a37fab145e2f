"""Figures in a paragraph: tokens that can be put in and taken out, never mistyped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop_app.ui.summary.paragraph_edit import ParagraphEdit

FIELDS = {"total": "62", "year": "2024", "modes": "主办件17件、分办件7件"}
TEXT = "{{year}}年，共办理提案{{total}}件。𠮷"

pytestmark = pytest.mark.usefixtures("workplace")


@pytest.fixture
def edit(qtbot) -> ParagraphEdit:
    made = ParagraphEdit()
    qtbot.addWidget(made)
    made.set_fields(FIELDS)
    made.set_text(TEXT)
    made.show()
    return made


def at_end(edit: ParagraphEdit) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)


def test_a_text_comes_back_as_it_went_in(edit):
    assert edit.text() == TEXT
    assert "{" not in edit.toPlainText()


def test_backspace_takes_a_whole_figure(qtbot, edit):
    edit.set_text("共{{total}}")
    at_end(edit)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == "共"
    edit.undo()
    assert edit.text() == "共{{total}}"


def test_typing_beside_a_figure_leaves_it_whole(qtbot, edit):
    edit.set_text("{{total}}")
    qtbot.keyClick(edit, Qt.Key.Key_Home)
    qtbot.keyClicks(edit, "9")
    at_end(edit)
    qtbot.keyClicks(edit, "9")
    assert edit.text() == "9{{total}}9"


def test_a_figure_typed_by_name_becomes_a_token(qtbot, edit):
    at_end(edit)
    qtbot.keyClicks(edit, "{{ total }}x")
    assert edit.text() == TEXT + "{{total}}x"
    assert "{" not in edit.toPlainText()


def test_a_name_nobody_knows_is_said_at_once(qtbot, edit):
    at_end(edit)
    with qtbot.waitSignal(edit.unknown_field) as caught:
        qtbot.keyClicks(edit, "{{totl}}")
    assert caught.args == ["totl"]


def test_figures_are_copied_and_pasted_whole(edit):
    edit.selectAll()
    edit.copy()
    assert QGuiApplication.clipboard().text() == TEXT
    edit.set_text("")
    edit.paste()
    assert edit.text() == TEXT


def test_pasted_lines_stay_one_paragraph(edit):
    data = QMimeData()
    data.setText("第一行\n第二行{{total}}")
    edit.set_text("")
    edit.insertFromMimeData(data)
    assert edit.text() == "第一行 第二行{{total}}"


def test_markup_stays_text(edit):
    edit.set_text("<b>x</b>{{total}}<img src=//h/y>")
    assert edit.text() == "<b>x</b>{{total}}<img src=//h/y>"


def test_enter_keeps_the_paragraph_instead_of_parting_it(qtbot, edit):
    with qtbot.waitSignal(edit.save_requested):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == TEXT


def test_inserting_a_figure_at_the_cursor(edit):
    edit.set_text("共件")
    cursor = edit.textCursor()
    cursor.setPosition(1)
    edit.setTextCursor(cursor)
    edit.insert_field("total")
    assert edit.text() == "共{{total}}件"
