"""Which session a summary is of: a name says it, a year means that of the CPPCC."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.proposal import Kind
from desktop_app.domain.session import OrganLevel, Session
from desktop_app.services.choose_session import chosen_session, sessions_in_order
from desktop_app.storage.ids import new_id
from tests.services.paper_desk import put

CONGRESS = "市七届人大六次会议"
CITY, DISTRICT = "市政协七届五次会议", "区政协五届四次会议"


@pytest.fixture
def sessions(desk) -> list[int]:
    kinds = ((CONGRESS, Kind.CONGRESS), (DISTRICT, Kind.CPPCC), (CITY, Kind.CPPCC))
    levels = {DISTRICT: OrganLevel.DISTRICT}
    return put(
        Session(new_id(), "市政协七届四次会议", Kind.CPPCC, 2024),
        *(
            Session(new_id(), name, kind, 2025, organ_level=levels.get(name, OrganLevel.CITY))
            for name, kind in kinds
        ),
    )


def test_a_year_means_its_cppcc_session_and_names_the_others(sessions):
    chosen = chosen_session("2025")
    assert chosen.session.name == CITY
    assert [one.name for one in chosen.others] == [DISTRICT, CONGRESS]


def test_a_name_means_that_session_alone(sessions):
    chosen = chosen_session(CONGRESS)
    assert chosen.session.name == CONGRESS
    assert chosen.others == ()


def test_a_year_without_a_session_is_refused(sessions):
    with pytest.raises(NotFound):
        chosen_session("1999")


def test_sessions_are_offered_newest_first(sessions):
    names = [one.name for one in sessions_in_order(sessions)]
    assert names == [CITY, DISTRICT, CONGRESS, "市政协七届四次会议"]
