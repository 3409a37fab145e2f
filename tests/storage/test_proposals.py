from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import NotFound
from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.domain.member import Member
from desktop_app.domain.proposal import Kind, Proposal
from desktop_app.storage import cases, journal, office, proposals, records, search, sessions
from tests.factories import stored_case, stored_session


@pytest.fixture
def three(store):
    session = stored_session()
    other = stored_session(name="市七届人大六次会议", kind=Kind.CONGRESS, year=2025)
    ids = (
        stored_case(session, "仇和", number="2", title="关于“养”老的提案", topic="民生"),
        stored_case(session, "张三", number="1", title="关于养老服务的提案", is_key=True),
        stored_case(other, "张三丰", number="1", title="关于会展的建议", kind=Kind.CONGRESS),
    )
    with journal.operation("t", "SETUP"):
        records.change(Proposal, ids[0], {"reply_due_on": date(2024, 6, 18)})
    return ids


def found(**conditions) -> list[int]:
    return proposals.ids(ListQuery(**conditions))


def test_list_is_ordered_and_paged(three):
    first, second, _ = three
    session = proposals.get(first).session_id
    assert found(session_ids=(session,)) == [second, first]
    assert found(session_ids=(session,), is_descending=True) == [first, second]
    assert proposals.ids(ListQuery(session_ids=(session,)), limit=1, offset=1) == [first]


def test_cases_without_a_due_day_come_last(three):
    assert found(sort=Sort.DUE)[0] == three[0]
    assert found(sort=Sort.DUE, is_descending=True)[0] == three[0]


def test_conditions_narrow_the_list(three):
    first, second, third = three
    member = cases.facts(first).lead_member_id
    assert found(stages=("TO_SIGN",), modes=("LEAD",)) == sorted(
        three, key=lambda i: (proposals.get(i).number, i)
    )
    assert found(stages=("DONE",)) == []
    assert found(topics=("民生",)) == [first]
    assert found(ids=(third,)) == [third]
    assert found(ids=()) == []
    assert found(member_ids=(member,)) == [first]
    assert found(is_key=True) == [second]
    assert found(overdue_on=date(2024, 6, 19)) == [first]
    assert found(overdue_on=date(2024, 6, 18)) == []
    assert found(due_until=date(2024, 6, 18)) == [first]
    assert found(answered_from=date(2024, 1, 1)) == []
    assert found(answered_until=date(2024, 1, 1)) == []
    assert len(found(grades=("", "A"))) == 3
    assert proposals.count(ListQuery(text="养老")) == 1


def test_search_finds_substrings_from_one_character(three):
    first, second, third = three
    assert found(text="展") == [third]
    assert found(text="老服务") == [second]
    assert found(text="养老") == [second]
    assert found(text="仇") == [first]
    assert sorted(found(text="张三")) == [second, third]
    assert found(text="张三 养老") == [second]
    assert found(text="zs 养") == sorted([first, second], key=lambda i: proposals.get(i).number)


@pytest.mark.parametrize("typed", ['"', "NEAR(", "*", "-", "(", ")", "；。", "^:", "'"])
def test_operators_alone_find_nothing_and_break_nothing(three, typed):
    assert found(text=typed) == []


@pytest.mark.parametrize("typed", ['a OR "养"', "养 AND", "NOT 养", "title:养"])
def test_operators_with_words_are_plain_text(three, typed):
    assert found(text=typed) == []


def test_blank_search_finds_everything(three):
    assert len(found(text="  ")) == 3


@given(st.text())
def test_any_typed_text_makes_a_safe_expression(text):
    expression = search.match_expression(text)
    assert expression.count('"') % 2 == 0
    assert not set("*^:(){}") & set(expression)


def test_renamed_member_is_found_under_the_new_name_only(three):
    first = three[0]
    member = cases.facts(first).lead_member_id
    with journal.operation("t", "RENAME"):
        records.change(Member, member, {"name": "解缙"})
    assert found(text="解缙") == [first]
    assert found(text="仇") == []
    assert proposals.rows([first])[first].lead == "解缙"


def test_rows_say_what_is_stored(three):
    row = proposals.rows([three[1]])[three[1]]
    assert (row.number, row.lead, row.stage, row.is_key) == ("1", "张三", "TO_SIGN", 1)
    assert proposals.stage_counts(ListQuery()) == {"TO_SIGN": 3}


def test_lookups_by_key_and_number(three):
    _first, second, third = three
    proposal = proposals.get(second)
    assert proposals.by_key(proposal.session_id, Kind.CPPCC, "1") == proposal
    assert proposals.by_key(proposal.session_id, Kind.CONGRESS, "1") is None
    assert proposals.ids_by_number(proposal.session_id, ["1", "9"]) == [second]
    assert {case for case, _ in proposals.ids_of_number("1")} == {second, third}
    with pytest.raises(NotFound):
        proposals.get(5)
    with pytest.raises(NotFound):
        cases.facts(5)


def test_sessions_are_chosen_by_year_or_name(three):
    assert [s.year for s in sessions.all_sessions()] == [2025, 2024]
    assert [s.name for s in sessions.chosen("2024")] == ["市政协七届四次会议"]
    assert [s.year for s in sessions.chosen("市七届人大六次会议")] == [2025]
    assert sessions.get(sessions.chosen("2024")[0].id).year == 2024
    for wrong in ("2020", "没有的会议"):
        with pytest.raises(NotFound):
            sessions.chosen(wrong)


def test_unknown_fields_are_refused(three):
    proposal = proposals.get(three[0])
    assert replace(proposal, note="x") != proposal
    with pytest.raises(ValueError, match="colour"), journal.operation("t", "EDIT"):
        records.change(Proposal, three[0], {"colour": "red"})


def test_office_settings_are_kept_and_can_be_undone(store):
    assert office.read(office.OFFICE_NAME, "无") == "无"
    for name in ("市商务局", "市投资促进局"):
        with journal.operation("t", "SETTINGS"):
            office.write(office.OFFICE_NAME, name)
    assert office.read(office.OFFICE_NAME) == "市投资促进局"
    journal.undo("t")
    assert office.read(office.OFFICE_NAME) == "市商务局"
