"""Damaged copies of a store: flipped bytes, cut, empty, junk, a wrong -wal."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.storage.errors import StorageError
from desktop_app.storage.soundness import check_file
from desktop_app.storage.store import open_store

KINDS = ("flip", "zero_page", "cut", "empty", "junk", "wal")


@dataclass
class Outcome:
    """How many damaged files were tried, how many crashed the reader or passed as good."""

    tried: int = 0
    refused: int = 0
    harmless: int = 0
    accepted: int = 0
    crashed: int = 0


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


def run_damage(store: Path, folder: Path, count: int, seed: int = 0) -> Outcome:
    """Open and check every damaged copy; what is neither refused nor whole counts as accepted."""
    outcome, whole = Outcome(), store.read_bytes()
    for kind, path in damaged(store, folder, count, seed):
        outcome.tried += 1
        try:
            check_file(path)
            open_store(path).close()
        except StorageError:
            outcome.refused += 1
        except Exception:
            outcome.crashed += 1
        else:
            is_whole = kind == "wal" and path.read_bytes()[100:] == whole[100:]
            outcome.harmless += is_whole
            outcome.accepted += not is_whole
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    return outcome


def copy_of(store: Path, folder: Path) -> Path:
    """A whole copy of a closed store."""
    return Path(shutil.copy(store, folder / store.name))
