"""What figures say of counted facts, without a store."""

from datetime import date

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.counted import (
    DatedGroup,
    Form,
    HandlerGroup,
    Pledge,
    Published,
    TalkGroup,
)
from desktop_app.domain.figures import Figures, NoteKind
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.proposal import HandlingMode, Publicity
from desktop_app.domain.session import GradeBase
from desktop_app.domain.stage import Stage
from tests.year_figures import SAMPLE_YEAR, figures, group


def letters(found: Figures) -> dict[str, tuple[int, str | None]]:
    (table,) = found.grade_tables
    return {g.letter: (g.count.value, g.percent) for g in table.grades}


def test_the_sample_year_is_counted_as_published():
    found = figures(*SAMPLE_YEAR)
    assert found.total.value == 62
    assert {m: c.value for m, c in found.modes.items()} == {
        HandlingMode.LEAD: 17,
        HandlingMode.SOLE: 0,
        HandlingMode.SEPARATE: 7,
        HandlingMode.CO: 38,
        HandlingMode.FOR_REFERENCE: 0,
    }
    assert letters(found) == {"A": (59, "95.2"), "B": (2, "3.2"), "C": (0, "0.0"), "D": (1, "1.6")}
    assert found.grade_tables[0].base.value == 62
    assert found.notes == ()


def test_another_base_gives_other_percentages():
    found = figures(*SAMPLE_YEAR, base=GradeBase.ANSWERING)
    assert letters(found)["A"] == (22, "91.7")
    assert found.grade_tables[0].base.value == 24


def test_decimals_are_the_sessions():
    assert letters(figures(*SAMPLE_YEAR, decimals=2))["A"] == (59, "95.16")


def test_percentages_that_do_not_reach_100_get_a_note():
    found = figures(group(grade="A"), group(grade="B"), group(grade="C"))
    (note,) = found.notes
    assert (note.kind, note.value) == (NoteKind.SUM_NOT_WHOLE, "99.9")


def test_cases_waiting_for_a_grade_are_left_out_and_said():
    waiting = group(grade="", cases=3, answered=0)
    reference = group("FOR_REFERENCE", "", 2)
    found = figures(group(cases=4), waiting, reference)
    assert letters(found)["A"] == (4, "100.0")
    assert found.grade_tables[0].ungraded.value == 3
    assert [(n.kind, n.value) for n in found.notes] == [(NoteKind.UNGRADED, "3")]


def test_before_any_grade_there_is_no_percentage_and_no_note():
    found = figures(group(grade="", answered=0, judged=0))
    assert letters(found)["A"] == (0, None)
    assert found.notes == ()


def test_returned_cases_count_as_cases_and_in_no_rate():
    returned = group(stage="RETURNED", grade="", cases=2, answered=0, judged=0)
    found = figures(group(cases=5), returned)
    assert found.total.value == 7
    assert found.answering.value == 5
    assert found.stages[Stage.RETURNED].value == 2
    assert found.grade_tables[0].ungraded.value == 0
    assert [n.kind for n in found.notes] == [NoteKind.RETURNED_INCLUDED]
    assert sum(d.total.value for d in found.divisions) == 5


def test_rates_have_their_own_bases():
    late = group(cases=2, late=1, met=1, in_time_original=1)
    overdue = group(
        cases=1, stage="IN_HANDLING", grade="", answered=0, talked=0, overdue=1, in_time_original=0
    )
    found = figures(late, overdue, group("CO", "", 4, late=1))
    assert (found.on_time.part.value, found.on_time.base.value) == (1, 3)
    assert found.on_time.percent == "33.3"
    assert (found.talk.percent, found.met.percent) == ("100.0", "50.0")
    assert (found.co_on_time.part.value, found.co_on_time.base.value) == (3, 4)
    assert found.on_time_original.percent == "33.3"


def test_old_cases_closed_without_a_day_are_said():
    found = figures(group(stage="ARCHIVED", answered=0, judged=0, talked=0))
    assert found.boxes.closed_undated.value == 1
    assert [n.kind for n in found.notes] == [NoteKind.CLOSED_UNDATED]


def test_divisions_stand_in_the_offices_order_and_the_undivided_last():
    found = figures(group(division_id=6), group(division_id=None), group(division_id=5, cases=2))
    assert [(d.id, d.total.value) for d in found.divisions] == [(5, 2), (6, 1), (None, 1)]
    assert found.divisions[2].total.query.has_division is False


