"""Damaged copies of a store: flipped bytes, cut, empty, junk, a wrong -wal."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

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


def run_damage(store: Path, folder: Path, count: int, seed: int = 0) -> Trial:
    """Open and check every damaged copy: refused, or whole as before, and never a crash."""
    trial, whole = Trial("damaged file: none crashes, none passes as good"), store.read_bytes()
    for kind, path in damaged(store, folder, count, seed):
        trial.tried += 1
        try:
            check_file(path)
            open_store(path).close()
        except StorageError:
            pass
        except Exception as error:
            trial.lost.append(f"{path.name}: {error!r}")
        else:
            if kind != "wal" or path.read_bytes()[100:] != whole[100:]:
                trial.lost.append(f"{path.name}: taken for good")
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    return trial
