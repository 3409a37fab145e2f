"""Why a report cannot be read, in words: what is wrong with the file, and the next step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_PASTE = QT_TRANSLATE_NOOP("unreadable", "Copy its text and paste it here.")
_SAVE = QT_TRANSLATE_NOOP("unreadable", "Save it as DOCX in WPS or Word, then check that file.")

WORDS: dict[str, tuple[Any, Any]] = {
    "missing": (
        QT_TRANSLATE_NOOP("unreadable", "The report cannot be opened: {file}"),
        QT_TRANSLATE_NOOP("unreadable", "See whether it is still there and may be read."),
    ),
    "folder": (
        QT_TRANSLATE_NOOP("unreadable", "This is a folder, not a report: {file}"),
        QT_TRANSLATE_NOOP("unreadable", "Choose the file inside it."),
    ),
    "empty": (
        QT_TRANSLATE_NOOP("unreadable", "There are no words in this file: {file}"),
        QT_TRANSLATE_NOOP("unreadable", "If it is a scanned page, type or paste its text."),
    ),
    "damaged": (
        QT_TRANSLATE_NOOP("unreadable", "The document is damaged: {file}"),
        QT_TRANSLATE_NOOP("unreadable", "Open it in WPS or Word, save it anew and try again."),
    ),
    "pdf": (QT_TRANSLATE_NOOP("unreadable", "PDF files cannot be checked: {file}"), _PASTE),
    "old_word": (
        QT_TRANSLATE_NOOP("unreadable", "This is a document of an older format: {file}"),
        _SAVE,
    ),
    "not_word": (
        QT_TRANSLATE_NOOP("unreadable", "There is no Word document in this file: {file}"),
        QT_TRANSLATE_NOOP("unreadable", "Choose a DOCX or a text file."),
    ),
    "not_text": (
        QT_TRANSLATE_NOOP("unreadable", "This is neither a text nor a DOCX: {file}"),
        QT_TRANSLATE_NOOP("unreadable", "Choose a DOCX or a text file."),
    ),
    "password": (
        QT_TRANSLATE_NOOP("unreadable", "The document asks for a password: {file}"),
        QT_TRANSLATE_NOOP("unreadable", "Save it without one, then check that file."),
    ),
    "too_large": (
        QT_TRANSLATE_NOOP("unreadable", "The file holds far more than a report: {file}"),
        _PASTE,
    ),
    "unsafe": (
        QT_TRANSLATE_NOOP("unreadable", "The document carries parts that no report has: {file}"),
        _PASTE,
    ),
}


def unreadable_words(reason: str, file: str) -> tuple[str, str]:
    """The sentence and the next step for a report that cannot be read."""
    sentence, step = WORDS.get(reason, WORDS["damaged"])
    translate = QCoreApplication.translate
    return translate("unreadable", sentence).format(file=file), translate("unreadable", step)
