"""Complaints about a ledger in words: what is wrong with a cell, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.draft import Complaint, Reason

_WORDS: dict[str, Any] = {
    Reason.BAD_DATE: QT_TRANSLATE_NOOP("complaints", "not a date"),
    Reason.AMBIGUOUS_DATE: QT_TRANSLATE_NOOP(
        "complaints", "may be two different dates; write it as 2024-3-10"
    ),
    Reason.DATE_WITHOUT_YEAR: QT_TRANSLATE_NOOP("complaints", "the date names no year"),
    Reason.BAD_NUMBER: QT_TRANSLATE_NOOP("complaints", "not a usable number"),
    Reason.BAD_WORD: QT_TRANSLATE_NOOP("complaints", "not one of the words this column knows"),
    Reason.VALUE_MISSING: QT_TRANSLATE_NOOP("complaints", "must not be empty"),
    Reason.DUPLICATE_NUMBER: QT_TRANSLATE_NOOP(
        "complaints", "the number stands in row {first_row} already"
    ),
    Reason.CONTRADICTS: QT_TRANSLATE_NOOP(
        "complaints", "sheet “{sheet}”, row {row} says “{other}”"
    ),
    Reason.MISSING_COLUMN: QT_TRANSLATE_NOOP("complaints", "the column is missing"),
    Reason.NO_HEADER: QT_TRANSLATE_NOOP("complaints", "no row with headings was found"),
    Reason.DOUBTFUL_MEMBER: QT_TRANSLATE_NOOP(
        "complaints", "{found} members have this name: {who}"
    ),
    Reason.NOT_FOUND: QT_TRANSLATE_NOOP("complaints", "no single case has this number"),
    Reason.IN_THE_FUTURE: QT_TRANSLATE_NOOP("complaints", "the day has not come yet"),
    Reason.EMPTY_LEDGER: QT_TRANSLATE_NOOP("complaints", "the ledger has no rows"),
    Reason.EMPTY_SHEET: QT_TRANSLATE_NOOP("complaints", "the sheet is empty and was passed over"),
    Reason.SHEET_IGNORED: QT_TRANSLATE_NOOP(
        "complaints", "the sheet is no ledger and was passed over"
    ),
    Reason.COLUMN_TWICE: QT_TRANSLATE_NOOP(
        "complaints", "the heading occurs twice; column {first} counts"
    ),
}
_UNKNOWN = QT_TRANSLATE_NOOP("complaints", "cannot be taken over")


class _Facts(dict[str, object]):
    """Facts by name; one that is not there is left empty."""

    def __missing__(self, _key: str) -> str:
        return ""


def reason_words(complaint: Complaint) -> str:
    """Why the cell, row or sheet was refused."""
    source = _WORDS.get(complaint.reason, _UNKNOWN)
    text = QCoreApplication.translate("complaints", source)
    return text.format_map(_Facts(complaint.facts))


def column_words(complaint: Complaint, headings: Mapping[str, str]) -> str:
    """The column as the sheet and the office call it: "F 答复期限"; empty when none is meant."""
    heading = headings.get(complaint.column_key or "", complaint.column_key or "")
    return f"{complaint.place.letters} {heading}".strip()


def sentence(complaint: Complaint, headings: Mapping[str, str]) -> str:
    """One line that says where and why, for a place without a table."""
    place = complaint.place
    if not place.row:
        whole: Any = QT_TRANSLATE_NOOP("complaints", "{sheet}: {reason}")
        return QCoreApplication.translate("complaints", whole).format(
            sheet=place.sheet, reason=reason_words(complaint)
        )
    source: Any = QT_TRANSLATE_NOOP(
        "complaints", "{sheet}, row {row}, {column}: “{value}” {reason}"
    )
    return QCoreApplication.translate("complaints", source).format(
        sheet=complaint.place.sheet,
        row=complaint.place.row,
        column=column_words(complaint, headings),
        value=complaint.value,
        reason=reason_words(complaint),
    )
