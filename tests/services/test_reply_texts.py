"""Templates with the case's own names, phrases shipped or the office's own."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposer
from desktop_app.services.edit_words import WordList, keep_words, list_words
from desktop_app.services.history import undo
from desktop_app.services.reply_texts import keep_phrase, reply_phrases, reply_texts
from desktop_app.storage import journal, records
from tests.case_walk import a_case, a_house, facts


@pytest.fixture
def house(desk):
    return a_house(desk)


def led_by(case: int, name: str, kind: MemberKind) -> None:
    (lead,) = (p for p in facts(case).proposers if p.is_lead)
    with journal.operation("t", "SETUP"):
        made = records.add(Member(0, name, kind=kind))
        records.change(Proposer, lead.id, {"member_id": made})


@pytest.mark.parametrize(
    ("kind", "spoken_to"),
    [
        (MemberKind.CPPCC, "尉迟敏委员："),
        (MemberKind.CONGRESS, "尉迟敏代表："),
        (MemberKind.BODY, "尉迟敏："),
    ],
)
def test_a_template_names_the_case_and_speaks_to_its_proposer(desk, house, kind, spoken_to):
    case = a_case(house, number="20250247", title="关于{number}办好夜市的提案")
    led_by(case, "尉迟敏", kind)
    texts = reply_texts(desk, facts(case))
    assert len(texts.templates) == 3
    for _, text in texts.templates:
        assert text.startswith(spoken_to)
        assert "第20250247号" in text
        assert "{member}" not in text
        assert "{title}" not in text


def test_a_case_without_a_lead_proposer_still_has_templates(desk, house):
    case = a_case(house)
    with journal.operation("t", "SETUP"):
        for one in facts(case).proposers:
            records.remove(Proposer, one.id)
    assert reply_texts(desk, facts(case)).templates[0][1].startswith("：")


def test_a_phrase_is_kept_once_as_one_line_and_undone(desk):
    shipped = reply_phrases(desk)
    assert len(shipped) >= 8
    assert keep_phrase(desk, " 感谢您\n的关心。 ") == (*shipped, "感谢您的关心。")
    assert keep_phrase(desk, "感谢您的关心。") == (*shipped, "感谢您的关心。")
    assert keep_phrase(desk, " ") == (*shipped, "感谢您的关心。")
    undo(desk)
    assert reply_phrases(desk) == shipped


def test_the_offices_own_list_takes_the_place_of_the_shipped_one(desk):
    assert list_words(desk, WordList.PHRASES) == reply_phrases(desk)
    assert keep_words(desk, WordList.PHRASES, ["此致", ""]) == ("此致",)
    assert reply_phrases(desk) == ("此致",)


def test_only_who_may_edit_settings_keeps_a_phrase(house):
    with pytest.raises(NotAllowed):
        keep_phrase(house.desk(Role.HANDLER), "此致")
