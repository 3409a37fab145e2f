"""Papers of many cases at once: in their order, what cannot be made is left out and named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.errors import NotAllowed, NotFound, Refused
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.papers import Format, LetterOrder, PaperKind
from desktop_app.services.produce_batch import papers_of_cases
from tests.case_office import TODAY, Office, an_office
from tests.ready_stores import empty_store
from tests.services.paper_desk import names_of, text_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def made(desk: Desk) -> Office:
    return an_office(desk)


def test_letters_come_in_the_order_of_the_cases_and_progress_is_told(
    desk: Desk, made: Office
) -> None:
    told: list[tuple[int, int]] = []
    ids = [made.cases["20240007"], made.cases["20240006"]]
    batch = papers_of_cases(desk, PaperKind.REPLY_LETTER, ids, report=lambda *at: told.append(at))
    assert names_of(batch.papers)[0].startswith("答复函_20240007")
    assert names_of(batch.papers)[-1].startswith("答复函_20240006")
    assert batch.left_out == ()
    assert told == [(1, 2), (2, 2)]


def test_cases_that_cannot_be_answered_are_left_out_and_named(desk: Desk, made: Office) -> None:
    ids = [made.cases["20240001"], made.cases["20240006"], 7]
    batch = papers_of_cases(desk, PaperKind.REPLY_LETTER, ids)
    assert [one.number for one in batch.left_out] == ["20240001", "7"]
    assert [type(one.error) for one in batch.left_out] == [Refused, NotFound]
    assert all("20240006" in name for name in names_of(batch.papers))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (PaperKind.FEEDBACK_FORM, "征询意见表"),
        (PaperKind.CASE_FOLDER, "案卷"),
    ],
)
def test_forms_and_folders_are_pages_only(
    desk: Desk, made: Office, kind: PaperKind, said: str
) -> None:
    case = [made.cases["20240006"]]
    assert said in text_of(papers_of_cases(desk, kind, case).papers[0])
    word = LetterOrder(formats=(Format.DOCX,))
    assert papers_of_cases(desk, kind, case, word).papers == ()


def test_opinion_letters_of_co_handled_cases_alone(desk: Desk, made: Office) -> None:
    ids = list(made.cases.values())
    order = LetterOrder(formats=(Format.PDF, Format.DOCX))
    batch = papers_of_cases(desk, PaperKind.OPINION_LETTER, ids, order)
    assert len(batch.papers) == 2 * (len(ids) - len(batch.left_out)) > 0
    assert {paper.format for paper in batch.papers} == {Format.PDF, Format.DOCX}


def test_who_may_print_nothing_is_refused_at_once(desk: Desk, made: Office) -> None:
    auditor = Desk("周", Role.AUDITOR, TODAY, desk.resources)
    with pytest.raises(NotAllowed):
        papers_of_cases(auditor, PaperKind.REPLY_LETTER, list(made.cases.values()))


def test_giving_up_ends_it_at_the_next_case(desk: Desk, made: Office) -> None:
    class Enough(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        papers_of_cases(desk, PaperKind.CASE_FOLDER, list(made.cases.values()), report=stop)
