"""并案: which cases are handled together."""

from __future__ import annotations

from desktop_app.domain.supervision import Link
from desktop_app.storage import records


def between(one_id: int, other_id: int) -> Link | None:
    """The live link of two cases, whichever is the main one."""
    found = records.where(
        Link,
        "unlinked_on IS NULL AND ? IN (main_id, other_id) AND ? IN (main_id, other_id)",
        [one_id, other_id],
    )
    return found[0] if found else None


def of_case(proposal_id: int) -> list[Link]:
    """Every link of a case, ended ones too."""
    return records.where(Link, "? IN (main_id, other_id)", [proposal_id])
