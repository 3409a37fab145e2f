"""Tables say at the foot how far the journal had come; letters do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.printed_words import printed_words
from desktop_app.services.produce_document import reply_letters, responsibility_list
from desktop_app.services.produce_summary import produce_summary
from desktop_app.storage import journal, journal_chain
from tests.case_office import TODAY, Office, an_office
from tests.documents.paper import page_texts, squeezed
from tests.ready_stores import empty_store
from tests.services.paper_desk import text_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def made(desk: Desk) -> Office:
    return an_office(desk)


def shown() -> str:
    head = journal_chain.head()
    assert head is not None
    return f"操作记录至第{head.operations}项校验码{head.hash[:16]}"


def test_a_list_names_the_last_entry_of_the_journal(desk: Desk, made: Office) -> None:
    query = ListQuery(session_ids=(made.session,))
    before = shown()
    assert before in text_of(responsibility_list(desk, query)[0])
    with journal.operation("测试", "SETUP", keep_empty=True):
        pass
    assert shown() != before
    assert shown() in text_of(responsibility_list(desk, query)[0])


def test_a_letter_keeps_its_face_clean(desk: Desk, made: Office) -> None:
    assert "校验码" not in text_of(reply_letters(desk, made.cases["20240006"])[0])


def test_only_the_annexes_of_a_summary_carry_it(desk: Desk, made: Office) -> None:
    pages = [squeezed(page) for page in page_texts(produce_summary(desk, made.session))]
    assert "校验码" not in pages[0]
    annexes = [page for page in pages if "数据截至：" in page]
    assert annexes
    assert all(shown() in page for page in annexes)


def test_an_empty_journal_has_nothing_to_show(desk: Desk) -> None:
    assert "proof" not in printed_words(desk)
