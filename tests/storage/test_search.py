"""What a search finds, where it found it, and in which order it tells."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.domain.member import Member
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.reply import Reply
from desktop_app.storage import (
    contact_entries,
    engine_sqlite,
    journal,
    proposals,
    records,
    search,
    search_rank,
)
from desktop_app.storage import engine_sqlite as engine
from tests.factories import stored_case, stored_session


@pytest.fixture
def office(store) -> dict[str, int]:
    """Six cases that speak of 夜市, each in another field; one more of another session."""
    session, other = stored_session(), stored_session(name="市政协七届五次会议", year=2025)
    ids = {
        "replies": stored_case(session, "张三", number="20240001", title="甲"),
        "talks": stored_case(session, "张三", number="20240002", title="乙"),
        "body": stored_case(session, "张三", number="20240003", title="丙", body="办好夜市"),
        "title": stored_case(session, "张三", number="20240004", title="关于夜市的提案"),
        "names": stored_case(session, "夜市委", number="20240005", title="丁"),
        "later": stored_case(session, "张三", number="20240009", title="夜市之二"),
        "other": stored_case(other, "张三", number="20250004", title="夜市之三"),
    }
    with journal.operation("t", "SETUP"):
        records.add(Reply(0, ids["replies"], text="夜市已经开放"))
        talk = Contact(0, date(2024, 4, 1), Way.PHONE, Phase.DURING, said="说到夜市")
        for _ in range(2):
            contact_entries.add(talk, [ids["talks"]], [], [])
        for name, day in (("title", "2024-03-18"), ("later", "2024-05-01")):
            records.change(Proposal, ids[name], {"assigned_on": date.fromisoformat(day)})
    return ids


def ranked(text: str, **more: object) -> list[int]:
    return proposals.ids(ListQuery(text=text, sort=Sort.RANK, **more))  # type: ignore[arg-type]


def test_hits_come_by_field_and_then_by_date(office):
    wanted = ["names", "later", "title", "other", "body", "talks", "replies"]
    assert ranked("夜市") == [office[name] for name in wanted]
    assert ranked("夜市")[2:4] == proposals.ids(ListQuery(text="夜市", sort=Sort.RANK), 2, 2)


def test_hits_are_told_with_the_field_that_holds_them(office):
    found = search_rank.hits("夜市", list(office.values()))
    fields = {name: name for name in search.FIELDS[1:]} | {"later": "title", "other": "title"}
    assert found == {office[name]: field for name, field in fields.items()}
    assert search_rank.hits("20240004", list(office.values())) == {office["title"]: "number"}
    assert search_rank.hits("，", list(office.values())) == {}


def test_several_words_count_where_the_last_of_them_is_met(office):
    assert ranked("夜市 张三")[0] == office["later"]
    assert search_rank.hits("夜市 张三", list(office.values()))[office["body"]] == "body"
    assert search_rank.hits("张三 2024", [office["body"]]) == {office["body"]: "names"}
    assert search_rank.hits("2024 0003", [office["body"]]) == {office["body"]: "number"}
    assert search_rank.hits("夜市 委", [office["names"]]) == {office["names"]: "names"}


def test_conditions_narrow_what_is_ranked(office):
    session = proposals.get(office["title"]).session_id
    assert office["other"] not in ranked("夜市", session_ids=(session,))
    assert ranked("夜市", session_ids=(session,), is_key=True) == []
    with journal.operation("t", "SETUP"):
        records.change(Proposal, office["body"], {"is_key": True})
    assert ranked("夜市", session_ids=(session,), is_key=True) == [office["body"]]
    assert ranked("夜市", is_key=True) == [office["body"]]


def test_rank_without_words_is_the_order_of_numbers(office):
    assert ranked("")[0] == office["replies"]


def test_count_is_the_number_of_hits_with_and_without_other_sessions(office):
    session = proposals.get(office["title"]).session_id
    for query in (
        ListQuery(text="夜市"),
        ListQuery(text="夜市", session_ids=(session,)),
        ListQuery(text="夜市", session_ids=(session,), is_key=False),
        ListQuery(text="夜市", is_descending=True, sort=Sort.TITLE),
        ListQuery(text="！"),
    ):
        assert proposals.count(query) == len(proposals.ids(query))
    assert proposals.count(ListQuery(text="夜市", session_ids=(session,))) == 6


def test_many_hits_are_found_without_a_list_of_them(office, monkeypatch):
    monkeypatch.setattr(proposals, "_FEW", 2)
    monkeypatch.setattr(search_rank, "FEW", 1)
    assert set(proposals.ids(ListQuery(text="夜市"))) == set(office.values())
    latest_first = [office["other"], office["later"], office["title"]]
    assert [one for one in ranked("夜市") if one in latest_first] == latest_first


def test_many_texts_at_once_are_found_like_few(office, monkeypatch):
    monkeypatch.setattr(search, "MANY", 1)
    with journal.operation("t", "SETUP"):
        texts = [(10**6 + at, 1, f"9{at}", ["张三"], "灯会的提案", "", "", "") for at in range(3)]
        search.add(texts)
    found = engine_sqlite.rows("SELECT rowid FROM search WHERE title MATCH ?", ['"灯 会"'])
    assert [one for (one,) in found] == [10**6, 10**6 + 1, 10**6 + 2]


def test_any_substring_of_a_number_and_any_spelling_of_a_name_is_found(office):
    with journal.operation("t", "SETUP"):
        member = records.where(Member, "name = '夜市委'")[0]
        records.change(Member, member.id, {"pinyin": "yeshiwei", "initials": "ysw"})
    for text in ("0005", "240005", "20240005", "05", "YESHI", "ysw", "y", "shiwei"):
        assert office["names"] in ranked(text), text
    assert ranked("yw") == []
    assert ranked("20240005x") == []


@given(
    text=st.text(alphabet="夜市5gG2024-（）, ", max_size=12),
    at=st.integers(0, 11),
    size=st.integers(1, 6),
)
def test_every_piece_of_a_text_is_found_in_it(text: str, at: int, size: int) -> None:
    piece = text[at : at + size]
    inside = f" {search.stored(text)} "
    for word in search.words(piece):
        phrase = search.match_expression(word).strip('"')
        assert f" {phrase} " in inside


def test_many_texts_at_once_go_through_a_larger_buffer(store, monkeypatch):
    monkeypatch.setattr(search, "MANY", 1)
    texts = [(at, 1, f"2024{at}", ("张三",), f"题目{at}", "", "", "") for at in (1, 2, 3)]
    search.add(texts)
    assert search.count(search.match_expression("题目")) == 3
    assert engine.rows("SELECT v > 1000000 FROM search_config WHERE k = 'hashsize'") == [(1,)]
