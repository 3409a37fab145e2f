"""check --store S on a store that another program got at: a place is named, never an error."""

from datetime import date

import pytest
from sqlcipher3 import dbapi2

from desktop_app.__main__ import main
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Member
from desktop_app.domain.proposal import Proposal
from desktop_app.storage import journal, proposals, records, row_check, sessions, store_check
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import open_store
from tests.factories import a_member, stored_case, stored_session
from tests.ready_stores import started_store

pytestmark = pytest.mark.usefixtures("qapp")

# How the fault is named, and the damage; {case}, {member}, {op} and {change} stand for ids.
FOREVER: list[tuple[str, str]] = [
    ("row: proposal {case} title", "UPDATE proposal SET title = '假' WHERE id = {case}"),
    ("row: member {member} deleted", "DELETE FROM member WHERE id = {member}"),
    (
        "row: unit 5 inserted",
        "INSERT INTO unit(id, name) VALUES (5, '假单位')",
    ),
    ("row: member {member} party", "UPDATE member SET party = '' WHERE id = {member}"),
    ("value: member {member} party", "UPDATE member SET party = x'00ff' WHERE id = {member}"),
    ("value: member {member} party", "UPDATE member SET party = CAST(x'ff' AS TEXT)"),
    ("value: member {member} kind", "UPDATE member SET kind = 'x' WHERE id = {member}"),
    ("value: proposal {case} mode", "UPDATE proposal SET mode = 'x' WHERE id = {case}"),
    ("unreadable: proposal {case}", "UPDATE proposal SET mode = 'x' WHERE id = {case}"),
    ("value: proposal {case} assigned_on", "UPDATE proposal SET assigned_on = '2024-02-30'"),
    ("value: proposal {case} assigned_on", "UPDATE proposal SET assigned_on = 20240318"),
    ("value: session {session} year", "UPDATE session SET year = 'zwei'"),
    ("value: change 2 operation_id", "UPDATE change SET operation_id = 'x'"),
    ("journal: operation {op}", "UPDATE change SET operation_id = 'x' WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET operation_id = x'ff' WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET row_id = 'x' WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET data = 7 WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET data = '[' WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET data = CAST(x'ff' AS TEXT) WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET kind = 9.5 WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET table_name = 'none' WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE change SET id = id + 1000 WHERE id = {change}"),
    ("journal: operation {op}", "UPDATE operation SET actor = 7 WHERE id = {op}"),
    ("journal: operation {op}", "UPDATE operation SET actor = x'ff' WHERE id = {op}"),
    ("journal: operation {op}", "UPDATE operation SET change_count = 'x' WHERE id = {op}"),
    ("journal: operation {op}", "UPDATE operation SET undoes = 'x' WHERE id = {op}"),
    ("journal: operation {op}", "UPDATE operation SET hash = x'00' WHERE id = {op}"),
    ("journal: operation {op}", "UPDATE operation SET previous_hash = 3 WHERE id = {op}"),
    ("journal: operation 0 operation_missing",
     "INSERT INTO change(operation_id, table_name, row_id, kind) VALUES ('x', 'member', 1, 'I')"),
    ("journal: operation 0 head", "UPDATE journal_head SET operations = 'x'"),
    ("journal: operation 0 head", "UPDATE journal_head SET operation_id = 'x'"),
    ("journal: operation {op} head", "UPDATE journal_head SET hash = 'x'"),
    ("journal: operation {op} head", "UPDATE journal_head SET operation_id = 12345"),
    ("value: proposal {case} is_key", "UPDATE proposal SET is_key = 12345"),
    ("schema: journal_head missing", "DROP TABLE journal_head"),
    ("schema: change missing", "DROP TABLE change"),
    ("schema: operation missing", "DROP TABLE operation"),
    ("schema: proposal missing", "DROP TABLE proposal"),
    ("schema: blob missing", "DROP TABLE blob"),
    ("schema: member altered", "ALTER TABLE member RENAME COLUMN party TO p"),
    ("schema: stray surplus", "CREATE TABLE stray(x)"),
    ("attachment: blob 5", "INSERT INTO blob VALUES (5, x'00', x'00')"),
    ("foreign_key: proposer 9 ", "INSERT INTO proposer VALUES (9, 98, 97, 0, 0)"),
]  # fmt: skip
MENDABLE = [
    ("schema: proposal_by_key missing", "DROP INDEX proposal_by_key"),
    ("schema: proposal_updated missing", "DROP TRIGGER proposal_updated"),
    ("schema: proposal_tally missing", "DROP TABLE proposal_tally"),
    ("schema: contact_tally_counted missing", "DROP VIEW contact_tally_counted"),
    ("schema: search missing", "DROP TABLE search"),
    ("schema: search_config missing", "DROP TABLE search_config"),
    ("schema: search_data missing", "DROP TABLE search_data"),
    (
        "schema: spy surplus",
        "CREATE TRIGGER spy AFTER INSERT ON member BEGIN DELETE FROM change; END",
    ),
    (
        'schema: a" b; surplus',
        'CREATE TRIGGER "a"" b;" AFTER INSERT ON member BEGIN SELECT 1; END',
    ),
    ("search: search", "DELETE FROM search_data WHERE id > 10"),
    ("search: search", "DELETE FROM search_docsize"),
    ("search: search words", "UPDATE search_data SET block = x'0102' WHERE id > 1"),
    (
        "search: search words",
        "UPDATE search SET number = '1', names = '', title = 'x', body = '', talks = '', "
        "replies = ''",
    ),
    ("derived: proposal_tally", "UPDATE proposal_tally SET number = 'x'"),
    ("derived: proposal {case}", "UPDATE proposal SET stage = x'00'"),
    ("derived: proposal {case}", "UPDATE proposal SET open_promises = 'x'"),
]


