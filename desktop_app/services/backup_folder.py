"""Where the automatic backups of a store lie: all that a start needs to know of backups."""

from __future__ import annotations

import hashlib
from pathlib import Path


def folder_of(base: Path, store: Path) -> Path:
    """The folder of a store's automatic backups: two stores of one name do not meet in it."""
    digest = hashlib.sha256(str(store.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
    return base / f"{store.stem}-{digest[:8]}"
