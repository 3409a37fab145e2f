from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactIncomplete, ContactInFuture, ContactTwice
from desktop_app.domain.contact_listing import ContactQuery
from desktop_app.domain.errors import NotAllowed, NotFound
from desktop_app.domain.permissions import Role
from desktop_app.services.list_contacts import (
    case_count_behind,
    cases_behind,
    contact_count,
    contact_ids,
    contact_lines,
    contact_place,
    divisions,
)
from desktop_app.services.log_contact import log_contact, suggested_phase
from desktop_app.storage import cases, journal
from tests.talks import Office, a_desk, an_entry, small_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with small_office(tmp_path) as made:
        yield made


def listed(query: ContactQuery = ContactQuery()) -> list[str]:  # noqa: B008
    return [line.said for line in _lines(query)]


def _lines(query: ContactQuery) -> list:
    ids = contact_ids(query)
    by_id = contact_lines(ids)
    return [by_id[one] for one in ids]


def test_a_meeting_with_two_members_about_two_cases_is_one_line(office: Office) -> None:
    done = log_contact(
        office.desk,
        an_entry(
            office,
            way=Way.MEETING,
            said="  座谈会  ",
            next_on=date(2024, 6, 1),
            proposal_ids=(office.cases["20240247"], office.cases["20240301"]),
            member_ids=(office.members["张伟"], office.members["仇晓"]),
            person_ids=(office.people["王芳"],),
        ),
    )
    (line,) = _lines(ContactQuery())
    assert (line.id, line.said, line.next_on) == (done.contact_id, "座谈会", date(2024, 6, 1))
    assert [m.name for m in line.members] == ["张伟", "仇晓"]
    assert [c.name for c in line.cases] == ["20240247", "20240301"]
    assert [p.name for p in line.people] == ["王芳"]
    assert done.proposal_ids == {office.cases["20240247"], office.cases["20240301"]}


def test_one_member_and_case_named_twice_is_linked_once(office: Office) -> None:
    member, case = office.members["张伟"], office.cases["20240247"]
    log_contact(office.desk, an_entry(office, member_ids=(member,) * 2, proposal_ids=(case,) * 2))
    (line,) = _lines(ContactQuery())
    assert len(line.members) == len(line.cases) == 1


def test_the_case_knows_of_the_talk_and_undo_takes_it_back(office: Office) -> None:
    log_contact(office.desk, an_entry(office))
    case = office.cases["20240247"]
    assert len(cases.facts(case).contacts) == 1
    journal.undo(office.desk.actor)
    assert cases.facts(case).contacts == ()
    assert listed() == []


@pytest.mark.parametrize(
    ("over", "refusal"),
    [
        ({"member_ids": ()}, ContactIncomplete),
        ({"happened_on": date(2024, 5, 21)}, ContactInFuture),
        ({"member_ids": (4711,)}, NotFound),
        ({"proposal_ids": (4711,)}, NotFound),
        ({"person_ids": (4711,)}, NotFound),
    ],
)
def test_a_refused_entry_leaves_nothing(office: Office, over: dict, refusal: type) -> None:
    with pytest.raises(refusal):
        log_contact(office.desk, an_entry(office, **over))
    assert contact_count(ContactQuery()) == 0


def test_the_same_entry_twice_is_refused_and_named(office: Office) -> None:
    first = log_contact(office.desk, an_entry(office))
    with pytest.raises(ContactTwice) as refused:
        log_contact(office.desk, an_entry(office))
    assert refused.value.facts["contact_id"] == first.contact_id
    log_contact(office.desk, an_entry(office, member_ids=(office.members["仇晓"],)))
    log_contact(office.desk, an_entry(office, said="第二次上门"))
    assert contact_count(ContactQuery()) == 3


def test_an_auditor_may_not_write(office: Office) -> None:
    with pytest.raises(NotAllowed):
        log_contact(a_desk(Role.AUDITOR), an_entry(office))


