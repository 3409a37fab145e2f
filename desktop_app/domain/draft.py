"""What a ledger row says, before the rules have seen it, and what is wrong with it.

Every value of a draft is optional: ``None`` means that the cell was empty or the column absent, so
an update leaves the stored value as it is. Codes are the names of the domain's enumerations.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from desktop_app.domain.errors import UserError


class LedgerKind(StrEnum):
    """The three ledgers an office keeps."""

    PROPOSALS = "PROPOSALS"
    MEMBERS = "MEMBERS"
    CONTACTS = "CONTACTS"


@dataclass(frozen=True)
class ProposalDraft:
    """One row of the proposals ledger: the case, who does it, the answer and what came of it."""

    session: str | None = None
    year: int | None = None
    number: str | None = None
    kind: str | None = None  # CPPCC, CONGRESS
    title: str | None = None
    body: str | None = None
    topic: str | None = None
    is_key: bool | None = None
    mode: str | None = None  # LEAD, SOLE, SEPARATE, CO, FOR_REFERENCE
    lead: str | None = None
    cosigners: tuple[str, ...] | None = None
    sector: str | None = None
    lead_unit: str | None = None
    co_units: tuple[str, ...] | None = None
    assigned_on: date | None = None
    signed_on: date | None = None
    signed_by: str | None = None
    broken_down_on: date | None = None
    lead_division: str | None = None
    co_divisions: tuple[str, ...] | None = None
    leader: str | None = None
    head: str | None = None
    handler: str | None = None
    inner_due: date | None = None
    reply_due: date | None = None
    extended_due: date | None = None
    extension_reason: str | None = None
    return_requested_on: date | None = None
    return_reason: str | None = None
    return_decided_on: date | None = None
    return_granted: bool | None = None
    co_opinions_in_on: date | None = None
    opinion_sent_on: date | None = None
    opinion_number: str | None = None
    submitted_on: date | None = None
    cleared_on: date | None = None
    reply_text: str | None = None
    grade: str | None = None
    reply_number: str | None = None
    signer: str | None = None
    issued_on: date | None = None
    publicity: str | None = None  # ACTIVE, ON_REQUEST, NOT_PUBLIC
    delivered_on: date | None = None
    feedback_sent_on: date | None = None
    feedback_on: date | None = None
    attitude: str | None = None  # SATISFIED, BASICALLY, DISSATISFIED
    result: str | None = None  # SATISFIED, BASICALLY, DISSATISFIED
    round2_issued_on: date | None = None
    round2_grade: str | None = None
    round2_feedback_on: date | None = None
    round2_attitude: str | None = None
    round2_result: str | None = None
    promise: str | None = None
    promise_due: date | None = None
    promise_outcome: str | None = None  # KEPT, EXTENDED, CANNOT
    promise_done_on: date | None = None
    promise_evidence: str | None = None
    done_on: date | None = None
    archived_on: date | None = None
    archive_number: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class MemberDraft:
    """One row of the members ledger: a member, a deputy, or a body with its contact person."""

    name: str | None = None
    kind: str | None = None  # CPPCC, CONGRESS, BODY
    sector: str | None = None
    party: str | None = None
    unit_post: str | None = None
    phone: str | None = None
    mobile: str | None = None
    address: str | None = None
    contact_person: str | None = None


@dataclass(frozen=True)
class ContactDraft:
    """One row of the contact log; cases and people by number and name."""

    happened_on: date | None = None
    way: str | None = None  # VISIT, INVITE, MEETING, SITE, PHONE, WECHAT, LETTER, VIDEO
    phase: str | None = None  # BEFORE, DURING, AFTER
    session: str | None = None
    numbers: tuple[str, ...] | None = None
    members: tuple[str, ...] | None = None
    ours: tuple[str, ...] | None = None
    said: str | None = None
    opinion: str | None = None
    next_on: date | None = None
    place: str | None = None


Draft = ProposalDraft | MemberDraft | ContactDraft
D = TypeVar("D", ProposalDraft, MemberDraft, ContactDraft)


def drafted(kind: type[D], values: Mapping[str, object]) -> D:
    """``kind(**values)`` without the cost of sixty frozen fields, felt at 10,000 rows."""
    made = object.__new__(kind)
    made.__dict__.update(values)  # what is not given is None, as the class has it
    return made


def given(draft: Draft) -> dict[str, Any]:
    """What a draft says, by column."""
    return {key: value for key, value in draft.__dict__.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a ledger; row and column count from 1 as the spreadsheet shows them, 0 = none."""

    sheet: str
    row: int
    column: int | None = None

    @property
    def letters(self) -> str:
        """The column as a spreadsheet names it: 1 is A, 27 is AA, none is the empty text."""
        name, rest = "", self.column or 0
        while rest > 0:
            rest, letter = divmod(rest - 1, 26)
            name = chr(ord("A") + letter) + name
        return name


