from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role
from desktop_app.services import produce_summary
from desktop_app.services.edit_summary import save_narrative
from desktop_app.services.log_contact import log_contact
from desktop_app.services.read_summary import narrative_of
from desktop_app.services.view_summary import FigureCheck, view_summary
from tests.talks import Office, a_desk, an_entry, small_office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(produce_summary, "annexes_of", lambda *_: ())
    with small_office(tmp_path) as made:
        yield made


def check_of(office: Office, key: str, year: int = 2024) -> FigureCheck:
    view = view_summary(office.desk, office.sessions[year])
    return next(check for check in view.checks if check.key == key)


def test_the_pages_are_those_that_are_saved(office: Office) -> None:
    session = office.sessions[2024]
    view = view_summary(office.desk, session)
    assert view.pdf == produce_summary.produce_summary(office.desk, session)


def test_every_sum_names_its_parts(office: Office) -> None:
    modes = check_of(office, "modes")
    assert (modes.holds, modes.total, modes.whole) == (True, 4, 4)
    assert {str(name): value for name, value in modes.parts} == {"LEAD": 2, "SEPARATE": 1, "CO": 1}
    log_contact(office.desk, an_entry(office))
    assert check_of(office, "contacts").whole == 1
    assert check_of(office, "result_final", 2023).parts == (("satisfied", 1),)
    assert check_of(office, "months", 2023).whole == 1


def test_a_sum_that_does_not_hold_says_so() -> None:
    check = FigureCheck("grades", (("A", 57), ("B", 2), ("D", 1)), 62)
    assert (check.holds, check.total) == (False, 60)


def test_a_session_nobody_answered_in_has_no_months(office: Office) -> None:
    view = view_summary(office.desk, office.sessions[2024])
    months = [check for check in view.checks if check.key == "months"]
    assert all(check.holds for check in months)


def test_a_sentence_that_contradicts_itself_is_found(office: Office) -> None:
    session = office.sessions[2024]
    assert view_summary(office.desk, session).findings == ()
    narrative = narrative_of(office.desk, session)
    chapter = narrative.chapters[0]
    from dataclasses import replace

    wrong = replace(chapter.parts[0], text="共办理62件，其中主办件17件、分办件7件、会办件39件。")
    chapters = (replace(chapter, parts=(wrong,)), *narrative.chapters[1:])
    save_narrative(office.desk, session, replace(narrative, chapters=chapters))
    assert view_summary(office.desk, session).findings


def test_a_handler_does_not_produce_the_summary(office: Office) -> None:
    with pytest.raises(NotAllowed):
        view_summary(a_desk(Role.HANDLER), office.sessions[2024])