def test_a_handler_logs_talks_about_the_own_cases_only(office: Office) -> None:
    stranger = replace(a_desk(Role.HANDLER), person_id=4711)
    with pytest.raises(NotAllowed) as refused:
        log_contact(stranger, an_entry(office))
    assert refused.value.facts["number"] == "20240247"
    log_contact(replace(stranger, person_id=office.people["王芳"]), an_entry(office))


def _three(office: Office) -> None:
    log_contact(office.desk, an_entry(office, said="上门一"))
    log_contact(
        office.desk,
        an_entry(
            office,
            happened_on=date(2024, 4, 20),
            way=Way.PHONE,
            said="电话二",
            opinion="希望加快",
            proposal_ids=(office.cases["20240301"],),
            member_ids=(office.members["仇晓"],),
        ),
    )
    log_contact(
        office.desk,
        an_entry(
            office,
            happened_on=date(2023, 7, 1),
            phase=Phase.AFTER,
            said="回访三",
            place="市场",
            proposal_ids=(office.cases["20230011"],),
        ),
    )


def test_the_log_is_filtered_by_each_condition(office: Office) -> None:
    _three(office)
    assert listed() == ["电话二", "上门一", "回访三"]
    assert listed(ContactQuery(session_ids=(office.sessions[2024],))) == ["电话二", "上门一"]
    assert listed(ContactQuery(member_ids=(office.members["张伟"],))) == ["上门一", "回访三"]
    assert listed(ContactQuery(proposal_ids=(office.cases["20240301"],))) == ["电话二"]
    assert listed(ContactQuery(division_ids=(office.divisions["电商处"],))) == ["电话二"]
    assert listed(ContactQuery(ways=("VISIT",))) == ["上门一", "回访三"]
    assert listed(ContactQuery(phases=("AFTER",), ways=("VISIT", "PHONE"))) == ["回访三"]
    april = ContactQuery(from_day=date(2024, 4, 1), until_day=date(2024, 4, 20))
    assert listed(april) == ["电话二", "上门一"]
    assert contact_count(april) == 2
    assert contact_ids(april, limit=1, offset=1) == contact_ids(april)[1:]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上门", ["上门一"]),
        ("加快", ["电话二"]),
        ("市场", ["回访三"]),
        ("0301", ["电话二"]),
        ("开放型", ["上门一"]),
        ("仇晓", ["电话二"]),
        ("QX", ["电话二"]),
        ("zw 市场", ["回访三"]),
        ("%", []),
        ("_", []),
        ("\\", []),
    ],
)
def test_text_finds_words_places_cases_and_members(
    office: Office, text: str, found: list[str]
) -> None:
    _three(office)
    assert listed(ContactQuery(text=text)) == found


def test_the_cases_behind_a_filter_are_exactly_those(office: Office) -> None:
    _three(office)
    query = ContactQuery(member_ids=(office.members["张伟"],))
    assert set(cases_behind(query)) == {office.cases["20240247"], office.cases["20230011"]}


def test_divisions_with_cases_are_offered_as_filters(office: Office) -> None:
    assert [d.name for d in divisions()] == ["综合处", "电商处"]


def test_the_phase_is_suggested_from_the_course_of_the_cases(office: Office) -> None:
    running, past = office.cases["20240247"], office.cases["20230011"]
    assert suggested_phase((running,), date(2024, 3, 20)) is Phase.BEFORE
    assert suggested_phase((running,), date(2024, 4, 1)) is Phase.DURING
    assert suggested_phase((past,), date(2023, 7, 1)) is Phase.AFTER
    assert suggested_phase((past, running), date(2024, 4, 1)) is Phase.DURING
    assert suggested_phase((), date(2024, 4, 1)) is Phase.DURING


def test_the_place_of_a_contact_is_its_row(office: Office) -> None:
    for day, said in ((1, "甲"), (2, "乙"), (2, "丙"), (3, "丁")):
        log_contact(office.desk, an_entry(office, happened_on=date(2024, 4, day), said=said))
    ids = contact_ids(ContactQuery())
    assert [contact_place(ContactQuery(), one) for one in ids] == [0, 1, 2, 3]
    assert contact_place(ContactQuery(from_day=date(2024, 4, 3)), ids[3]) is None
    assert case_count_behind(ContactQuery()) == 1
