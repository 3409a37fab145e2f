"""What travels with the data: settings by key, each a JSON value."""

from __future__ import annotations

import json
from typing import Any

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

OFFICE_NAME = "office_name"
IS_SAMPLE = "is_sample"
CLEARANCE_LEVELS = "clearance_levels"


def read(key: str, default: Any = None) -> Any:
    """The value of a key, or the default."""
    found = engine.rows("SELECT value FROM setting WHERE key = ?", [key])
    return json.loads(found[0][0]) if found else default


def write(key: str, value: object) -> None:
    """Set a key (inside an operation)."""
    text = json.dumps(value, ensure_ascii=False)
    found = engine.rows("SELECT id FROM setting WHERE key = ?", [key])
    if found:
        engine.run("UPDATE setting SET value = ? WHERE id = ?", [text, found[0][0]])
    else:
        engine.run("INSERT INTO setting(id, key, value) VALUES (?, ?, ?)", [new_id(), key, text])
