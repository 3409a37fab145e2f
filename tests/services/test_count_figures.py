"""Figures against the store: each opens exactly its cases, and any day gives the same rules."""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pytest

from desktop_app.domain.figures import Count, Figures, NoteKind
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal
from desktop_app.domain.reply import Reply
from desktop_app.domain.session import GradeBase, Session
from desktop_app.services.count_figures import count_figures, figures_as_json
from desktop_app.storage import journal, proposals, records, sessions
from tests.factories import a_desk
from tests.figure_office import TODAY, random_town
from tests.ready_stores import empty_store

SEEDS = range(6)


@pytest.fixture
def store(tmp_path):
    made = empty_store(tmp_path / "办公室.pdesk")
    yield made
    made.close()


def counts(value: object, path: str = "") -> Iterator[tuple[str, Count]]:
    """Every count anywhere in the figures, with where it stands."""
    if isinstance(value, Count):
        yield path, value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from counts(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from counts(one, f"{path}.{key}")
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from counts(one, f"{path}.{at}")


ROWS = (".feedback", ".satisfaction", ".publicity", ".public", ".promises", ".previous_b")


def figures(town, **over) -> Figures:
    return count_figures(a_desk(today=TODAY), [sessions.get(town.this_year)], **over)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("base", GradeBase)
def test_every_figure_opens_exactly_the_cases_it_counts(store, seed, base):
    found = figures(random_town(seed, 60, base))
    for path, count in counts(found):
        opened = proposals.ids(count.query)
        if path.startswith(ROWS):
            assert sorted(opened) == sorted(count.query.ids), path
            assert len(opened) <= count.value, path
        else:
            assert len(opened) == count.value, path


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("base", GradeBase)
def test_counting_from_the_facts_gives_the_same_figures(store, seed, base):
    town = random_town(seed, 60, base)
    now, then = figures(town), figures(town, as_of=TODAY)
    assert figures_as_json(then) == figures_as_json(now)
    earlier = dict(counts(then))
    for path, count in counts(now):
        assert proposals.ids(earlier[path].query) == proposals.ids(count.query), path


@pytest.mark.parametrize("seed", SEEDS)
def test_parts_add_up_to_their_whole(store, seed):
    found = figures(random_town(seed, 60))
    total = found.total.value
    assert total == sum(c.value for c in found.modes.values())
    assert total == sum(c.value for c in found.stages.values())
    assert total == sum(c.value for c in found.kinds.values())
    (table,) = found.grade_tables
    assert table.base.value == sum(g.count.value for g in table.grades)
    for division in found.divisions:
        boxes = (getattr(division.boxes, f.name) for f in dataclasses.fields(division.boxes))
        assert sum(box.value for box in boxes) == division.total.value
        assert sum(c.value for c in division.stages.values()) == division.total.value
    owed = sum(d.total.value for d in found.divisions)
    assert sum(h.total.value for h in found.handlers) == owed
    assert found.months[-1].answered_so_far.value == sum(m.answered.value for m in found.months)
    promised = found.promises
    ends = (promised.kept, promised.running, promised.overdue, promised.cannot)
    assert promised.total.value == sum(end.value for end in ends)


def test_an_earlier_day_sees_less(store):
    town = random_town(3, 60)
    before = figures(town, as_of=date(2025, 3, 5))
    now = figures(town)
    assert before.total.value == now.total.value
    assert before.answered.value < now.answered.value
    assert before.grade_tables[0].base.value < now.grade_tables[0].base.value
    assert before.contacts.contacts < now.contacts.contacts
    assert before.as_of == date(2025, 3, 5)


def test_last_years_b_is_counted_by_what_stood_at_the_years_end(store):
    town = random_town(1, 0)
    b, a = town.grades[1], town.grades[0]
    with journal.operation("t", "SETUP"):
        for number in range(3):
            case = records.add(
                Proposal(0, town.last_year, f"{number}", Kind.CPPCC, "题", HandlingMode.SOLE)
            )
            records.add(Reply(0, case, 1, grade_id=b, issued_on=date(2024, 6, 1)))
            if number == 0:
                records.add(Reply(0, case, 2, grade_id=a, issued_on=date(2025, 2, 1)))
            if number == 1:
                records.add(Reply(0, case, 2, grade_id=a, issued_on=date(2024, 9, 1)))
    found = figures_as_json(figures(town))
    assert found["previous_b"] == {"year": 2024, "total": 2, "resolved": 1, "percent": "50.0"}
    early = figures_as_json(figures(town, as_of=date(2025, 1, 1)))
    assert early["previous_b"]["resolved"] == 0


def test_without_a_session_the_year_before_there_is_no_previous_b(store):
    town = random_town(2)
    old = count_figures(a_desk(today=TODAY), [sessions.get(town.last_year)])
    assert old.previous_b is None
    assert figures_as_json(old)["previous_b"] is None
    both = [sessions.get(town.last_year), sessions.get(town.this_year)]
    assert count_figures(a_desk(today=TODAY), both).previous_b is None


def test_letters_of_two_schemes_are_never_added_up(store):
    town = random_town(4, 40)
    with journal.operation("t", "SETUP"):
        other = records.add(
            Session(0, "市七届人大六次会议", Kind.CONGRESS, 2025, grade_scheme_id=None)
        )
        case = Proposal(0, other, "1", Kind.CONGRESS, "题", HandlingMode.LEAD)
        records.add(Reply(0, records.add(case), 1, grade_id=town.grades[0], issued_on=TODAY))
    found = count_figures(a_desk(today=TODAY), [sessions.get(town.this_year), sessions.get(other)])
    printed = figures_as_json(found)
    assert printed["grades"] is None
    assert printed["grade_base"] is None
    assert [table["grades"] for table in printed["grade_tables"]][1] == {"A": 1}
    assert found.grade_tables[1].grades[0].wording == ""
    assert NoteKind.SEVERAL_SCHEMES in {note.kind for note in found.notes}
    assert printed["kinds"] == {"CPPCC": 30, "CONGRESS": 1}


def test_an_empty_choice_has_figures_too(store):
    found = count_figures(a_desk(today=TODAY), [])
    assert found.total.value == 0
    assert found.on_time.percent is None
    assert found.months == ()


def test_compared_years_are_of_the_same_organ(store):
    town = random_town(5, 40)
    with journal.operation("t", "SETUP"):
        records.add(Session(0, "市七届人大五次会议", Kind.CONGRESS, 2024))
    found = figures(town)
    assert [year.year for year in found.compared] == [2024, 2025]
    assert proposals.count(found.compared[0].total.query) == 10
    assert found.compared[0].total.query == ListQuery(session_ids=(town.last_year,))


def test_figures_of_any_role_are_open(store):
    town = random_town(5, 4)
    desk = a_desk(today=TODAY + timedelta(days=1), role=Role.AUDITOR)
    assert count_figures(desk, [sessions.get(town.this_year)]).total.value == 3
