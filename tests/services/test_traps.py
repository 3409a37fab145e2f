"""Traps that other systems fell into, each held by a test."""

from __future__ import annotations

import ast
from dataclasses import MISSING, fields
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app import domain, services, storage
from desktop_app.domain.errors import Refused, UserError
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.handling import Why
from desktop_app.domain.percent import percent
from desktop_app.domain.proposal import HandlingMode, Kind, Publicity
from desktop_app.domain.reply import Decision
from desktop_app.domain.stage import Stage
from desktop_app.domain.supervision import ChaserKind
from desktop_app.services.ask_feedback import Returned
from desktop_app.services.count_figures import count_figures, figures_as_json
from desktop_app.services.edit_divisions import edit_division
from desktop_app.services.history import undo
from desktop_app.services.list_supervision import list_supervision
from desktop_app.services.list_today import list_today
from desktop_app.services.sign_in import sign_in
from desktop_app.services.supervise import send_chasers
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records, sessions
from tests.case_walk import DAY, ROUTES, Walk, a_case, a_house, dump, stage
from tests.services.handling_actions import ACTIONS, Call

ROOMS = [Path(room.__path__[0]) for room in (domain, services, storage)]


@pytest.fixture
def house(desk):
    return a_house(desk)


def test_the_last_chase_date_never_becomes_a_due_date(desk, house):
    walk = Walk(desk, house, a_case(house)).to_handling().talk()
    before = [(line.what, line.due_on) for p in list_today(desk, []).parts for line in p.lines]
    for days in (3, 2, 1):
        send_chasers(desk, [walk.case], DAY - timedelta(days), ChaserKind.CHASER)
    after = [(line.what, line.due_on) for p in list_today(desk, []).parts for line in p.lines]
    assert after == before
    columns = engine.rows("SELECT due_on, answer_due_on, reply_due_on FROM proposal")
    assert columns == [("2025-06-18",) * 3]
    (line,) = list_supervision(desk, []).divisions
    assert line.last_chased_on == DAY - timedelta(1)


def test_a_second_round_never_wipes_the_first(desk, house):
    walk = Walk(desk, house, a_case(house)).to_answered()
    walk.send_forms().form_back(Satisfaction.DISSATISFIED)
    first = (walk.facts.replies[0], walk.facts.feedback[0], walk.facts.deliveries[0])
    said = walk.facts.clearances
    walk.new_round().draft("A").submit().clear(Decision.RETURNED, "再改")
    walk.submit().clear_all().final_file().issue().deliver().send_forms().form_back()
    known = walk.facts
    assert (known.replies[0], known.feedback[0], known.deliveries[0]) == first
    assert known.clearances[: len(said)] == said
    figures = figures_as_json(count_figures(desk, [sessions.get(house.session)]))
    assert figures["satisfaction"]["result_first"]["dissatisfied"] == 1
    assert figures["satisfaction"]["result_final"]["satisfied"] == 1


def test_a_day_that_has_not_come_is_no_day_at_all(desk, house):
    """No sentinel such as 1900-01-01 or 9999-12-31 is ever stored."""
    for route in ROUTES.values():
        route(Walk(desk, house, a_case(house)))
    days = [
        value
        for name, rows in dump("calendar_day", "change", "operation").items()
        for row in rows
        for value in row
        if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-"
    ]
    assert days
    assert all(date(2025, 1, 1) <= date.fromisoformat(day) <= date(2026, 1, 31) for day in days)


def test_satisfaction_has_a_source(desk, house):
    assert {field.name for field in fields(Returned) if field.default is MISSING} >= {"source"}
    with pytest.raises(TypeError):
        Returned(DAY, Satisfaction.SATISFIED, Satisfaction.SATISFIED)  # type: ignore[call-arg]
    walk = Walk(desk, house, a_case(house)).to_answered().send_forms().form_back()
    assert walk.facts.feedback[0].source is not None


