"""Unsaved typing, kept outside the journal: it is no fact of any case yet."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

Found = tuple[str, datetime, dict[str, Any]]


def keep(key: str, values: dict[str, Any]) -> None:
    """Store what was typed under a key, in the place of what was there."""
    text = json.dumps(values, ensure_ascii=False)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with engine.transaction():
        engine.run("DELETE FROM draft WHERE key = ?", [key])
        engine.run(
            "INSERT INTO draft(id, key, content, saved_at) VALUES (?, ?, ?, ?)",
            [new_id(), key, text, at],
        )


def beginning_with(start: str) -> list[Found]:
    """(key, when it was kept, what was typed) of every key that begins so, oldest first."""
    rows = engine.rows(
        "SELECT key, saved_at, content FROM draft WHERE substr(key, 1, ?) = ? ORDER BY id",
        [len(start), start],
    )
    return [(key, datetime.fromisoformat(at), json.loads(text)) for key, at, text in rows]


def drop(key: str) -> None:
    """Forget what was typed under a key."""
    if beginning_with(key):
        with engine.transaction():
            engine.run("DELETE FROM draft WHERE key = ?", [key])
