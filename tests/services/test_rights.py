"""The role x verb matrix, generated: every role tries every verb on cases near and far.

What the table in domain/permissions.py declares is what the services do; the table is the only
place that says it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest

from desktop_app.domain.calendar import WEEKENDS_ONLY
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.permissions import MATRIX, Role, Scope, Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import ClearanceLevel, Decision
from desktop_app.domain.settings_entry import NameTaken
from desktop_app.services import (
    edit_calendar,
    edit_divisions,
    edit_grades,
    edit_office,
    edit_people,
    edit_proposal,
    edit_rules,
    edit_session,
    edit_words,
    history,
    show_phone,
    write_reply,
)
from desktop_app.services.edit_session import SessionInput
from desktop_app.services.write_reply import Word
from desktop_app.storage import journal
from tests.case_walk import (
    DAY,
    House,
    Walk,
    a_case,
    a_house,
    dump,
    facts,
    without_journal,
)
from tests.services.handling_actions import ACTIONS, Call

# The state in which the coordinator's attempt succeeds, so that only the right decides.
READY: dict[str, Callable[[Walk], Walk]] = {
    "sign": lambda w: w,
    "ask_return": lambda w: w.sign(),
    "decide_return": lambda w: w.sign().ask_return(),
    "confirm": lambda w: w.sign(),
    "assign": lambda w: w.sign().assign(),
    "accept": lambda w: w.sign().assign(),
    "return_part": lambda w: w.sign().assign(),
    "talk": lambda w: w.to_handling(),
    "edit_talk": lambda w: w.to_handling().talk(),
    "remove_talk": lambda w: w.to_handling().talk(),
    "ask_opinions": lambda w: w.to_handling(),
    "remind": lambda w: w.to_handling().ask_opinions(),
    "settle_opinion": lambda w: w.to_handling().ask_opinions(),
    "send_opinion": lambda w: w.to_handling(),
    "draft": lambda w: w.to_handling(),
    "submit": lambda w: w.to_handling().talk().draft(),
    "clear": lambda w: w.to_clearance(),
    "issue": lambda w: w.to_issue().final_file(),
    "deliver": lambda w: w.to_issue().final_file().issue(),
    "send_forms": lambda w: w.to_answered(),
    "form_back": lambda w: w.to_answered().send_forms(),
    "waive_form": lambda w: w.to_answered().send_forms(),
    "new_round": lambda w: w.to_answered().send_forms().form_back(Satisfaction.DISSATISFIED),
    "promise": lambda w: w.to_answered(),
    "note_promise": lambda w: w.to_answered("B"),
    "settle_promise": lambda w: w.to_answered("B"),
    "extend": lambda w: w.to_handling(),
    "chase": lambda w: w.to_handling(),
    "notice": lambda w: w.to_handling(),
    "link": lambda w: w.to_handling(),
    "attach": lambda w: w.to_handling(),
    "detach": lambda w: w.to_issue().final_file(),
    "archive": lambda w: w.to_answered(),
    "reopen": lambda w: w.to_answered().archive(),
    "assign_each": lambda w: w.sign().assign(),
    "accept_all": lambda w: w.sign().assign(),
    "chase_all": lambda w: w.to_handling(),
    "follow_up": lambda w: w.to_handling().talk(next_on=DAY),
}
# Which number makes the action a plain legal one (see handling_actions).
CHOICE = {"ask_opinions": 2, "extend": 2}


@pytest.fixture
def house(desk):
    return a_house(desk)


def reached(role: Role, scope: Scope, division: int, knows_division: bool) -> bool:
    """Whether the declared scope covers a case that division 0 has, seen from a division."""
    if scope is Scope.ALL:
        return True
    return knows_division and division == 0


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_every_role_may_do_exactly_what_the_table_says(desk, house, name):
    verb, action = ACTIONS[name]
    mode = HandlingMode.CO if name == "send_opinion" else HandlingMode.LEAD
    over = {"assigned_on": date(2025, 6, 18)} if name == "ask_return" else {}
    walk = Walk(desk, house, a_case(house, mode, **over))
    walk.day = max(walk.day, over.get("assigned_on", walk.day))
    READY[name](walk)
    other = a_case(house)
    has_part = any(a.division_id == house.divisions[0] for a in walk.facts.assignments)
    before = without_journal()
    for role in Role:
        for division in (0, 1):
            scope = MATRIX[verb].get(role)
            may = scope is not None and reached(role, scope, division, has_part)
            if name == "clear" and role is Role.LEADER:
                may = False  # the division's word is awaited, not a leader's
            call = Call(house, house.desk(role, division), walk.case, other, CHOICE.get(name, 2))
            if may:
                action(call)
                history.undo(desk)
            else:
                with pytest.raises(NotAllowed):
                    action(call)
            assert without_journal() == before


def test_each_level_is_cleared_by_its_own_people_alone(desk, house):
    who = {
        ClearanceLevel.DIVISION_HEAD: {Role.COORDINATOR, Role.DIVISION_HEAD},
        ClearanceLevel.OFFICE: {Role.COORDINATOR},
        ClearanceLevel.DEPUTY: {Role.COORDINATOR, Role.LEADER},
    }
    for level, allowed in who.items():
        for role in Role:
            walk = Walk(desk, house, a_case(house)).to_clearance()
            while write_reply.awaited_level(walk.facts) is not level:
                walk.clear()
            word = Word(Decision.APPROVED, DAY)
            if role in allowed:
                write_reply.clear_reply(house.desk(role), walk.case, word)
            else:
                with pytest.raises(NotAllowed):
                    write_reply.clear_reply(house.desk(role), walk.case, word)


def test_a_co_division_neither_leads_nor_clears_nor_hands_on(desk, house):
    walk = Walk(desk, house, a_case(house)).sign()
    walk.assign(co_division_ids=(house.divisions[1],)).accept().talk().draft().submit()
    head = house.desk(Role.DIVISION_HEAD, 1)
    with pytest.raises(NotAllowed):
        write_reply.clear_reply(head, walk.case, Word(Decision.APPROVED, DAY))
    ACTIONS["attach"][1](Call(house, head, walk.case, walk.case, 2))


def test_a_head_names_people_but_moves_no_case(desk, house):
    walk = Walk(desk, house, a_case(house)).sign().assign()
    head = house.desk(Role.DIVISION_HEAD, 0)
    ACTIONS["assign"][1](Call(house, head, walk.case, walk.case, 0))
    for n in (1, 4, 5):  # another lead, another co
        with pytest.raises(NotAllowed):
            ACTIONS["assign"][1](Call(house, head, walk.case, walk.case, n))
    part = facts(walk.case).lead_assignment
    assert part is not None and part.division_id == house.divisions[0]


def _settings(house: House, case: int) -> dict[str, tuple[Verb, Callable]]:
    member = facts(case).proposers[0].member_id
    grade = house.grades["A"]
    division = house.divisions[2]
    levels = (ClearanceLevel.DEPUTY,)
    new = SessionInput("市人大七届五次会议", "CONGRESS", 2026)  # type: ignore[arg-type]
    grades = (edit_grades.GradeInput("甲", "已解决"),)
    edits: dict[str, Callable] = {
        "rename_office": lambda d: edit_office.rename_office(d, "商务局"),
        "set_lamps": lambda d: edit_office.set_lamps(d, 10, 3),
        "add_unit": lambda d: edit_office.add_unit(d, "市教育局"),
        "edit_unit": lambda d: edit_office.edit_unit(d, house.units[0], {"short_name": "发改"}),
        "add_division": lambda d: edit_divisions.add_division(d, "新处"),
        "edit_division": lambda d: edit_divisions.edit_division(d, division, {"name": "改名处"}),
        "order_divisions": lambda d: edit_divisions.order_divisions(d, [division]),
        "close_division": lambda d: edit_divisions.close_division(d, division, DAY),
        "reopen_division": lambda d: edit_divisions.reopen_division(d, division),
        "add_person": lambda d: edit_people.add_person(d, edit_people.PersonInput("新人")),
        "edit_person": lambda d: edit_people.edit_person(
            d, house.people["head2"], {"is_active": False}
        ),
        "new_session": lambda d: edit_session.new_session(d, new),
        "edit_session": lambda d: edit_session.edit_session(d, house.session, {"decimals": 2}),
        "set_levels": lambda d: edit_session.set_clearance_levels(d, house.session, levels),
        "set_pattern": lambda d: edit_session.set_number_patterns(
            d, house.session, {"REPLY": "{n}"}
        ),
        "add_scheme": lambda d: edit_grades.add_scheme(d, "新方案", grades),
        "edit_grade": lambda d: edit_grades.edit_grade(d, grade, {"wording": "已解决"}),
        "keep_words": lambda d: edit_words.keep_words(d, edit_words.WordList.TOPICS, ["养老"]),
        "preview_rules": lambda d: edit_rules.preview_rules(d, house.session, ()),
        "change_rules": lambda d: edit_rules.change_rules(d, house.session, ()),
    }
    found = {name: (Verb.EDIT_SETTINGS, edit) for name, edit in edits.items()}
    found |= {
        "preview_calendar": (
            Verb.EDIT_CALENDAR,
            lambda d: edit_calendar.preview_calendar(d, WEEKENDS_ONLY),
        ),
        "change_calendar": (
            Verb.EDIT_CALENDAR,
            lambda d: edit_calendar.change_calendar(d, WEEKENDS_ONLY),
        ),
        "edit_proposal": (
            Verb.EDIT_PROPOSAL,
            lambda d: edit_proposal.edit_proposal(d, case, {"topic": "养老"}),
        ),
        "show_phone": (Verb.SHOW_PHONE, lambda d: show_phone.show_phone(d, member)),
        "undo": (Verb.UNDO, history.undo),
    }
    return found


def test_settings_are_open_to_whom_the_table_names(desk, house):
    case = a_case(house)
    for verb, edit in _settings(house, case).values():
        for role in Role:
            before = dump()
            if role in MATRIX[verb]:
                with suppress(NameTaken, journal.NothingToUndo):  # another role did it before
                    edit(house.desk(role))
            else:
                with pytest.raises(NotAllowed):
                    edit(house.desk(role))
                assert dump() == before


def test_what_is_declared_is_tried():
    """Verbs without a service of their own here are tried beside their services."""
    tried = {verb for verb, _ in ACTIONS.values()}
    tried |= {Verb.EDIT_SETTINGS, Verb.EDIT_CALENDAR, Verb.EDIT_PROPOSAL, Verb.SHOW_PHONE}
    elsewhere = {
        Verb.IMPORT_LEDGER,
        Verb.EXPORT_LEDGER,
        Verb.REGISTER_PROPOSAL,
        Verb.EDIT_MEMBER,
        Verb.EDIT_SUMMARY,
        Verb.ISSUE_SUMMARY,
        Verb.PRODUCE_SUMMARY,
        Verb.PRODUCE_DOCUMENT,
        Verb.READ_JOURNAL,
        Verb.OVERRIDE_GATE,
        Verb.UNDO,
    }
    assert tried | elsewhere == set(Verb)


def test_only_the_coordinator_overrides_the_gate(desk, house):
    walk = Walk(desk, house, a_case(house)).to_handling().draft()
    head = house.desk(Role.DIVISION_HEAD)
    with pytest.raises(NotAllowed):
        write_reply.submit_reply(head, walk.case, DAY, "已电话沟通")
    write_reply.submit_reply(desk, walk.case, DAY, "已电话沟通")
    assert "CONTACT" in walk.facts.events[0].reason
