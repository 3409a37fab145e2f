"""Refusals and troubles in words: what happened, what is safe, what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.draft import LedgerRefused
from desktop_app.domain.errors import Refused, UserError
from desktop_app.domain.handling import Why
from desktop_app.domain.report_check.findings import UnreadableReport
from desktop_app.services.trouble import StorageError, kind_of_file_error
from desktop_app.ui import labels, refusals, setting_refusals
from desktop_app.ui.background import Cancelled
from desktop_app.ui.report_check.refusals import unreadable_words


@dataclass(frozen=True)
class Words:
    """One calm message: the sentence, and the next step."""

    sentence: str
    next_step: str

    @property
    def whole(self) -> str:
        """Both together, for a line."""
        return labels.in_a_row(self.sentence, self.next_step)


_STORE: dict[str, tuple[Any, Any]] = {
    "locked": (
        QT_TRANSLATE_NOOP("errors", "The data file is in use by another program."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed. Close the other program and try again."),
    ),
    "full": (
        QT_TRANSLATE_NOOP("errors", "The disk is full, so nothing could be saved."),
        QT_TRANSLATE_NOOP("errors", "What was saved before is safe. Make room and try again."),
    ),
    "read_only": (
        QT_TRANSLATE_NOOP("errors", "The data file may only be read here."),
        QT_TRANSLATE_NOOP("errors", "Allow writing to it, or copy it to a folder of your own."),
    ),
    "damaged": (
        QT_TRANSLATE_NOOP("errors", "The data file is damaged."),
        QT_TRANSLATE_NOOP("errors", "Keep the file as it is and put the last backup back."),
    ),
    "not_a_store": (
        QT_TRANSLATE_NOOP("errors", "This file is no data file of Proposal Desk."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The file was not touched. Choose another one; a file with a password needs its key "
            "file (.keys) beside it.",
        ),
    ),
    "too_new": (
        QT_TRANSLATE_NOOP("errors", "The data file was made by a newer version of Proposal Desk."),
        QT_TRANSLATE_NOOP("errors", "The file was not touched. Install the newer version."),
    ),
    "cannot_open": (
        QT_TRANSLATE_NOOP("errors", "The data file cannot be opened."),
        QT_TRANSLATE_NOOP("errors", "See whether the drive and the folder are there."),
    ),
    "missing": (
        QT_TRANSLATE_NOOP("errors", "The data file is no longer where it was."),
        QT_TRANSLATE_NOOP(
            "errors", "Connect the drive it lies on, or choose a backup or another file."
        ),
    ),
    "drive": (
        QT_TRANSLATE_NOOP("errors", "The drive did not answer."),
        QT_TRANSLATE_NOOP(
            "errors", "What was saved before is safe. Connect the drive again, then try again."
        ),
    ),
    "no_memory": (
        QT_TRANSLATE_NOOP("errors", "The computer has no memory left for this."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed. Close other programs and try again."),
    ),
    "too_large": (
        QT_TRANSLATE_NOOP("errors", "This is larger than the drive or the data file can take."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed. Choose a smaller file or another drive."),
    ),
    "long_path": (
        QT_TRANSLATE_NOOP("errors", "The name of the file or its folder is too long."),
        QT_TRANSLATE_NOOP("errors", "Choose a shorter name, or a folder nearer to the top."),
    ),
    "exists": (
        QT_TRANSLATE_NOOP("errors", "There is a file of this name already."),
        QT_TRANSLATE_NOOP("errors", "It was not touched. Choose another name."),
    ),
    "network_share": (
        QT_TRANSLATE_NOOP("errors", "The data file lies on a network share."),
        QT_TRANSLATE_NOOP("errors", "Move it to a disk of this computer; shares lose data."),
    ),
    "failed": (
        QT_TRANSLATE_NOOP("errors", "The data file could not do this."),
        QT_TRANSLATE_NOOP("errors", "What was saved before is safe. Try again, or restart."),
    ),
}
_REFUSALS: dict[str, tuple[Any, Any]] = {
    "NotAllowed": (
        QT_TRANSLATE_NOOP("errors", "Your role does not allow this."),
        QT_TRANSLATE_NOOP("errors", "Ask the coordinator to do it."),
    ),
    "NotFound": (
        QT_TRANSLATE_NOOP("errors", "“{name}” is not in the data file."),
        QT_TRANSLATE_NOOP("errors", "It may have been removed meanwhile; refresh the page."),
    ),
    "SessionUnknown": (
        QT_TRANSLATE_NOOP("errors", "The data file has no session “{name}”."),
        QT_TRANSLATE_NOOP("errors", "It has: {known}. Give one of these names, or a year."),
    ),
    "NoSessionYet": (
        QT_TRANSLATE_NOOP("errors", "The data file has no session yet."),
        QT_TRANSLATE_NOOP("errors", "Import a ledger or add a session first."),
    ),
    "SameFileTwice": (
        QT_TRANSLATE_NOOP("errors", "Two files would be written to one place: {file}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was written. Give each a name of its own."),
    ),
    "NothingToUndo": (
        QT_TRANSLATE_NOOP("errors", "There is nothing to undo."),
        "",
    ),
    "NumberTaken": (
        QT_TRANSLATE_NOOP("errors", "Number {number} is taken in this session by “{title}”."),
        QT_TRANSLATE_NOOP("errors", "Check the number, or open that case."),
    ),
    "NothingWritten": (
        QT_TRANSLATE_NOOP("errors", "A case needs a number and a title."),
        QT_TRANSLATE_NOOP("errors", "Fill in what is missing."),
    ),
    "CaseLocked": (
        QT_TRANSLATE_NOOP("errors", "Case {number} is archived and locked."),
        QT_TRANSLATE_NOOP("errors", "Reopen it before changing anything."),
    ),
    "SignedAlready": (
        QT_TRANSLATE_NOOP("errors", "Case {number} is signed in already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
    ),
    "SignedTooEarly": (
        QT_TRANSLATE_NOOP("errors", "Case {number} was assigned on {assigned_on}, after that day."),
        QT_TRANSLATE_NOOP("errors", "Choose a later day."),
    ),
    "DateImpossible": (
        QT_TRANSLATE_NOOP("errors", "No calendar has the day “{text}”."),
        QT_TRANSLATE_NOOP("errors", "Write it like 3-18, 0318, 今天 or +5工作日."),
    ),
    "DateNotUnderstood": (
        QT_TRANSLATE_NOOP("errors", "“{text}” is not understood as a date."),
        QT_TRANSLATE_NOOP("errors", "Write it like 3-18, 0318, 今天 or +5工作日."),
    ),
    "ContactIncomplete": (
        QT_TRANSLATE_NOOP("errors", "A talk needs at least one member and one case."),
        QT_TRANSLATE_NOOP("errors", "Choose them from the list; nothing was recorded yet."),
    ),
    "ContactInFuture": (
        QT_TRANSLATE_NOOP("errors", "{happened_on} has not come yet."),
        QT_TRANSLATE_NOOP("errors", "Record a talk on its day; plan it as the next talk."),
    ),
    "FollowUpTooEarly": (
        QT_TRANSLATE_NOOP("errors", "The next talk, {next_on}, lies before this one."),
        QT_TRANSLATE_NOOP("errors", "Choose a later day."),
    ),
    "ContactTwice": (
        QT_TRANSLATE_NOOP("errors", "This very talk of {happened_on} is in the log already."),
        QT_TRANSLATE_NOOP("errors", "If it was another one, say what was different."),
    ),
    "MemberTwins": (
        QT_TRANSLATE_NOOP("errors", "“{name}” is registered already: {who}."),
        QT_TRANSLATE_NOOP("errors", "Open that one, or register another person of this name."),
    ),
    "MemberNameless": (
        QT_TRANSLATE_NOOP("errors", "A member needs a name."),
        QT_TRANSLATE_NOOP("errors", "Fill in what is missing."),
    ),
    "UnknownField": (
        QT_TRANSLATE_NOOP("errors", "“{field}” is no figure of the summary."),
        QT_TRANSLATE_NOOP("errors", "Choose one from “Insert a figure”; your text is still here."),
    ),
    "BrokenField": (
        QT_TRANSLATE_NOOP("errors", "A pair of braces in the text is not closed."),
        QT_TRANSLATE_NOOP("errors", "Take it out, or choose from “Insert a figure”."),
    ),
    "SummaryUnchanged": (
        QT_TRANSLATE_NOOP("errors", "The same summary was issued on {issued_on} already."),
        QT_TRANSLATE_NOOP("errors", "It can be chosen at the top left and saved again."),
    ),
    "FileTooLarge": (
        QT_TRANSLATE_NOOP("errors", "{name} is larger than {megabytes} MB."),
        QT_TRANSLATE_NOOP("errors", "Attach a smaller copy; nothing was attached."),
    ),
    "FileEmpty": (
        QT_TRANSLATE_NOOP("errors", "{name} is empty."),
        QT_TRANSLATE_NOOP("errors", "Choose the right file; nothing was attached."),
    ),
    "CaseElsewhere": (
        QT_TRANSLATE_NOOP("errors", "Case {number} belongs to another session."),
        QT_TRANSLATE_NOOP("errors", "Choose a case of this session."),
    ),
    "LedgerNotFound": (
        QT_TRANSLATE_NOOP("errors", "The ledger cannot be read: {file}"),
        QT_TRANSLATE_NOOP("errors", "See whether it is there and free. Nothing was taken in."),
    ),
    "NotAWorkbook": (
        QT_TRANSLATE_NOOP("errors", "This is neither a workbook nor a text table: {file}"),
        QT_TRANSLATE_NOOP("errors", "Save it as .xlsx or .csv. Nothing was taken in."),
    ),
    "WorkbookDamaged": (
        QT_TRANSLATE_NOOP("errors", "The workbook is damaged: {file}"),
        QT_TRANSLATE_NOOP("errors", "Open and save it in WPS or Excel. Nothing was taken in."),
    ),
    "WorkbookEncrypted": (
        QT_TRANSLATE_NOOP("errors", "The workbook asks for a password: {file}"),
        QT_TRANSLATE_NOOP("errors", "Save it without one. Nothing was taken in."),
    ),
    "WorkbookTooLarge": (
        QT_TRANSLATE_NOOP("errors", "The workbook holds more than a ledger can need: {file}"),
        QT_TRANSLATE_NOOP("errors", "Copy the ledger into a new workbook. Nothing was taken in."),
    ),
    "WorkbookTooSlow": (
        QT_TRANSLATE_NOOP("errors", "Reading the workbook took too long: {file}"),
        QT_TRANSLATE_NOOP("errors", "Copy the ledger into a new workbook. Nothing was taken in."),
    ),
    "WorkbookUnsafe": (
        QT_TRANSLATE_NOOP("errors", "The workbook carries parts that no ledger has: {file}"),
        QT_TRANSLATE_NOOP("errors", "Copy the ledger into a new workbook. Nothing was taken in."),
    ),
    "TextUnreadable": (
        QT_TRANSLATE_NOOP("errors", "The text table is in no known encoding: {file}"),
        QT_TRANSLATE_NOOP("errors", "Save it as .xlsx or as UTF-8. Nothing was taken in."),
    ),
    "ExtensionShortens": (
        QT_TRANSLATE_NOOP("errors", "An extension must end after {old_on}, the day it has now."),
        QT_TRANSLATE_NOOP("errors", "Give a later day; what you typed is still here."),
    ),
    "ExtensionTooLong": (
        QT_TRANSLATE_NOOP("errors", "With extensions this deadline may reach {latest_on} at most."),
        QT_TRANSLATE_NOOP("errors", "Give an earlier day, or check the rule in the settings."),
    ),
    **setting_refusals.WORDS,
}
# For files other than the data file: papers, exports, pictures.
_FILES: dict[str, tuple[Any, Any]] = {
    "full": (
        QT_TRANSLATE_NOOP("errors", "The disk is full: {file}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was written. Make room, or choose another place."),
    ),
    "read_only": (
        QT_TRANSLATE_NOOP("errors", "Nothing may be written here: {file}"),
        QT_TRANSLATE_NOOP("errors", "Close it in WPS or Excel, or choose another place."),
    ),
    "locked": (
        QT_TRANSLATE_NOOP("errors", "Another program has the file open: {file}"),
        QT_TRANSLATE_NOOP("errors", "Close it in WPS or Excel, or choose another place."),
    ),
    "missing": (
        QT_TRANSLATE_NOOP("errors", "The file or its folder is not there: {file}"),
        QT_TRANSLATE_NOOP("errors", "See whether the drive is connected, or choose another place."),
    ),
    "long_path": (
        QT_TRANSLATE_NOOP("errors", "The name of the file is too long: {file}"),
        QT_TRANSLATE_NOOP("errors", "Choose a shorter name, or a folder nearer to the top."),
    ),
}
_ANY_FILE: tuple[Any, Any] = (
    QT_TRANSLATE_NOOP("errors", "The file cannot be read or written: {file}"),
    QT_TRANSLATE_NOOP("errors", "See whether the drive is connected, or choose another place."),
)
_ANY_REFUSAL: tuple[Any, Any] = (
    QT_TRANSLATE_NOOP("errors", "This cannot be done now."),
    QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
)


def is_expected(error: BaseException) -> bool:
    """Whether the error is one for a calm line, not for the crash dialog."""
    return isinstance(error, UserError | StorageError | Cancelled | OSError)


def refuse_in(
    refuse: Callable[[Exception], None],
    leave: Callable[[], object],
    tell: Callable[[Exception], object],
    error: Exception,
) -> None:
    """Say in a form what can be mended there; leave it for anything else, and tell that."""
    if is_expected(error):
        refuse(error)
    else:
        leave()
        tell(error)


def words_of(error: BaseException) -> Words:
    """The sentence and the next step for an expected error."""
    if isinstance(error, Cancelled):
        sentence = QCoreApplication.translate("errors", "Stopped. Nothing was changed.")
        return Words(sentence, "")
    if isinstance(error, UnreadableReport):
        return Words(*unreadable_words(str(error.facts["reason"]), str(error.facts["file"])))
    if isinstance(error, StorageError):
        return _of_store(error)
    if isinstance(error, OSError):
        sentence, step = _FILES.get(kind_of_file_error(error), _ANY_FILE)
        file = str(error.filename or "")
        return Words(_filled(sentence, {"file": file}).rstrip(": ："), _filled(step, {}))
    if isinstance(error, Refused):
        return _refused_step(error)
    sentence, step = _refusal(error)
    facts = {name: labels.value(value) for name, value in getattr(error, "facts", {}).items()}
    return Words(_filled(sentence, facts), _filled(step, facts))


def _of_store(error: StorageError) -> Words:
    """The trouble, which file has it, and the next step."""
    sentence, step = (_filled(one, {}) for one in _STORE.get(error.kind, _STORE["failed"]))
    path = error.facts.get("path")
    if path is not None:
        named = QCoreApplication.translate("errors", "{sentence} ({file})")
        sentence = named.format(sentence=sentence, file=path)
    return Words(sentence, step)


def _refused_step(error: Refused) -> Words:
    """A step that does not fit the case: its reason says which sentence."""
    facts = dict.fromkeys(("number", "until", "day", "not_before", "missing"), "")
    facts |= {name: _fact(value) for name, value in error.facts.items()}
    sentence, step = refusals.WORDS[Why(str(error.facts["reason"]))]
    translate = QCoreApplication.translate
    words = (translate("refusals", one).format(**facts) for one in (sentence, step))
    return Words(*words)


def _fact(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(labels.value(one) for one in value)
    return labels.value(value)


def _refusal(error: BaseException) -> tuple[str, str]:
    """The entry of the error's class or of the nearest class it refines."""
    for kind in type(error).__mro__:
        if kind is LedgerRefused:
            return _REFUSALS["NotAWorkbook"]
        if kind.__name__ in _REFUSALS:
            return _REFUSALS[kind.__name__]
    return _ANY_REFUSAL


class _Facts(dict[str, str]):
    """Facts by name; one that the error does not carry is left empty."""

    def __missing__(self, _key: str) -> str:
        return ""


def _filled(source: str, facts: dict[str, str]) -> str:
    if not source:
        return ""
    return QCoreApplication.translate("errors", source).format_map(_Facts(facts))
