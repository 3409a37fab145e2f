"""What the command line says: the window's own sentences, without any window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app import paths, settings
from desktop_app.ui.lasting_constants import keep_constants
from desktop_app.ui.translators import install_translators

if TYPE_CHECKING:
    from desktop_app.domain.draft import Complaint
    from desktop_app.services.choose_session import ChosenSession


def sentence(error: Exception) -> str:
    """An expected error as one sentence in the language of this machine."""
    _speak()
    from desktop_app.ui.errors import words_of  # start-up time

    return words_of(error).whole


def complaint_sentence(complaint: Complaint) -> str:
    """What is wrong with a ledger and where, as one line."""
    _speak()
    from desktop_app.services.ledger_headings import ledger_headings  # start-up time
    from desktop_app.ui.imports.complaint_words import sentence as words  # start-up time

    return words(complaint, ledger_headings(settings.load(paths.settings_file()).language))


def nothing_imported(file: str) -> str:
    """What is said when no row of a ledger could be taken in."""
    _speak()
    words = QCoreApplication.translate("errors", "Nothing of {} could be taken in.")
    return words.format(file)


def other_sessions(chosen: ChosenSession) -> str:
    """Which session of a year was taken, and how to ask for another one."""
    _speak()
    words = QCoreApplication.translate(
        "errors", "This is of {}. The year also has: {}. Name a session to choose it."
    )
    names = "、".join(one.name for one in chosen.others)
    return words.format(chosen.session.name, names)


def password_prompt(file: str) -> str:
    """What is asked for when a protected store is opened."""
    _speak()
    return QCoreApplication.translate("errors", "Password of {}: ").format(file)


def _speak() -> None:
    """A translator without any window."""
    keep_constants()
    if QCoreApplication.instance() is None:
        _spoken.append(QCoreApplication(sys.argv[:1]))
        install_translators(_spoken[0], settings.load(paths.settings_file()).language)


_spoken: list[QCoreApplication] = []
