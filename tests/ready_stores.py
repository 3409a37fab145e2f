"""New stores for tests: each kind is made once in a process and copied from then on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.services.make_sample import make_sample
from desktop_app.services.start_store import start_store
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.store import Store, create_store, open_store
from tests.factories import a_desk


def empty_store(path: Path) -> Store:
    """A new store, open, as create_store makes it."""
    return _copied(path, create_store)


def started_store(path: Path) -> Store:
    """A new store, open, as start_store makes it for the 市商务局."""
    return _copied(path, _started)


def sample_store(path: Path) -> Store:
    """The sample office, open."""
    return _copied(path, _sample)


def _started(path: Path) -> Store:
    return start_store(a_desk(), path, "市商务局")


def _sample(path: Path) -> Store:
    make_sample(a_desk(), path)
    return open_store(path)


def _copied(path: Path, make: Callable[[Path], Store]) -> Store:
    path.write_bytes(_pattern(make))
    store = open_store(path)
    store.database.execute_sql("PRAGMA synchronous = OFF")  # the disk is not what is tested
    return store


@cache
def _pattern(make: Callable[[Path], Store]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pattern.pdesk"
        made = make(path)
        engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
        made.close()
        return path.read_bytes()
