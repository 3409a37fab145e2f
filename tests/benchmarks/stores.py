"""Generated stores for measuring, plain and encrypted, kept from run to run.

They lie in build/bench, or in the folder that PROPOSAL_DESK_BENCH names.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from desktop_app import paths
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.generate_store import generate_store
from desktop_app.services.make_sample import make_sample
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.store import open_store

BUILD = Path(os.environ.get("PROPOSAL_DESK_BENCH") or Path(__file__).parents[2] / "build" / "bench")
KEY = bytes(range(32))


def desk() -> Desk:
    """The coordinator on a day within the generated session."""
    return Desk("bench", Role.COORDINATOR, date(2024, 9, 1), paths.resources())


def plain(proposals: int, contacts: int) -> Path:
    """The generated store of this size, made when there is none."""
    path = BUILD / f"plain_{proposals}_{contacts}.pdesk"
    if not path.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        print(f"Making {path.name} …", flush=True)
        part = path.with_suffix(".part")
        for ending in ("", "-wal", "-shm"):
            Path(f"{part}{ending}").unlink(missing_ok=True)
        generate_store(desk(), part, proposals, contacts)
        engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
        engine.DATABASE.close()
        part.replace(path)
    return path


def encrypted(source: Path) -> Path:
    """The same store with the cipher."""
    path = source.with_name(source.name.replace("plain", "cipher"))
    if not path.exists():
        print(f"Making {path.name} …", flush=True)
        store = open_store(source)
        store.database.execute_sql(f"ATTACH '{path}' AS cipher KEY \"x'{KEY.hex()}'\"")
        store.database.execute_sql("SELECT sqlcipher_export('cipher')")
        for pragma in ("application_id", "user_version"):
            (value,) = store.database.execute_sql(f"PRAGMA {pragma}").fetchone()
            store.database.execute_sql(f"PRAGMA cipher.{pragma} = {value}")
        store.database.execute_sql("DETACH cipher")
        store.close()
    return path


def sample() -> Path:
    """The sample office, made when there is none."""
    path = BUILD / "sample.pdesk"
    if not path.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        make_sample(desk(), path)
        engine.DATABASE.close()
    return path
