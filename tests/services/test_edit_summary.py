"""Editing a summary: the wording, the typical cases, and an issue that nothing moves any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.charts.gallery import CHARTS
from desktop_app.documents.fields import BrokenField, UnknownField
from desktop_app.documents.year_summary import Chapter, Part
from desktop_app.domain.errors import NotAllowed, NotFound
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.reply import Reply
from desktop_app.domain.summary import CaseElsewhere, SummaryUnchanged
from desktop_app.services.edit_summary import (
    choose_typical_cases,
    issue_summary,
    save_narrative,
)
from desktop_app.services.freeze_summary import frozen, thawed
from desktop_app.services.produce_summary import produce_issued, produce_summary, summary_content
from desktop_app.services.read_summary import (
    is_own_wording,
    issued_summaries,
    last_years_narrative,
    narrative_of,
    typical_cases,
)
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records
from tests.documents.paper import pdf_text
from tests.factories import a_desk
from tests.figure_office import TODAY, random_town
from tests.ready_stores import empty_store

DESK = a_desk(today=TODAY)


@pytest.fixture(autouse=True)
def few_charts(monkeypatch):
    monkeypatch.setattr("desktop_app.charts.gallery.CHARTS", CHARTS[:2])


@pytest.fixture
def town(tmp_path):
    store = empty_store(tmp_path / "办公室.pdesk")
    yield random_town(7, 12)
    store.close()


def texts(content) -> str:
    return "\n".join(part.text for chapter in content.chapters for part in chapter.parts)


def edited(narrative, text: str, chapter: int = 1):
    """The narrative with one more body text at the end of a chapter."""
    own = narrative.chapters[chapter]
    more = replace(own, parts=(*own.parts, Part(text)))
    chapters = (*narrative.chapters[:chapter], more, *narrative.chapters[chapter + 1 :])
    return replace(narrative, chapters=chapters)


def test_a_session_begins_with_the_default_wording(town):
    assert not is_own_wording(town.this_year)
    assert len(narrative_of(DESK, town.this_year).chapters) == 5


def test_an_edited_paragraph_is_kept_and_printed_with_its_figures(town):
    default = narrative_of(DESK, town.this_year)
    wanted = edited(default, "今年共办理{{total}}件。")
    assert save_narrative(DESK, town.this_year, wanted) == sum(
        1 + len(chapter.parts) for chapter in wanted.chapters
    ) + len((wanted.title, wanted.lead, wanted.base_note))
    assert narrative_of(DESK, town.this_year) == wanted
    assert "今年共办理9件。" in texts(summary_content(DESK, town.this_year))
    assert is_own_wording(town.this_year)


def test_one_change_is_one_changed_row_and_can_be_undone(town):
    first = edited(narrative_of(DESK, town.this_year), "甲")
    save_narrative(DESK, town.this_year, first)
    second = replace(first, lead="{{office}}认真办理。")
    assert save_narrative(DESK, town.this_year, second) == 1
    assert save_narrative(DESK, town.this_year, second) == 0
    journal.undo("t")
    assert narrative_of(DESK, town.this_year) == first


def test_paragraphs_can_be_taken_away(town):
    wanted = edited(narrative_of(DESK, town.this_year), "甲")
    save_narrative(DESK, town.this_year, wanted)
    shorter = replace(wanted, chapters=wanted.chapters[:2])
    assert save_narrative(DESK, town.this_year, shorter) > 0
    assert narrative_of(DESK, town.this_year) == shorter


def test_a_figure_cannot_be_mistyped(town):
    default = narrative_of(DESK, town.this_year)
    with pytest.raises(UnknownField) as caught:
        save_narrative(DESK, town.this_year, edited(default, "共{{totle}}件"))
    assert caught.value.facts["field"] == "totle"
    with pytest.raises(BrokenField):
        save_narrative(DESK, town.this_year, edited(default, "共{{total件"))
    assert not is_own_wording(town.this_year)


def test_last_years_wording_is_suggested(town):
    assert last_years_narrative(DESK, town.this_year) is None
    wanted = edited(narrative_of(DESK, town.last_year), "去年的话")
    save_narrative(DESK, town.last_year, wanted)
    assert last_years_narrative(DESK, town.this_year) == wanted
    assert last_years_narrative(DESK, town.last_year) is None


def test_wording_without_a_heading_is_read_all_the_same(town):
    with journal.operation("t", "SETUP"):
        engine.run("INSERT INTO paragraph VALUES (1, ?, 3, 4, 0, '只有一段')", [town.this_year])
    narrative = narrative_of(DESK, town.this_year)
    assert narrative.chapters == (Chapter("", (Part("只有一段"),)),)
    assert narrative.title == narrative_of(DESK, town.last_year).title


def cases_of(session: int) -> list[int]:
    rows = engine.rows("SELECT id FROM proposal WHERE session_id = ? ORDER BY number", [session])
    return [row[0] for row in rows]


def test_key_proposals_are_typical_until_somebody_chooses(town):
    first, second, third, *_ = cases_of(town.this_year)
    assert typical_cases(town.this_year) == []
    assert "本年度重点办理了" not in texts(summary_content(DESK, town.this_year))
    with journal.operation("t", "SETUP"):
        records.change(Proposal, second, {"is_key": True})
    assert [case.proposal_id for case in typical_cases(town.this_year)] == [second]
    chosen = [(third, "办理中三次上门走访。"), (first, " ")]
    assert choose_typical_cases(DESK, town.this_year, chosen) == 2
    assert [case.proposal_id for case in typical_cases(town.this_year)] == [third, first]
    printed = texts(summary_content(DESK, town.this_year))
    listed = printed.index("本年度重点办理了《关于第3号事项的提案》")
    assert printed[listed:].split("\n")[1] == "办理中三次上门走访。"


def test_choosing_again_changes_only_what_differs(town):
    first, second, third, *_ = cases_of(town.this_year)
    choose_typical_cases(DESK, town.this_year, [(first, ""), (second, "")])
    assert choose_typical_cases(DESK, town.this_year, [(first, ""), (third, "说明")]) == 2
    assert choose_typical_cases(DESK, town.this_year, [(third, "说明"), (first, "")]) == 2
    assert choose_typical_cases(DESK, town.this_year, [(third, "说明"), (first, "")]) == 0


def test_a_case_of_another_session_is_refused(town):
    other = cases_of(town.last_year)[0]
    with pytest.raises(CaseElsewhere) as caught:
        choose_typical_cases(DESK, town.this_year, [(other, "")])
    assert caught.value.facts["number"].startswith("2024")


def test_an_issued_summary_does_not_move(town):
    before = produce_summary(DESK, town.this_year)
    issued = issue_summary(DESK, town.this_year)
    copy = produce_issued(DESK, issued)
    case = cases_of(town.this_year)[0]
    with journal.operation("t", "SETUP"):
        records.change(Proposal, case, {"title": "改过的标题", "mode": "FOR_REFERENCE"})
        records.add(Reply(0, case, 9, grade_id=town.grades[0], issued_on=TODAY))
    save_narrative(DESK, town.this_year, edited(narrative_of(DESK, town.this_year), "后来的话"))
    assert produce_issued(DESK, issued) == copy
    assert produce_summary(DESK, town.this_year) != before
    assert "2025年6月20日" in pdf_text(copy)
    assert produce_issued(DESK, issued, "docx").startswith(b"PK")
    kept = issued_summaries(town.this_year)
    assert [(one.id, one.as_of, one.issued_on) for one in kept] == [(issued, TODAY, TODAY)]


def test_the_same_content_is_issued_once(town):
    issue_summary(DESK, town.this_year, date(2025, 5, 1))
    with pytest.raises(SummaryUnchanged) as caught:
        issue_summary(DESK, town.this_year, date(2025, 5, 1))
    assert caught.value.facts["issued_on"] == TODAY
    issue_summary(DESK, town.this_year)
    assert [one.as_of for one in issued_summaries(town.this_year)] == [TODAY, date(2025, 5, 1)]


def test_frozen_content_comes_back_whole(town):
    content = replace(summary_content(DESK, town.this_year), salutation="市政协：")
    assert thawed(frozen(content)) == replace(content, words=dict(content.words))
    bare = replace(content, made_at=None)
    assert thawed(frozen(bare)).made_at is None


def test_an_unknown_issue_is_named(town):
    with pytest.raises(NotFound):
        produce_issued(DESK, 1)


@pytest.mark.parametrize("role", [Role.LEADER, Role.HANDLER, Role.AUDITOR])
def test_only_the_coordinator_edits_and_issues(town, role):
    desk = replace(DESK, role=role)
    narrative = narrative_of(desk, town.this_year)
    for verb in (
        lambda: save_narrative(desk, town.this_year, narrative),
        lambda: choose_typical_cases(desk, town.this_year, []),
        lambda: issue_summary(desk, town.this_year),
    ):
        with pytest.raises(NotAllowed):
            verb()


def test_a_session_without_cases_has_a_summary_too(tmp_path):
    store = empty_store(tmp_path / "空.pdesk")
    town = random_town(1, 0)
    content = summary_content(DESK, town.this_year)
    assert [table.caption[-4:] for table in content.annexes[0].items] == ["办理类型", "办理结果"]
    assert len(content.annexes[-1].items[0].rows) == 0
    assert produce_summary(DESK, town.this_year).startswith(b"%PDF")
    store.close()
