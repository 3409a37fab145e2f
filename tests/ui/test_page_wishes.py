"""What pages wish of the window: the data check, the search line, the cases of a number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role, Verb
from desktop_app.storage import cases
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages import PROPOSALS, SETTINGS, SUPERVISION, TODAY
from desktop_app.ui.steps.form import StepForm


@pytest.fixture
def window(qtbot, workplace, office, tmp_path) -> MainWindow:
    made = MainWindow(workplace, tmp_path / "office.pdesk", is_encrypted=False)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def test_the_count_of_the_data_check_opens_the_check(qtbot, window):
    window.open_page(TODAY)
    qtbot.mouseClick(window.page(TODAY).health.door, Qt.MouseButton.LeftButton)
    settings = window.page(SETTINGS)
    assert window._stack.currentWidget() is settings
    assert settings.current == "check"
    assert settings.section("check").tree.topLevelItemCount()


def test_the_search_line_follows_the_list(qtbot, window, type_in):
    window.open_page(PROPOSALS)
    type_in(window._top.search, "事项")
    page = window.proposals
    page.search_now()
    assert page.state.text == "事项"
    page._show_state(page.state.widened())
    assert window._top.search.text() == ""
    assert window._stack.currentWidget() is page


def test_a_number_of_the_responsibility_list_opens_its_cases(qtbot, window):
    window.open_page(SUPERVISION)
    duties = window.page(SUPERVISION).open("duties")
    qtbot.mouseClick(duties.loose, Qt.MouseButton.LeftButton)
    assert window._stack.currentWidget() is window.proposals
    assert f"not given out: {window.proposals.view.model().rowCount()}" == duties.loose.text()


def test_a_step_of_the_day_shows_its_form_at_once(qtbot, window, office):
    window.open_page(TODAY)
    window.page(TODAY).step_requested.emit(Verb.SIGN_IN, office.cases["20240001"])
    form = QApplication.activeModalWidget()
    assert isinstance(form, StepForm)
    assert form.windowTitle() == "Sign in · 20240001"
    form.submit.click()
    assert cases.facts(office.cases["20240001"]).proposal.signed_on is not None


def test_trouble_of_one_page_does_not_follow_to_another(window):
    window.open_page(TODAY)
    window.show_trouble(NotAllowed(verb=Verb.EDIT_SETTINGS, role=Role.HANDLER))
    window.open_page(TODAY)
    assert window._notice.isVisible()
    window.open_page(SETTINGS)
    assert not window._notice.isVisible()


def test_what_can_be_done_about_trouble_and_what_was_done_stay(window):
    window.open_page(TODAY)
    window._notice.warn("The disk is full.", "Try again", lambda: None)
    window.open_page(SETTINGS)
    assert window._notice.isVisible()
    window._notice.put_away()
    window._workplace.events.work_done.emit("Signed in: 3")
    window.open_page(PROPOSALS)
    assert window._notice.text == "Signed in: 3"
    assert window._notice.isVisible()
