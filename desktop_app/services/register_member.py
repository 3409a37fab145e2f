"""Register a member, a deputy or a body by hand; namesakes are asked about first."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.errors import UserError
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.services.edit_member import FIELDS, MemberNameless, spelled_here
from desktop_app.storage import journal, records


class MemberTwins(UserError):
    """Members of that name are there already: name, count, and who, their posts and sectors."""


def namesakes(name: str) -> tuple[Member, ...]:
    """The members called exactly so, the oldest first; blanks around and inside do not count."""
    bare = "".join(name.split())
    return tuple(records.where(Member, "replace(name, ' ', '') = ? ORDER BY id", [bare]))


def register_member(desk: Desk, values: Mapping[str, str], *, is_another: bool = False) -> int:
    """Add a member with the fields of edit_member.FIELDS; returns its id.

    is_another says that a person was asked and means somebody else of the same name.
    Raises NotAllowed, MemberNameless, MemberTwins.
    """
    desk.may(Verb.EDIT_MEMBER)
    given = {key: values[key].strip() for key in FIELDS if key in values}
    name = given.pop("name", "")
    if not name:
        raise MemberNameless()
    twins = namesakes(name)
    if twins and not is_another:
        who = "；".join(one.unit_post or one.sector or one.name for one in twins)
        raise MemberTwins(name=name, count=len(twins), who=who)
    kind = MemberKind(given.pop("kind", MemberKind.CPPCC))
    pinyin, initials = spelled_here(desk, name)
    with journal.operation(desk.actor, Verb.EDIT_MEMBER, name):
        return records.add(Member(0, name, kind, pinyin, initials, **given))
