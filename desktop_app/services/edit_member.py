"""Correct what is known about a member."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.errors import UserError
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.permissions import Verb
from desktop_app.domain.pinyin import Readings
from desktop_app.services.desk import Desk
from desktop_app.services.import_people import spelled
from desktop_app.storage import journal, members, records

FIELDS = (
    "name",
    "kind",
    "sector",
    "party",
    "unit_post",
    "phone",
    "mobile",
    "address",
    "contact_person",
)


class MemberNameless(UserError):
    """A member cannot be without a name."""


def edit_member(desk: Desk, member_id: int, changes: Mapping[str, str]) -> frozenset[str]:
    """Set fields of FIELDS; returns those that differ from before.

    A new name is read anew for the search by pinyin. Raises NotAllowed, NotFound, MemberNameless.
    """
    desk.may(Verb.EDIT_MEMBER)
    before = members.get(member_id)
    wanted: dict[str, object] = {key: value.strip() for key, value in changes.items()}
    if "kind" in wanted:
        wanted["kind"] = MemberKind(str(wanted["kind"]))
    if wanted.get("name", before.name) == "":
        raise MemberNameless()
    after = replace(before, **wanted)  # type: ignore[arg-type]
    different = {key: value for key, value in wanted.items() if value != getattr(before, key)}
    if not different:
        return frozenset()
    if after.name != before.name:
        different["pinyin"], different["initials"] = spelled_here(desk, after.name)
    with journal.operation(desk.actor, Verb.EDIT_MEMBER, after.name):
        records.change(Member, member_id, different)
    return frozenset(different) & frozenset(FIELDS)


def spelled_here(desk: Desk, name: str) -> tuple[str, str]:
    """The spelling and the initials by which a name is found."""
    text = (desk.resources / "pinyin.txt").read_text(encoding="utf-8")
    return spelled(Readings.parse(text), name)