FACTS = {
    "case": "SELECT min(id) FROM proposal",
    "member": "SELECT max(row_id) FROM change WHERE table_name = 'member' AND kind = 'U'",
    "session": "SELECT min(id) FROM session",
    "change": "SELECT max(id) FROM change",
    "op": "SELECT operation_id FROM change ORDER BY id DESC LIMIT 1",
}


@pytest.fixture
def office(tmp_path):
    """A store with a case and a member who were both changed once."""
    path = tmp_path / "数据.pdesk"
    store = started_store(path)
    case = stored_case(stored_session(), assigned_on=date(2024, 3, 18))
    with journal.operation("李明", "ADD"):
        member = records.add(a_member(name="单晓蕴"))
    with journal.operation("李明", "EDIT"):
        records.change(Proposal, case, {"title": "关于养老的提案"})
        records.change(Member, member, {"party": "民盟"})
    store.close()
    return path


def spoil(path, damage):
    """Do the damage as another program would, past the triggers; returns the ids of FACTS."""
    other = dbapi2.connect(str(path), isolation_level=None)
    facts = {name: other.execute(sql).fetchone()[0] for name, sql in FACTS.items()}
    kept = other.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    is_of_schema = damage.split()[0] in ("DROP", "ALTER", "CREATE")
    for name, _ in () if is_of_schema else kept:
        other.execute(f"DROP TRIGGER {name}")
    other.execute(damage.format(**facts))
    for _, sql in () if is_of_schema else kept:
        other.execute(sql)
    other.close()
    return facts


def check(path, capsys, *more):
    """(exit code, what was said on either stream)"""
    code = main(["check", "--store", str(path), *more])
    told = capsys.readouterr()
    words = told.err + told.out
    assert "Traceback" not in words
    assert "意外" not in words
    return code, words


@pytest.mark.parametrize(("named", "damage"), FOREVER)
def test_what_cannot_be_rebuilt_is_named_before_and_after_a_repair(office, capsys, named, damage):
    named = named.format(**spoil(office, damage))
    for more in ((), ("--repair",), ()):
        code, words = check(office, capsys, *more)
        assert code == 1
        assert named in words


@pytest.mark.parametrize(("named", "damage"), MENDABLE)
def test_what_can_be_rebuilt_is_named_and_mended(office, capsys, named, damage):
    named = named.format(**spoil(office, damage))
    code, words = check(office, capsys)
    assert code == 1
    assert named in words
    assert check(office, capsys, "--repair")[0] == 0
    assert check(office, capsys) == (0, "sound\n")
    store = open_store(office)
    assert proposals.count(ListQuery(text="养老")) == 1
    store.close()


@pytest.mark.parametrize("verb", ["export", "documents"])
def test_what_no_field_can_hold_is_damage_to_the_other_verbs(office, tmp_path, capsys, verb):
    spoil(office, "UPDATE proposal SET mode = 'x'")
    asked = {"export": ["--csv", "a.csv"], "documents": ["--session", "2024", "--out", "papers"]}
    option, place = asked[verb][-2:]
    words = [verb, "--store", str(office), *asked[verb][:-2], option, str(tmp_path / place)]
    assert main(words) == 1
    said = capsys.readouterr().err.strip()
    assert said
    assert "\n" not in said
    assert "意外" not in said


