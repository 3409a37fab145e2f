"""Rows of the members ledger: found by name and kind, completed or made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.domain.draft import Complaint, MemberDraft, Place, Reason
from desktop_app.domain.member import Member, MemberKind, looks_like_body
from desktop_app.domain.pinyin import Readings
from desktop_app.services.import_people import Done, spelled
from desktop_app.storage import records

_FIELDS = ("sector", "party", "unit_post", "phone", "mobile", "address", "contact_person")


def import_members(rows: Sequence[tuple[Place, MemberDraft]], readings: Readings) -> Done:
    """Add or complete members; a row without a name is rejected."""
    done = Done()
    have: dict[str, list[Member]] = {}
    for member in records.where(Member) if rows else ():
        have.setdefault(member.name, []).append(member)
    fresh: list[Member] = []
    for place, draft in rows:
        if not draft.name:
            done.complaints.append(Complaint(place, "name", "", Reason.VALUE_MISSING))
            continue
        old = _twin(have.get(draft.name, []), draft)
        given = {f: v for f in _FIELDS if (v := getattr(draft, f)) is not None}
        if old is None:
            member = _made(draft, given, readings)
            have.setdefault(draft.name, []).append(member)
            fresh.append(member)
            continue
        _complete(old, given, done)
    records.add_all(fresh)
    done.created = len(fresh)
    return done


def _twin(namesakes: list[Member], draft: MemberDraft) -> Member | None:
    """The stored member a row means: same kind, and no other unit and post."""
    for member in namesakes:
        same_kind = draft.kind in (None, member.kind.value)
        posts = (draft.unit_post or "", member.unit_post)
        if same_kind and (posts[0] == posts[1] or not all(posts)):
            return member
    return None


def _made(draft: MemberDraft, given: dict[str, Any], readings: Readings) -> Member:
    name = str(draft.name)
    guessed = MemberKind.BODY if looks_like_body(name) else MemberKind.CPPCC
    kind = MemberKind(draft.kind) if draft.kind else guessed
    pinyin, initials = spelled(readings, name)
    return Member(0, name, kind, pinyin, initials, **given)


def _complete(old: Member, given: dict[str, Any], done: Done) -> None:
    differing = {f: v for f, v in given.items() if v != getattr(old, f)}
    if differing and old.id:
        records.change(Member, old.id, differing)
        done.updated += 1
    else:
        done.unchanged += 1
