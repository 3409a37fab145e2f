from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Member
from desktop_app.domain.proposal import Proposal
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, proposals, records
from tests.factories import a_member, a_proposal, stored_case, stored_session

TABLES = ("session", "member", "proposal", "proposer")


def everything() -> dict[str, list[tuple]]:
    return {t: engine.rows(f"SELECT * FROM {t} ORDER BY id") for t in TABLES}


def test_operation_stores_who_did_what_to_which_rows(store):
    with journal.operation("李明", "REGISTER", "20240247") as op:
        member = records.add(a_member())
    (sealed,) = journal.operations()
    assert (sealed.actor, sealed.verb, sealed.about) == ("李明", "REGISTER", "20240247")
    assert sealed.change_count == 1 == op.change_count
    assert [(c.table, c.row_id, c.kind) for c in journal.changes_of(op.id)] == [
        ("member", member, "I")
    ]


def test_update_records_old_and_new_value_of_what_changed_only(store):
    case = stored_case(stored_session())
    with journal.operation("李明", "EDIT") as op:
        records.change(Proposal, case, {"title": "新案由", "signed_by": ""})
    (change,) = journal.changes_of(op.id)
    assert change.data == {"title": ["关于加快发展会展业的提案", "新案由"]}


def test_operation_that_fails_leaves_nothing(store):
    before = everything()
    with pytest.raises(RuntimeError), journal.operation("李明", "REGISTER"):
        records.add(a_member())
        raise RuntimeError
    assert everything() == before
    assert journal.operations() == []


def test_operation_that_changes_nothing_leaves_no_trace(store):
    with journal.operation("李明", "LOOK"):
        pass
    assert journal.operations() == []


def test_write_outside_an_operation_is_refused(store):
    with pytest.raises(Exception, match="NOT NULL|failed"):
        records.add(a_member())


def test_undo_and_redo_restore_every_row(store):
    session = stored_session()
    before = everything()
    case = stored_case(session)
    with journal.operation("李明", "EDIT"):
        records.change(Proposal, case, {"signed_on": date(2024, 3, 20)})
        records.add(a_member(name="李四"))
    after = everything()
    journal.undo("李明")
    journal.undo("李明")
    assert everything() == before
    journal.redo("李明")
    journal.redo("李明")
    assert everything() == after
    assert journal.verify() is None


def test_undo_of_a_removal_brings_the_row_and_its_search_text_back(store):
    case = stored_case(stored_session(), title="关于养老的提案")
    with journal.operation("李明", "REMOVE"):
        engine.run("DELETE FROM proposer WHERE proposal_id = ?", [case])
        records.remove(Proposal, case)
    assert proposals.ids(ListQuery(text="养老")) == []
    journal.undo("李明")
    assert proposals.ids(ListQuery(text="养老")) == [case]


def test_new_operation_ends_what_could_be_redone(store):
    stored_session()
    journal.undo("李明")
    assert journal.next_redo() is not None
    stored_session(name="市政协七届五次会议")
    assert journal.next_redo() is None
    with pytest.raises(journal.NothingToUndo):
        journal.redo("李明")


def test_undo_of_an_empty_journal_is_refused(store):
    assert journal.next_undo() is None
    with pytest.raises(journal.NothingToUndo):
        journal.undo("李明")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE change SET data = '{}' WHERE id = 3", "hash"),
        ("UPDATE operation SET actor = 'x' WHERE verb = 'EDIT'", "hash"),
        ("DELETE FROM change WHERE id = 2", "change_count"),
        ("DELETE FROM operation WHERE verb = 'SETUP'", "operation_missing"),
        ("UPDATE operation SET previous_hash = 'x' WHERE verb = 'EDIT'", "previous_hash"),
        ("INSERT INTO change VALUES (99, 5, 'member', 1, 'I', NULL)", "operation_missing"),
    ],
)
def test_altered_journal_is_found(store, damage, reason):
    with journal.operation("李明", "SETUP"):
        member = records.add(a_member())
    with journal.operation("李明", "EDIT"):
        records.change(Member, member, {"party": "民盟"})
        records.change(Member, member, {"sector": "经济"})
    assert journal.verify() is None
    engine.run(damage)
    assert journal.verify().reason == reason


steps = st.lists(st.sampled_from(["add", "edit", "remove", "undo", "redo"]), max_size=14)


@given(steps)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_undo_and_redo_walks_back_and_forth_over_the_same_states(store, steps):
    session = engine.rows("SELECT id FROM session") or [(stored_session(),)]
    states, place = [everything()], 0
    for step in steps:
        if step == "undo":
            if place:
                journal.undo("t")
                place -= 1
        elif step == "redo":
            if place + 1 < len(states):
                journal.redo("t")
                place += 1
        else:
            _do(step, session[0][0])
            if everything() != states[place]:
                states[place + 1 :] = [everything()]
                place += 1
        assert everything() == states[place]
    assert journal.verify() is None


def _do(step, session):
    found = engine.rows("SELECT id FROM proposal ORDER BY id DESC LIMIT 1")
    with journal.operation("t", step):
        if step == "add":
            records.add(a_proposal(session_id=session))
        elif found and step == "edit":
            case = records.get(Proposal, found[0][0])
            records.change(Proposal, case.id, {"note": case.note + "改"})
        elif found:
            engine.run("DELETE FROM proposer WHERE proposal_id = ?", [found[0][0]])
            records.remove(Proposal, found[0][0])
