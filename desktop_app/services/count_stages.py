"""Count how many cases of sessions stand at each stage."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.session import Session
from desktop_app.domain.stage import Stage
from desktop_app.storage import proposals


def count_stages(chosen: Sequence[Session]) -> dict[Stage, int]:
    """Cases of these sessions by stage, every stage in its order, empty ones as 0."""
    counts = proposals.stage_counts(ListQuery(session_ids=tuple(one.id for one in chosen)))
    return {stage: counts.get(stage.value, 0) for stage in Stage}
