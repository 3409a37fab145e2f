"""The window driven as a user would: pages, search, sessions, undo, dialogs, what comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.stage import Stage
from desktop_app.services.read_case import read_case
from desktop_app.ui import autostart, crash_dialog, theme
from desktop_app.ui.help.window import KEY, HelpWindow
from desktop_app.ui.imports.import_dialog import ImportDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages import CHARTS, CONTACTS, MEMBERS, PROPOSALS, SUMMARY, TODAY
from desktop_app.ui.proposals.case_dialog import CaseDialog
from desktop_app.ui.report_check.window import ReportCheckWindow
from desktop_app.ui.window_shape import USUAL_SIZE

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, workplace, office, tmp_path) -> MainWindow:
    made = MainWindow(workplace, tmp_path / "office.pdesk", is_encrypted=False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def rows(window: MainWindow) -> int:
    return window.proposals.view.model().rowCount()


def dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_it_opens_on_the_cases_of_the_newest_session(window):
    assert window._top.session.text() == "市政协七届四次会议 · 2024"
    assert rows(window) == 8
    assert window._status.text() == "Shown 8 of 8"


def test_the_session_switch_changes_every_page(window, office):
    window.open_page(CONTACTS)
    window._top.session.choose((office.other_session,))
    window.open_page(PROPOSALS)
    assert rows(window) == 1
    everything = next(a for a in window._top.session.menu().actions() if "All" in a.text())
    everything.trigger()
    assert rows(window) == 9


def test_keys_open_the_pages(qtbot, window):
    for position, key in enumerate(window.page_keys):
        if key in (CHARTS, SUMMARY):
            continue  # slow to draw, and tested by themselves
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1.value + position), CONTROL)
        assert window._rail.button(key).isChecked()
        assert window._stack.currentWidget() is window.page(key)
    assert window._case.isHidden()


def test_control_f_searches_from_any_page(qtbot, window, type_in):
    window.open_page(MEMBERS)
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    type_in(window._top.search, "养老")
    qtbot.waitUntil(lambda: rows(window) == 1)
    assert window._stack.currentWidget() is window.proposals
    qtbot.keyClick(window._top.search, Qt.Key.Key_Down)
    qtbot.keyClick(window._top.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: rows(window) == 8)


def test_choosing_a_case_fills_the_panel_and_folding_hides_it(qtbot, window):
    window.proposals.focus_list()
    assert window.panel.view.facts.proposal.number == "20240001"
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window._case.isHidden()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window._case.isHidden()


def test_signing_in_and_undo_from_the_notice(window, desk, office):
    case = office.cases["20240001"]
    window._case.verbs.sign_in((case,))
    assert read_case(desk, case).stage is Stage.TO_BREAK_DOWN
    assert window._notice.text == "Signed in: 1"
    window._steps_timer.timeout.emit()
    assert window._menus.undo.text() == "Undo  Sign in 20240001"
    window._notice._button.click()
    assert read_case(desk, case).stage is Stage.TO_SIGN
    window._steps_timer.timeout.emit()
    assert window._menus.redo.text() == "Redo  Sign in 20240001"
    window._menus.redo.trigger()
    assert read_case(desk, case).stage is Stage.TO_BREAK_DOWN
    assert window._notice.text == "Done again: Sign in 20240001"


def test_a_case_is_registered_by_hand(qtbot, window, desk, type_in):
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    form = dialog(window, CaseDialog)
    type_in(form.number, "20240099")
    type_in(form.title, "关于新事项的提案")
    form.mode.setCurrentIndex(form.mode.findData(HandlingMode.SOLE.value))
    type_in(form.proposers, "尉迟敏、仇晓")
    type_in(form.assigned_on, "3-18")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert rows(window) == 9
    view = window.panel.view
    assert view.facts.proposal.title == "关于新事项的提案"
    assert view.member(view.facts.lead_member_id) == "尉迟敏"
    assert view.facts.proposal.reply_due_on.isoformat() == "2024-06-18"


def test_a_taken_number_is_said_in_the_form_and_nothing_typed_is_lost(qtbot, window, type_in):
    window._register()
    form = dialog(window, CaseDialog)
    type_in(form.number, "20240001")
    type_in(form.title, "重号的提案")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert "20240001" in form.trouble.text()
    assert form.title.text() == "重号的提案"
    assert form.isVisible()


def test_what_was_typed_is_there_again_after_escape(qtbot, window, type_in):
    window._register()
    form = dialog(window, CaseDialog)
    type_in(form.title, "打了一半的题目")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert form.isHidden()
    window._register()
    again = dialog(window, CaseDialog)
    assert again.title.text() == "打了一半的题目"
    (afresh,) = (b for b in again.findChildren(QPushButton) if b.text() == "Start afresh")
    qtbot.mouseClick(afresh, Qt.MouseButton.LeftButton)
    assert again.title.text() == ""
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    window._register()
    assert dialog(window, CaseDialog).title.text() == ""


def test_a_date_that_is_none_keeps_the_form_open(qtbot, window, type_in):
    window._register()
    form = dialog(window, CaseDialog)
    type_in(form.assigned_on, "soon")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert form.assigned_on.property("is_wrong")


def test_core_fields_are_edited(qtbot, window, desk, office):
    case = office.cases["20240002"]
    window._case.verbs.edit(case)
    form = dialog(window, CaseDialog)
    assert form.title.text() == "关于第02号事项的提案"
    form.title.setText("改过的题目")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert read_case(desk, case).facts.proposal.title == "改过的题目"
    assert form.isHidden()
    window._case.verbs.edit(case)
    again = dialog(window, CaseDialog)
    qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    assert again.isHidden()


def test_enter_opens_the_case_in_a_window_once(qtbot, window, office):
    window.proposals.focus_list()
    qtbot.keyClick(window.proposals.view, Qt.Key.Key_Return)
    opened = window._case.windows.open(office.cases["20240001"])
    assert opened.windowTitle().startswith("20240001 ")
    assert len(window._case.windows._open) == 1
    window._menus.open_case.trigger()
    assert len(window._case.windows._open) == 1
    window.close()
    qtbot.waitUntil(lambda: not window._case.windows._open)


def test_a_number_anywhere_opens_exactly_its_cases(window, office):
    window.open_page(MEMBERS)
    window.page(MEMBERS).cases_requested.emit(ListQuery(ids=(office.cases["20240007"],)))
    assert window._stack.currentWidget() is window.proposals
    assert rows(window) == 1


def test_f1_explains_the_page_and_lists_every_key(qtbot, window):
    window.open_page(MEMBERS)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = dialog(window, HelpWindow)
    assert shown.list.currentItem().data(KEY) == MEMBERS
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert dialog(window, HelpWindow) is shown
    told = shown.page.toPlainText()
    keys = [key for key, _ in window._menus.all_keys()]
    assert {"Ctrl+F", "Ctrl+Z", "Ctrl+N", "F1", "F5"} <= set(keys)
    assert len(keys) == len(set(keys))
    assert all(key in told for key in keys)


def test_the_theme_changes_at_once(window, qapp):
    button = window._rail.button(TODAY)
    assert theme.of(button) is theme.LIGHT  # though it has no ground of its own
    window._menus.theme_requested.emit("dark")
    assert theme.of(window) is theme.of(button) is theme.DARK
    window._menus.theme_requested.emit("light")
    assert theme.of(window) is theme.of(button) is theme.LIGHT


def test_icons_on_clear_buttons_have_the_colour_of_the_theme(window):
    picture = window._rail.button(TODAY).icon().pixmap(22).toImage()
    opaque = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert opaque == {theme.LIGHT.muted.lower()}


def test_expected_trouble_is_a_calm_line(window):
    window._workplace.events.trouble_met.emit(NotAllowed(verb="SIGN_IN", role="AUDITOR"))
    assert window._notice.text == "Your role does not allow this. Ask the coordinator to do it."
    assert window._notice.isVisible()


def test_unexpected_trouble_gives_a_report_without_personal_data(qtbot, window, capsys):
    try:
        raise ValueError("张伟 13800000000")
    except ValueError as error:
        window._workplace.events.trouble_met.emit(error)
    (shown,) = [one for one in QApplication.topLevelWidgets() if _is_crash(one)]
    text = shown.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
    assert text
    shown.accept()


def _is_crash(widget: QWidget) -> bool:
    return isinstance(widget, crash_dialog.CrashDialog) and widget.isVisible()


def test_what_was_open_comes_back(qtbot, window, workplace, office, tmp_path):
    window.open_page(MEMBERS)
    window._top.session.choose((office.other_session,))
    window.resize(1100, 720)
    window.close()
    again = MainWindow(workplace, tmp_path / "office.pdesk", is_encrypted=True)
    qtbot.addWidget(again)
    again.show()
    assert again._stack.currentWidget() is again.page(MEMBERS)
    assert again._top.session.text() == "市政协七届三次会议 · 2023"
    assert again.size() != QSize(*USUAL_SIZE)


def test_what_is_due_is_said_once_a_day_with_a_way_to_the_page(qtbot, window, workplace, office):
    window._reminders.look()
    assert window._notice.text.startswith("To do: overdue ")
    window._notice._button.click()
    assert window._stack.currentWidget() is window.page(TODAY)
    window._reminders.look()
    assert not window._notice.isVisible()
    window._menus.reminders.trigger()
    assert not workplace.settings.reminders
    assert not window._reminders._timer.isActive()


def test_files_opened_lately_are_a_click_away(window, workplace, tmp_path):
    here, gone = tmp_path / "a & b.pdesk", tmp_path / "gone.pdesk"
    here.write_bytes(b"")
    workplace.settings.recent_stores = [str(here), str(gone)]
    window._menus.recent.aboutToShow.emit()
    (offered,) = window._menus.recent.actions()
    asked = []
    window.store_requested.connect(asked.append)
    offered.trigger()
    assert asked == [here]


def test_starting_with_the_computer_is_a_switch(window, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    window._menus.autostart.setChecked(False)
    window._menus.autostart.trigger()
    entry = tmp_path / "autostart" / "proposal-desk.desktop"
    assert "desktop_app" in entry.read_text("utf-8")
    assert autostart.is_on()
    window._menus.autostart.trigger()
    assert not entry.exists()
    (tmp_path / "autostart").rmdir()
    (tmp_path / "autostart").write_text("in the way")
    window._menus.autostart.trigger()
    assert "could not be written" in window._notice.text
    assert not window._menus.autostart.isChecked()


def test_an_office_without_sessions_offers_what_to_do(qtbot, workplace, tmp_path):
    window = MainWindow(workplace, Path("x.pdesk"), is_encrypted=False)
    qtbot.addWidget(window)
    window.show()
    window._register()
    assert "no session" in window._notice.text
    assert not window._banner.isVisible()


def test_menus_ask_for_another_language_store_and_size(qtbot, window, workplace):
    menus = window._menus
    with qtbot.waitSignal(window.language_requested) as asked:
        _choose(menus, "English")
    assert asked.args == ["en"]
    with qtbot.waitSignal(window.store_requested) as wanted:
        menus.new_office.trigger()
    assert wanted.args == [None]
    _choose(menus, "150%")
    assert workplace.settings.scale == 1.5


def _choose(menus, word: str) -> None:
    tops = menus.actions()  # held meanwhile: older PySide lets menus and actions go with them
    below = [menu for top in tops if (menu := top.menu()) is not None]
    found = [action for menu in below for action in menu.actions() if action.text() == word]
    found[0].trigger()


def test_every_button_of_the_frame_has_a_name(window):
    unnamed = [
        button
        for button in window._top.findChildren(QWidget)
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (button.accessibleName() or getattr(button, "text", str)())
    ]
    assert unnamed == []


def test_a_report_is_checked_from_menu_summary_page_and_drop(qtbot, window, tmp_path):
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    check = dialog(window, ReportCheckWindow)
    check.close()
    window.page(SUMMARY).check_report.click()
    assert check.isVisible()
    path = tmp_path / "总结.txt"
    path.write_text("今年共承办提案50件，其中主办20件、会办28件。", encoding="utf-8")
    window._drops.report_dropped.emit(path)
    assert check.shown.findings.count() == 1
    window.close()
    assert check.isHidden()


def test_a_dropped_ledger_is_imported(window, tmp_path):
    path = tmp_path / "台账.csv"
    path.write_text("提案编号,案由\n1,甲\n", encoding="utf-8")
    window._drops.ledger_dropped.emit(path)
    assert dialog(window, ImportDialog).file.text() == "台账.csv"
