from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.contact_listing import MemberQuery
from desktop_app.domain.errors import NotAllowed, NotFound
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.member import MemberKind
from desktop_app.domain.permissions import Role
from desktop_app.services.edit_member import MemberNameless, edit_member
from desktop_app.services.list_members import (
    cases_numbered,
    coverage,
    find_cases,
    find_members,
    find_people,
    member_ids,
    member_lines,
    member_page,
    members_named,
    waiting_cases,
)
from desktop_app.services.log_contact import log_contact
from desktop_app.services.register_member import register_member
from desktop_app.services.show_phone import show_phone
from desktop_app.storage import journal
from tests.talks import Office, a_desk, an_entry, small_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with small_office(tmp_path) as made:
        yield made


def names(query: MemberQuery) -> list[str]:
    ids = member_ids(query)
    by_id = member_lines(ids, query.session_ids)
    return [by_id[one].name for one in ids]


def test_people_are_ordered_by_sound_and_bodies_come_last(office: Office) -> None:
    assert names(MemberQuery()) == ["仇晓", "曾敏", "张伟", "市工商联"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张", ["张伟"]),
        ("qx", ["仇晓"]),
        ("zhangw", ["张伟"]),
        ("经济界", ["张伟"]),
        ("民建", ["张伟"]),
        ("研究院", ["仇晓"]),
        ("%", []),
        ("cm", ["曾敏"]),
        ("界 z", ["曾敏", "张伟"]),
    ],
)
def test_members_are_found_by_name_sound_sector_party_and_post(
    office: Office, text: str, found: list[str]
) -> None:
    assert names(MemberQuery(text=text)) == found


def test_members_are_filtered_by_kind(office: Office) -> None:
    assert names(MemberQuery(kinds=("BODY",))) == ["市工商联"]


def test_a_line_counts_the_session_asked_for_and_masks_the_phone(office: Office) -> None:
    log_contact(office.desk, an_entry(office))
    zhang = office.members["张伟"]
    line = member_lines([zhang], (office.sessions[2024],))[zhang]
    assert (line.signed, line.led, line.talks, line.last_on) == (1, 1, 1, "2024-04-02")
    assert line.waiting == 0
    assert line.phone == "138******78"
    assert member_lines([zhang])[zhang].led == 2
    assert member_lines([zhang], (office.sessions[2023],))[zhang].waiting == 1
    nobody = office.members["曾敏"]
    assert member_lines([nobody], (office.sessions[2023],))[nobody][7:] == (0, 0, 0, None, 0)


def test_coverage_names_lead_proposers_whom_nobody_talked_to(office: Office) -> None:
    of_2024 = (office.sessions[2024],)
    query = MemberQuery(of_2024, is_uncontacted=True)
    assert names(query) == ["仇晓", "张伟", "市工商联"]
    log_contact(office.desk, an_entry(office))
    assert names(query) == ["仇晓", "市工商联"]
    found = coverage(of_2024)
    assert (found.leads, found.waiting) == (3, 2)
    assert found.case_ids == (office.cases["20240301"], office.cases["20240303"])
    assert waiting_cases(office.members["仇晓"], of_2024) == (office.cases["20240301"],)
    assert names(MemberQuery(is_uncontacted=True)) == ["仇晓", "张伟", "市工商联"]
    assert coverage(()).leads == 3


def test_talking_to_a_cosigner_does_not_count_for_the_lead(office: Office) -> None:
    log_contact(office.desk, an_entry(office, member_ids=(office.members["仇晓"],)))
    assert "张伟" in names(MemberQuery((office.sessions[2024],), is_uncontacted=True))


def test_a_members_page_tells_everything_and_no_phone(office: Office) -> None:
    log_contact(office.desk, an_entry(office))
    page = member_page(office.members["张伟"])
    assert [c.number for c in page.cases] == ["20240247", "20230011"]
    assert [c.is_talked for c in page.cases] == [True, False]
    assert [c.said for c in page.contacts] == ["当面听取意见"]
    (form,) = page.forms
    assert (form.number, form.result, form.wording) == (
        "20230011",
        Satisfaction.SATISFIED,
        "办得好",
    )
    assert form.returned_on == date(2023, 6, 20)
    assert "12345" not in page.member.mobile
    assert page.member.phone == "833***01"


def test_a_form_not_back_yet_has_no_opinion(office: Office) -> None:
    from desktop_app.domain.feedback import Feedback
    from desktop_app.storage import records

    with journal.operation("测试", "X"):
        (form,) = records.where(Feedback)
        records.change(Feedback, form.id, {"returned_on": None, "attitude": None, "result": None})
    (form,) = member_page(office.members["张伟"]).forms
    assert (form.returned_on, form.attitude, form.result) == (None, None, None)


