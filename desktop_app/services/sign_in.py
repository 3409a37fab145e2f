"""Sign cases in: the office confirms that it has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.case_edit import SignedAlready, check_signing
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, proposals, records


@dataclass(frozen=True)
class SignedIn:
    """The cases that were signed in, and the day."""

    proposal_ids: frozenset[int]
    signed_on: date


def sign_in(desk: Desk, proposal_ids: Sequence[int], signed_on: date) -> SignedIn:
    """Sign all of them in, as one operation; the desk's actor is who signed.

    Raises NotAllowed, NotFound, SignedAlready, SignedTooEarly.
    """
    desk.may(Verb.SIGN_IN)
    chosen = [proposals.get(proposal_id) for proposal_id in proposal_ids]
    for case in chosen:
        if case.signed_on is not None:
            raise SignedAlready(number=case.number, signed_on=case.signed_on)
        check_signing(case.number, case.assigned_on, signed_on, desk.today)
    about = "、".join(case.number for case in chosen[:3])
    with journal.operation(desk.actor, Verb.SIGN_IN, about):
        for case in chosen:
            changes = {"signed_on": signed_on, "signed_by": desk.actor}
            records.change(Proposal, case.id, changes)
    return SignedIn(frozenset(case.id for case in chosen), signed_on)
