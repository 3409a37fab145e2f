"""Registering, editing and signing in a case, with their refusals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.case_edit import (
    CaseLocked,
    NewCase,
    NothingWritten,
    NumberTaken,
    SignedAlready,
    SignedTooEarly,
)
from desktop_app.domain.errors import NotAllowed, NotFound
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.stage import Stage
from desktop_app.services.desk import Desk
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.list_sessions import read_office
from desktop_app.services.read_case import read_case
from desktop_app.services.register_proposal import register_proposal
from desktop_app.services.sign_in import sign_in
from desktop_app.storage import journal
from tests.case_office import TODAY, Office, an_office
from tests.ready_stores import empty_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def office(desk: Desk) -> Office:
    return an_office(desk)


def _new(office: Office, **over: object) -> NewCase:
    values = {
        "session_id": office.session,
        "number": " 20240099 ",
        "title": "关于新事项的提案",
        "mode": HandlingMode.LEAD,
        "proposers": ("仇晓", "新委员", "仇晓"),
        "assigned_on": date(2024, 3, 18),
    }
    return NewCase(**(values | over))


def test_register_gives_a_case_its_due_day_and_its_proposers(desk, office):
    view = read_case(desk, register_proposal(desk, _new(office)))
    assert view.facts.proposal.number == "20240099"
    assert view.facts.proposal.reply_due_on == date(2024, 6, 18)
    assert [view.member(p.member_id) for p in view.facts.proposers] == ["仇晓", "新委员"]
    assert [p.is_lead for p in view.facts.proposers] == [True, False]
    assert view.stage is Stage.TO_SIGN


@pytest.mark.parametrize(
    "over",
    [
        {"mode": HandlingMode.FOR_REFERENCE},
        {"assigned_on": None},
    ],
)
def test_register_sets_no_due_day_where_none_can_be_known(desk, office, over):
    view = read_case(desk, register_proposal(desk, _new(office, **over)))
    assert view.facts.proposal.reply_due_on is None


def test_register_in_a_session_without_rules_sets_no_due_day(desk, office):
    made = register_proposal(desk, _new(office, session_id=office.other_session))
    assert read_case(desk, made).facts.proposal.reply_due_on is None


def test_register_refuses_a_number_that_the_session_has(desk, office):
    with pytest.raises(NumberTaken) as refused:
        register_proposal(desk, _new(office, number="20240001"))
    assert refused.value.facts["proposal_id"] == office.cases["20240001"]


@pytest.mark.parametrize("over", [{"number": " "}, {"title": ""}])
def test_register_refuses_a_case_without_number_or_title(desk, office, over):
    with pytest.raises(NothingWritten):
        register_proposal(desk, _new(office, **over))


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.COORDINATOR])
def test_only_the_coordinator_registers_edits_and_signs_in(desk, office, role):
    other = replace(desk, role=role)
    case = office.cases["20240001"]
    with pytest.raises(NotAllowed):
        register_proposal(other, _new(office))
    with pytest.raises(NotAllowed):
        edit_proposal(other, case, {"title": "x"})
    with pytest.raises(NotAllowed):
        sign_in(other, [case], TODAY)


def test_edit_changes_what_differs_and_tells_it(desk, office):
    case = office.cases["20240002"]
    changes = {"title": " 关于乙的提案 ", "number": "20240002", "mode": HandlingMode.SOLE}
    assert edit_proposal(desk, case, changes) == {"title", "mode"}
    proposal = read_case(desk, case).facts.proposal
    assert (proposal.title, proposal.mode) == ("关于乙的提案", HandlingMode.SOLE)


def test_edit_that_changes_nothing_leaves_no_trace(desk, office):
    before = journal.next_undo()
    assert edit_proposal(desk, office.cases["20240002"], {"number": "20240002"}) == frozenset()
    assert journal.next_undo() == before


def test_edit_refuses_the_number_of_another_case(desk, office):
    with pytest.raises(NumberTaken):
        edit_proposal(desk, office.cases["20240002"], {"number": "20240001"})


def test_edit_refuses_an_empty_title(desk, office):
    with pytest.raises(NothingWritten):
        edit_proposal(desk, office.cases["20240002"], {"title": "  "})


def test_edit_refuses_an_archived_case(desk, office):
    with pytest.raises(CaseLocked):
        edit_proposal(desk, office.cases["20240008"], {"title": "x"})


def test_edit_refuses_a_case_that_is_not_there(desk, office):
    with pytest.raises(NotFound):
        edit_proposal(desk, 1, {"title": "x"})


def test_sign_in_moves_the_case_on_and_names_who_signed(desk, office):
    case = office.cases["20240001"]
    assert sign_in(desk, [case], date(2024, 3, 20)).proposal_ids == {case}
    view = read_case(desk, case)
    assert view.stage is Stage.TO_BREAK_DOWN
    assert view.facts.proposal.signed_by == "李联络"


def test_sign_in_refuses_a_second_time(desk, office):
    with pytest.raises(SignedAlready):
        sign_in(desk, [office.cases["20240001"], office.cases["20240002"]], TODAY)
    assert read_case(desk, office.cases["20240001"]).stage is Stage.TO_SIGN


@pytest.mark.parametrize("day", [date(2024, 3, 17), date(2024, 5, 7)])
def test_sign_in_refuses_a_day_before_the_assignment_or_to_come(desk, office, day):
    with pytest.raises(SignedTooEarly):
        sign_in(desk, [office.cases["20240001"]], day)


def test_sign_in_takes_a_case_whose_assignment_is_not_dated(desk, office):
    case = office.cases["20230001"]
    assert sign_in(desk, [case], date(2023, 1, 1)).signed_on == date(2023, 1, 1)


def test_read_office_lists_sessions_newest_first(office):
    told = read_office()
    assert (told.name, told.is_sample) == ("市商务局", False)
    assert [s.year for s in told.sessions] == [2024, 2023]
    assert told.first_shown.year == 2024


def test_a_sample_office_opens_on_its_finished_year(office):
    told = read_office()
    newer = replace(told.sessions[0], id=9, year=2025)
    sample = replace(told, is_sample=True, sessions=(newer, *told.sessions))
    assert sample.first_shown.year == 2024
    assert replace(sample, is_sample=False).first_shown is newer
    assert replace(told, sessions=()).first_shown is None