def test_an_unknown_member_is_not_found(office: Office) -> None:
    with pytest.raises(NotFound):
        member_page(4711)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", []),
        ("  ", []),
        ("zw", ["张伟"]),
        ("张", ["张伟"]),
        ("QX", ["仇晓"]),
        ("zhangw", ["张伟"]),
        ("zwei", ["张伟"]),
        ("zengm", ["曾敏"]),
        ("z", ["曾敏", "张伟"]),
        ("晓", ["仇晓"]),
        ("没有", []),
        ("x%", []),
    ],
)
def test_typing_finds_members(office: Office, typed: str, found: list[str]) -> None:
    assert [match.name for match in find_members(office.desk, typed)] == found


def test_no_more_members_are_offered_than_asked_for(office: Office) -> None:
    assert len(find_members(office.desk, "z", limit=1)) == 1


def test_cases_of_the_chosen_members_are_offered_first(office: Office) -> None:
    of_2024 = (office.sessions[2024],)
    first = find_cases("", of_2024, (office.members["仇晓"],))
    assert [match.number for match in first[:2]] == ["20240247", "20240301"]
    assert [m.number for m in find_cases("100%", of_2024)] == ["20240303"]
    assert [m.number for m in find_cases("0301", ())] == ["20240301"]
    assert [m.number for m in find_cases("张伟", ())] == ["20230011", "20240247"]
    assert len(find_cases("", (), limit=2)) == 2


def test_our_own_people_are_found(office: Office) -> None:
    assert [p.name for p in find_people("WF")] == ["王芳"]
    assert find_people(" ") == []


def test_a_new_name_is_found_by_its_own_sound(office: Office) -> None:
    changed = edit_member(
        office.desk, office.members["张伟"], {"name": " 尉迟敏 ", "party": "民建"}
    )
    assert changed == {"name"}
    assert [m.name for m in find_members(office.desk, "ycm")] == ["尉迟敏"]
    assert find_members(office.desk, "zw") == []


def test_only_real_changes_are_written(office: Office) -> None:
    before = len(journal.operations())
    assert edit_member(office.desk, office.members["张伟"], {"party": " 民建 "}) == frozenset()
    assert len(journal.operations()) == before
    assert edit_member(office.desk, office.members["张伟"], {"kind": "CONGRESS"}) == {"kind"}
    page = member_page(office.members["张伟"])
    assert page.member.kind is MemberKind.CONGRESS


def test_a_member_keeps_a_name(office: Office) -> None:
    with pytest.raises(MemberNameless):
        edit_member(office.desk, office.members["张伟"], {"name": " "})


def test_editing_members_is_for_the_coordinator(office: Office) -> None:
    with pytest.raises(NotAllowed):
        edit_member(a_desk(Role.HANDLER), office.members["张伟"], {"party": "x"})


def test_showing_a_phone_is_logged_without_the_number(office: Office) -> None:
    phones = show_phone(office.desk, office.members["张伟"])
    assert (phones.phone, phones.mobile) == ("83330001", "13812345678")
    look = journal.operations()[0]
    assert (look.actor, look.verb, look.about) == ("李明", "SHOW_PHONE", "张伟")
    assert journal.verify() is None


def test_a_look_at_a_phone_is_not_what_undo_takes_back(office: Office) -> None:
    log_contact(office.desk, an_entry(office))
    show_phone(office.desk, office.members["张伟"])
    wanted = journal.next_undo()
    assert wanted is not None
    assert wanted.verb == "LOG_CONTACT"
    journal.undo("李明")
    show_phone(office.desk, office.members["仇晓"])
    assert journal.next_redo() is not None


def test_an_auditor_sees_no_phone(office: Office) -> None:
    with pytest.raises(NotAllowed):
        show_phone(a_desk(Role.AUDITOR), office.members["张伟"])


def test_a_pasted_list_is_read_by_exact_names_and_numbers(office: Office) -> None:
    register_member(office.desk, {"name": "仇晓"}, is_another=True)
    found = members_named(["张伟", "仇晓", "没有", "张伟"])
    assert {name: one.id for name, one in found.items()} == {"张伟": office.members["张伟"]}
    this_year = (office.sessions[2024],)
    numbers = cases_numbered(["20240247", "20230011", "x"], this_year)
    assert {number: one.id for number, one in numbers.items()} == {
        "20240247": office.cases["20240247"]
    }
    assert set(cases_numbered(["20240247", "20230011"], ())) == {"20240247", "20230011"}
