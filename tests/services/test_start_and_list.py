from datetime import date

import pytest

from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.listing import ListQuery
from desktop_app.services.generate_store import generate_store
from desktop_app.services.list_cases import (
    all_case_ids,
    case_count,
    case_ids,
    case_rows,
    chip_counts,
)
from desktop_app.services.start_store import open_or_start
from desktop_app.storage import calendar, cases, deadline_rules, derived, journal, office, sessions
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.errors import StorageError
from tests.factories import a_desk


def test_new_store_knows_calendar_grades_and_office(desk):
    days = calendar.load()
    assert not days.is_working_day(date(2025, 1, 28))
    assert days.is_working_day(date(2025, 1, 26))
    assert days.years_known == {2024, 2025, 2026}
    assert office.read(office.OFFICE_NAME) == "市商务局"
    assert not office.read(office.IS_SAMPLE)
    assert [s.name for s in sessions.schemes()] == ["A/B/C/D 四类"]


def test_store_is_opened_when_there_and_made_when_not(tmp_path):
    path = tmp_path / "a.pdesk"
    open_or_start(a_desk(), path).close()
    open_or_start(a_desk(), path).close()
    assert calendar.load().covers(2024)


def test_generated_store_is_sound_and_its_lists_count(tmp_path):
    path = tmp_path / "big.pdesk"
    generate_store(a_desk(), path, 60, 30)
    query = ListQuery()
    counts = chip_counts(query, date(2025, 6, 20))
    assert case_count(query) == counts["ALL"] == 60
    assert counts["OVERDUE"] == counts["IN_HANDLING"] + counts["TO_SIGN"] > 0
    ids = case_ids(query, limit=10, offset=5)
    assert list(all_case_ids(query, 5))[:10] == ids
    assert [row.id for row in case_rows(ids).values()] == sorted(ids)
    assert journal.verify() is None
    assert deadline_rules.of_session(1) == {}
    stored = {
        row[0]: row[1:]
        for row in engine.rows(f"SELECT id, {', '.join(derived.DERIVED)} FROM proposal")
    }
    names = derived.Names()
    for case in cases.facts_of(list(stored)):
        assert derived.derive(case, names) == stored[case.proposal.id]
    with journal.operation("t", "EDIT"):
        engine.run("UPDATE proposal SET note = 'x'")
    assert journal.operations()[0].change_count == 60
    with pytest.raises(StorageError, match="exists"):
        generate_store(a_desk(), path, 1, 0)


def test_new_session_has_the_example_rules(desk, tmp_path):
    from desktop_app.services.import_ledger import import_ledger

    path = tmp_path / "a.csv"
    path.write_text("会次,提案编号,案由,办理类型\n市政协七届四次会议,1,题,主办", encoding="utf-8")
    import_ledger(desk, path)
    rules = deadline_rules.of_session(sessions.all_sessions()[0].id)
    assert (rules[DeadlineKind.REPLY].amount, rules[DeadlineKind.REPLY].max_amount) == (3, 6)
    assert rules[DeadlineKind.SIGN_IN].is_example
