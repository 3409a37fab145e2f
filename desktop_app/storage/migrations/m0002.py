"""Format 2: what figures are made of is kept counted, by triggers at every change.

proposal_tally has a line for every kind of case there is, with how many there are; talked_tally
the cases by the kinds of talks about them; contact_tally the talks by session, way and phase. So
the figures of a million cases add up a few thousand lines. Each tally has a view that counts
anew, for filling it and for checking it.
"""

from __future__ import annotations

from collections.abc import Iterator

from playhouse.sqlcipher_ext import SqlCipherDatabase

# Days of an answer are kept by month; a day that may yet be missed is kept as it is, while no
# answer is out. -1: there is no day to be late against.
CASE_KEY = {
    "session_id": "{}.session_id",
    "mode": "{}.mode",
    "stage": "{}.stage",
    "grade_letter": "{}.grade_letter",
    "division_id": "coalesce({}.division_id, 0)",
    "handler_id": "coalesce({}.handler_id, 0)",
    "answered_in": "coalesce(substr({}.answered_on, 1, 7), '')",
    "due_in": "coalesce(substr({}.answer_due_on, 1, 7), '')",
    "is_late": "coalesce({}.answered_on > {}.answer_due_on, -1)",
    "is_late_original": "coalesce({}.answered_on > {}.reply_due_on, -1)",
    "is_talked": "iif({}.answered_on IS NULL, 0, {}.is_talked)",
    "is_met": "iif({}.answered_on IS NULL, 0, {}.is_met)",
    "open_due_on": "iif({}.answered_on IS NULL, coalesce({}.due_on, ''), '')",
    "open_reply_due_on": (
        "iif({}.answered_on IS NULL AND {}.due_on IS NOT NULL, coalesce({}.reply_due_on, ''), '')"
    ),
}
CASE_COLUMNS = (
    "session_id",
    "mode",
    "stage",
    "grade_letter",
    "division_id",
    "handler_id",
    "answered_on",
    "answer_due_on",
    "reply_due_on",
    "due_on",
    "is_talked",
    "is_met",
)
TALKED_KEY = {"session_id": "{}.session_id", "talk_kinds": "{}.talk_kinds"}
CONTACT_KEY = {"session_id": "{}.of_session", "way": "{}.way", "phase": "{}.phase"}
TEXTS = (
    *("mode", "stage", "grade_letter", "answered_in", "due_in", "open_due_on"),
    *("open_reply_due_on", "way", "phase"),
)
WAYS = ("VISIT", "INVITE", "MEETING", "SITE", "PHONE", "VIDEO", "WECHAT", "LETTER")
PHASES = ("BEFORE", "DURING", "AFTER")

# The session of all cases a talk is about; 0 when they are of several, NULL when there is none.
SESSION_OF_TALK = (
    "(SELECT CASE WHEN count(*) = 0 THEN NULL WHEN min(p.session_id) = max(p.session_id) "
    "THEN min(p.session_id) ELSE 0 END FROM contact_proposal k "
    "JOIN proposal p ON p.id = k.proposal_id WHERE k.contact_id = contact.id)"
)


def apply(database: SqlCipherDatabase) -> None:
    """Make the tallies with their triggers and views, and count what is there."""
    for statement in _columns():
        database.execute_sql(statement)
    for table, tally, key, columns, condition in (
        ("proposal", "proposal_tally", CASE_KEY, CASE_COLUMNS, "1"),
        ("proposal", "talked_tally", TALKED_KEY, tuple(TALKED_KEY), "1"),
        ("contact", "contact_tally", CONTACT_KEY, ("of_session", "way", "phase"), "of_session"),
    ):
        for statement in _tally(table, tally, key, columns, condition):
            database.execute_sql(statement)


