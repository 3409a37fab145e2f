"""What the clerk decides about a ledger: columns, sheets, header row, who is meant; giving up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.contact import Contact
from desktop_app.domain.draft import Reason
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.member import Member, Person
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal, Proposer
from desktop_app.ledgers import read
from desktop_app.services.import_ledger import (
    Cells,
    Choices,
    import_cells,
    import_ledger,
    paste_cells,
    read_cells,
)
from desktop_app.storage import cases, journal, records, sessions
from tests.factories import a_desk, a_session
from tests.ledgers.books import a_book, read_here

SESSION = "市政协七届四次会议"
HEAD = "会次,提案编号,案由,第一提案人,联名人,办理类型,交办日期"


@pytest.fixture(autouse=True)
def _read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.ledgers.grid.read_grids", read_here)


def ledger(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def pasted(desk, *lines: str) -> Cells:
    return paste_cells(desk, "\n".join(line.replace(",", "\t") for line in lines))


def counts(report) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, report.rejected


def test_cells_copied_from_a_spreadsheet_are_one_step_to_undo(desk):
    cells = pasted(desk, HEAD, f"{SESSION},1,关于夜市的提案,仇和,,主办,2024-3-18")
    seen = import_cells(desk, cells, Choices(), dry_run=True)
    assert (counts(seen), records.where(Proposal)) == ((1, 0, 0, 0), [])
    assert [d.number for reading in seen.readings for d in reading.drafts] == ["1"]
    assert counts(import_cells(desk, cells, Choices())) == (1, 0, 0, 0)
    journal.undo("t")
    assert records.where(Proposal) == []


def test_column_set_by_hand_is_remembered_for_the_same_headings(desk, tmp_path):
    head = "会次,提案编号,甲栏,办理类型"
    first = ledger(tmp_path, head, f"{SESSION},1,关于夜市的提案,主办")
    assert counts(import_ledger(desk, first)) == (0, 0, 0, 1)
    made = import_ledger(desk, first, mapping={"甲栏": "title"})
    assert counts(made) == (1, 0, 0, 0)
    second = ledger(tmp_path, head, f"{SESSION},2,关于早市的提案,主办")
    assert counts(import_ledger(desk, second)) == (1, 0, 0, 0)
    other = ledger(tmp_path, f"{head},乙栏", f"{SESSION},3,关于会展的提案,主办,x")
    assert counts(import_ledger(desk, other)) == (0, 0, 0, 1)
    second = ledger(tmp_path, head, f"{SESSION},2,不限,主办")
    assert counts(import_ledger(desk, second, mapping={"甲栏": "note"})) == (0, 1, 0, 0)
    third = ledger(tmp_path, head, f"{SESSION},2,加急,主办")
    assert counts(import_ledger(desk, third)) == (0, 1, 0, 0)
    assert [p.note for p in records.where(Proposal)] == ["", "加急"]


def test_preview_remembers_nothing(desk, tmp_path):
    path = ledger(tmp_path, "会次,提案编号,甲栏,办理类型", f"{SESSION},1,关于夜市的提案,主办")
    assert counts(import_ledger(desk, path, mapping={"甲栏": "title"}, dry_run=True))[0] == 1
    assert counts(import_ledger(desk, path)) == (0, 0, 0, 1)


def test_only_the_chosen_sheets_are_read(desk, tmp_path):
    def fill(book) -> None:
        for name, number in (("主办件", "1"), ("会办件", "2")):
            page = book.add_worksheet(name)
            page.write_row(0, 0, ["会次", "提案编号", "案由"])
            page.write_row(1, 0, [SESSION, number, f"题目{number}"])

    cells = read_cells(desk, a_book(tmp_path / "l.xlsx", fill))
    report = import_cells(desk, cells, Choices(sheets=("会办件",)))
    assert [sheet for sheet, _, _ in report.sheets] == ["会办件"]
    assert [(p.number, p.mode) for p in records.where(Proposal)] == [("2", "CO")]
    assert counts(import_cells(desk, cells, Choices())) == (1, 0, 1, 0)


def test_header_row_is_the_one_the_clerk_points_at(desk):
    cells = pasted(
        desk, "提案编号,案由,办理类型", "9,旧表,主办", "提案编号,案由,主题", "1,夜市,主办"
    )
    choices = Choices(session=SESSION, header_rows={"": 3}, mapping={"主题": "mode"})
    assert counts(import_cells(desk, cells, choices)) == (1, 0, 0, 0)
    assert [p.number for p in records.where(Proposal)] == ["1"]


def test_row_without_headings_gets_them_by_column_letters(desk):
    cells = pasted(desk, "1,夜市,主办", "2,早市,主办")
    choices = Choices(SESSION, {"A": "number", "B": "title", "C": "mode"}, header_rows={"": 1})
    assert counts(import_cells(desk, cells, choices)) == (1, 0, 0, 0)


@pytest.mark.parametrize("session", ["2024", SESSION])
def test_dates_without_a_year_are_of_the_session_the_clerk_names(desk, session):
    with journal.operation("t", "SETUP"):
        records.add(a_session(name=SESSION, year=2024))
    cells = pasted(desk, "提案编号,案由,办理类型,交办日期", "1,夜市,主办,3月18日")
    assert counts(import_cells(desk, cells, Choices(session))) == (1, 0, 0, 0)
    assert records.where(Proposal)[0].assigned_on == date(2024, 3, 18)
    assert [s.name for s in sessions.all_sessions()] == [SESSION]


def test_year_alone_names_a_session_of_an_empty_store(desk):
    cells = pasted(desk, "提案编号,案由,办理类型,交办日期", "1,夜市,主办,3月18日")
    import_cells(desk, cells, Choices("2025"))
    assert [(s.name, s.year) for s in sessions.all_sessions()] == [("2025年", 2025)]
    assert records.where(Proposal)[0].assigned_on == date(2025, 3, 18)


def two_of_a_name(desk, tmp_path) -> dict[str, int]:
    head = "姓名,委员类别,界别,单位及职务"
    rows = ("仇和,政协委员,经济,甲公司", "仇和,政协委员,教育,乙大学")
    import_ledger(desk, ledger(tmp_path, head, *rows))
    return {member.sector: member.id for member in records.where(Member)}


def test_doubtful_member_is_asked_for_and_the_answer_taken(desk, tmp_path):
    ids = two_of_a_name(desk, tmp_path)
    cells = pasted(
        desk,
        f"{HEAD},界别",
        f"{SESSION},1,夜市,仇和,,主办,2024-3-18,",
        f"{SESSION},2,早市,张三,仇和,主办,2024-3-18,经济",
        f"{SESSION},3,会展,仇和,,主办,2024-3-18,教育",
    )
    report = import_cells(desk, cells, Choices(), dry_run=True)
    assert counts(report) == (1, 0, 0, 2)
    told = [(c.place.row, c.column_key, c.value, c.reason) for c in report.complaints]
    assert told == [
        (2, "lead", "仇和", Reason.DOUBTFUL_MEMBER),
        (3, "cosigners", "仇和", Reason.DOUBTFUL_MEMBER),
    ]
    assert report.complaints[0].facts["who"] == "经济 甲公司；教育 乙大学"
    report = import_cells(desk, cells, Choices(twins={"仇和": ids["经济"]}))
    assert counts(report) == (3, 0, 0, 0)
    signed = [p.member_id for p in records.where(Proposer) if p.member_id in ids.values()]
    assert signed == [ids["经济"], ids["经济"], ids["经济"]]


def test_talk_with_a_doubtful_member_means_who_signed_the_case(desk, tmp_path):
    ids = two_of_a_name(desk, tmp_path)
    row = f"{SESSION},1,夜市,仇和,,主办,2024-3-18,教育"
    import_cells(desk, pasted(desk, f"{HEAD},界别", row), Choices())
    import_cells(desk, pasted(desk, HEAD, f"{SESSION},2,早市,张三,,主办,2024-3-18"), Choices())
    talks = "日期,沟通方式,提案编号,委员,沟通内容"
    cells = pasted(desk, talks, "2024-4-1,电话,1,仇和,汇报", "2024-4-1,电话,2,仇和,汇报")
    report = import_cells(desk, cells, Choices())
    assert counts(report) == (1, 0, 0, 1)
    assert [(c.column_key, c.place.row) for c in report.complaints] == [("members", 3)]
    case = records.where(Proposal)[0]
    assert cases.facts(case.id).contacts[0].member_ids == {ids["教育"]}


def test_member_row_that_may_mean_several_is_asked_for(desk, tmp_path):
    two_of_a_name(desk, tmp_path)
    report = import_ledger(desk, ledger(tmp_path, "姓名,界别,手机", "仇和,,13900001234"))
    assert counts(report) == (0, 0, 0, 1)
    assert report.complaints[0].reason is Reason.DOUBTFUL_MEMBER


def test_update_tells_old_and_new(desk):
    rows = (HEAD, f"{SESSION},1,夜市,仇和,,主办,2024-3-18")
    import_cells(desk, pasted(desk, *rows), Choices())
    changed = rows[1].replace("夜市", "早市").replace("3-18", "3-19")
    report = import_cells(desk, pasted(desk, HEAD, changed), Choices(), dry_run=True)
    (update,) = report.updates
    assert (update.old.title, update.new.title) == ("夜市", "早市")
    assert (update.old.assigned_on, update.new.assigned_on) == (
        date(2024, 3, 18),
        date(2024, 3, 19),
    )
    assert (update.place.row, update.new.lead) == (2, None)


def test_talk_completed_by_a_later_row_of_the_same_file(desk):
    import_cells(desk, pasted(desk, HEAD, f"{SESSION},1,夜市,仇和,,主办,2024-3-18"), Choices())
    talks = "日期,沟通方式,提案编号,委员,沟通内容,地点"
    cells = pasted(desk, talks, "2024-4-1,电话,1,仇和,汇报,", "2024-4-1,电话,1,仇和,汇报,局里")
    assert counts(import_cells(desk, cells, Choices())) == (1, 1, 0, 0)
    assert [c.place for c in records.where(Contact)] == ["局里"]


def test_row_that_repeats_most_adds_the_rest(desk):
    head = f"{HEAD},牵头处室,协办处室,承办人,分解日期,答复日期,满意度,再次答复日期"
    row = f"{SESSION},1,夜市,仇和,,主办,2024-3-18,会展处"
    import_cells(desk, pasted(desk, head, f"{row},外贸处,,,,,"), Choices())
    more = f"{row},外贸处、综合处,李明,2024-3-25,2024-6-1,不满意,2024-7-1"
    assert counts(import_cells(desk, pasted(desk, head, more), Choices())) == (0, 1, 0, 0)
    case = cases.facts(records.where(Proposal)[0].id)
    lead = case.lead_assignment
    assert (lead.state, lead.answered_on) == ("ACCEPTED", date(2024, 3, 25))
    handler = records.get(Person, lead.handler_id)
    assert (handler.name, handler.division_id) == ("李明", lead.division_id)
    assert len(case.assignments) == 3
    graded = pasted(desk, f"{head},再次办理结果", f"{more},A")
    assert counts(import_cells(desk, graded, Choices())) == (0, 1, 0, 0)
    assert cases.facts(case.proposal.id).current_reply.grade_id is not None
    assert counts(import_cells(desk, graded, Choices())) == (0, 0, 1, 0)
    other = more.replace(f"{SESSION},1", f"{SESSION},2")
    assert counts(import_cells(desk, pasted(desk, head, other), Choices())) == (1, 0, 0, 0)
    assert len(records.where(Person)) == 1


class GivenUp(Exception):
    """The clerk pressed cancel."""


def test_import_given_up_midway_stores_nothing(desk):
    rows = [f"{SESSION},{n},题目{n},仇和,,主办,2024-3-18" for n in range(1, 451)]
    seen: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        seen.append((done, total))
        if done >= 400:
            raise GivenUp

    before = len(journal.operations())
    with pytest.raises(GivenUp):
        import_cells(desk, pasted(desk, HEAD, *rows), Choices(), report=report)
    assert seen == [(0, 450), (200, 450), (400, 450)]
    assert records.where(Proposal) == records.where(Member) == []
    assert len(journal.operations()) == before


def test_nobody_but_the_coordinator_pastes_or_imports(desk, tmp_path):
    handler = a_desk(role=Role.HANDLER)
    for attempt in (
        lambda: paste_cells(handler, "x"),
        lambda: read_cells(handler, tmp_path),
        lambda: import_cells(handler, Cells("", ()), Choices()),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_import_after_its_preview_does_not_read_the_rows_again(desk, monkeypatch):
    readings = []

    def counted(*a):
        readings.append(a)
        return usual(*a)

    usual = read.read_cells
    monkeypatch.setattr(read, "read_cells", counted)
    cells = pasted(desk, "会次,编码,名称,办理类型", f"{SESSION},1,夜市,主办")
    by_hand = Choices(mapping={"A": "session", "B": "number", "C": "title", "D": "mode"})
    for choices, times in ((Choices(), 1), (by_hand, 2), (by_hand, 2), (Choices(sheets=[]), 3)):
        import_cells(desk, cells, choices, dry_run=True)
        assert len(readings) == times
    assert counts(import_cells(desk, cells, by_hand)) == (1, 0, 0, 0)
    assert counts(import_cells(desk, cells, Choices())) == (0, 0, 1, 0)
    other = pasted(desk, "会次,编码,名称,办理类型", f"{SESSION},2,早市,主办")
    assert counts(import_cells(desk, other, Choices())) == (1, 0, 0, 0)
