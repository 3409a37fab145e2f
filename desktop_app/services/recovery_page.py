"""The recovery key on paper."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.storage import office


def recovery_page(desk: Desk, store: Path, key: str) -> bytes:
    """The page to print and lock away, as PDF. Raises NotAllowed."""
    desk.may(Verb.EDIT_SETTINGS)
    from desktop_app.documents.recovery_page import RecoveryPage, to_pdf  # start-up time
    from desktop_app.documents.words import load_words  # start-up time

    name = str(office.read(office.OFFICE_NAME, ""))
    words = load_words(desk.resources / "texts")
    page = RecoveryPage(name, store.name, key, desk.today, words)
    return to_pdf(page, desk.resources / "fonts")
