"""Why somebody is not let in, or an account cannot be changed, in words with the next step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

_TYPED = QT_TRANSLATE_NOOP("errors", "Choose another one.")
_ASK = QT_TRANSLATE_NOOP("errors", "Ask the coordinator, or use the recovery key.")

WORDS: dict[str, tuple[Any, Any]] = {
    "WrongPassword": (
        QT_TRANSLATE_NOOP("errors", "The password or recovery key is wrong."),
        QT_TRANSLATE_NOOP("errors", "Type it again; mind capital letters and the input method."),
    ),
    "MustWait": (
        QT_TRANSLATE_NOOP("errors", "Too many wrong passwords."),
        QT_TRANSLATE_NOOP("errors", "Wait {seconds} seconds, then try again."),
    ),
    "AccountUnknown": (QT_TRANSLATE_NOOP("errors", "No account “{account}” may come in."), _ASK),
    "HasLeft": (QT_TRANSLATE_NOOP("errors", "{name} does not work here any more."), _ASK),
    "PasswordNeeded": (
        QT_TRANSLATE_NOOP("errors", "{path} is protected by a password."),
        QT_TRANSLATE_NOOP("errors", "Give it with --password-file FILE or in {variable}."),
    ),
    "AccountNeeded": (
        QT_TRANSLATE_NOOP("errors", "Several people may open this data file: {names}."),
        QT_TRANSLATE_NOOP("errors", "Say who comes with --account NAME."),
    ),
    "PasswordTooShort": (
        QT_TRANSLATE_NOOP("errors", "A password needs at least {least} characters."),
        _TYPED,
    ),
    "PasswordTooEasy": (
        QT_TRANSLATE_NOOP("errors", "This password is guessed at once."),
        QT_TRANSLATE_NOOP("errors", "Use several different characters, and not the name."),
    ),
    "PasswordsDiffer": (
        QT_TRANSLATE_NOOP("errors", "The two passwords are not the same."),
        QT_TRANSLATE_NOOP("errors", "Type both again."),
    ),
    "AlreadyProtected": (
        QT_TRANSLATE_NOOP("errors", "The data file has a password already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
    ),
    "LastCoordinator": (
        QT_TRANSLATE_NOOP("errors", "“{account}” is the last coordinator who can come in."),
        QT_TRANSLATE_NOOP("errors", "Let another coordinator in first."),
    ),
    "NoAccounts": (
        QT_TRANSLATE_NOOP("errors", "There is no account to change."),
        QT_TRANSLATE_NOOP("errors", "Sign in with an account first."),
    ),
}
