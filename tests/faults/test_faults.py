"""Short versions of the fault runs; PROPOSAL_DESK_FAULTS=long makes them long."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest

from desktop_app.domain.listing import ListQuery
from desktop_app.services.keep_backups import back_up, restore
from desktop_app.storage import keys, proposals
from desktop_app.storage.errors import StorageError
from desktop_app.storage.soundness import check_file
from desktop_app.storage.store import create_store, open_store
from tests.factories import stored_case, stored_session
from tests.faults.damage import run_damage
from tests.faults.failing_calls import every_failure
from tests.faults.kills import run_kills

IS_LONG = os.environ.get("PROPOSAL_DESK_FAULTS") == "long"
NOW = datetime(2025, 6, 20, tzinfo=UTC)


@pytest.fixture
def closed(tmp_path):
    """A closed store with a few cases."""
    store = create_store(tmp_path / "办公室.pdesk")
    session = stored_session()
    for _ in range(40 if IS_LONG else 8):
        stored_case(session)
    store.close()
    return store.path


@pytest.mark.timeout(1800 if IS_LONG else 120)
def test_killed_writer_loses_nothing_acknowledged_and_tears_nothing(closed):
    outcome = run_kills(closed, 200 if IS_LONG else 4)
    print(f"kills: tried {outcome.tried}, saves {outcome.saved}, lost {outcome.lost}")
    assert outcome.is_clean, outcome
    assert outcome.tried > 0


@pytest.mark.timeout(600 if IS_LONG else 120)
def test_no_damaged_file_is_taken_for_good(closed, tmp_path):
    folder = tmp_path / "damaged"
    folder.mkdir()
    outcome = run_damage(closed, folder, 200 if IS_LONG else 36)
    print(f"damaged: {outcome}")
    assert (outcome.crashed, outcome.accepted) == (0, 0)
    assert outcome.refused + outcome.harmless == outcome.tried


def test_backup_that_fails_anywhere_leaves_the_old_one(closed, tmp_path):
    opened = open_store(closed)
    target = tmp_path / "一.pdesk-backup"
    back_up(opened, target)
    old = target.read_bytes()

    def judge(failed):
        assert not failed or target.read_bytes() == old
        check_file(target)
        assert not list(tmp_path.glob("*.part"))

    assert every_failure(lambda: back_up(opened, target), judge) >= 3
    opened.close()


def test_restore_that_fails_anywhere_leaves_a_whole_store(closed, tmp_path):
    opened = open_store(closed)
    backup = back_up(opened, tmp_path / "一.pdesk-backup")
    opened.close()

    def judge(_):
        check_file(closed)
        again = open_store(closed)
        assert proposals.count(ListQuery()) >= 8
        again.close()
        assert not list(tmp_path.glob("*.part"))

    assert every_failure(lambda: restore(backup, closed, NOW), judge) >= 3


def test_key_file_that_cannot_be_written_stays_the_old_one(closed):
    first = keys.KeyFile((), keys.Wrapped("a", "b", "c"))
    keys.save(closed, first)
    second = keys.KeyFile((), keys.Wrapped("d", "e", "f"))

    def judge(failed):
        assert keys.load(closed) == (first if failed else second)

    assert every_failure(lambda: keys.save(closed, second), judge) == 2


def test_read_only_store_is_said(closed):
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    closed.chmod(0o400)
    opened = open_store(closed)
    with pytest.raises(StorageError, match="read_only"):
        stored_session(name="x")
    opened.close()
