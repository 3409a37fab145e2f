"""What goes out comes back: the same store unchanged, an empty one made equal."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.command_line import run
from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.draft import LedgerKind
from desktop_app.domain.errors import NotAllowed, NotFound
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal, Proposer
from desktop_app.domain.reply import Delivery, Reply
from desktop_app.domain.supervision import Extension
from desktop_app.ledgers import read, write
from desktop_app.ledgers.columns import BY_KIND, CellType, Column
from desktop_app.services.count_figures import count_figures, figures_as_json
from desktop_app.services.export_ledger import export_ledger, export_list, export_table
from desktop_app.services.import_ledger import import_ledger
from desktop_app.services.list_cases import search_hits
from desktop_app.storage import contact_entries, journal, records, sessions
from tests.factories import a_desk, a_member
from tests.ledgers.books import read_here
from tests.ready_stores import started_store

HEAD = "会次,提案编号,案由,第一提案人,联名人,办理类型,交办日期"
SESSION = "市政协七届四次会议"
ROW = f"{SESSION},20240001,关于夜市的提案,仇和,张三,主办,2024-3-18"


@pytest.fixture(autouse=True)
def _read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.ledgers.grid.read_grids", read_here)


def counts(report) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, report.rejected


def given_ledger(desk, tmp_path: Path, *lines: str) -> None:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    report = import_ledger(desk, path)
    assert report.complaints == []


def one_case() -> Proposal:
    return records.where(Proposal)[0]


def exported_again(desk, folder: Path) -> tuple[int, int]:
    """(created, updated) when the full export is imported into the same store."""
    out = export_ledger(desk, folder / "full.xlsx", folder / "full.csv").paths
    made = [import_ledger(desk, path) for path in out]
    assert [c for one in made for c in one.complaints if not c.is_notice] == []
    return sum(one.created for one in made), sum(one.updated for one in made)


def row_hash(folder: Path, desk) -> str:
    (path,) = export_ledger(desk, csv=folder / "rows.csv").paths
    return hashlib.sha256(path.read_bytes()).hexdigest()


def all_figures(desk) -> list[object]:
    return [figures_as_json(count_figures(desk, [one])) for one in sessions.all_sessions()]


TEXT = st.text(alphabet="会展夜市 \t-'=+@A1（）、\n", min_size=1, max_size=12).filter(
    lambda text: text.strip("\t\n ")
)
NAMES = st.sampled_from(["仇和", "尉迟敏", "民盟市委", "市政协港澳、外事委员会", "欧阳娜", "李明"])
DAY = st.dates(date(2023, 1, 1), date(2025, 12, 31))


def _value(column: Column) -> st.SearchStrategy[object]:
    by_type = {
        CellType.DATE: DAY,
        CellType.NAME: NAMES.filter(lambda name: "、" not in name),
        CellType.NAMES: st.lists(
            NAMES.filter(lambda name: "、" not in name), min_size=1, max_size=3, unique=True
        ).map(tuple),
        CellType.LIST: st.lists(
            st.sampled_from(["会展处", "外贸处", "市财政局"]), min_size=1, max_size=2, unique=True
        ).map(tuple),
        CellType.GRADE: st.sampled_from("ABCD"),
        CellType.YES_NO: st.booleans(),
        CellType.YEAR: st.just(2024),
        CellType.NUMBER: st.integers(1, 9999).map(str),
    }
    if column.words:
        return st.sampled_from(sorted(column.words))
    return by_type.get(column.type, TEXT)


FREE = [c for c in BY_KIND[LedgerKind.PROPOSALS] if c.key not in ("session", "year", "number")]
CASES = st.lists(
    st.fixed_dictionaries(
        {"title": TEXT, "mode": st.sampled_from(["LEAD", "SOLE", "SEPARATE", "CO"])},
        optional={c.key: _value(c) for c in FREE if c.key not in ("title", "mode", "kind")},
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases=CASES)
def test_generated_cases_survive_the_way_out_and_in(cases: list[dict[str, object]]) -> None:
    from desktop_app.domain.draft import ProposalDraft

    desk = a_desk()
    drafts = [
        ProposalDraft(session=SESSION, year=2024, number=str(2024_0000 + i), **case)  # type: ignore[arg-type]
        for i, case in enumerate(cases)
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger = folder / "in.csv"
        ledger.write_bytes(write.to_csv(LedgerKind.PROPOSALS, drafts))
        store = started_store(folder / "a.pdesk")
        assert import_ledger(desk, ledger).complaints == []
        assert exported_again(desk, folder) == (0, 0)
        figures, rows = all_figures(desk), row_hash(folder, desk)
        store.close()
        store = started_store(folder / "b.pdesk")
        assert import_ledger(desk, folder / "full.xlsx").complaints == []
        assert (all_figures(desk), row_hash(folder, desk)) == (figures, rows)
        store.close()


def test_sample_office_goes_out_and_comes_back_equal(tmp_path, capsys):
    a, b, full = (str(tmp_path / name) for name in ("a.pdesk", "b.pdesk", "full.xlsx"))
    assert run(["sample", "--store", a]) == 0
    assert run(["export", "--store", a, "--xlsx", full, "--csv", f"{full}.csv"]) == 0
    capsys.readouterr()
    assert run(["import", full, "--store", a]) == 0
    assert "created 0, updated 0" in capsys.readouterr().out
    assert run(["import", full, "--store", b]) == 0
    assert run(["export", "--store", b, "--csv", f"{full}.b.csv"]) == 0
    assert Path(f"{full}.csv").read_bytes() == Path(f"{full}.b.csv").read_bytes()
    capsys.readouterr()
    for year in ("2023", "2024", "2025"):
        told = []
        for store in (a, b):
            assert run(["figures", "--store", store, "--session", year, "--json"]) == 0
            told.append(capsys.readouterr().out)
        assert told[0] == told[1]


def test_facts_that_a_ledger_tells_in_one_cell_are_not_changed_by_it(desk, tmp_path):
    head = f"{HEAD},会办单位,牵头处室,分解日期,答复日期,反馈日期,满意度"
    row = f"{ROW},市财政局、市教育局,会展处,2024-3-20,,,".replace(
        "市财政局、市教育局", '"市财政局、市教育局"'
    )
    given_ledger(desk, tmp_path, head, row)
    case = one_case()
    asked = records.where(Opinion)
    with journal.operation("t", "SETUP"):
        records.change(Opinion, asked[0].id, {"received_on": date(2024, 4, 1)})
        reply = records.add(Reply(0, case.id, issued_on=date(2024, 6, 1)))
        signs = records.where(Proposer)
        records.add(Delivery(0, reply, signs[0].member_id, delivered_on=date(2024, 6, 2)))
        records.add(
            Feedback(
                0,
                reply,
                case.id,
                signs[1].member_id,
                returned_on=date(2024, 7, 1),
                result=Satisfaction.SATISFIED,
            )
        )
        records.add(Extension(0, case.id, "REPLY", date(2024, 6, 18), date(2024, 9, 1), "调研"))
        records.add(Extension(0, case.id, "FEEDBACK", date(2024, 6, 18), date(2024, 12, 1), "另"))
    assert exported_again(desk, tmp_path) == (0, 0)
    assert records.where(Opinion)[1].is_open
    assert len(records.where(Delivery)) == 1
    with journal.operation("t", "SETUP"):
        records.change(Opinion, asked[1].id, {"received_on": date(2024, 4, 9)})
        records.add(Delivery(0, reply, signs[1].member_id, delivered_on=date(2024, 6, 9)))
    assert exported_again(desk, tmp_path) == (0, 0)
    assert [o.received_on for o in records.where(Opinion)] == [date(2024, 4, 1), date(2024, 4, 9)]
    assert records.where(Opinion)[0].direction is Direction.IN


def test_an_extension_arrives_in_an_empty_store_and_never_shortens(desk, tmp_path):
    head = f"{HEAD},答复期限,延期至,延期原因"
    given_ledger(desk, tmp_path, head, f"{ROW},2024-6-18,2024-9-18,需要调研")
    (extension,) = records.where(Extension)
    assert (extension.old_on, extension.new_on) == (date(2024, 6, 18), date(2024, 9, 18))
    given_ledger(desk, tmp_path, head, f"{ROW},2024-6-18,2024-7-1,提前")
    assert len(records.where(Extension)) == 1
    assert exported_again(desk, tmp_path) == (0, 0)


def test_texts_with_blanks_and_bodies_with_marks_in_their_names_stay(desk, tmp_path):
    given_ledger(desk, tmp_path, HEAD, ROW)
    body = "市政协港澳、外事委员会"
    with journal.operation("t", "SETUP"):
        case = one_case()
        records.change(Proposal, case.id, {"title": " 关于夜市\r\n的提案 ", "note": "\t"})
        lead = records.add(a_member(name=body, kind=MemberKind.BODY))
        sign = records.where(Proposer, "is_lead = 1")[0]
        records.change(Proposer, sign.id, {"member_id": lead})
    before = len(records.where(Member))
    assert exported_again(desk, tmp_path) == (0, 0)
    assert len(records.where(Member)) == before


def test_namesakes_stay_who_they_are(desk, tmp_path):
    head = "姓名,委员类别,界别,单位及职务"
    members = ("仇和,政协委员,经济,甲公司", "仇和,政协委员,教育,乙大学", "张三,政协委员,教育,")
    given_ledger(desk, tmp_path, head, *members)
    given_ledger(
        desk, tmp_path, f"{HEAD},界别", f"{ROW},教育", f"{ROW.replace('0001', '0002')},经济"
    )
    signs = [p.member_id for p in records.where(Proposer)]
    assert exported_again(desk, tmp_path) == (0, 0)
    assert [p.member_id for p in records.where(Proposer)] == signs
    assert len(set(signs)) == 3


def test_talks_go_out_with_their_cases_and_people(desk, tmp_path):
    rows = (ROW, ROW.replace(SESSION, "市政协七届五次会议").replace("2024", "2025"))
    given_ledger(desk, tmp_path, HEAD, *rows)
    cases = [one.id for one in records.where(Proposal)]
    members = [one.id for one in records.where(Member)]
    with journal.operation("t", "SETUP"):
        for who in members[:2]:
            contact = Contact(0, date(2024, 4, 1), Way.PHONE, Phase.DURING)
            contact_entries.add(contact, cases, [who], [])
        contact_entries.add(
            replace(contact, said=" 汇报\r\n进展 ", place="局里"), cases[:1], members, []
        )
    assert exported_again(desk, tmp_path) == (0, 0)
    assert len(records.where(Contact)) == 3
    out = export_ledger(desk, tmp_path / "2025.xlsx", session="2025")
    assert (out.proposals, out.members, out.contacts) == (1, 2, 2)
    assert counts(import_ledger(desk, out.paths[0])) == (0, 0, 5, 0)
    (book,) = [read.read(out.paths[0])]
    talk = book.drafts[-1]
    assert talk.numbers == ("20240001", "20250001")


def test_only_the_coordinator_takes_phones_out_and_the_journal_says_so(desk, tmp_path):
    with journal.operation("t", "SETUP"):
        records.add(a_member(name="仇和", mobile="13900001234", phone="0755-1"))
    export_ledger(desk, tmp_path / "all.xlsx")
    last = journal.operations(1)[0]
    assert (last.verb, last.about, last.change_count) == ("EXPORT_LEDGER", "all.xlsx", 0)
    export_ledger(replace(desk, role=Role.LEADER), tmp_path / "some.xlsx")
    assert journal.operations(1)[0].id == last.id
    phones = [read.read(tmp_path / name).drafts[0].mobile for name in ("all.xlsx", "some.xlsx")]
    assert phones == ["13900001234", None]


def test_export_needs_the_right_and_a_known_session(desk, tmp_path):
    with pytest.raises(NotAllowed):
        export_ledger(replace(desk, role=Role.HANDLER), tmp_path / "a.xlsx")
    with pytest.raises(NotAllowed):
        export_table(replace(desk, role=Role.HANDLER), tmp_path / "a.csv", [], [], title="x")
    with pytest.raises(NotFound):
        export_ledger(desk, tmp_path / "a.xlsx", session="1999")
    assert list(tmp_path.glob("a.*")) == []


def test_list_as_seen_keeps_columns_and_order_and_holds_no_formula(desk, tmp_path):
    headings, rows = ["标题", "编号"], [["=1+1", "20240002"], ["@b", "20240001"]]
    text = export_table(desk, tmp_path / "l.csv", headings, rows, title="清单")
    seen = list(csv.reader(io.StringIO(text.read_text(encoding="utf-8-sig"))))
    assert seen == [headings, ["'=1+1", "20240002"], ["'@b", "20240001"]]
    book = export_table(desk, tmp_path / "l.xlsx", headings, rows, title="清单", widths=[20, 10])
    (grid,) = read_here(book)
    assert grid.rows[2:] == [headings, *rows]


def test_list_of_a_query_is_written_in_its_order_and_can_be_given_up(desk, tmp_path):
    given_ledger(desk, tmp_path, HEAD, ROW, ROW.replace("20240001", "20240002"))
    query = ListQuery(text="夜市", is_descending=True)
    seen: list[tuple[int, int]] = []

    def write_list(name: str, report=None) -> int:
        out, heading = tmp_path / name, ["编号"]
        return export_list(
            desk, out, query, heading, lambda r: [r.number], title="清单", report=report
        )

    assert write_list("l.csv", lambda done, total: seen.append((done, total))) == 2
    text = (tmp_path / "l.csv").read_text(encoding="utf-8-sig")
    assert text.split() == ["编号", "20240002", "20240001"]
    assert seen == [(0, 2)]
    assert write_list("l.xlsx") == 2

    def give_up(*_: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_list("never.csv", give_up)
    assert not (tmp_path / "never.csv").exists()
    assert search_hits("夜市", [one_case().id]) == {one_case().id: "title"}


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_failed_write_leaves_the_old_file_and_nothing_beside(desk, tmp_path, monkeypatch, broken):
    out = tmp_path / "full.csv"
    out.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, full)
    with pytest.raises(OSError, match="No space"):
        export_table(desk, out, ["a"], [["b"]], title="x")
    assert out.read_text() == "old"
    assert [path.name for path in tmp_path.glob("*full*")] == ["full.csv"]