class Reason(StrEnum):
    """Why a cell, a row or a sheet was not taken over; the words belong to the interface."""

    BAD_DATE = "BAD_DATE"
    AMBIGUOUS_DATE = "AMBIGUOUS_DATE"  # the number 3.1 may be 3-1 or 3-10
    DATE_WITHOUT_YEAR = "DATE_WITHOUT_YEAR"
    BAD_NUMBER = "BAD_NUMBER"
    BAD_WORD = "BAD_WORD"  # none of the words the column knows
    VALUE_MISSING = "VALUE_MISSING"
    DUPLICATE_NUMBER = "DUPLICATE_NUMBER"  # facts: first_row
    CONTRADICTS = "CONTRADICTS"  # another sheet says otherwise; facts: sheet, row, other
    MISSING_COLUMN = "MISSING_COLUMN"
    NO_HEADER = "NO_HEADER"
    DOUBTFUL_MEMBER = "DOUBTFUL_MEMBER"  # several members have the name; facts: found, who
    NOT_FOUND = "NOT_FOUND"  # names a case the store does not have; facts: what, found
    IN_THE_FUTURE = "IN_THE_FUTURE"
    EMPTY_LEDGER = "EMPTY_LEDGER"
    EMPTY_SHEET = "EMPTY_SHEET"  # notice: other sheets were read
    SHEET_IGNORED = "SHEET_IGNORED"  # notice: no ledger, and others were read
    COLUMN_TWICE = "COLUMN_TWICE"  # notice: the first of two like columns counts; facts: first


NOTICES = frozenset({Reason.EMPTY_SHEET, Reason.SHEET_IGNORED, Reason.COLUMN_TWICE})


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with a ledger: where, which column, what stood there, why it was refused."""

    place: Place
    column_key: str | None
    value: str
    reason: Reason
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_notice(self) -> bool:
        """True when nothing was refused and the user is only told."""
        return self.reason in NOTICES


class LedgerRefused(UserError):
    """The file cannot be read as a ledger; facts: file, and sheet or line where known."""


class LedgerNotFound(LedgerRefused):
    """No such file, a folder, or no right to read it."""


class NotAWorkbook(LedgerRefused):
    """Neither a workbook nor a text table, whatever its name says."""


class WorkbookDamaged(LedgerRefused):
    """A workbook that is cut, altered or incomplete."""


class WorkbookEncrypted(LedgerRefused):
    """A workbook with an opening password."""


class WorkbookTooLarge(LedgerRefused):
    """More cells, text or memory than a ledger can need (far cells, packed bombs)."""


class WorkbookTooSlow(LedgerRefused):
    """Reading took longer than the limit; facts: file, seconds."""


class WorkbookUnsafe(LedgerRefused):
    """Carries declarations no spreadsheet program writes (DOCTYPE, entities); facts: part."""


class TextUnreadable(LedgerRefused):
    """A text table in no known encoding; facts: file, line."""
