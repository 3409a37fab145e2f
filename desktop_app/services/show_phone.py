"""Show a member's phones in full; every look is written to the journal."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, members


@dataclass(frozen=True)
class Phones:
    """Office phone and mobile as recorded; either may be empty."""

    phone: str
    mobile: str


def show_phone(desk: Desk, member_id: int) -> Phones:
    """The phones of one member. The journal says who looked at whose, never the number.

    Raises NotAllowed, NotFound.
    """
    desk.may(Verb.SHOW_PHONE)
    member = members.get(member_id)
    with journal.operation(desk.actor, Verb.SHOW_PHONE, member.name, keep_empty=True):
        return Phones(member.phone, member.mobile)
