"""B 类: answers that promise more than they settle, and whether the promise came true since."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.promise import Outcome
from desktop_app.domain.reply import Reply


def stood_at(facts: CaseFacts, grade_ids: Collection[int], year_end: date) -> bool:
    """Whether the grade that counted when the year ended is one of these.

    That is the grade of the latest round issued by then, of the first round when none was, or the
    lead unit's grade for a case that has no reply of ours.
    """
    graded = [reply for reply in facts.replies if reply.grade_id is not None]
    if not graded:
        return facts.proposal.lead_grade_id in grade_ids
    by_then = [r for r in graded if r.issued_on is not None and r.issued_on <= year_end]
    counted = _latest(by_then) if by_then else min(graded, key=lambda reply: reply.round)
    return counted.grade_id in grade_ids


def is_resolved(facts: CaseFacts, resolved_ids: Collection[int]) -> bool:
    """Whether a B case is settled: graded as resolved in a later round, or every promise kept."""
    issued = [r for r in facts.replies if r.grade_id is not None and r.issued_on is not None]
    if issued and _latest(issued).grade_id in resolved_ids:
        return True
    kept = [promise.outcome is Outcome.KEPT for promise in facts.promises]
    return bool(kept) and all(kept)


def _latest(replies: list[Reply]) -> Reply:
    return max(replies, key=lambda reply: reply.round)