def test_statistics_never_compare_label_texts():
    """Codes are compared; a word of the window or of a paper would change with its wording."""
    labels = {"满意", "基本满意", "不满意", "主办", "会办", "分办", "已归档", "办结", "主动公开"}
    for room in ROOMS:
        for path in room.glob("*.py"):  # the report checker below reads texts, that is its work
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Compare):
                    texts = {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)}
                    assert not {t for t in texts if isinstance(t, str)} & labels, path
    for kind in (HandlingMode, Kind, Publicity, Satisfaction, Stage, Decision):
        assert all(member.value.isascii() and member.value == member.name for member in kind)


def test_a_renamed_division_keeps_its_history(desk, house):
    walk = Walk(desk, house, a_case(house)).to_answered()
    session = [sessions.get(house.session)]
    before = figures_as_json(count_figures(desk, session))["divisions"]
    edit_division(desk, house.divisions[0], {"name": "综合协调处"})
    after = figures_as_json(count_figures(desk, session))["divisions"]
    assert [d["name"] for d in after] == ["综合协调处"]
    assert [{**d, "name": ""} for d in after] == [{**d, "name": ""} for d in before]
    assert walk.facts.assignments[0].division_id == house.divisions[0]
    undo(desk)
    assert figures_as_json(count_figures(desk, session))["divisions"] == before


def test_nothing_of_nothing_is_no_percentage(desk, house):
    assert percent(0, 0, 1) is None
    figures = figures_as_json(count_figures(desk, [sessions.get(house.session)]))
    assert figures["on_time"] == {"part": 0, "base": 0, "percent": None}
    assert figures["feedback"]["percent"] is None


# What pressing a button twice would do again; the second press is refused, nothing changes.
TWICE = {
    Stage.TO_SIGN: "sign",
    Stage.RETURN_REQUESTED: "decide_return",
    Stage.IN_CLEARANCE: "submit",
    Stage.DONE: "archive",
    Stage.ARCHIVED: "reopen",
    Stage.TO_REHANDLE: "new_round",
    Stage.AWAITING_FEEDBACK: "form_back",
    Stage.TRACKING: "settle_promise",
}


@pytest.mark.parametrize(("begin", "name"), TWICE.items())
def test_a_double_click_does_a_verb_once(desk, house, begin, name):
    walk = Walk(desk, house, a_case(house))
    ROUTES[begin](walk)
    action = ACTIONS[name][1]
    form = [f.id for f in walk.facts.feedback]
    call = Call(house, desk, walk.case, walk.case, 0)
    if name != "submit":  # it stands there submitted already: this press is the second
        action(call)
    once = dump()
    with pytest.raises(UserError):
        action(call)
    assert dump() == once
    assert len(form) <= 1


@pytest.mark.parametrize("name", ["accept", "send_forms", "deliver", "issue", "chase", "link"])
def test_a_second_press_of_other_buttons_is_refused_too(desk, house, name):
    walk = Walk(desk, house, a_case(house))
    {
        "accept": lambda: walk.sign().assign(),
        "send_forms": walk.to_answered,
        "deliver": lambda: walk.to_issue().final_file().issue(),
        "issue": lambda: walk.to_issue().final_file(),
        "chase": walk.to_handling,
        "link": walk.to_handling,
    }[name]()
    other = a_case(house)
    call = Call(house, desk, walk.case, other, 0)
    ACTIONS[name][1](call)
    once = dump()
    with pytest.raises(Refused):
        ACTIONS[name][1](call)
    assert dump() == once


def test_a_returned_division_part_is_no_lead_and_a_second_lead_is_refused(desk, house):
    walk = Walk(desk, house, a_case(house)).sign().assign().accept()
    with journal.operation("t", "SETUP"):
        part = records.add(
            type(walk.facts.assignments[0])(
                0, walk.case, house.divisions[1], walk.facts.assignments[0].role
            )
        )
    with pytest.raises(Refused) as refused:
        ACTIONS["accept"][1](Call(house, desk, walk.case, walk.case, 0))
    assert refused.value.facts["reason"] is Why.HAS_LEAD
    assert part and stage(walk.case) is Stage.IN_HANDLING


def test_one_bad_case_in_a_batch_leaves_all_as_they_were(desk, house):
    good, signed = a_case(house), Walk(desk, house, a_case(house)).sign().case
    before = dump()
    with pytest.raises(UserError):
        sign_in(desk, [good, signed], DAY)
    assert dump() == before