def test_an_index_that_two_rows_forbid_stays_named(office, capsys):
    spoil(office, "DROP INDEX session_by_key")
    spoil(
        office,
        "INSERT INTO session(id, name, kind, year, organ_level) "
        "SELECT 7, name, kind, year, organ_level FROM session",
    )
    code, words = check(office, capsys, "--repair")
    assert code == 1
    assert "schema: session_by_key missing" in words
    assert "row: session 7 inserted" in words


def test_an_index_that_leads_elsewhere_is_made_anew(office, capsys):
    other = dbapi2.connect(str(office))
    (page,) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = 'member_by_name'")
    (size,) = other.execute("PRAGMA page_size").fetchone()
    other.close()
    raw = bytearray(office.read_bytes())
    start = (page[0] - 1) * size
    raw[start + 3 : start + 5] = b"\x00\x00"  # no cells any more
    office.write_bytes(raw)
    code, words = check(office, capsys)
    assert code == 1
    assert "member_by_name" in words


def test_invented_cases_have_no_journal_and_are_no_fault(tmp_path, capsys):
    path = tmp_path / "g.pdesk"
    main(["generate", "--store", str(path), "--proposals", "30", "--contacts", "5"])
    capsys.readouterr()
    assert check(path, capsys) == (0, "sound\n")
    store = open_store(path)
    stored_case(sessions.all_sessions()[0].id)
    store.close()
    assert check(path, capsys) == (0, "sound\n")


def test_what_the_computer_lacks_is_no_fault_of_the_store(office, monkeypatch):
    def fail():
        raise StorageError("no_memory")

    store = open_store(office)
    monkeypatch.setattr(row_check, "value_faults", fail)
    with pytest.raises(StorageError, match="no_memory"):
        list(store_check.faults())
    store.close()


def test_an_index_that_finds_no_way_to_its_words_is_named_and_mended(tmp_path, capsys):
    path = tmp_path / "g.pdesk"
    main(["generate", "--store", str(path), "--proposals", "200"])
    other = dbapi2.connect(str(path), isolation_level=None)
    other.execute("DELETE FROM search_idx")
    other.close()
    capsys.readouterr()
    code, words = check(path, capsys)
    assert code == 1
    assert "search: search words" in words
    assert check(path, capsys, "--repair")[0] == 0


def test_pages_that_cannot_be_gone_through_are_named(office, capsys, monkeypatch):
    real = store_check.engine.rows

    def fail(sql, parameters=()):
        if sql.startswith("PRAGMA integrity_check"):
            raise StorageError(kind)
        return real(sql, parameters)

    monkeypatch.setattr(store_check.engine, "rows", fail)
    kind = "damaged"
    assert check(office, capsys) == (1, "pages:  None\nfaults 1\n")
    kind = "failed"
    code, words = check(office, capsys)
    assert code == 1
    assert "faults" not in words


def test_of_many_cases_the_one_that_cannot_be_read_is_named(office, capsys):
    store = open_store(office)
    (session,) = {row[0] for row in store_check.engine.rows("SELECT session_id FROM proposal")}
    for title in "一二三":
        stored_case(session, title=title)
    store.close()
    spoil(office, "UPDATE proposal SET mode = 'x' WHERE title = '二'")
    for more in ((), ("--repair",)):
        code, words = check(office, capsys, *more)
        assert code == 1
        assert words.count("unreadable: proposal") == 1
        assert words.count("value: proposal") == 1


def test_many_changed_rows_are_compared_in_parts(office, capsys, monkeypatch):
    monkeypatch.setattr(row_check, "CHUNK", 1)
    store = open_store(office)
    with journal.operation("李明", "EDIT"):
        for member in (m.id for m in records.where(Member)):
            records.change(Member, member, {"unit_post": "某公司"})
    store.close()
    assert check(office, capsys)[0] == 0
    spoil(office, "UPDATE member SET unit_post = '另一'")
    code, words = check(office, capsys)
    assert code == 1
    assert words.count("unit_post") == 2


def test_what_the_computer_lacks_ends_the_reading_of_cases_too(office, monkeypatch):
    def fail(*_):
        raise StorageError("no_memory")

    store = open_store(office)
    monkeypatch.setattr(store_check.cases, "facts_of", fail)
    with pytest.raises(StorageError, match="no_memory"):
        list(store_check.faults())
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE change SET table_name = 'member WHERE 0; --'",
        "UPDATE change SET data = '{{\"name\\\" = 1 --\": [1, 2]}}' WHERE kind = 'U'",
    ],
)
def test_an_undo_runs_no_words_that_stand_in_the_journal(office, damage):
    spoil(office, damage)
    store = open_store(office)
    with pytest.raises(StorageError, match="damaged"):
        journal.undo("李明")
    assert records.where(Member)[0].party in ("", "民盟")
    store.close()
