"""What was typed into a form of the settings outlives a crash; a password never does."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.services.edit_divisions import list_divisions
from desktop_app.services.keep_draft import drafts_about
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.steps.kept_typing import KeptTyping, typed


def open_form() -> StepForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, StepForm)
    return form


def crash(form: StepForm) -> None:
    """Some seconds pass, then the form goes without a word."""
    form.findChild(KeptTyping).keep()
    form.blockSignals(True)
    form.done(0)


def test_a_half_filled_form_is_there_again(page, workplace, click, fill):
    section = page.open("divisions")
    click(section.add)
    open_form().widgets["name"].setText("外贸发展处")
    crash(open_form())
    click(section.add)
    assert open_form().widgets["name"].text() == "外贸发展处"
    fill(short_name="外贸")
    assert list_divisions()[-1].name == "外贸发展处"
    assert drafts_about(workplace.desk, 0) == ()


def test_what_was_typed_about_one_record_is_not_offered_for_another(page, click):
    section = page.open("divisions")
    first, second = list_divisions()[:2]
    section.lines.choose(first.id)
    click(section.edit)
    open_form().widgets["name"].setText("改了一半")
    crash(open_form())
    section.lines.choose(second.id)
    click(section.edit)
    assert open_form().widgets["name"].text() == second.name
    open_form().reject()
    section.lines.choose(first.id)
    click(section.edit)
    assert open_form().widgets["name"].text() == "改了一半"
    open_form().reject()


def test_a_rule_half_changed_is_there_again(page, click):
    section = page.open("rules")
    section.lines.selectRow(0)
    click(section.edit)
    open_form().widgets["name"].setText("按今年通知")
    crash(open_form())
    click(section.edit)
    assert open_form().widgets["name"].text() == "按今年通知"
    open_form().reject()


def test_a_password_is_never_kept(qtbot):
    hidden, name = QLineEdit(), QLineEdit()
    for one in (hidden, name):
        qtbot.addWidget(one)
        one.setText("秘密")
    hidden.setEchoMode(QLineEdit.EchoMode.Password)
    assert typed({"password": hidden, "name": name}) == {"name": "秘密"}
