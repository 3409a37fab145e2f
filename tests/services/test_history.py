"""Undo, redo and the history of a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role
from desktop_app.domain.promise import Promise
from desktop_app.domain.stage import Stage
from desktop_app.services import history
from desktop_app.services.desk import Desk
from desktop_app.services.edit_contact import edit_contact, read_contact
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.history import FieldChange, history_of_case, next_steps
from desktop_app.services.log_contact import log_contact
from desktop_app.services.read_case import read_case
from desktop_app.services.read_journal import changes_of
from desktop_app.services.sign_in import sign_in
from desktop_app.services.start_store import start_store
from desktop_app.storage import journal, records
from desktop_app.storage.journal import NothingToUndo
from tests.case_office import TODAY, Office, an_office, answer, deliver
from tests.ready_stores import empty_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def office(desk: Desk) -> Office:
    return an_office(desk)


def test_undo_and_redo_name_what_they_take_back(desk, office):
    case = office.cases["20240001"]
    sign_in(desk, [case], TODAY)
    assert next_steps()[0] == history.Step("SIGN_IN", "20240001")
    taken = history.undo(desk)
    assert (taken.step.verb, taken.proposal_ids) == ("SIGN_IN", {case})
    assert read_case(desk, case).stage is Stage.TO_SIGN
    assert next_steps()[1] == history.Step("SIGN_IN", "20240001")
    assert history.redo(desk).step == history.Step("SIGN_IN", "20240001")
    assert read_case(desk, case).stage is Stage.TO_BREAK_DOWN


def test_nothing_to_undo_or_redo_is_refused(desk):
    assert next_steps() == (None, None)
    with pytest.raises(NothingToUndo):
        history.undo(desk)
    with pytest.raises(NothingToUndo):
        history.redo(desk)


def test_the_beginning_of_a_store_cannot_be_undone(tmp_path):
    desk = Desk("x", Role.COORDINATOR, TODAY, paths.resources())
    store = start_store(desk, tmp_path / "new.pdesk", "市商务局")
    assert next_steps() == (None, None)
    with pytest.raises(NothingToUndo):
        history.undo(desk)
    store.close()


def test_an_auditor_may_not_undo(desk, office):
    auditor = replace(desk, role=Role.AUDITOR)
    with pytest.raises(NotAllowed):
        history.undo(auditor)
    with pytest.raises(NotAllowed):
        history.redo(auditor)


def test_history_shows_old_and_new_value_who_and_when(desk, office):
    case = office.cases["20240002"]
    edit_proposal(desk, case, {"title": "新题目"})
    edit_proposal(desk, case, {"title": "更新的题目"})
    newest, before, first = history_of_case(case)
    assert (newest.actor, newest.verb, newest.is_last) == ("李联络", "EDIT_PROPOSAL", True)
    assert newest.changes == (FieldChange("proposal", case, "U", "title", "新题目", "更新的题目"),)
    assert before.changes[0].old == "关于第02号事项的提案"
    assert not before.is_last
    assert newest.at >= before.at
    inserted = {(c.table, c.field): c.new for c in first.changes}
    assert inserted["proposal", "title"] == "关于第02号事项的提案"
    assert inserted["proposer", "member_id"] in ("仇晓", "<b>张伟</b>")


def test_history_reaches_replies_clearances_deliveries_and_talks(desk, office):
    changes = [c for line in history_of_case(office.cases["20240005"]) for c in line.changes]
    told = {(c.table, c.field, c.new) for c in changes}
    assert ("reply", "grade_id", "A") in told
    assert ("clearance", "level", "DIVISION_HEAD") in told
    assert ("contact", "said", "谈了养老") in told
    assert ("assignment", "division_id", "综合处") in told
    assert not {"contact_proposal"} & {c.table for c in changes}
    delivered = history_of_case(office.cases["20240007"])[0].changes
    assert "delivery" in {c.table for c in delivered}


def test_a_case_added_to_a_talk_and_taken_from_it_is_told(desk, office):
    talked, other = office.cases["20240005"], office.cases["20240004"]
    (talk,) = read_case(desk, talked).facts.contacts
    entry = read_contact(talk.contact.id)
    edit_contact(desk, talk.contact.id, replace(entry, proposal_ids=(talked, other)))
    (newest, *_) = history_of_case(other)
    (added,) = newest.changes
    assert (added.table, added.kind, added.new) == ("contact_proposal", "I", "20240004")
    assert changes_of(desk, newest.operation_id) == (added,)
    edit_contact(desk, talk.contact.id, replace(entry, proposal_ids=(talked,)))
    (newest, *_) = history_of_case(other)
    (removed,) = newest.changes
    assert (removed.kind, removed.old, removed.new) == ("D", "20240004", None)
    assert changes_of(desk, newest.operation_id) == (removed,)


def test_an_auditor_sees_which_cases_a_new_talk_was_about(desk, office):
    case = office.cases["20240005"]
    (talk,) = read_case(desk, case).facts.contacts
    log_contact(desk, replace(read_contact(talk.contact.id), said="又谈了一次"))
    (newest, *_) = history_of_case(case)
    about = [c for c in changes_of(desk, newest.operation_id) if c.table == "contact_proposal"]
    assert [one.new for one in about] == ["20240005"]
    assert "contact_proposal" not in {one.table for one in newest.changes}


def test_history_keeps_rows_that_are_gone(desk, office):
    case = office.cases["20240007"]
    (promise,) = read_case(desk, case).facts.promises
    with journal.operation("王", "DROP"):
        records.change(Promise, promise.id, {"what": "建成新平台"})
        records.remove(Promise, promise.id)
    removed, first = history_of_case(case)
    assert FieldChange("promise", promise.id, "D", "what", "建成新平台", None) in removed.changes
    assert (
        FieldChange("promise", promise.id, "U", "what", "建成平台", "建成新平台") in removed.changes
    )
    assert FieldChange("promise", promise.id, "I", "what", None, "建成平台") in first.changes


def test_history_keeps_deliveries_that_are_gone(desk, office):
    case = office.cases["20240002"]
    with journal.operation("王", "ISSUE"):
        reply = answer(office, case, "A", issued_on=date(2024, 4, 20))
        deliver(office, reply)
    with journal.operation("王", "DROP"):
        for delivery in read_case(desk, case).facts.deliveries:
            records.remove(type(delivery), delivery.id)
    dropped = history_of_case(case)[0]
    assert ("delivery", "D") in {(c.table, c.kind) for c in dropped.changes}
