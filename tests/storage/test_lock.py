"""One holder a store; a lock that a crash left behind holds nobody up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.storage import lock
from desktop_app.storage.errors import StorageError

ROOT = Path(__file__).parents[2]
HOLDER = (
    "import sys, pathlib; from desktop_app.storage.lock import hold; "
    "hold(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


def test_second_holder_is_refused_until_the_first_lets_go(tmp_path):
    store = tmp_path / "数据 库.pdesk"
    first = lock.hold(store)
    with pytest.raises(StorageError, match="locked"):
        lock.hold(store)
    first.release()
    first.release()
    assert list(tmp_path.iterdir()) == []
    lock.hold(store).release()


def test_killed_holder_leaves_nothing_in_the_way(tmp_path):
    store = tmp_path / "a.pdesk"
    command = [sys.executable, "-c", HOLDER, str(store)]
    piped = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **piped) as holder:
        try:
            assert holder.stdout.readline() == "held\n"
            with pytest.raises(StorageError, match="locked"):
                lock.hold(store)
        finally:
            holder.kill()
    assert store.with_name("a.pdesk.lock").exists()
    lock.hold(store).release()


def test_lock_that_its_holder_removed_meanwhile_is_not_taken_for_one(tmp_path, monkeypatch):
    store, real = tmp_path / "a.pdesk", lock._lock

    def slow(handle):
        monkeypatch.setattr(lock, "_lock", real)
        store.with_name("a.pdesk.lock").unlink()
        return real(handle)

    monkeypatch.setattr(lock, "_lock", slow)
    held = lock.hold(store)
    assert os.path.samestat(held.path.stat(), os.fstat(held.handle))
    held.release()


def test_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(StorageError, match="missing"):
        lock.hold(tmp_path / "gone" / "a.pdesk")


def test_a_place_without_a_name_is_no_store():
    with pytest.raises(StorageError, match="cannot_open"):
        lock.hold(Path(Path.cwd().anchor))
