"""Unsaved typing: kept a person and a form, outside the journal, gone once it is saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.services.keep_draft import drafts_about, drop_draft, keep_draft, read_draft
from desktop_app.services.read_case import read_case
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal
from tests.case_walk import a_case, a_house


@pytest.fixture
def case(desk):
    return a_case(a_house(desk))


def test_what_was_typed_comes_back_as_it_was_last(desk, case):
    keep_draft(desk, case, "DRAFT_REPLY", {"text": "第一稿"})
    keep_draft(desk, case, "DRAFT_REPLY", {"text": "第二稿", "members": [[2**62, "仇晓"]]})
    draft = read_draft(desk, case, "DRAFT_REPLY")
    assert draft is not None
    assert draft.values == {"text": "第二稿", "members": [[2**62, "仇晓"]]}
    assert draft.kept_at.tzinfo is not None
    assert [one.what for one in read_case(desk, case).beside.drafts] == ["DRAFT_REPLY"]


def test_another_person_case_or_form_has_its_own(desk, case):
    keep_draft(desk, case, "ASSIGN", {"lead": "综合处"})
    assert read_draft(replace(desk, actor="别人"), case, "ASSIGN") is None
    assert read_draft(desk, 0, "ASSIGN") is None
    assert read_draft(desk, case, "ASSIG") is None
    keep_draft(desk, case, "SIGN_IN", {"on": "今天"})
    assert {one.what for one in drafts_about(desk, case)} == {"ASSIGN", "SIGN_IN"}


def test_a_saved_form_leaves_nothing_and_nothing_is_journalled(desk, case):
    before = journal.operations()
    keep_draft(desk, case, "ASSIGN", {"lead": "综合处"})
    drop_draft(desk, case, "ASSIGN")
    drop_draft(desk, case, "ASSIGN")
    assert engine.rows("SELECT * FROM draft") == []
    assert journal.operations() == before
    assert journal.verify() is None
