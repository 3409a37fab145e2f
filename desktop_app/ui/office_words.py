"""The words for the office's own records in the journal: people, sessions, rules, settings."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.deadline import DeadlineKind, StartFact, Unit
from desktop_app.domain.member import DutyLevel, MemberKind
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Kind
from desktop_app.domain.session import GradeBase, OrganLevel

TABLES: Mapping[str, Any] = {
    "calendar_day": QT_TRANSLATE_NOOP("records", "Calendar"),
    "deadline_rule": QT_TRANSLATE_NOOP("records", "Deadline rule"),
    "division": QT_TRANSLATE_NOOP("records", "Division"),
    "frozen_summary": QT_TRANSLATE_NOOP("records", "Issued summary"),
    "grade": QT_TRANSLATE_NOOP("records", "Grade"),
    "grade_scheme": QT_TRANSLATE_NOOP("records", "Grade scheme"),
    "member": QT_TRANSLATE_NOOP("records", "Member"),
    "number_series": QT_TRANSLATE_NOOP("records", "Number series"),
    "paragraph": QT_TRANSLATE_NOOP("records", "Paragraph"),
    "person": QT_TRANSLATE_NOOP("records", "Person"),
    "saved_filter": QT_TRANSLATE_NOOP("records", "Saved filter"),
    "session": QT_TRANSLATE_NOOP("records", "Session"),
    "setting": QT_TRANSLATE_NOOP("records", "Setting"),
    "text_template": QT_TRANSLATE_NOOP("records", "Template"),
    "typical_case": QT_TRANSLATE_NOOP("records", "Typical case"),
    "unit": QT_TRANSLATE_NOOP("records", "Unit"),
}
CODES: Mapping[tuple[str, str], type[StrEnum]] = {
    ("session", "kind"): Kind,
    ("session", "organ_level"): OrganLevel,
    ("session", "grade_base"): GradeBase,
    ("deadline_rule", "kind"): DeadlineKind,
    ("deadline_rule", "start_fact"): StartFact,
    ("deadline_rule", "unit"): Unit,
    ("person", "level"): DutyLevel,
    ("person", "role"): Role,
    ("member", "kind"): MemberKind,
}
FIELDS: Mapping[str, Any] = {
    "day": QT_TRANSLATE_NOOP("fields", "Day"),
    "is_off": QT_TRANSLATE_NOOP("fields", "Day off"),
    "start_fact": QT_TRANSLATE_NOOP("fields", "Counted from"),
    "amount": QT_TRANSLATE_NOOP("fields", "Amount"),
    "unit": QT_TRANSLATE_NOOP("fields", "Counted in"),
    "fixed_month": QT_TRANSLATE_NOOP("fields", "Month"),
    "fixed_day": QT_TRANSLATE_NOOP("fields", "Day of the month"),
    "roll_over": QT_TRANSLATE_NOOP("fields", "Moves off days off"),
    "max_amount": QT_TRANSLATE_NOOP("fields", "At most"),
    "short_name": QT_TRANSLATE_NOOP("fields", "Short name"),
    "letter": QT_TRANSLATE_NOOP("fields", "Letter"),
    "is_resolved": QT_TRANSLATE_NOOP("fields", "Counts as resolved"),
    "needs_promise": QT_TRANSLATE_NOOP("fields", "Needs a promise"),
    "sector": QT_TRANSLATE_NOOP("fields", "Sector"),
    "party": QT_TRANSLATE_NOOP("fields", "Party"),
    "unit_post": QT_TRANSLATE_NOOP("fields", "Unit and post"),
    "phone": QT_TRANSLATE_NOOP("fields", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("fields", "Mobile"),
    "address": QT_TRANSLATE_NOOP("fields", "Address"),
    "contact_person": QT_TRANSLATE_NOOP("fields", "Contact person"),
    "is_active": QT_TRANSLATE_NOOP("fields", "Works here"),
    "pattern": QT_TRANSLATE_NOOP("fields", "Pattern"),
    "last": QT_TRANSLATE_NOOP("fields", "Last number"),
    "chapter": QT_TRANSLATE_NOOP("fields", "Chapter"),
    "year": QT_TRANSLATE_NOOP("fields", "Year"),
    "organ": QT_TRANSLATE_NOOP("fields", "Organ"),
    "organ_level": QT_TRANSLATE_NOOP("fields", "Level"),
    "term": QT_TRANSLATE_NOOP("fields", "Term"),
    "meeting": QT_TRANSLATE_NOOP("fields", "Meeting"),
    "grade_base": QT_TRANSLATE_NOOP("fields", "Base of grades"),
    "decimals": QT_TRANSLATE_NOOP("fields", "Decimals"),
    "key": QT_TRANSLATE_NOOP("fields", "Name"),
    "value": QT_TRANSLATE_NOOP("fields", "Value"),
    "content": QT_TRANSLATE_NOOP("fields", "Content"),
    "as_of": QT_TRANSLATE_NOOP("fields", "As of"),
    "media_type": QT_TRANSLATE_NOOP("fields", "Kind"),
    "size": QT_TRANSLATE_NOOP("fields", "Size"),
    "is_ours": QT_TRANSLATE_NOOP("fields", "Ours"),
    "is_example": QT_TRANSLATE_NOOP("fields", "Example"),
}
