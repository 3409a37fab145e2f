"""Typing is never lost: what stands in a form is kept in the store until it is saved or given up.

It lies in the store and nowhere else, so it is as protected as everything in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_app.services.desk import Desk
from desktop_app.storage import typed_drafts


@dataclass(frozen=True)
class KeptDraft:
    """Unsaved typing: what it is for, when it was kept (local time), the fields by key."""

    what: str
    kept_at: datetime
    values: Mapping[str, Any]


def keep_draft(desk: Desk, about: int, what: str, values: Mapping[str, Any]) -> None:
    """Keep what this person typed; about is a case's id, 0 for what is about none."""
    typed_drafts.keep(_key(desk, about) + what, dict(values))


def read_draft(desk: Desk, about: int, what: str) -> KeptDraft | None:
    """What this person typed and did not save; None when there is nothing."""
    return next((one for one in drafts_about(desk, about) if one.what == what), None)


def drafts_about(desk: Desk, about: int) -> tuple[KeptDraft, ...]:
    """Everything this person typed about a case and did not save."""
    start = _key(desk, about)
    found = typed_drafts.beginning_with(start)
    return tuple(KeptDraft(key[len(start) :], at.astimezone(), told) for key, at, told in found)


def drop_draft(desk: Desk, about: int, what: str) -> None:
    """Forget it: it was saved, or given up."""
    typed_drafts.drop(_key(desk, about) + what)


def _key(desk: Desk, about: int) -> str:
    return f"{desk.actor}\n{about}\n"
