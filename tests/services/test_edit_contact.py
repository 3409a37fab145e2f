"""A talk corrected or taken out of the log: by the rules of a new one, undone, in the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import (
    ContactIncomplete,
    ContactInFuture,
    ContactInput,
    ContactTwice,
)
from desktop_app.domain.errors import NotAllowed, NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.permissions import Role
from desktop_app.services.edit_contact import edit_contact, read_contact, remove_contact
from desktop_app.services.history import Step, history_of_case, next_steps, undo
from desktop_app.services.log_contact import log_contact
from desktop_app.storage import engine_sqlite as engine
from tests.case_walk import DAY, Walk, a_case, a_house, facts, without_journal


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def walk(desk, house):
    return Walk(desk, house, a_case(house)).to_handling().talk()


def the_talk(walk: Walk) -> int:
    (talk,) = walk.facts.contacts
    return talk.contact.id


def test_a_corrected_talk_says_what_is_true_and_undo_brings_the_old_words_back(desk, house, walk):
    contact = the_talk(walk)
    before = without_journal()
    entry = replace(
        read_contact(contact), way=Way.PHONE, said=" 电话 ", person_ids=(house.people["head0"],)
    )
    done = edit_contact(desk, contact, entry)
    assert done.proposal_ids == {walk.case}
    assert read_contact(contact) == replace(entry, said="电话")
    undo(desk)
    assert without_journal() == before


def test_another_case_and_other_members_take_the_place_of_the_old_ones(desk, house, walk):
    other = a_case(house)
    contact = the_talk(walk)
    (lead,) = (p.member_id for p in facts(other).proposers if p.is_lead)
    entry = replace(read_contact(contact), proposal_ids=(other,), member_ids=(lead,))
    done = edit_contact(desk, contact, entry)
    assert done.proposal_ids == {walk.case, other}
    assert walk.facts.contacts == ()
    (talk,) = facts(other).contacts
    assert talk.member_ids == {lead}
    assert engine.rows("SELECT is_talked FROM proposal WHERE id = ?", [walk.case]) == [(0,)]


def test_a_removed_talk_no_longer_counts_until_it_is_undone(desk, walk):
    before = without_journal()
    remove_contact(desk, the_talk(walk))
    assert walk.facts.contacts == ()
    assert engine.rows("SELECT is_talked FROM proposal WHERE id = ?", [walk.case]) == [(0,)]
    line = history_of_case(walk.case)[0]
    assert line.verb == "EDIT_CONTACT"
    assert ("said", "听取意见", None) in {(c.field, c.old, c.new) for c in line.changes}
    undo(desk)
    assert without_journal() == before


def test_who_took_part_stands_in_the_history(desk, house, walk):
    contact = the_talk(walk)
    head = house.people["head0"]
    edit_contact(desk, contact, replace(read_contact(contact), person_ids=(head,)))
    edit_contact(desk, contact, replace(read_contact(contact), person_ids=()))
    told = [
        (c.old, c.new)
        for line in history_of_case(walk.case)
        for c in line.changes
        if c.field == "person_id" and c.table == "contact_person"
    ]
    assert told == [("处长0", None), (None, "处长0")]


@pytest.mark.parametrize(
    ("over", "error"),
    [
        ({"member_ids": ()}, ContactIncomplete),
        ({"proposal_ids": ()}, ContactIncomplete),
        ({"happened_on": DAY + timedelta(days=1)}, ContactInFuture),
        ({"member_ids": (1,)}, NotFound),
    ],
)
def test_a_correction_keeps_the_rules_of_a_new_talk(desk, walk, over, error):
    contact = the_talk(walk)
    before = without_journal()
    with pytest.raises(error):
        edit_contact(desk, contact, replace(read_contact(contact), **over))
    assert without_journal() == before


def test_a_correction_is_no_twin_of_itself_but_of_another(desk, walk):
    contact = the_talk(walk)
    entry = read_contact(contact)
    edit_contact(desk, contact, entry)
    walk.talk(said="第二次")
    other = next(t.contact.id for t in walk.facts.contacts if t.contact.id != contact)
    with pytest.raises(ContactTwice):
        edit_contact(desk, other, entry)


def test_a_locked_case_takes_no_talk_and_gives_none_away(desk, house):
    walk = Walk(desk, house, a_case(house)).to_answered().archive()
    contact = the_talk(walk)
    entry = read_contact(contact)
    free = a_case(house)
    before = without_journal()
    attempts = (
        lambda: log_contact(desk, replace(entry, said="归档后")),
        lambda: edit_contact(desk, contact, replace(entry, said="改")),
        lambda: edit_contact(desk, contact, replace(entry, proposal_ids=(free,))),
        lambda: remove_contact(desk, contact),
    )
    for attempt in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.facts["reason"] is Why.ARCHIVED
    assert without_journal() == before


def test_a_case_handed_back_takes_no_talk(desk, house):
    walk = Walk(desk, house, a_case(house)).sign().ask_return()
    from desktop_app.services.return_case import decide_return

    decide_return(desk, walk.case, walk.day, True)
    members = tuple(p.member_id for p in walk.facts.proposers)
    entry = ContactInput(
        walk.day, Way.PHONE, Phase.BEFORE, proposal_ids=(walk.case,), member_ids=members
    )
    with pytest.raises(Refused) as refused:
        log_contact(desk, entry)
    assert refused.value.facts["reason"] is Why.RETURNED


def test_only_whose_case_it_is_may_correct_it(house, walk):
    contact = the_talk(walk)
    entry = replace(read_contact(contact), said="改")
    for role, division in ((Role.AUDITOR, 0), (Role.HANDLER, 1), (Role.DIVISION_HEAD, 1)):
        with pytest.raises(NotAllowed):
            edit_contact(house.desk(role, division), contact, entry)
        with pytest.raises(NotAllowed):
            remove_contact(house.desk(role, division), contact)
    edit_contact(house.desk(Role.HANDLER), contact, entry)


def test_an_unknown_talk_is_not_found(desk, walk):
    with pytest.raises(NotFound):
        remove_contact(desk, 1)


def test_undo_names_the_cases_of_a_talk_and_its_day(desk, walk):
    number, day = walk.facts.proposal.number, walk.facts.contacts[0].contact.happened_on
    (talk,) = (one.contact for one in walk.facts.contacts)
    edit_contact(desk, talk.id, replace(read_contact(talk.id), said="改了"))
    assert next_steps()[0] == Step("EDIT_CONTACT", f"{number} {day}")
    remove_contact(desk, talk.id)
    assert next_steps()[0] == Step("EDIT_CONTACT", f"{number} {day}")
    undo(desk)
    undo(desk)
    assert next_steps()[0] == Step("LOG_CONTACT", f"{number} {day}")
