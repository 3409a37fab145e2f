"""check --store S: whatever is wrong is named with its row, what can be rebuilt is rebuilt."""

import hashlib

import pytest

from desktop_app.__main__ import main
from desktop_app.domain.listing import ListQuery
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import proposals
from desktop_app.storage.store import open_store
from tests.factories import a_desk, stored_case, stored_session
from tests.ready_stores import started_store

pytestmark = pytest.mark.usefixtures("qapp", "quick_keys")
PASSWORD = "办公室2025密码"
SHA = hashlib.sha256(b"good").hexdigest()

FOREVER = [
    ("foreign_key: proposer 77", "INSERT INTO proposer VALUES (77, 99, 98, 0, 0)"),
    ("journal: operation {last} hash", "UPDATE operation SET actor = 'x' WHERE id = {last}"),
    ("journal: operation {last} change_count", "DELETE FROM change WHERE operation_id = {last}"),
    ("journal: operation {last} operation_missing", "DELETE FROM operation WHERE id = {last}"),
    (f"attachment: blob 5 {SHA}", f"INSERT INTO blob VALUES (5, '{SHA}', 'bad')"),
    (
        "attachment: attachment 6 x",
        "INSERT INTO attachment(id, proposal_id, name, size, sha256) "
        "VALUES (6, {case}, 'a', 1, 'x')",
    ),
]
MENDABLE = [
    ("derived: proposal {case}", "UPDATE proposal SET stage = 'ARCHIVED' WHERE id = {case}"),
    ("search: search {case}", "DELETE FROM search WHERE rowid = {case}"),
    ("search: search 78", "INSERT INTO search(rowid, title) VALUES (78, 'x')"),
    ("derived: proposal_tally", "DELETE FROM proposal_tally"),
]


@pytest.fixture
def office(tmp_path):
    """A store with a case: its path and its key."""
    path = tmp_path / "数据.pdesk"
    store = started_store(path)
    stored_case(stored_session(), title="关于养老的提案")
    store.close()
    return path, None


@pytest.fixture
def protected(office, monkeypatch):
    """The same with a password."""
    monkeypatch.setenv("PROPOSAL_DESK_PASSWORD", PASSWORD)
    made = protect(a_desk(), office[0], FirstAccount("单晓蕴", PASSWORD), [])
    return office[0], made.access.key


def spoil(office, sql, named):
    """Run the damage behind the program's back; returns how it should be named."""
    path, key = office
    store = open_store(path, key)
    facts = {
        "case": proposals.ids(ListQuery())[0],
        "last": engine.rows("SELECT max(operation_id) FROM change")[0][0],
    }
    engine.run("PRAGMA foreign_keys = OFF")
    engine.run("INSERT OR REPLACE INTO journal_open VALUES (1, 1)")
    engine.run(sql.format(**facts))
    engine.run("DELETE FROM journal_open")
    store.close()
    return named.format(**facts)


@pytest.mark.parametrize(("named", "damage"), FOREVER)
def test_what_cannot_be_rebuilt_is_named_also_after_a_repair(office, capsys, named, damage):
    words = spoil(office, damage, named)
    for more in ([], ["--repair"], []):
        assert main(["check", "--store", str(office[0]), *more]) == 1
        assert words in capsys.readouterr().err


@pytest.mark.parametrize(("named", "damage"), MENDABLE)
def test_what_can_be_rebuilt_is_named_and_mended(office, capsys, named, damage):
    words = spoil(office, damage, named)
    assert main(["check", "--store", str(office[0])]) == 1
    told = capsys.readouterr()
    assert words in told.err
    assert "faults 1" in told.out
    assert main(["check", "--store", str(office[0]), "--repair"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "rebuilt 1" in told.out
    assert main(["check", "--store", str(office[0])]) == 0
    store = open_store(*office)
    assert proposals.count(ListQuery(text="养老")) == 1
    store.close()


def test_a_rebuild_hides_nothing_else(protected, capsys):
    first = spoil(protected, *reversed(FOREVER[1]))
    spoil(protected, *reversed(MENDABLE[1]))
    assert main(["check", "--store", str(protected[0]), "--repair"]) == 1
    told = capsys.readouterr()
    assert first in told.err
    assert "search" not in told.err
