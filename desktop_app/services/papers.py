"""What is asked of a paper and what comes back: kinds, formats, orders, files in memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.file_name import clean_file_name
from desktop_app.services.letter_habits import Form


class PaperKind(StrEnum):
    """The papers of the office; the year's summary has a service of its own."""

    RESPONSIBILITY_LIST = "RESPONSIBILITY_LIST"
    REPLY_LETTER = "REPLY_LETTER"
    OPINION_LETTER = "OPINION_LETTER"
    FEEDBACK_FORM = "FEEDBACK_FORM"
    CHASER_NOTE = "CHASER_NOTE"
    SUPERVISION_NOTICE = "SUPERVISION_NOTICE"
    CONTACT_RECORD = "CONTACT_RECORD"
    MEETING_MATERIAL = "MEETING_MATERIAL"
    PROMISE_TRACKING = "PROMISE_TRACKING"
    CASE_FOLDER = "CASE_FOLDER"
    CASE_LIST = "CASE_LIST"
    DAY_SHEET = "DAY_SHEET"


class Format(StrEnum):
    """How a paper is written; the value is the file's ending."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


@dataclass(frozen=True)
class PaperFile:
    """One file of one paper. missing: characters no font draws, printed as empty boxes."""

    kind: PaperKind
    name: str
    format: Format
    data: bytes
    missing: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """What the file is called, fit for every computer."""
        whole = self.name.replace("/", "_").replace("\\", "_")
        return clean_file_name(f"{whole}.{self.format.value}")


@dataclass(frozen=True)
class LetterOrder:
    """Which letters and how. round: the latest when None. member_ids: all addressees when empty.

    form: the office's habit when None. with_phone asks for the handler's phone in the letter.
    """

    round: int | None = None
    member_ids: tuple[int, ...] = ()
    form: Form | None = None
    with_phone: bool = False
    formats: tuple[Format, ...] = (Format.PDF,)


@dataclass(frozen=True)
class ChaserOrder:
    """on: the day of the chasers, today when None. Their numbers are those of that day."""

    on: date | None = None
    text: str = ""
    answer_by: date | None = None


@dataclass(frozen=True)
class NoticeOrder:
    """A notice that is not issued yet; found is worded from the deadlines when empty."""

    division_id: int
    proposal_ids: tuple[int, ...]
    found: str = ""
    rectify_by: date | None = None
