"""审签: who must clear a reply, in which order, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.errors import UserError
from desktop_app.domain.member import DutyLevel
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Kind
from desktop_app.domain.reply import Clearance, ClearanceLevel, Decision


class LevelsUnusable(UserError):
    """A session needs at least one level, each once, lowest first. Facts: levels."""


# Who signs last differs from place to place; these are examples, changed in the settings.
DEFAULT_LEVELS = {
    Kind.CPPCC: (ClearanceLevel.DIVISION_HEAD, ClearanceLevel.OFFICE, ClearanceLevel.DEPUTY),
    Kind.CONGRESS: (
        ClearanceLevel.DIVISION_HEAD,
        ClearanceLevel.OFFICE,
        ClearanceLevel.DEPUTY,
        ClearanceLevel.CHIEF,
    ),
}


def next_level(
    levels: Sequence[ClearanceLevel], clearances: Iterable[Clearance]
) -> ClearanceLevel | None:
    """The level whose word is awaited; None when every level has approved."""
    passed = {c.level for c in clearances if not c.is_void and c.decision is not Decision.RETURNED}
    return next((level for level in levels if level not in passed), None)


def awaited(levels: Sequence[ClearanceLevel], clearances: Iterable[Clearance]) -> ClearanceLevel:
    """Whose word a submitted text waits for.

    The last level signs, so it speaks again when levels were taken away under a waiting text.
    """
    return next_level(levels, clearances) or levels[-1]


def check_levels(levels: Sequence[ClearanceLevel]) -> None:
    """Raise LevelsUnusable unless there are levels, each once, from the lowest to the highest."""
    order = list(ClearanceLevel)
    if not levels or list(levels) != sorted(set(levels), key=order.index):
        raise LevelsUnusable(levels=tuple(levels))


def may_clear(level: ClearanceLevel, role: Role, duty: DutyLevel | None) -> bool:
    """Whether a person clears at this level here; the coordinator enters what was done on paper."""
    if role is Role.COORDINATOR:
        return True
    if role is Role.DIVISION_HEAD:
        return level is ClearanceLevel.DIVISION_HEAD
    wanted = {ClearanceLevel.DEPUTY: DutyLevel.DEPUTY, ClearanceLevel.CHIEF: DutyLevel.CHIEF}
    return role is Role.LEADER and duty is not None and wanted.get(level) is duty


def is_copied(level: ClearanceLevel, role: Role, duty: DutyLevel | None) -> bool:
    """Whether the coordinator copies somebody else's word from the circulated sheet."""
    own = level is ClearanceLevel.OFFICE or (duty is not None and level.value == duty.value)
    return role is Role.COORDINATOR and not own
