from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role
from desktop_app.services.begin_office import begin_office
from desktop_app.services.list_sessions import read_office
from desktop_app.storage import deadline_rules, sessions
from tests.factories import a_desk


def test_an_office_begins_with_its_session_rules_and_grades(tmp_path: Path) -> None:
    desk = a_desk()
    store = begin_office(desk, tmp_path / "a.pdesk", " 市商务局 ", " 市政协七届五次会议 ")
    office = read_office()
    (session,) = office.sessions
    assert (office.name, session.name, session.year) == (
        "市商务局",
        "市政协七届五次会议",
        desk.today.year,
    )
    assert [grade.letter for grade in sessions.grades(session)] == ["A", "B", "C", "D"]
    assert deadline_rules.of_session(session.id)
    store.close()


def test_the_year_can_be_given(tmp_path: Path) -> None:
    begin_office(a_desk(), tmp_path / "a.pdesk", "局", "市政协七届四次会议", 2024).close()
    begin_office(a_desk(), tmp_path / "b.pdesk", "局", "市政协七届四次会议", 2024)
    assert read_office().sessions[0].year == 2024


def test_the_session_may_come_later_with_the_ledger(tmp_path: Path) -> None:
    begin_office(a_desk(), tmp_path / "a.pdesk", "市商务局")
    assert read_office().sessions == ()


def test_beginning_an_office_is_for_the_coordinator(tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        begin_office(replace(a_desk(), role=Role.HANDLER), tmp_path / "a.pdesk", "局")
    assert not (tmp_path / "a.pdesk").exists()
