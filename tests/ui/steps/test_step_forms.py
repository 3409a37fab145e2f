"""The form of a step: once only, refusals in words, nothing typed lost, undone by Ctrl+Z."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.reply import Decision
from desktop_app.domain.stage import Stage
from desktop_app.services.step_choices import step_choices
from desktop_app.storage import journal, records
from desktop_app.ui.steps import form as fields
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.steps.menu import OFFERS, offers
from tests.case_office import TODAY

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot):
    """A form of some fields, on the screen."""

    def made(*wanted: fields.Field) -> StepForm:
        form = StepForm("Form", "Do it", wanted, TODAY)
        qtbot.addWidget(form)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        form.show()
        return form

    return made


def test_a_double_click_takes_the_step_once(qtbot, clerk):
    clerk.choose("20240001")
    before = len(journal.operations())
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    form = clerk.form
    submit = form.submit
    submit.click()
    submit.click()
    assert len(journal.operations()) == before + 1
    assert clerk.stage is Stage.TO_BREAK_DOWN


def test_a_busy_form_hands_out_its_values_once_and_stays(qtbot, shown):
    form = shown(fields.line("words", "Words", "abc"))
    caught = []
    form.submitted.connect(caught.append)
    QTest.mouseClick(form.submit, LEFT)
    QTest.mouseClick(form.submit, LEFT)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert caught == [{"words": "abc"}]
    assert form.isVisible()


def test_a_refusal_is_said_in_the_form_and_keeps_what_was_typed(qtbot, clerk):
    clerk.choose("20240002")
    before = len(journal.operations())
    clerk.open_beside("Enter a return asked for by 2024-03-28")
    form = clerk.enter(on="today", unit="市发改委", reason="职能不符")
    QTest.mouseClick(form.submit, LEFT)
    assert form.isVisible()
    assert form.trouble.isVisible()
    assert form.trouble.text().startswith("The case could be handed back until 2024-03-28.")
    assert form.widgets["unit"].text() == "市发改委"
    assert form.submit.isEnabled()
    assert len(journal.operations()) == before
    clerk.fill(on="3-22")
    assert clerk.stage is Stage.RETURN_REQUESTED


def test_what_lacks_is_called_as_its_field_and_is_where_the_next_typing_goes(clerk):
    clerk.choose("20240005")
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    form = clerk.enter(decision="Sent back", on="today", note="  ")
    QTest.mouseClick(form.submit, LEFT)
    assert form.trouble.text() == "Still to fill in: Note (needed for sending back)"
    assert form.focusWidget() is form.widgets["note"]
    clerk.enter(decision="Approved")
    QTest.mouseClick(form.submit, LEFT)
    assert clerk.form is None  # another decision needs no note


def test_a_reason_is_asked_for_where_the_answer_needs_one(clerk):
    clerk.choose("20240005")
    clerk.open_beside("Record an opinion")
    form = clerk.enter(how="Cancelled", on="today")
    QTest.mouseClick(form.submit, LEFT)
    assert "the reason for waiving or cancelling" in form.trouble.text()
    clerk.fill(words="误发")


def test_who_owes_an_opinion_already_is_not_asked_again(clerk):
    clerk.choose("20240004")
    clerk.beside("Ask for opinions", units=("市财政局",), on="3-26")
    clerk.open_beside("Ask for opinions")
    units = clerk.form.widgets["units"]
    assert "市财政局" not in [units.item(row).text() for row in range(units.count())]
    QTest.mouseClick(clerk.form.submit, LEFT)
    assert clerk.form.trouble.text().endswith("Tick a unit or a division.")
    clerk.form.reject()


def test_the_gate_names_what_lacks_in_words(qtbot, clerk):
    clerk.choose("20240002")
    clerk.step("Assign to divisions", lead="综合处", on="3-22")
    clerk.step("Division accepts", on="3-25")
    clerk.beside("Draft the reply", text="答复")
    assert "○ No talk with the lead proposer yet" in clerk.window.panel.head.gate.text()
    clerk.open_beside("Submit for clearance")
    QTest.mouseClick(clerk.form.submit, LEFT)
    words = clerk.form.trouble.text()
    assert words.startswith("The gate is not passed; missing: ")
    assert "CONTACT" not in words
    clerk.fill(override="领导同意先行送审")
    assert clerk.stage is Stage.IN_CLEARANCE


def test_the_next_step_is_what_the_gate_still_asks_for(clerk):
    clerk.choose("20240002")
    clerk.step("Assign to divisions", lead="综合处", on="3-22")
    clerk.step("Division accepts", on="3-25")
    clerk.beside("Ask for opinions", units=("市财政局",), on="3-26")
    clerk.step("Record a talk", on="4-2", said="电话沟通")
    clerk.step("Draft the reply", text="答复")
    clerk.step("Record an opinion", words="同意", on="4-10")
    clerk.step("Draft the reply", grade="A")  # no grade was set
    clerk.step("Submit for clearance")
    assert clerk.stage is Stage.IN_CLEARANCE


def test_a_lead_division_brings_its_head_and_its_only_handler(clerk, office):
    with journal.operation("x", "EDIT_SETTINGS"):
        ours = office.divisions["综合处"]
        records.add(Person(0, "周处", division_id=ours, level=DutyLevel.DIVISION_HEAD))
    clerk.choose("20240002")
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    widgets = clerk.form.widgets
    clerk.enter(lead="综合处", leader="陈局")
    assert (widgets["head"].currentText(), widgets["handler"].currentText()) == ("周处", "李明")
    clerk.enter(lead="外贸处")  # nobody is known there
    assert (widgets["head"].currentText(), widgets["handler"].currentText()) == ("—", "—")
    assert widgets["leader"].currentText() == "陈局"
    clerk.form.reject()


def test_the_cursor_skips_what_is_settled_already(clerk):
    clerk.choose("20240006")
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    form = clerk.form
    assert form.widgets["which"].count() == 1  # one form is out, so whose it is needs no choice
    assert form.focusWidget() is form.widgets["attitude"]
    form.reject()


def test_a_key_takes_the_next_step(clerk):
    clerk.choose("20240001")
    clerk.window.activateWindow()
    assert QTest.qWaitForWindowActive(clerk.window)
    QTest.keyClick(clerk.window, Qt.Key.Key_F8)
    assert clerk.form.windowTitle() == "Sign in · 20240001"
    clerk.fill(on="3-20")
    assert clerk.stage is Stage.TO_BREAK_DOWN
    assert ("F8", "Take the next step of the case") in clerk.window._menus.all_keys()


def test_control_z_undoes_the_last_step(qtbot, clerk):
    clerk.choose("20240001")
    clerk.step("Sign in", on="3-20")
    assert clerk.stage is Stage.TO_BREAK_DOWN
    clerk.window.activateWindow()
    assert QTest.qWaitForWindowActive(clerk.window)
    qtbot.waitUntil(lambda: "Sign in" in clerk.window._menus.undo.text())
    QTest.keyClick(clerk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert clerk.stage is Stage.TO_SIGN
    assert clerk.window.panel.head.step.text() == "Next step: Sign in"


def test_the_step_is_told_and_escape_does_nothing(qtbot, clerk):
    clerk.choose("20240001")
    before = len(journal.operations())
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    QTest.keyClick(clerk.form, Qt.Key.Key_Escape)
    assert clerk.form is None
    assert len(journal.operations()) == before
    clerk.step("Sign in")
    assert clerk.window._notice.text == "20240001: Sign in"


def test_closed_forms_do_not_pile_up(qtbot, clerk):
    clerk.choose("20240001")
    for _ in range(3):
        QTest.mouseClick(clerk.window.panel.head.step, LEFT)
        clerk.form.reject()
    qtbot.waitUntil(lambda: not clerk.window.findChildren(StepForm))


def test_an_unexpected_trouble_closes_the_form_and_is_reported(qtbot, clerk, monkeypatch):
    from desktop_app.services import sign_in as service
    from desktop_app.ui.steps import case_steps

    def broken(*_: object) -> None:
        raise ValueError("broken")

    assert service.sign_in is case_steps.sign_in
    monkeypatch.setattr(case_steps, "sign_in", broken)
    met = []
    events = clerk.window._workplace.events
    events.trouble_met.disconnect()
    events.trouble_met.connect(met.append)
    clerk.choose("20240001")
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    QTest.mouseClick(clerk.form.submit, LEFT)
    assert clerk.form is None
    assert [str(one) for one in met] == ["broken"]


def test_a_form_that_the_screen_is_too_low_for_scrolls_and_keeps_its_buttons(shown, monkeypatch):
    from desktop_app.ui.steps import form as module

    tall = [fields.text(f"t{n}", f"Text {n}", rows=6) for n in range(9)]
    height = QApplication.primaryScreen().availableGeometry().height()
    form = shown(*tall)
    assert form.height() <= height
    assert form.findChild(QScrollArea) is not None
    assert form.submit.isVisible()
    QTest.keyClick(form.widgets["t0"], Qt.Key.Key_Backtab)
    small = shown(fields.line("a", "A"))
    assert small.findChild(QScrollArea) is None
    monkeypatch.setattr(module, "AROUND_PIXELS", height)
    low = shown(fields.line("a", "A"))
    assert low.findChild(QScrollArea) is not None


def test_codes_stay_codes(shown):
    form = shown(
        fields.choice("word", "Word", [(d, d.name) for d in Decision], Decision.RETURNED),
        fields.several("many", "Many", [(2**62, "a"), (3, "b")], (2**62,)),
    )
    caught = []
    form.submitted.connect(caught.append)
    QTest.mouseClick(form.submit, LEFT)
    assert caught[0]["word"] is Decision.RETURNED
    assert caught[0]["many"] == (2**62,)


@pytest.mark.parametrize(
    ("field", "is_asked"),
    [
        (fields.day("f", "Day", None), True),
        (fields.day("f", "Day", None, is_needed=False), False),
        (fields.choice("f", "Part", []), True),
        (fields.choice("f", "Part", [(None, "—")], is_needed=True), True),
        (fields.choice("f", "Part", [(None, "—")]), False),
        (fields.several("f", "To", [(1, "a")], is_needed=True), True),
        (fields.several("f", "To", [(1, "a")]), False),
        (fields.text("f", "Text"), False),
        (fields.yes_no("f", "Yes"), False),
    ],
)
def test_what_is_needed_is_asked_for_by_name(shown, field, is_asked):
    form = shown(field)
    caught = []
    form.submitted.connect(caught.append)
    QTest.mouseClick(form.submit, LEFT)
    assert bool(caught) is not is_asked
    assert form.trouble.isVisible() is is_asked
    if is_asked:
        assert field.label in form.trouble.text()


def test_a_day_that_is_none_is_pointed_at(shown, type_in):
    form = shown(fields.line("a", "A"), fields.day("on", "On", None))
    type_in(form.widgets["on"], "soon")
    QTest.mouseClick(form.submit, LEFT)
    assert "“soon” is not understood" in form.trouble.text()
    assert form.widgets["on"].property("is_wrong")


def test_control_enter_submits_from_a_text(qtbot, shown):
    form = shown(fields.text("words", "Words", "abc"))
    form.activateWindow()
    assert QTest.qWaitForWindowActive(form)
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(form.submitted):
        QTest.keyClick(form.widgets["words"], Qt.Key.Key_Return, control)


def test_every_offer_opens_a_form_with_named_fields(clerk, desk, office, shown):
    for case in office.cases.values():
        choices = step_choices(desk, case)
        for offer in offers(choices.view, Role.COORDINATOR):
            step = offer.build(desk, choices)
            form = shown(*step.fields)
            assert all(widget.accessibleName() for widget in form.widgets.values()), offer.verb
            form.done(0)
    assert QApplication.activeModalWidget() is None


def test_an_auditor_is_offered_nothing(desk, office):
    view = step_choices(desk, office.cases["20240005"]).view
    auditor = [one.verb for one in offers(view, Role.AUDITOR) if one.verb not in view.steps]
    assert auditor == []
    beside = {one.verb for one in offers(view, Role.COORDINATOR)}
    assert {Verb.SEND_CHASER, Verb.SUPERVISE, Verb.SETTLE_OPINION} <= beside <= set(OFFERS)


def test_a_case_that_a_step_moved_out_of_the_list_stays_in_the_panel(clerk, office):
    clerk.window.proposals._show_state(replace(clerk.window.proposals.state, chip="TO_SIGN"))
    clerk.window.proposals.focus_list()
    clerk.case = office.cases["20240001"]
    clerk.step("Sign in", on="3-20")
    assert clerk.window.proposals.view.model().rowCount() == 0
    clerk.step("Assign to divisions", lead="综合处", on="3-22")
    clerk.window.proposals._show_state(replace(clerk.window.proposals.state, chip="RETURNED"))
    assert clerk.window.panel.view is None


def test_undoing_a_registration_empties_the_panel(clerk, desk, office):
    from desktop_app.domain.case_edit import NewCase
    from desktop_app.domain.proposal import HandlingMode
    from desktop_app.services.register_proposal import register_proposal

    new = NewCase(office.session, "20240777", "新登记的提案", HandlingMode.SOLE, ("仇晓",))
    clerk.case = register_proposal(desk, new)
    clerk.window._workplace.events.proposals_changed.emit({clerk.case})
    clerk.choose("20240777")
    clerk.window._case.undo()
    assert clerk.window.panel.view is None


def beside(desk, case: int) -> set[Verb]:
    return {one.verb for one in offers(step_choices(desk, case).view, Role.COORDINATOR)}


def test_no_step_is_offered_that_the_rules_refuse(desk, office):
    asked = beside(desk, office.cases["20240003"])  # a request to hand it back is open
    assert not {Verb.REQUEST_OPINION, Verb.ASSIGN, Verb.CONFIRM_WINDOW_PASSED} & asked
    answered = beside(desk, office.cases["20240006"])
    assert not {Verb.REQUEST_OPINION, Verb.EXTEND_DEADLINE, Verb.ASSIGN} & answered
    assert Verb.ADD_PROMISE in answered
    assert beside(desk, office.cases["20240008"]) == {Verb.REOPEN}


def test_what_waits_for_its_division_can_still_be_given_to_another(clerk):
    clerk.choose("20240002")
    clerk.step("Assign to divisions", lead="综合处", on="3-22")
    clerk.beside("Assign to divisions", lead="外贸处", on="3-23")
    clerk.step("Division accepts", part="外贸处", on="3-25")
    states = [one.state.value for one in clerk.view.facts.assignments]
    assert states == ["REPLACED", "ACCEPTED"]


def test_forms_go_out_once_a_proposer(clerk):
    clerk.choose("20240007")
    words = [one.text() for one in clerk.window.panel.head.more.menu().actions()]
    waiting = {p.member_id for p in clerk.view.facts.proposers}
    waiting -= {f.member_id for f in clerk.view.facts.feedback}
    assert ("Send feedback forms" in words) is bool(waiting)
