"""清单 and 今日 on paper: the columns as they are seen, the time left in words, one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode, Proposal
from desktop_app.services.desk import Desk
from desktop_app.services.list_today import list_today
from desktop_app.services.produce_document import PaperKind, case_list, day_sheet
from tests.case_office import TODAY, Office, an_office
from tests.documents.paper import page_texts, squeezed
from tests.ready_stores import empty_store
from tests.services.paper_desk import change, text_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def made(desk: Desk) -> Office:
    return an_office(desk)


EVERY = (
    *("lamp", "number", "title", "kind", "mode", "lead", "division", "handler", "due", "stage"),
    *("grade", "topic", "assigned", "signed", "answered", "result", "promises"),
)


def test_a_list_names_every_column_it_was_asked_for(desk: Desk, made: Office) -> None:
    (paper,) = case_list(desk, ListQuery(session_ids=(made.session,)), EVERY)
    assert paper.kind is PaperKind.CASE_LIST
    assert paper.file_name == "提案清单_市政协七届四次会议.pdf"
    text = text_of(paper)
    for head in ("时限", "领衔提案人", "答复期限", "交办日期", "未结承诺", "仇晓", "政协提案"):
        assert head in text
    assert "20240004" in text
    assert "逾期10个" in text
    assert f"提案清单（{len(made.cases) - 1}件）" in text
    assert "None" not in text


def test_a_list_keeps_to_the_choice_and_its_order(desk: Desk, made: Office) -> None:
    some = (made.cases["20240001"], made.cases["20240005"])
    query = ListQuery(ids=some, sort=Sort.NUMBER, is_descending=True)
    (paper,) = case_list(desk, query)
    text = text_of(paper)
    assert text.index("20240005") < text.index("20240001")
    assert "20240002" not in text
    assert "（2件）" in text
    assert "筛选" in text


def test_a_list_says_how_an_answer_kept_its_day(desk: Desk, made: Office) -> None:
    (paper,) = case_list(desk, ListQuery(ids=(made.cases["20240008"],)), ("lamp",))
    assert "1按时" in text_of(paper)
    change(Proposal, made.cases["20240008"], reply_due_on=date(2024, 4, 1))
    (paper,) = case_list(desk, ListQuery(ids=(made.cases["20240008"],)), ("lamp",))
    assert "1逾期答复" in text_of(paper)
    change(Proposal, made.cases["20240001"], mode=HandlingMode.FOR_REFERENCE, reply_due_on=None)
    change(Proposal, made.cases["20240001"], assigned_on=None)
    (paper,) = case_list(desk, ListQuery(ids=(made.cases["20240001"],)), ("lamp",))
    assert "1—" in text_of(paper)


def test_an_empty_choice_is_a_list_without_lines(desk: Desk, made: Office) -> None:
    query = ListQuery(session_ids=(made.other_session,), stages=("ARCHIVED",))
    (paper,) = case_list(desk, query)
    assert "市政协七届三次会议提案清单（0件）" in text_of(paper)


def test_the_day_is_on_one_sheet_with_every_line(desk: Desk, made: Office) -> None:
    (paper,) = day_sheet(desk, (made.session,))
    assert paper.kind is PaperKind.DAY_SHEET
    assert paper.file_name == "今日待办_20240506.pdf"
    (page,) = page_texts(paper.data)
    text = squeezed(page)
    assert "2024年5月6日待办事项" in text
    for part in list_today(desk, (made.session,)).parts:
        for line in part.lines:
            assert line.number in text
    assert "（李明）" not in text


def test_the_day_of_a_person_bears_the_name(desk: Desk, made: Office) -> None:
    change(Proposal, made.cases["20240001"], assigned_on=TODAY)
    own = replace(desk, person_id=made.people["李明"])
    (paper,) = day_sheet(own, ())
    assert "（李明）" in text_of(paper)
    assert "新收" in text_of(paper)


def test_an_auditor_prints_neither(desk: Desk, made: Office) -> None:
    other = replace(desk, role=Role.AUDITOR)
    with pytest.raises(NotAllowed):
        case_list(other, ListQuery())
    with pytest.raises(NotAllowed):
        day_sheet(other, ())
