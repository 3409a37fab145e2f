"""Office, divisions and people, changed by clicks and keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from desktop_app.domain.permissions import Role
from desktop_app.services.edit_divisions import list_divisions
from desktop_app.services.edit_people import list_people
from desktop_app.services.history import undo
from desktop_app.services.list_sessions import read_office
from desktop_app.services.read_calendar import lamp_thresholds
from desktop_app.storage import journal
from desktop_app.ui.settings.page import SECTIONS
from tests.ui.settings.conftest import opened


def names(section) -> list[str]:
    return [cells[0] for cells in section.lines.texts()]


def test_every_section_opens_by_the_arrow_keys(qtbot, page):
    page.list.setFocus()
    for key, _, _ in SECTIONS:
        assert page.current == key and page.section(key).isVisible()
        qtbot.keyClick(page.list, Qt.Key.Key_Down)


def test_renaming_the_office_tells_the_window(qtbot, page, workplace, click, fill, told):
    section = page.open("office")
    click(section.rename)
    with qtbot.waitSignal(workplace.events.sessions_changed):
        fill(name="市投资促进局")
    assert read_office().name == "市投资促进局"
    assert "市投资促进局" in section.name.text() and told == ["Office renamed"]


def test_a_nameless_office_is_refused_and_the_form_stays(page, click, fill):
    section = page.open("office")
    click(section.rename)
    form = fill(name=" ")
    assert form.isVisible() and form.trouble.text().startswith("A name is needed.")
    form.reject()


def test_lamps_turn_at_other_days_after_a_change(page, click, fill):
    section = page.open("office")
    click(section.set_lamps)
    form = fill(yellow=3, orange=9)
    assert form.trouble.text().startswith("Orange must not begin before yellow.")
    fill(yellow=20, orange=8)
    assert (lamp_thresholds().yellow, lamp_thresholds().orange) == (20, 8)
    assert "20" in section.lamps.text()


def test_a_unit_is_added_and_edited_with_enter(qtbot, page, click, fill):
    section = page.open("office")
    click(section.add)
    fill(name="市海洋局")
    unit = next(u for u in section._found.units if u.name == "市海洋局")
    section.lines.choose(unit.id)
    qtbot.keyClick(section.lines, Qt.Key.Key_Return)
    fill(short_name="海洋局")
    assert ["市海洋局", "海洋局", "no"] in section.lines.texts()


def test_a_division_is_added_renamed_moved_closed_and_opened(page, office, click, fill, told):
    section = page.open("divisions")
    first = names(section)
    click(section.add)
    fill(name="投资处", short_name="投资")
    assert names(section) == [*first, "投资处"]
    made = next(one for one in list_divisions() if one.name == "投资处")
    section.lines.choose(made.id)
    click(section.up)
    assert names(section) == [*first[:-1], "投资处", first[-1]]
    click(section.edit)
    fill(name="投资促进处")
    click(section.close_it)
    fill(on="2024-05-06")
    closed = next(one for one in list_divisions() if one.id == made.id)
    assert (closed.name, closed.closed_on) == ("投资促进处", date(2024, 5, 6))
    assert not section.close_it.isEnabled()
    click(section.reopen)
    assert next(one for one in list_divisions() if one.id == made.id).closed_on is None
    assert len(told) == 5


def test_a_division_with_open_cases_cannot_close(page, click, fill):
    section = page.open("divisions")
    busy = next(iter(list_divisions()))
    section.lines.choose(busy.id)
    click(section.close_it)
    form = fill()
    assert busy.name in form.trouble.text()
    form.reject()


def test_buttons_wait_for_a_chosen_line(page, office):
    section = page.open("divisions")
    assert not section.edit.isEnabled() and "Choose a line" in section.edit.toolTip()
    section.lines.selectRow(0)
    assert section.edit.isEnabled() and not section.edit.toolTip()


def test_a_person_gets_level_role_and_division(page, office, click, fill):
    section = page.open("people")
    click(section.add)
    name, division = next(iter(office.divisions.items()))
    fill(name="曾敏", division_id=name, level="Deputy director", role="Leader", phone="13812345678")
    made = next(one for one in list_people() if one.name == "曾敏")
    assert (made.division_id, made.level, made.role) == (division, "DEPUTY", "LEADER")
    assert made.initials == "zm"
    section.lines.choose(made.id)
    click(section.edit)
    fill(is_active=False)
    left = next(one for one in list_people() if one.id == made.id)
    assert not left.is_active and left.phone == "138******78"


def test_an_undo_takes_a_setting_back_on_the_page(page, workplace, click, fill):
    section = page.open("divisions")
    click(section.add)
    fill(name="投资处")
    undo(workplace.desk)
    workplace.events.everything_changed()
    assert "投资处" not in names(section)


def test_others_than_the_coordinator_only_read(qtbot, as_role, office):
    page = opened(qtbot, as_role(Role.HANDLER), office)
    count = len(journal.operations())
    for key, button in (
        ("office", "rename"),
        ("divisions", "add"),
        ("people", "add"),
        ("sessions", "add"),
        ("rules", "edit"),
        ("calendar", "add"),
        ("grades", "add"),
        ("words", "save"),
        ("letters", "edit"),
    ):
        section = page.open(key)
        shut = getattr(section, button)
        assert not shut.isEnabled() and "coordinator" in shut.toolTip()
    lines = page.open("divisions").lines
    lines.selectRow(0)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert not page.section("divisions").edit.isEnabled()
    assert len(journal.operations()) == count
