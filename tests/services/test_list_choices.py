"""What a list can be filtered by."""

from __future__ import annotations

from pathlib import Path

from desktop_app import paths
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.list_choices import list_choices
from tests.case_office import TODAY, an_office
from tests.ready_stores import empty_store


def test_choices_are_those_of_the_sessions_shown(tmp_path: Path):
    store = empty_store(tmp_path / "s.pdesk")
    office = an_office(Desk("李联络", Role.COORDINATOR, TODAY, paths.resources()))
    found = list_choices((office.session,))
    assert [name for _, name in found.divisions] == ["综合处", "外贸处"]
    assert [name for _, name in found.handlers] == ["李明"]
    assert (found.grades, found.topics) == (("A", "B", "C", "D"), ("开放",))
    assert list_choices((office.other_session,)).topics == ()
    assert list_choices(()).topics == ("开放",)
    store.close()
