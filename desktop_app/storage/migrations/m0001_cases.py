"""Format 1, part 1: sessions, people, cases and what happens to them.

Released, therefore never changed.
"""

TABLES = """
CREATE TABLE grade_scheme (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
);
CREATE TABLE grade (
    id INTEGER PRIMARY KEY,
    scheme_id INTEGER NOT NULL REFERENCES grade_scheme(id),
    letter TEXT NOT NULL,
    wording TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    is_resolved INTEGER NOT NULL DEFAULT 0,
    needs_promise INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    organ TEXT NOT NULL DEFAULT '',
    organ_level TEXT NOT NULL DEFAULT 'CITY',
    term INTEGER NOT NULL DEFAULT 0,
    meeting INTEGER NOT NULL DEFAULT 0,
    grade_scheme_id INTEGER REFERENCES grade_scheme(id),
    grade_base TEXT NOT NULL DEFAULT 'ANSWERING',
    decimals INTEGER NOT NULL DEFAULT 1,
    assigned_on TEXT
);
CREATE TABLE deadline_rule (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    kind TEXT NOT NULL,
    start_fact TEXT NOT NULL,
    amount INTEGER NOT NULL DEFAULT 0,
    unit TEXT NOT NULL,
    fixed_month INTEGER,
    fixed_day INTEGER,
    roll_over INTEGER NOT NULL DEFAULT 1,
    max_amount INTEGER,
    is_example INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT ''
);
CREATE TABLE calendar_day (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    is_off INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT ''
);
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
);
CREATE TABLE number_series (
    id INTEGER PRIMARY KEY,
    session_id INTEGER REFERENCES session(id),
    kind TEXT NOT NULL,
    pattern TEXT NOT NULL,
    last INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL DEFAULT '',
    is_ours INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE division (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL DEFAULT '',
    unit_id INTEGER REFERENCES unit(id),
    position INTEGER NOT NULL DEFAULT 0,
    closed_on TEXT
);
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    pinyin TEXT NOT NULL DEFAULT '',
    initials TEXT NOT NULL DEFAULT '',
    division_id INTEGER REFERENCES division(id),
    level TEXT NOT NULL DEFAULT 'HANDLER',
    role TEXT NOT NULL DEFAULT 'HANDLER',
    phone TEXT NOT NULL DEFAULT '',
    is_active INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    pinyin TEXT NOT NULL DEFAULT '',
    initials TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    party TEXT NOT NULL DEFAULT '',
    unit_post TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    mobile TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    contact_person TEXT NOT NULL DEFAULT ''
);
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    mode TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    topic TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    is_key INTEGER NOT NULL DEFAULT 0,
    assigned_on TEXT,
    signed_on TEXT,
    signed_by TEXT NOT NULL DEFAULT '',
    accepted_on TEXT,
    broken_down_on TEXT,
    reply_due_on TEXT,
    lead_unit_id INTEGER REFERENCES unit(id),
    lead_grade_id INTEGER REFERENCES grade(id),
    stage TEXT NOT NULL DEFAULT 'TO_SIGN',
    due_on TEXT,
    lead_name TEXT NOT NULL DEFAULT '',
    division_id INTEGER,
    division_name TEXT NOT NULL DEFAULT '',
    handler_id INTEGER,
    handler_name TEXT NOT NULL DEFAULT '',
    grade_letter TEXT NOT NULL DEFAULT '',
    answered_on TEXT,
    answer_due_on TEXT,
    is_talked INTEGER NOT NULL DEFAULT 0,
    is_met INTEGER NOT NULL DEFAULT 0,
    first_result TEXT NOT NULL DEFAULT '',
    last_result TEXT NOT NULL DEFAULT '',
    open_promises INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE proposer (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    member_id INTEGER NOT NULL REFERENCES member(id),
    position INTEGER NOT NULL DEFAULT 0,
    is_lead INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE return_request (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    requested_on TEXT NOT NULL,
    reason_code TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    suggested_unit TEXT NOT NULL DEFAULT '',
    decided_on TEXT,
    is_granted INTEGER,
    decision_note TEXT NOT NULL DEFAULT ''
);
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    division_id INTEGER NOT NULL REFERENCES division(id),
    role TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'PENDING',
    leader_id INTEGER REFERENCES person(id),
    head_id INTEGER REFERENCES person(id),
    handler_id INTEGER REFERENCES person(id),
    assigned_on TEXT,
    due_on TEXT,
    answered_on TEXT,
    reason_code TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    ended_on TEXT
);
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    happened_on TEXT NOT NULL,
    way TEXT NOT NULL,
    phase TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    said TEXT NOT NULL DEFAULT '',
    opinion TEXT NOT NULL DEFAULT '',
    next_on TEXT,
    next_done_on TEXT
);
CREATE TABLE contact_proposal (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact(id),
    proposal_id INTEGER NOT NULL REFERENCES proposal(id)
);
CREATE TABLE contact_member (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact(id),
    member_id INTEGER NOT NULL REFERENCES member(id)
);
CREATE TABLE contact_person (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact(id),
    person_id INTEGER NOT NULL REFERENCES person(id)
);
CREATE TABLE opinion (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    direction TEXT NOT NULL,
    unit_id INTEGER REFERENCES unit(id),
    division_id INTEGER REFERENCES division(id),
    requested_on TEXT,
    due_on TEXT,
    reminded_on TEXT,
    received_on TEXT,
    waived_on TEXT,
    cancelled_on TEXT,
    reason TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT ''
);
CREATE TABLE reply (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    round INTEGER NOT NULL DEFAULT 1,
    text TEXT NOT NULL DEFAULT '',
    grade_id INTEGER REFERENCES grade(id),
    publicity TEXT,
    publicity_reason TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    signer_id INTEGER REFERENCES person(id),
    signer_name TEXT NOT NULL DEFAULT '',
    submitted_on TEXT,
    cleared_on TEXT,
    issued_on TEXT
)
"""
