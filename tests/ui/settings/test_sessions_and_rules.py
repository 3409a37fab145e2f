"""Sessions, rules, the calendar, grades and words, changed by clicks and keys."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain.deadline import DeadlineKind, Unit
from desktop_app.services.edit_calendar import calendar_of_year
from desktop_app.services.edit_grades import list_schemes
from desktop_app.services.edit_rules import session_rules
from desktop_app.services.edit_session import number_patterns
from desktop_app.services.edit_words import WordList, list_words
from desktop_app.services.list_sessions import read_office
from desktop_app.services.write_reply import clearance_levels
from desktop_app.storage import journal, proposals
from desktop_app.ui.settings.fields import NumberField
from desktop_app.ui.settings.moves import MovesDialog


def session(name: str):
    return next(one for one in read_office().sessions if one.name == name)


def test_a_new_session_is_like_the_chosen_one(qtbot, page, workplace, office, click, fill):
    section = page.open("sessions")
    section.lines.choose(office.session)
    click(section.add)
    with qtbot.waitSignal(workplace.events.sessions_changed):
        form = fill(name="市政协七届五次会议", assigned_on="2025-02-20")
    assert form.widgets["year"].value() == 2025
    made, old = session("市政协七届五次会议"), session("市政协七届四次会议")
    assert (made.year, made.organ, made.grade_scheme_id) == (2025, old.organ, old.grade_scheme_id)
    assert made.assigned_on == date(2025, 2, 20)
    rules = session_rules(made.id)
    assert rules.keys() == session_rules(old.id).keys()
    assert all(rule.is_example for rule in rules.values())


def test_a_session_name_is_given_once(page, click, fill):
    section = page.open("sessions")
    click(section.add)
    form = fill(name="市政协七届四次会议")
    assert "exists already" in form.trouble.text()
    form.reject()


def test_a_session_is_counted_otherwise_after_an_edit(qtbot, page, office, fill):
    section = page.open("sessions")
    section.lines.choose(office.session)
    qtbot.keyClick(section.lines, Qt.Key.Key_Return)
    fill(grade_base="All cases", decimals=2)
    edited = session("市政协七届四次会议")
    assert (edited.grade_base, edited.decimals) == ("ALL", 2)


def test_clearance_levels_are_ticked(page, office, click, fill):
    section = page.open("sessions")
    section.lines.choose(office.session)
    click(section.levels)
    form = QApplication.activeModalWidget()
    ticks = form.widgets["levels"]
    for row in range(ticks.count()):
        wanted = Qt.CheckState.Checked if row in (0, 3) else Qt.CheckState.Unchecked
        ticks.item(row).setCheckState(wanted)
    fill()
    levels = clearance_levels(session("市政协七届四次会议"))
    assert levels == ("DIVISION_HEAD", "CHIEF")


def test_a_number_pattern_needs_a_number(page, office, click, fill):
    section = page.open("sessions")
    section.lines.choose(office.session)
    click(section.numbers)
    form = fill(REPLY="商函")
    assert "商函" in form.trouble.text() and "{n}" in form.trouble.text()
    fill(REPLY="商函〔{year}〕{n}号")
    assert number_patterns(office.session)["REPLY"] == "商函〔{year}〕{n}号"
    before = len(journal.operations())
    click(section.numbers)
    fill(REPLY="甲{n}", CHASER="乙{n}", ARCHIVE="丙{n}")
    assert len(journal.operations()) == before + 1


def test_a_number_pattern_shows_the_number_it_gives_while_it_is_typed(page, office, click):
    section = page.open("sessions")
    section.lines.choose(office.session)
    click(section.numbers)
    form = QApplication.activeModalWidget()
    explained = form.notes.itemAt(0).widget().text()
    assert "{year}" in explained and "{n:03d}" in explained
    assert form.widgets["REPLY/seen"].text() == "Example: 答〔2024〕7号"
    form.widgets["REPLY"].setText("商函〔{year}〕{n:03d}号")
    assert form.widgets["REPLY/seen"].text() == "Example: 商函〔2024〕007号"
    form.widgets["REPLY"].setText("商函〔{year}〕号")
    assert form.widgets["REPLY/seen"].text() == "No number yet: write {n} exactly once."
    assert form.widgets["OPINION/seen"].text() == "Example: 会〔2024〕7号"
    form.reject()


def test_a_rule_shows_what_moves_before_it_holds(page, office, click, fill, apply_moves, told):
    section = page.open("rules")
    assert section.session.currentData() == office.session
    section.lines.choose(DeadlineKind.REPLY)
    click(section.edit)
    fill(amount=4, is_checked=True)
    assert session_rules(office.session)[DeadlineKind.REPLY].amount == 3
    moves = apply_moves()
    rule = session_rules(office.session)[DeadlineKind.REPLY]
    assert (rule.amount, rule.is_example) == (4, False)
    assert moves and all(cells[2] == "Reply due" for cells in moves)
    number, _, _, old, new = moves[0]
    moved = proposals.get(office.cases[number])
    assert str(moved.reply_due_on) == new > old
    assert told == ["Deadline rules changed"]


def test_looking_at_what_moves_changes_nothing(page, office, click, fill):
    section = page.open("rules")
    before = session_rules(office.session)
    section.lines.choose(DeadlineKind.REPLY)
    click(section.edit)
    form = fill(amount=5)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MovesDialog)
    click(dialog.cancel)
    assert form.isVisible() and form.submit.isEnabled()
    assert session_rules(office.session) == before


def test_a_fixed_day_needs_month_and_day(page, office, click, fill, apply_moves):
    section = page.open("rules")
    section.lines.choose(DeadlineKind.CO_OPINION)
    click(section.edit)
    form = fill(unit="fixed date")
    assert "no deadline" in form.trouble.text()
    fill(fixed_month=5, fixed_day=30)
    apply_moves()
    rule = session_rules(office.session)[DeadlineKind.CO_OPINION]
    assert (rule.unit, rule.fixed_month, rule.fixed_day) == (Unit.FIXED_DATE, 5, 30)


def test_a_rule_can_be_taken_away(page, office, click, apply_moves):
    section = page.open("rules")
    section.lines.choose(DeadlineKind.ARCHIVE)
    click(section.drop)
    apply_moves()
    assert DeadlineKind.ARCHIVE not in session_rules(office.session)
    assert ["Archiving due", *["—"] * 5] in section.lines.texts()
    assert not section.drop.isEnabled()


def test_a_day_off_is_set_and_taken_back(page, click, fill, apply_moves):
    section = page.open("calendar")
    assert section.year.value() == 2024
    click(section.add)
    fill(day="2024-06-03", is_off="off")
    apply_moves()
    assert date(2024, 6, 3) in calendar_of_year(2024).days_off
    section.lines.choose(date(2024, 6, 3))
    click(section.plain)
    apply_moves()
    assert date(2024, 6, 3) not in calendar_of_year(2024).days_off


def test_a_year_is_read_from_a_file(qtbot, page, click, apply_moves, monkeypatch, tmp_path):
    section = page.open("calendar")
    for _ in range(3):
        qtbot.keyClick(section.year, Qt.Key.Key_Up)
    assert "weekends only" in section.state.text()
    path = tmp_path / "2027.json"
    path.write_text(
        json.dumps({"year": 2027, "days_off": ["2027-01-01"], "make_up_days": ["2027-01-03"]})
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(section.load)
    apply_moves()
    assert calendar_of_year(2027).covers(2027)
    assert [cells[0] for cells in section.lines.texts()] == ["2027-01-01", "2027-01-03"]


@pytest.mark.parametrize("text", ["{", "[]", "年"])
def test_a_text_that_is_no_calendar_is_told_without_jargon(text):
    from desktop_app.domain.calendar import CalendarUnreadable
    from desktop_app.services.edit_calendar import calendar_from_text
    from desktop_app.ui.errors import words_of

    with pytest.raises(CalendarUnreadable) as refused:
        calendar_from_text(text)
    assert words_of(refused.value).sentence == "This file is no calendar."


@pytest.mark.parametrize("text", [b"[]", b"\xff\xfe\x00", b'{"year": 2027}'])
def test_a_file_that_is_no_calendar_changes_nothing(
    qtbot, workplace, office, click, monkeypatch, tmp_path, text
):
    from tests.ui.settings.conftest import opened

    section = opened(qtbot, workplace, office).open("calendar")
    path = tmp_path / "x.json"
    path.write_bytes(text)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(workplace.events.trouble_met):
        click(section.load)
    assert not calendar_of_year(2027).covers(2027)


def test_a_scheme_is_made_and_a_used_grade_keeps_its_letter(page, office, click, fill):
    section = page.open("grades")
    click(section.add)
    fill(name="三类")
    made = next(view for view in list_schemes() if view.scheme.name == "三类")
    assert [(g.letter, g.is_resolved, g.needs_promise) for g in made.grades] == [
        ("A", True, False),
        ("B", False, True),
        ("C", False, False),
        ("D", False, False),
    ]
    section.lines.choose(made.grades[3].id)
    click(section.edit)
    fill(wording="不可行")
    assert ["三类", "D", "不可行", "no", "no", "no"] in section.lines.texts()
    section.lines.choose(office.grades["A"])
    click(section.edit)
    form = fill(letter="甲")
    assert "“A”" in form.trouble.text()
    form.reject()


def test_words_are_kept_in_the_order_typed(qtbot, page, workplace, click, type_in):
    section = page.open("words")
    section.which.setCurrentIndex(1)
    section.text.setFocus()
    section.text.selectAll()
    section.text.insertPlainText("民盟\n民建\n")
    workplace.events.members_changed.emit()
    assert section.text.toPlainText().startswith("民盟\n民建")
    with qtbot.waitSignal(workplace.events.members_changed):
        click(section.save)
    assert list_words(workplace.desk, WordList.PARTIES)[:2] == ("民盟", "民建")


def test_what_is_typed_into_one_list_waits_while_another_is_looked_at(page, workplace, click):
    section = page.open("words")
    section.text.selectAll()
    section.text.insertPlainText("经济界\n工商联")
    section.which.setCurrentIndex(1)
    assert "工商联" not in section.text.toPlainText()
    section.which.setCurrentIndex(0)
    assert section.text.toPlainText() == "经济界\n工商联"
    click(section.save)
    assert list_words(workplace.desk, WordList.SECTORS)[:2] == ("经济界", "工商联")


def test_a_number_stays_in_its_bounds(qtbot):
    field = NumberField(1, 12)
    qtbot.addWidget(field)
    field.set_value(11)
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    with qtbot.assertNotEmitted(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 12
    field.selectAll()
    qtbot.keyClicks(field, "x0")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 1
    field.clear()
    assert field.value() == 1
    assert NumberField(1, 12, may_be_empty=True).value() is None
