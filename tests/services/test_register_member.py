"""A member by hand: found by sound at once, namesakes are asked about, one undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.permissions import Role
from desktop_app.services import history
from desktop_app.services.edit_member import MemberNameless
from desktop_app.services.list_members import find_members
from desktop_app.services.register_member import MemberTwins, namesakes, register_member
from desktop_app.storage import journal, records
from tests.talks import Office, a_desk, small_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with small_office(tmp_path) as made:
        yield made


def test_a_deputy_is_registered_and_found_by_initials(office: Office) -> None:
    values = {"name": " 尉迟敏 ", "kind": "CONGRESS", "sector": " 教育界 ", "phone": "0755-1"}
    made = register_member(office.desk, values)
    member = records.get(Member, made)
    assert (member.name, member.kind, member.sector, member.phone) == (
        "尉迟敏",
        MemberKind.CONGRESS,
        "教育界",
        "0755-1",
    )
    assert [one.id for one in find_members(office.desk, "ycm")] == [made]
    history.undo(office.desk)
    assert find_members(office.desk, "ycm") == []


def test_without_a_kind_it_is_a_member_of_the_cppcc(office: Office) -> None:
    made = register_member(office.desk, {"name": "丁一", "unknown": "x"})
    assert records.get(Member, made).kind is MemberKind.CPPCC


def test_a_namesake_must_be_meant(office: Office) -> None:
    with pytest.raises(MemberTwins) as asked:
        register_member(office.desk, {"name": "张 伟"})
    assert asked.value.facts["count"] == 1
    assert asked.value.facts["who"]
    before = len(journal.operations())
    made = register_member(office.desk, {"name": "张伟"}, is_another=True)
    assert len(journal.operations()) == before + 1
    assert [one.id for one in namesakes(" 张伟 ")] == [office.members["张伟"], made]
    with pytest.raises(MemberTwins) as asked:
        register_member(office.desk, {"name": "张伟"})
    assert asked.value.facts["count"] == 2


def test_a_name_is_needed_and_the_right(office: Office) -> None:
    for values in ({"name": "  "}, {}):
        with pytest.raises(MemberNameless):
            register_member(office.desk, values)
    with pytest.raises(NotAllowed):
        register_member(a_desk(Role.HANDLER), {"name": "丁一"})
    assert namesakes("丁一") == ()
