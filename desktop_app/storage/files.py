"""Attachments of cases: what they are called and how large they are; their bytes lie apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.storage import engine_sqlite as engine


@dataclass(frozen=True)
class Attachment:
    """One attached file; size in bytes."""

    id: int
    name: str
    media_type: str
    size: int
    added_on: date | None


def of_case(proposal_id: int) -> list[Attachment]:
    """The attachments of a case, oldest first."""
    rows = engine.rows(
        "SELECT id, name, media_type, size, added_on FROM attachment WHERE proposal_id = ? "
        "ORDER BY id",
        [proposal_id],
    )
    return [
        Attachment(i, name, media_type, size, date.fromisoformat(added) if added else None)
        for i, name, media_type, size, added in rows
    ]


def has_final(reply_id: int) -> bool:
    """Whether the reply's final file is attached."""
    found = engine.rows(
        "SELECT 1 FROM attachment WHERE owner_table = 'reply' AND owner_id = ? LIMIT 1", [reply_id]
    )
    return bool(found)
