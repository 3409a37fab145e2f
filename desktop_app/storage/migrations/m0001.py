"""Format 1: the whole schema of the first release."""

from __future__ import annotations

from playhouse.sqlcipher_ext import SqlCipherDatabase

from desktop_app.storage.migrations import m0001_after, m0001_cases

INDEXES = """
CREATE TABLE journal_open (id INTEGER PRIMARY KEY CHECK (id = 1), operation_id INTEGER);
CREATE VIRTUAL TABLE search USING fts5(
    number, names, title, body, talks, replies,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
);
CREATE UNIQUE INDEX session_by_key ON session(organ_level, kind, name);
CREATE UNIQUE INDEX proposal_by_key ON proposal(session_id, kind, number);
CREATE INDEX proposal_by_number ON proposal(number);
CREATE INDEX proposal_by_session_number ON proposal(session_id, number);
CREATE INDEX proposal_by_title ON proposal(session_id, title, number);
CREATE INDEX proposal_by_stage ON proposal(session_id, stage, number);
CREATE INDEX proposal_by_due ON proposal(session_id, due_on, number);
CREATE INDEX proposal_by_due_known ON proposal(session_id, due_on IS NULL, due_on, number);
CREATE INDEX proposal_by_mode ON proposal(session_id, mode, number);
CREATE INDEX proposal_by_division ON proposal(session_id, division_name, number);
CREATE INDEX proposal_by_handler ON proposal(session_id, handler_name, number);
CREATE INDEX proposal_by_grade ON proposal(session_id, grade_letter, number);
CREATE INDEX proposal_by_lead ON proposal(session_id, lead_name, number);
CREATE INDEX proposal_by_division_id ON proposal(division_id);
CREATE INDEX proposal_by_handler_id ON proposal(handler_id);
CREATE INDEX proposal_figures ON proposal(
    session_id, mode, stage, grade_letter, division_id, answered_on, answer_due_on,
    is_talked, is_met, first_result, last_result, open_promises, due_on, reply_due_on, handler_id
);
CREATE INDEX grade_by_scheme ON grade(scheme_id);
CREATE INDEX deadline_rule_by_session ON deadline_rule(session_id);
CREATE UNIQUE INDEX calendar_day_by_day ON calendar_day(day);
CREATE INDEX proposer_by_proposal ON proposer(proposal_id);
CREATE INDEX proposer_by_member ON proposer(member_id);
CREATE INDEX member_by_name ON member(name);
CREATE INDEX person_by_name ON person(name);
CREATE INDEX return_request_by_proposal ON return_request(proposal_id);
CREATE INDEX assignment_by_proposal ON assignment(proposal_id);
CREATE INDEX assignment_by_division ON assignment(division_id);
CREATE INDEX contact_by_day ON contact(happened_on);
CREATE INDEX contact_by_next ON contact(next_on) WHERE next_on IS NOT NULL;
CREATE INDEX contact_proposal_by_contact ON contact_proposal(contact_id);
CREATE INDEX contact_proposal_by_proposal ON contact_proposal(proposal_id);
CREATE INDEX contact_member_by_contact ON contact_member(contact_id);
CREATE INDEX contact_member_by_member ON contact_member(member_id);
CREATE INDEX contact_person_by_contact ON contact_person(contact_id);
CREATE INDEX opinion_by_proposal ON opinion(proposal_id);
CREATE UNIQUE INDEX reply_by_round ON reply(proposal_id, round);
CREATE INDEX clearance_by_reply ON clearance(reply_id);
CREATE INDEX delivery_by_reply ON delivery(reply_id);
CREATE INDEX feedback_by_proposal ON feedback(proposal_id);
CREATE INDEX feedback_by_reply ON feedback(reply_id);
CREATE INDEX promise_by_proposal ON promise(proposal_id);
CREATE INDEX milestone_by_promise ON milestone(promise_id);
CREATE INDEX progress_note_by_promise ON progress_note(promise_id);
CREATE INDEX chaser_by_proposal ON chaser(proposal_id);
CREATE INDEX supervision_by_division ON supervision(division_id);
CREATE INDEX extension_by_proposal ON extension(proposal_id);
CREATE INDEX link_by_main ON link(main_id);
CREATE INDEX link_by_other ON link(other_id);
CREATE INDEX archiving_by_proposal ON archiving(proposal_id);
CREATE INDEX case_event_by_proposal ON case_event(proposal_id);
CREATE INDEX attachment_by_proposal ON attachment(proposal_id);
CREATE INDEX paragraph_by_session ON paragraph(session_id);
CREATE INDEX typical_case_by_session ON typical_case(session_id);
CREATE INDEX change_by_operation ON change(operation_id);
CREATE INDEX change_by_row ON change(row_id);
CREATE INDEX change_of_removed ON change(table_name) WHERE kind = 'D';
CREATE INDEX operation_by_undoes ON operation(undoes) WHERE undoes IS NOT NULL
"""


def apply(database: SqlCipherDatabase) -> None:
    """Make every table and index of format 1."""
    for part in (m0001_cases.TABLES, m0001_after.TABLES, INDEXES):
        for statement in filter(str.strip, part.split(";")):
            database.execute_sql(statement)