def _columns() -> Iterator[str]:
    """The kinds of talks about a case, one bit each; the session a talk belongs to."""
    yield "DROP INDEX proposal_figures"
    yield "ALTER TABLE proposal ADD COLUMN talk_kinds INTEGER NOT NULL DEFAULT 0"
    yield "ALTER TABLE contact ADD COLUMN of_session INTEGER"
    ways = " ".join(f"WHEN '{way}' THEN {at}" for at, way in enumerate(WAYS))
    phases = " ".join(f"WHEN '{phase}' THEN {at}" for at, phase in enumerate(PHASES))
    bit = f"1 << (CASE c.way {ways} END * {len(PHASES)} + CASE c.phase {phases} END)"
    yield (
        f"UPDATE proposal SET talk_kinds = (SELECT sum(DISTINCT {bit}) FROM contact_proposal k "
        "JOIN contact c ON c.id = k.contact_id WHERE k.proposal_id = proposal.id) "
        "WHERE id IN (SELECT proposal_id FROM contact_proposal)"
    )
    yield f"UPDATE contact SET of_session = {SESSION_OF_TALK}"
    yield "CREATE INDEX contact_of_several ON contact(id) WHERE of_session = 0"
    yield (
        "CREATE TRIGGER contact_proposal_placed_more AFTER INSERT ON contact_proposal BEGIN "
        f"UPDATE contact SET of_session = {SESSION_OF_TALK} WHERE id = NEW.contact_id "
        "AND of_session IS NOT (SELECT session_id FROM proposal WHERE id = NEW.proposal_id); END"
    )
    yield (
        "CREATE TRIGGER contact_proposal_placed_fewer AFTER DELETE ON contact_proposal BEGIN "
        f"UPDATE contact SET of_session = {SESSION_OF_TALK} WHERE id = OLD.contact_id; END"
    )
    yield (
        "CREATE TRIGGER contact_proposal_placed_other AFTER UPDATE OF contact_id, proposal_id "
        f"ON contact_proposal BEGIN UPDATE contact SET of_session = {SESSION_OF_TALK} "
        "WHERE id IN (OLD.contact_id, NEW.contact_id); END"
    )
    yield (
        "CREATE TRIGGER proposal_placed AFTER UPDATE OF session_id ON proposal "
        "WHEN OLD.session_id <> NEW.session_id BEGIN "
        f"UPDATE contact SET of_session = {SESSION_OF_TALK} "
        "WHERE id IN (SELECT contact_id FROM contact_proposal WHERE proposal_id = NEW.id); END"
    )


def _tally(
    table: str, tally: str, key: dict[str, str], columns: tuple[str, ...], condition: str
) -> Iterator[str]:
    """Rows that fulfil the condition (a column that is not 0, or 1) are counted by the key."""
    names = ", ".join(key)
    typed = ", ".join(f"{n} {'TEXT' if n in TEXTS else 'INTEGER'} NOT NULL" for n in key)
    counted = ", ".join(f"{one.replace('{}', 't')} AS {n}" for n, one in key.items())
    numbers = ", ".join(map(str, range(1, len(key) + 1)))
    differs = " OR ".join(f"OLD.{n} IS NOT NEW.{n}" for n in columns)
    where, new, old = (
        condition if condition == "1" else f"{row}{condition}" for row in ("t.", "NEW.", "OLD.")
    )
    yield (
        f"CREATE TABLE {tally} ({typed}, number INTEGER NOT NULL, PRIMARY KEY ({names})) "
        "WITHOUT ROWID"
    )
    yield (
        f"CREATE VIEW {tally}_counted AS SELECT {counted}, count(*) AS number "
        f"FROM {table} t WHERE {where} GROUP BY {numbers}"
    )
    yield f"INSERT INTO {tally} SELECT * FROM {tally}_counted"
    add, take = _add(tally, key, new), _take(tally, key, old)
    yield f"CREATE TRIGGER {tally}_more AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {tally}_fewer AFTER DELETE ON {table} BEGIN {take} END"
    yield (
        f"CREATE TRIGGER {tally}_other AFTER UPDATE OF {', '.join(columns)} ON {table} "
        f"WHEN {differs} BEGIN {take} {add} END"
    )


def _add(tally: str, key: dict[str, str], condition: str) -> str:
    names = ", ".join(key)
    values = ", ".join(one.replace("{}", "NEW") for one in key.values())
    return (
        f"INSERT INTO {tally}({names}, number) SELECT {values}, 1 WHERE {condition} "
        f"ON CONFLICT({names}) DO UPDATE SET number = number + 1;"
    )


def _take(tally: str, key: dict[str, str], condition: str) -> str:
    one = " AND ".join(f"{name} = {value.replace('{}', 'OLD')}" for name, value in key.items())
    return (
        f"UPDATE {tally} SET number = number - 1 WHERE {condition} AND {one}; "
        f"DELETE FROM {tally} WHERE number = 0 AND {one};"
    )
