"""Damaged copies of a store: flipped bytes, cut, empty, junk, a wrong -wal."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop_app.storage.errors import StorageError
from desktop_app.storage.soundness import check_file
from desktop_app.storage.store import open_store
from tests.faults.trials import Trial

KINDS = ("flip", "zero_page", "cut", "empty", "junk", "wal")


def damaged(store: Path, folder: Path, count: int, seed: int = 0) -> Iterator[tuple[str, Path]]:
    """Copies of the store, each damaged in one way."""
    dice, whole = random.Random(seed), store.read_bytes()
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        path = folder / f"{number}-{kind}.pdesk"
        path.write_bytes(_spoiled(kind, whole, dice))
        if kind == "wal":
            junk = dice.randbytes(4096 + 32)
            path.with_name(path.name + "-wal").write_bytes(junk)
        yield kind, path


def _spoiled(kind: str, whole: bytes, dice: random.Random) -> bytes:
    data = bytearray(whole)
    if kind == "flip":
        for _ in range(40):
            data[dice.randrange(100, len(data))] ^= dice.randrange(1, 256)
    elif kind == "zero_page":
        page = dice.randrange(1, len(data) // 4096)
        data[page * 4096 : (page + 1) * 4096] = bytes(4096)
    elif kind == "cut":
        del data[dice.randrange(1, len(data)) :]
    elif kind == "empty":
        return b""
    elif kind == "junk":
        return dice.randbytes(20_000)
    return bytes(data)


def _held(path: Path) -> str:
    """A digest of every row; a spoiled page that holds none (a free one) changes nothing."""
    connection = dbapi2.connect(str(path))
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
    digest = hashlib.sha256()
    for (name,) in tables.fetchall():
        for row in connection.execute(f'SELECT * FROM "{name}"'):
            digest.update(repr((name, row)).encode("utf-8", "backslashreplace"))
    connection.close()
    return digest.hexdigest()


def run_damage(store: Path, folder: Path, count: int, seed: int = 0) -> Trial:
    """Open and check every damaged copy: refused, or whole as before, and never a crash."""
    trial, held = Trial("damaged file: none crashes, none passes as good"), _held(store)
    for _, path in damaged(store, folder, count, seed):
        trial.tried += 1
        try:
            check_file(path)
            open_store(path).close()
        except StorageError:
            pass
        except Exception as error:
            trial.lost.append(f"{path.name}: {error!r}")
        else:
            if _held(path) != held:
                trial.lost.append(f"{path.name}: taken for good")
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    return trial