def test_months_between_are_filled_and_added_up():
    found = figures(
        answered_in=(DatedGroup("2024-04", 3), DatedGroup("2024-06", 2)),
        due_in=(DatedGroup("2024-06", 4),),
    )
    assert [(m.month, m.answered.value, m.due.value) for m in found.months] == [
        ("2024-04", 3, 0),
        ("2024-05", 0, 0),
        ("2024-06", 2, 4),
    ]
    assert [(m.answered_so_far.value, m.due_so_far.value) for m in found.months] == [
        (3, 0),
        (3, 0),
        (5, 4),
    ]
    query = found.months[2].answered.query
    assert (query.answered_from, query.answered_until) == (date(2024, 6, 1), date(2024, 6, 30))


def test_a_mistyped_year_does_not_make_a_thousand_months():
    found = figures(answered_in=(DatedGroup("1924-06", 1), DatedGroup("2024-12", 2)))
    assert [m.month for m in found.months] == ["1924-06", "2024-12"]
    assert found.months[1].answered.query.answered_until == date(2024, 12, 31)


def test_contacts_are_counted_in_conversations_and_open_cases():
    talks = (
        TalkGroup("VISIT", "BEFORE", 2, 3),
        TalkGroup("VISIT", None, 2, 3),
        TalkGroup(None, "BEFORE", 2, 3),
        TalkGroup(None, None, 2, 3),
    )
    found = figures(talks=talks)
    visits = next(c for c in found.contact_ways if c.way is Way.VISIT)
    assert (visits.contacts, visits.cases.value) == (2, 3)
    assert visits.cases.query == ListQuery(session_ids=(1,), contact_ways=("VISIT",))
    assert found.contacts.cases.query.has_contact is True
    phones = next(c for c in found.contact_ways if c.way is Way.PHONE)
    assert (phones.contacts, phones.cases.value) == (0, 0)
    cell = next(c for c in found.contact_cells if (c.way, c.phase) == (Way.VISIT, Phase.BEFORE))
    assert cell.contacts == 2


def form(case=1, member=7, round_=1, attitude="SATISFIED", result="SATISFIED", **over) -> Form:
    return Form(
        case, member, round_, over.get("sent", True), over.get("back", True), attitude, result
    )


def test_satisfaction_keeps_the_first_word_beside_the_last():
    found = figures(
        forms=(
            form(1, result="DISSATISFIED", attitude="BASICALLY"),
            form(1, round_=2),
            form(2),
            form(3, back=False, attitude=None, result=None),
        )
    )
    first, final = found.satisfaction.result_first, found.satisfaction.result_final
    assert (first.satisfied.value, first.dissatisfied.value, first.percent) == (1, 1, "50.0")
    assert (final.satisfied.value, final.dissatisfied.value, final.percent) == (2, 0, "100.0")
    attitude = found.satisfaction.attitude_first
    assert (attitude.percent, attitude.percent_with_basically) == ("50.0", "100.0")
    assert (found.feedback.part.value, found.feedback.base.value) == (3, 4)
    assert first.dissatisfied.query.ids == (1,)


def test_a_form_without_an_opinion_is_received_and_in_no_satisfaction_base():
    found = figures(forms=(form(result=None), form(2, sent=False, result=None)))
    assert found.satisfaction.result_final.percent is None
    assert found.feedback.percent == "100.0"


def test_promises_by_what_became_of_them():
    found = figures(
        pledges=(
            Pledge(1, "KEPT", None),
            Pledge(1, "", "2024-12-19"),
            Pledge(2, "EXTENDED", "2024-12-20"),
            Pledge(3, "", None),
            Pledge(4, "CANNOT", "2024-01-01"),
        )
    ).promises
    assert (found.total.value, found.kept.value, found.cannot.value) == (5, 1, 1)
    assert (found.overdue.value, found.running.value) == (1, 2)
    assert found.total.query.ids == (1, 2, 3, 4)


def test_equal_promises_of_one_case_are_two_promises():
    found = figures(pledges=(Pledge(1, "", "2024-01-01"), Pledge(1, "", "2024-01-01"))).promises
    assert (found.total.value, found.overdue.value, found.running.value) == (2, 2, 0)


def test_publicity_is_a_share_of_the_answers_that_state_it():
    found = figures(published=(Published(1, "ACTIVE"), Published(2, "NOT_PUBLIC")))
    assert found.public.percent == "50.0"
    assert found.publicity[Publicity.ON_REQUEST].value == 0


def test_the_heaviest_load_stands_first_and_nobodys_last():
    found = figures(
        handlers=(
            HandlerGroup(None, "", 9, 0, 9, 0),
            HandlerGroup(1, "李明", 2, 1, 1, 1),
            HandlerGroup(2, "王芳", 3, 3, 0, 0),
        )
    )
    assert [(h.id, h.total.value, h.overdue.value) for h in found.handlers] == [
        (2, 3, 0),
        (1, 2, 1),
        (None, 9, 0),
    ]
    assert found.handlers[2].total.query.has_handler is False
    assert found.handlers[1].open_in_time.value == 0
