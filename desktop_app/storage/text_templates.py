"""The office's own templates of papers: one a kind, its bytes beside those of attachments."""

from __future__ import annotations

import hashlib

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id


def keep(kind: str, name: str, data: bytes) -> None:
    """Store the template of a kind in place of the one before (inside an operation)."""
    digest = hashlib.sha256(data).hexdigest()
    if not engine.rows("SELECT 1 FROM blob WHERE sha256 = ?", [digest]):
        engine.run("INSERT INTO blob(id, sha256, data) VALUES (?, ?, ?)", [new_id(), digest, data])
    remove(kind)
    engine.run(
        "INSERT INTO text_template(id, kind, name, text, sha256) VALUES (?, ?, ?, '', ?)",
        [new_id(), kind, name, digest],
    )


def get(kind: str) -> tuple[str, bytes] | None:
    """Name and bytes of the template of a kind; None when the office has none of its own."""
    found = engine.rows(
        "SELECT t.name, b.data FROM text_template t JOIN blob b ON b.sha256 = t.sha256 "
        "WHERE t.kind = ?",
        [kind],
    )
    return (str(found[0][0]), bytes(found[0][1])) if found else None


def remove(kind: str) -> None:
    """Take the template of a kind away (inside an operation); the bytes stay for an undo."""
    engine.run("DELETE FROM text_template WHERE kind = ?", [kind])
