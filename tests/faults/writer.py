"""A clerk at work: real service calls without end, each acknowledged on stdout once it is saved."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal
from desktop_app.services.desk import Desk
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.sign_in import sign_in
from desktop_app.storage import records
from desktop_app.storage.store import open_store


def work(store: Path, resources: Path, first: int) -> None:
    """Write the number of each save into a case's note, sign cases in, say what is safe."""
    open_store(store)
    desk = Desk("办事员", Role.COORDINATOR, date(2025, 6, 20), resources)
    cases = [p.id for p in records.where(Proposal, "stage <> 'ARCHIVED'")]
    unsigned = [p.id for p in records.where(Proposal, "signed_on IS NULL")]
    print("ready", flush=True)
    for count in range(first, first + 1_000_000):
        if unsigned and count % 5 == 0:
            sign_in(desk, [unsigned.pop()], desk.today)
        edit_proposal(desk, cases[count % len(cases)], {"note": str(count), "topic": str(count)})
        print(count, flush=True)


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
