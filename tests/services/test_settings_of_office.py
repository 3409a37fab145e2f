"""Office, units, divisions, people, words: what is edited, refused and kept."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.lamp import ThresholdsUnusable
from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.permissions import Role
from desktop_app.domain.settings_entry import InUse, NameMissing, NameTaken
from desktop_app.services.edit_divisions import (
    add_division,
    close_division,
    edit_division,
    list_divisions,
    order_divisions,
    reopen_division,
)
from desktop_app.services.edit_office import (
    add_unit,
    edit_unit,
    list_units,
    rename_office,
    set_lamps,
)
from desktop_app.services.edit_people import PersonInput, add_person, edit_person, list_people
from desktop_app.services.edit_words import WordList, keep_words, list_words
from desktop_app.services.history import history_of_case
from desktop_app.services.list_sessions import read_office
from desktop_app.services.read_calendar import lamps
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records
from tests.case_walk import DAY, Walk, a_case, a_house, facts
from tests.factories import a_member


@pytest.fixture
def house(desk):
    return a_house(desk)


def test_the_office_is_renamed(desk):
    assert rename_office(desk, " 市商务局、市投资促进局 ")
    assert read_office().name == "市商务局、市投资促进局"
    assert not rename_office(desk, "市商务局、市投资促进局")
    with pytest.raises(NameMissing):
        rename_office(desk, " ")


def test_lamps_turn_at_the_days_set(desk):
    set_lamps(desk, 2, 0)
    assert lamps(desk).boundaries.lamp(date(2025, 6, 24)) == "YELLOW"
    with pytest.raises(ThresholdsUnusable):
        set_lamps(desk, 1, 2)


def test_units_are_added_and_edited_under_names_of_their_own(desk):
    one = add_unit(desk, " 市财政局 ")
    ours = add_unit(desk, "市商务局", "商务局", is_ours=True)
    assert [unit.name for unit in list_units()] == ["市商务局", "市财政局"]
    assert edit_unit(desk, one, {"name": "市财政局", "short_name": "财政"}) == {"short_name"}
    with pytest.raises(NameTaken):
        edit_unit(desk, one, {"name": "市商务局"})
    with pytest.raises(NameTaken):
        add_unit(desk, "市财政局")
    with pytest.raises(ValueError, match="pinyin"):
        edit_unit(desk, ours, {"pinyin": "x"})
    before = journal.next_undo()
    assert edit_unit(desk, ours, {"is_ours": True}) == frozenset()
    assert journal.next_undo() == before


def test_a_renamed_division_keeps_its_cases_and_its_history(desk, house):
    walk = Walk(desk, house, a_case(house)).to_handling()
    assert edit_division(desk, house.divisions[0], {"name": "综合协调处"}) == {"name"}
    assert facts(walk.case).lead_assignment.division_id == house.divisions[0]
    assert engine.rows("SELECT division_name FROM proposal WHERE id = ?", [walk.case]) == [
        ("综合协调处",)
    ]
    last = journal.next_undo()
    assert journal.changes_of(last.id)[0].data == {"name": ["综合处", "综合协调处"]}
    told = [c for line in history_of_case(walk.case) for c in line.changes]
    assert any(change.table == "assignment" for change in told)


def test_divisions_stand_in_the_order_given(desk, house):
    first, second, third = house.divisions
    order_divisions(desk, [third, first, third])
    assert [one.id for one in list_divisions()] == [third, first, second]
    assert add_division(desk, "口岸处") == list_divisions()[-1].id
    with pytest.raises(NameTaken):
        add_division(desk, "口岸处")
    with pytest.raises(NotFound):
        add_division(desk, "新处", unit_id=1)
    unit = house.units[0]
    assert edit_division(desk, first, {"unit_id": unit, "short_name": "综"}) == {
        "unit_id",
        "short_name",
    }
    with pytest.raises(NotFound):
        edit_division(desk, first, {"unit_id": 1})


def test_the_first_division_of_an_office_stands_first(desk):
    add_division(desk, "综合处")
    assert list_divisions()[0].position == 0


def test_a_division_closes_when_its_cases_have_moved(desk, house):
    walk = Walk(desk, house, a_case(house)).to_handling()
    with pytest.raises(InUse) as refused:
        close_division(desk, house.divisions[0], DAY)
    assert refused.value.facts["count"] == 1
    walk.assign(division_id=house.divisions[1])
    close_division(desk, house.divisions[0], DAY)
    assert list_divisions()[-1].closed_on == DAY
    with pytest.raises(Refused):
        close_division(desk, house.divisions[2], date(2026, 1, 1))
    reopen_division(desk, house.divisions[0])
    assert list_divisions()[0].closed_on is None


def test_people_have_a_level_a_role_and_a_spelling(desk, house):
    made = add_person(
        desk,
        PersonInput(" 仇晓 ", house.divisions[0], DutyLevel.DEPUTY, Role.LEADER, "13812345678"),
    )
    person = records.get(Person, made)
    assert (person.name, person.level, person.role) == ("仇晓", DutyLevel.DEPUTY, "LEADER")
    assert "qiuxiao" in person.pinyin
    shown = next(one for one in list_people() if one.id == made)
    assert shown.phone == "138******78"
    changed = {"name": "尉迟敏", "level": "CHIEF", "role": "LEADER", "is_active": False}
    assert edit_person(desk, made, changed) == {"name", "level", "is_active"}
    assert "yuchimin" in records.get(Person, made).pinyin
    assert list_people()[-1].id == made
    assert edit_person(desk, made, {"division_id": None, "phone": ""}) == {"division_id", "phone"}
    with pytest.raises(NameMissing):
        add_person(desk, PersonInput(" "))
    with pytest.raises(NotFound):
        edit_person(desk, made, {"division_id": 1})
    with pytest.raises(ValueError, match="BOSS"):
        edit_person(desk, made, {"role": "BOSS"})


def test_lists_offer_what_is_in_use_and_what_was_kept(desk, house):
    with journal.operation("t", "SETUP"):
        records.add(a_member(name="王五", sector="工商联界", party="民建"))
    a_case(house, topic="养老")
    assert list_words(desk, WordList.SECTORS) == ("工商联界",)
    assert keep_words(desk, WordList.SECTORS, ["教育界", " ", "教育界"]) == ("教育界", "工商联界")
    assert list_words(desk, WordList.PARTIES) == ("民建",)
    assert list_words(desk, WordList.TOPICS) == ("养老",)
