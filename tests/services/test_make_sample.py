"""The sample office comes out of its ledgers exactly as it is described."""

from datetime import date

import pytest

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.session import GradeBase
from desktop_app.domain.stage import Stage
from desktop_app.services.list_cases import case_count, case_ids, chip_counts
from desktop_app.services.make_sample import LEDGERS, make_sample
from desktop_app.storage import journal, proposals, records, sessions
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import open_store
from desktop_app.storage.store_check import faults
from tests.factories import a_desk

TYPICAL = ("20240247", "20240326", "20240587", "20240602")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "office.pdesk"
    reports = make_sample(a_desk(), path)
    return path, reports


@pytest.fixture(autouse=True)
def opened(sample):
    store = open_store(sample[0])
    yield store
    store.close()


def of_year(year: int, **conditions) -> ListQuery:
    ids = tuple(s.id for s in sessions.chosen(str(year)))
    return ListQuery(session_ids=ids, **conditions)


def test_every_row_of_every_ledger_is_taken(sample):
    reports = sample[1]
    assert [r.file for r in reports] == list(LEDGERS)
    assert all(r.rejected == 0 and not r.complaints for r in reports)


def test_year_2024_is_the_reference_year():
    assert case_count(of_year(2024)) == 62
    modes = {m: case_count(of_year(2024, modes=(m,))) for m in ("LEAD", "SEPARATE", "CO")}
    assert modes == {"LEAD": 17, "SEPARATE": 7, "CO": 38}
    grades = {g: case_count(of_year(2024, grades=(g,))) for g in "ABCD"}
    assert grades == {"A": 59, "B": 2, "C": 0, "D": 1}
    (session,) = sessions.chosen("2024")
    assert session.grade_base is GradeBase.ALL
    for number in TYPICAL:
        assert case_count(of_year(2024, text=number, modes=("LEAD", "SEPARATE"))) == 1


def test_year_2023_has_five_b_replies_whose_promises_are_kept():
    rows = proposals.rows(case_ids(of_year(2023, grades=("B",))))
    assert len(rows) == 5
    assert all(row.open_promises == 0 for row in rows.values())


def test_year_2025_shows_every_stage_and_something_overdue():
    counts = chip_counts(of_year(2025), date(2025, 6, 20))
    assert {stage for stage in Stage if counts.get(stage)} == set(Stage)
    assert counts["OVERDUE"] > 0


def test_levels_of_the_chief_and_soundness_of_the_store():
    assert [p.name for p in records.where(Person) if p.level is DutyLevel.CHIEF] == ["程砚舟"]
    assert list(faults()) == []
    done = [operation.verb for operation in journal.operations()[:3]]
    assert done == ["EDIT_SUMMARY", "EDIT_SUMMARY", "EDIT_SETTINGS"]


def test_sample_does_not_overwrite(sample):
    with pytest.raises(StorageError, match="exists"):
        make_sample(a_desk(), sample[0])
