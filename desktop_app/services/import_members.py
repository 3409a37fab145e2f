"""Rows of the members ledger: found by name and kind, completed or made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.draft import Complaint, MemberDraft, Place, Reason
from desktop_app.domain.member import Member, MemberKind, looks_like_body
from desktop_app.domain.pinyin import Readings
from desktop_app.services.import_people import Done, Update, spelled
from desktop_app.storage import records

_FIELDS = ("sector", "party", "unit_post", "phone", "mobile", "address", "contact_person")


def import_members(rows: Sequence[tuple[Place, MemberDraft]], readings: Readings) -> Done:
    """Add or complete members; a row that may mean several is rejected."""
    done = Done()
    have: dict[str, list[Member]] = {}
    for member in records.where(Member) if rows else ():
        have.setdefault(member.name, []).append(member)
    fresh: list[Member] = []
    for place, draft in rows:
        name = str(draft.name)  # a row without one was rejected when it was read
        twins = _twins(have.get(name, []), draft)
        if len(twins) > 1:
            told = {"found": len(twins), "who": "；".join(m.unit_post for m in twins)}
            done.complaints.append(Complaint(place, "name", name, Reason.DOUBTFUL_MEMBER, told))
            continue
        old = twins[0] if twins else None
        given = {f: v for f in _FIELDS if (v := getattr(draft, f)) is not None}
        if old is None:
            member = _made(draft, given, readings)
            have.setdefault(name, []).append(member)
            fresh.append(member)
            continue
        if old.id:
            _complete(place, old, given, done)
        else:
            _complete_fresh(old, given, have[name], fresh)
            done.unchanged += 1
    records.add_all(fresh)
    done.created = len(fresh)
    return done


def _twins(namesakes: list[Member], draft: MemberDraft) -> list[Member]:
    """The stored members a row can mean: of its kind, of its unit and post, else of no other."""
    same_kind = [m for m in namesakes if draft.kind in (None, m.kind.value)]
    post = draft.unit_post or ""
    same_post = [m for m in same_kind if m.unit_post == post]
    return same_post[:1] or [m for m in same_kind if not (post and m.unit_post)]


def _made(draft: MemberDraft, given: dict[str, Any], readings: Readings) -> Member:
    name = str(draft.name)
    guessed = MemberKind.BODY if looks_like_body(name) else MemberKind.CPPCC
    kind = MemberKind(draft.kind) if draft.kind else guessed
    pinyin, initials = spelled(readings, name)
    return Member(0, name, kind, pinyin, initials, **given)


def _complete(place: Place, old: Member, given: dict[str, Any], done: Done) -> None:
    differing = {f: v for f, v in given.items() if v != getattr(old, f)}
    if differing:
        records.change(Member, old.id, differing)
        done.updated += 1
        before = {f: getattr(old, f) or None for f in differing}
        name = MemberDraft(old.name)
        done.updates.append(Update(place, replace(name, **before), replace(name, **differing)))
    else:
        done.unchanged += 1


def _complete_fresh(
    old: Member, given: dict[str, Any], namesakes: list[Member], fresh: list[Member]
) -> None:
    """A second row of the same file about a member who is not stored yet."""
    whole = replace(old, **given)
    for members in (namesakes, fresh):
        members[members.index(old)] = whole
