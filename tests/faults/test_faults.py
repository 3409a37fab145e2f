"""Short versions of the fault runs; `make faults` runs the long ones and prints the table."""

from __future__ import annotations

import os

import pytest

from desktop_app.storage.store import create_store
from tests.faults import deeds
from tests.faults.damage import run_damage
from tests.faults.deeds import DEEDS, Deed
from tests.faults.double_starts import run_double_starts
from tests.faults.failing_disk import Disk, failing
from tests.faults.kills import run_kills
from tests.faults.trials import chosen, try_deaths, try_failures

pytestmark = pytest.mark.usefixtures("quick_keys")
FEW, FEWER = 5, 2
SLOW = ("summary", "protect")  # a minute otherwise


@pytest.fixture(scope="module", autouse=True)
def _pattern(tmp_path_factory):
    deeds.make_pattern(tmp_path_factory.mktemp("muster"), create_store)


@pytest.fixture
def closed(tmp_path):
    """A closed store with a case at every stage."""
    deeds.fresh(tmp_path)
    return deeds.store_in(tmp_path)


def most(deed: Deed) -> int:
    return FEWER if deed.name in SLOW else FEW


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_a_deed_that_fails_anywhere_leaves_the_old_state_or_the_new(deed, tmp_path):
    for is_lasting in (False, True):
        trial = try_failures(deed, tmp_path, most(deed), is_lasting=is_lasting)
        assert trial.tried >= 2
        assert trial.lost == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the deed runs in a forked process")
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_a_deed_that_is_killed_anywhere_leaves_the_old_state_or_the_new(deed, tmp_path):
    trial = try_deaths(deed, tmp_path, most(deed))
    assert trial.tried >= 2
    assert trial.lost == []


def test_the_failing_disk_meets_sqlite_and_python(tmp_path):
    deed = next(one for one in DEEDS if one.name == "save")
    deed.prepare(tmp_path)
    with failing(Disk(3)) as disk, pytest.raises(Exception, match=r"full|drive|failed"):
        deed.do(tmp_path)
    assert disk.seen >= 3
    with failing(Disk(1)), pytest.raises(OSError, match="space"), (tmp_path / "x").open("w") as one:
        one.write("文")
    assert list(chosen(3, 5)) == [1, 2, 3]
    assert list(chosen(100, 3)) == [1, 50, 100] or list(chosen(100, 3)) == [1, 51, 100]


def test_killed_writer_loses_nothing_acknowledged_and_tears_nothing(closed):
    trial = run_kills(closed, 4)
    assert trial.tried == 4
    assert trial.lost == []


def test_no_damaged_file_is_taken_for_good(closed, tmp_path):
    folder = tmp_path / "damaged"
    folder.mkdir()
    trial = run_damage(closed, folder, 36)
    assert trial.tried == 36
    assert trial.lost == []


@pytest.mark.timeout(240)
def test_double_starts_leave_one_window(closed, tmp_path):
    trial = run_double_starts(closed, tmp_path / "home", 4)
    assert trial.lost == []
