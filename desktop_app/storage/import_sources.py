"""How the columns of a source were read last time; kept outside the journal."""

from __future__ import annotations

import json

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id


def mapping_of(signature: str) -> dict[str, str] | None:
    """Keys by heading as they were set by hand for this source; None when they never were."""
    found = engine.rows("SELECT mapping FROM import_source WHERE signature = ?", [signature])
    return dict(json.loads(found[0][0])) if found else None


def remember(signature: str, mapping: dict[str, str]) -> None:
    """Keep what was set by hand, instead of what was kept before."""
    engine.run("DELETE FROM import_source WHERE signature = ?", [signature])
    engine.run(
        "INSERT INTO import_source(id, signature, mapping) VALUES (?, ?, ?)",
        [new_id(), signature, json.dumps(mapping, ensure_ascii=False)],
    )
