"""The case panel: what it says at each stage, its tabs, its one button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.permissions import Role, Verb
from desktop_app.services import attach_file
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.ui.proposals.case_tabs import TABS
from desktop_app.ui.proposals.panel import CasePanel
from tests.case_office import LONG_TITLE


@pytest.fixture
def panel(qtbot, workplace, office) -> CasePanel:
    made = CasePanel(workplace)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    return made


def test_it_names_the_case_in_full(panel, office):
    panel.show_case(office.cases["20240001"])
    assert panel.head.number.text() == "20240001 · CPPCC proposal"
    assert panel.head.title.text() == LONG_TITLE
    assert panel.head.title.heightForWidth(160) > panel.head.title.heightForWidth(2000)


def test_the_deadline_explains_itself_and_wraps(panel, office):
    panel.show_case(office.cases["20240005"])
    assert panel.head.due.text() == "Reply due 06-18 (31 working days left)"
    assert panel.head.why.text() == "assigned 03-18, 3 months, until 06-18"
    assert panel.head.due.wordWrap()


def test_an_overdue_case_says_so_in_red(panel, office):
    panel.show_case(office.cases["20240004"])
    assert "10 working days overdue" in panel.head.due.text()
    assert panel.head.due.property("role") == "alarm"
    assert panel.head.why.text() == "as written in the assignment"


def test_a_tracked_case_says_by_when_its_promise_is_due(panel, office):
    panel.show_case(office.cases["20240007"])
    assert panel.head.due.text() == "Promise due 12-31 (167 working days left)"
    assert panel.head.why.text() == "the nearest day that was promised"


def test_an_archived_case_shows_no_deadline_and_is_not_edited(panel, office):
    panel.show_case(office.cases["20240008"])
    assert not panel.head.due.isVisible()
    assert not panel.head.edit.isVisible()


def test_badges_tell_mode_stage_grade_and_key(panel, office):
    panel.show_case(office.cases["20240001"])
    assert panel.head.badge_words(panel.view) == ["Lead", "To sign in", "Key case"]
    panel.show_case(office.cases["20240005"])
    assert panel.head.badge_words(panel.view) == ["Lead", "In clearance", "Grade A drafted"]
    panel.show_case(office.cases["20240007"])
    assert panel.head.badge_words(panel.view) == ["Lead", "Tracking", "Grade B"]


def test_the_next_step_is_offered_where_the_role_allows_it(qtbot, panel, as_role, office):
    panel.show_case(office.cases["20240001"])
    assert panel.head.step.text() == "Next step: Sign in"
    with qtbot.waitSignal(panel.step_requested) as caught:
        qtbot.mouseClick(panel.head.step, Qt.MouseButton.LeftButton)
    assert caught.args == [Verb.SIGN_IN, office.cases["20240001"]]
    other = CasePanel(as_role(Role.AUDITOR))
    qtbot.addWidget(other)
    other.show_case(office.cases["20240001"])
    assert other.head.step.isHidden()


@pytest.mark.parametrize(
    ("number", "tab", "expected"),
    [
        ("20240001", "overview", ["Lead proposer", "仇晓（经济界）", "<b>张伟</b>", "全文"]),
        ("20240005", "duty", ["综合处", "Lead division", "Accepted", "陈局", "李明"]),
        ("20240003", "duty", ["Request to hand back", "Not within our duties、职能不符"]),
        ("20240005", "contacts", ["2024-04-10  Visit", "谈了养老", "During handling"]),
        ("20240005", "opinions", ["市财政局", "2024-03-25"]),
        ("20240005", "replies", ["Round 1", "A 已经解决或基本解决", "Division head"]),
        ("20240007", "replies", ["Delivery", "2024-04-22、邮寄", "市商函1号"]),
        ("20240007", "feedback", ["仇晓", "Satisfied", "Form"]),
        ("20240007", "promises", ["建成平台", "2024-12-31", "Open"]),
        ("20240001", "replies", ["There is no reply yet."]),
        ("20240001", "files", ["No file is attached. Drop files here, up to 50 MB each."]),
    ],
)
def test_every_tab_reads_what_is_recorded(panel, office, number, tab, expected):
    panel.show_case(office.cases[number])
    panel.choose_tab(tab)
    texts = panel.sheet().texts()
    assert [one for one in expected if one not in texts] == []


def test_history_shows_old_and_new_values_and_undo(qtbot, panel, desk, office, workplace):
    case = office.cases["20240002"]
    edit_proposal(desk, case, {"title": "新题目", "is_key": True})
    panel.show_case(case)
    panel.choose_tab("history")
    texts = panel.sheet().texts()
    assert "关于第02号事项的提案 → 新题目" in texts
    assert "no → yes" in texts
    assert any("李联络  Edit case" in text for text in texts)
    with qtbot.waitSignal(panel.undo_requested):
        qtbot.mouseClick(panel.sheet().doors()[0], Qt.MouseButton.LeftButton)


def test_arrow_keys_go_from_tab_to_tab(qtbot, panel, office):
    panel.show_case(office.cases["20240005"])
    for tab in (*TABS[1:], TABS[0]):
        qtbot.keyClick(panel._tabs, Qt.Key.Key_Right)
        assert panel._tabs.current() == tab.key
    qtbot.keyClick(panel._tabs, Qt.Key.Key_Left)
    assert panel._tabs.current() == "history"


def test_a_change_elsewhere_is_shown_at_once(panel, desk, office, workplace):
    case = office.cases["20240002"]
    panel.show_case(case)
    edit_proposal(desk, case, {"title": "别处改了"})
    workplace.events.proposals_changed.emit({case})
    assert panel.head.title.text() == "别处改了"


def test_no_case_chosen_says_so(panel, office):
    panel.show_case(office.cases["20240002"])
    panel.show_case(None)
    assert panel.view is None
    assert panel._stack.currentWidget() is panel._nothing


def test_a_case_that_is_gone_is_told_as_trouble(panel, office, troubles):
    panel.show_case(1)
    assert len(troubles) == 1


def test_a_case_that_an_undo_took_away_leaves_quietly(panel, workplace, office, troubles):
    panel.show_case(office.cases["20240002"])
    panel._proposal_id = 1  # its registration was undone
    workplace.events.proposals_changed.emit(set())
    assert panel._stack.currentWidget() is panel._nothing
    assert troubles == []


def test_wishes_go_out_as_signals(qtbot, panel, office):
    case = office.cases["20240002"]
    panel.show_case(case)
    for button, signal in (
        (panel.head.edit, panel.edit_requested),
        (panel.head.open, panel.window_requested),
    ):
        with qtbot.waitSignal(signal) as caught:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert caught.args == [case]
    with qtbot.waitSignal(panel.fold_requested):
        qtbot.mouseClick(panel.head.fold, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("role", list(Role))
def test_a_role_sees_only_doors_it_may_open(qtbot, as_role, office, desk, role):
    attach_file.attach_file(desk, office.cases["20240005"], "报告.pdf", b"%PDF")
    shown = CasePanel(as_role(role))
    qtbot.addWidget(shown)
    reading = {"Open the file", "Save as …"}
    for case in office.cases.values():
        shown.show_case(case)
        words = {one.text() for one in shown.head.hint_buttons()}
        for tab in TABS:
            shown.choose_tab(tab.key)
            words |= {one.text() for one in shown.sheet().doors()}
        if role is Role.AUDITOR:
            assert words <= reading
        elif role is Role.COORDINATOR and case == office.cases["20240005"]:
            assert {"Record a talk", "Correct", "Remove", "Attach files"} | reading <= words
