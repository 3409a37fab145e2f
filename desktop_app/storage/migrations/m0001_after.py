"""Format 1, part 2: what follows an answer, papers, the journal.

Released, therefore never changed.
"""

TABLES = """
CREATE TABLE clearance (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES reply(id),
    level TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    person_id INTEGER REFERENCES person(id),
    note TEXT NOT NULL DEFAULT '',
    is_on_paper INTEGER NOT NULL DEFAULT 0,
    is_void INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES reply(id),
    member_id INTEGER REFERENCES member(id),
    unit_id INTEGER REFERENCES unit(id),
    way TEXT NOT NULL DEFAULT '',
    delivered_on TEXT
);
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES reply(id),
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    member_id INTEGER REFERENCES member(id),
    sent_on TEXT,
    due_on TEXT,
    returned_on TEXT,
    waived_on TEXT,
    attitude TEXT,
    result TEXT,
    wording TEXT NOT NULL DEFAULT '',
    source TEXT
);
CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    what TEXT NOT NULL,
    reply_id INTEGER REFERENCES reply(id),
    division_id INTEGER REFERENCES division(id),
    due_on TEXT,
    measure TEXT NOT NULL DEFAULT '',
    outcome TEXT,
    outcome_on TEXT,
    evidence TEXT NOT NULL DEFAULT ''
);
CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    promise_id INTEGER NOT NULL REFERENCES promise(id),
    what TEXT NOT NULL,
    due_on TEXT,
    done_on TEXT,
    note TEXT NOT NULL DEFAULT ''
);
CREATE TABLE progress_note (
    id INTEGER PRIMARY KEY,
    promise_id INTEGER NOT NULL REFERENCES promise(id),
    noted_on TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT ''
);
CREATE TABLE chaser (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    kind TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    division_id INTEGER REFERENCES division(id),
    unit_id INTEGER REFERENCES unit(id),
    text TEXT NOT NULL DEFAULT ''
);
CREATE TABLE supervision (
    id INTEGER PRIMARY KEY,
    division_id INTEGER NOT NULL REFERENCES division(id),
    number TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    proposal_id INTEGER REFERENCES proposal(id),
    rectify_by TEXT,
    rectified_on TEXT,
    rectification TEXT NOT NULL DEFAULT '',
    closed_on TEXT
);
CREATE TABLE extension (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    deadline_kind TEXT NOT NULL,
    old_on TEXT NOT NULL,
    new_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    consented_by TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    granted_on TEXT
);
CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    main_id INTEGER NOT NULL REFERENCES proposal(id),
    other_id INTEGER NOT NULL REFERENCES proposal(id),
    linked_on TEXT NOT NULL,
    unlinked_on TEXT
);
CREATE TABLE archiving (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    number TEXT NOT NULL,
    archived_on TEXT NOT NULL,
    reopened_on TEXT,
    reopen_reason TEXT NOT NULL DEFAULT ''
);
CREATE TABLE case_event (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    "by" TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
);
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    owner_table TEXT NOT NULL DEFAULT '',
    owner_id INTEGER,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_on TEXT
);
CREATE TABLE blob (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    data BLOB NOT NULL
);
CREATE TABLE paragraph (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    chapter INTEGER NOT NULL,
    position INTEGER NOT NULL,
    level INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL DEFAULT ''
);
CREATE TABLE typical_case (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    proposal_id INTEGER NOT NULL REFERENCES proposal(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL DEFAULT ''
);
CREATE TABLE frozen_summary (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    as_of TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL DEFAULT ''
);
CREATE TABLE text_template (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL DEFAULT ''
);
CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE import_source (
    id INTEGER PRIMARY KEY,
    signature TEXT NOT NULL,
    mapping TEXT NOT NULL
);
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL
);
CREATE TABLE operation (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    undoes INTEGER,
    previous_hash TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL DEFAULT '',
    change_count INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    data TEXT
)
"""
