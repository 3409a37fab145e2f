"""Attachments of cases: what they are called and how large they are; their bytes lie apart."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.errors import NotFound
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

_COLUMNS = "id, name, media_type, size, added_on, proposal_id, owner_table, owner_id"


@dataclass(frozen=True)
class Attachment:
    """One attached file; size in bytes.

    reply_id: it is that reply's final file; feedback_id: it is a scan of that returned form.
    """

    id: int
    name: str
    media_type: str
    size: int
    added_on: date | None
    proposal_id: int = 0
    reply_id: int | None = None
    feedback_id: int | None = None

    @property
    def owner(self) -> tuple[str, int | None]:
        """The table and the id of the record it belongs to; nothing for the case's own."""
        if self.feedback_id is not None:
            return "feedback", self.feedback_id
        return ("reply", self.reply_id) if self.reply_id is not None else ("", None)


def of_case(proposal_id: int) -> list[Attachment]:
    """The attachments of a case, oldest first."""
    sql = f"SELECT {_COLUMNS} FROM attachment WHERE proposal_id = ? ORDER BY id"
    return [_attachment(row) for row in engine.rows(sql, [proposal_id])]


def get(attachment_id: int) -> Attachment:
    """One attachment; raises NotFound."""
    found = engine.rows(f"SELECT {_COLUMNS} FROM attachment WHERE id = ?", [attachment_id])
    if not found:
        raise NotFound(what="attachment", name=str(attachment_id))
    return _attachment(found[0])


def _attachment(row: tuple[Any, ...]) -> Attachment:
    i, name, media_type, size, added, proposal, owner, owner_id = row
    day = date.fromisoformat(added) if added else None
    reply = owner_id if owner == "reply" else None
    feedback = owner_id if owner == "feedback" else None
    return Attachment(i, name, media_type, size, day, proposal, reply, feedback)


def add(made: Attachment, data: bytes) -> int:
    """Store a file (inside an operation); bytes that the store has already are kept once."""
    digest = hashlib.sha256(data).hexdigest()
    if not engine.rows("SELECT 1 FROM blob WHERE sha256 = ?", [digest]):
        engine.run("INSERT INTO blob(id, sha256, data) VALUES (?, ?, ?)", [new_id(), digest, data])
    added = made.added_on.isoformat() if made.added_on else None
    attachment_id = new_id()
    file = (made.name, made.media_type, len(data), digest, added)
    engine.run(
        "INSERT INTO attachment(id, proposal_id, owner_table, owner_id, name, media_type, size, "
        "sha256, added_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [attachment_id, made.proposal_id, *made.owner, *file],
    )
    return attachment_id


def content(attachment_id: int) -> bytes:
    """The bytes of an attachment; raises NotFound, also when they are lost or were altered."""
    found = engine.rows(
        "SELECT b.data, b.sha256 FROM attachment a JOIN blob b ON b.sha256 = a.sha256 "
        "WHERE a.id = ?",
        [attachment_id],
    )
    if not found or hashlib.sha256(found[0][0]).hexdigest() != found[0][1]:
        raise NotFound(what="file", name=str(attachment_id))
    return bytes(found[0][0])


def remove(attachment_id: int) -> None:
    """Take a file off its case (inside an operation); the bytes stay for an undo."""
    engine.run("DELETE FROM attachment WHERE id = ?", [attachment_id])


def has_final(reply_id: int) -> bool:
    """Whether the reply's final file is attached."""
    found = engine.rows(
        "SELECT 1 FROM attachment WHERE owner_table = 'reply' AND owner_id = ? LIMIT 1", [reply_id]
    )
    return bool(found)
