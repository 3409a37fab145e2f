"""Makes the store of the newest format; run it before a further format is begun.

python -m tests.old_stores.make     writes format_N.pdesk.gz unless it is there
"""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from desktop_app import paths
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import migrations
from desktop_app.storage.store import create_store
from tests.case_office import TODAY, an_office

HERE = Path(__file__).parent


def packed(number: int) -> Path:
    """Where the store of a format lies."""
    return HERE / f"format_{number}.pdesk.gz"


def unpack(number: int, folder: Path) -> Path:
    """A fresh copy of the store of a format."""
    path = folder / f"旧 格式{number}.pdesk"
    path.write_bytes(gzip.decompress(packed(number).read_bytes()))
    return path


def make(number: int) -> Path:
    """Write the store of the newest format, with cases at every stage."""
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(Path(folder) / "old.pdesk")
        an_office(Desk("李联络", Role.COORDINATOR, TODAY, paths.resources()))
        engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
        store.close()
        data = store.path.read_bytes()
    packed(number).write_bytes(gzip.compress(data, mtime=0))
    return packed(number)


if __name__ == "__main__":
    if packed(migrations.NEWEST).exists():
        raise SystemExit(f"{packed(migrations.NEWEST)} is there already and never changes")
    print(make(migrations.NEWEST))
