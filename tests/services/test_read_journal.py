"""The journal for auditors: found by day, person, verb and case; masked, verified, written out."""

from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from desktop_app.domain.audit import JournalQuery
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.member import Member
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal
from desktop_app.services.edit_summary import choose_typical_cases
from desktop_app.services.read_journal import (
    MOST_ROWS,
    changes_of,
    export_journal,
    find_journal,
    journal_lines,
    verify_journal,
)
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records
from tests.factories import a_desk, a_member, stored_case, stored_session

AUDITOR = a_desk(actor="曾敏", role=Role.AUDITOR)
HEADINGS = ("时间", "人员", "操作", "事项", "字段", "改前", "改后")


@pytest.fixture
def busy(desk):
    """A case that was made and renamed, a member whose mobile changed; returns both ids."""
    case = stored_case(stored_session(), number="20240247")
    with journal.operation("李明", "EDIT_PROPOSAL", "20240247"):
        records.change(Proposal, case, {"title": "新案由"})
    with journal.operation("单晓蕴", "EDIT_MEMBER", "万俟敏"):
        member = records.add(a_member(name="万俟敏", mobile="13900001234"))
    with journal.operation("单晓蕴", "EDIT_MEMBER", "万俟敏"):
        records.change(Member, member, {"mobile": "13900005678"})
    return case, member


def found(**over):
    query = JournalQuery(**over)
    lines = journal_lines(AUDITOR, find_journal(AUDITOR, query).ids)
    return [(line.actor, line.verb) for line in lines.values()]


def test_operations_are_found_by_person_verb_and_case(busy):
    assert found(actor="李明") == [("李明", "EDIT_PROPOSAL")]
    assert found(verb="EDIT_MEMBER") == [("单晓蕴", "EDIT_MEMBER")] * 2
    assert found(text="万俟") == [("单晓蕴", "EDIT_MEMBER")] * 2
    of_case = found(text="20240247")
    assert of_case[0] == ("李明", "EDIT_PROPOSAL")
    assert len(of_case) == 2  # also the operation that made it, which names it nowhere
    assert found(text="20240247", actor="单晓蕴") == []
    told = find_journal(AUDITOR, JournalQuery())
    assert {"李明", "单晓蕴"} <= set(told.actors)
    assert "EDIT_MEMBER" in told.verbs


def test_a_typical_case_is_told_by_its_number(busy, desk):
    session = records.get(Proposal, busy[0]).session_id
    choose_typical_cases(desk, session, [(busy[0], "")])
    newest, *_ = find_journal(AUDITOR, JournalQuery()).ids
    assert [(one.field, one.old, one.new) for one in changes_of(AUDITOR, newest)] == [
        ("main_id", None, "20240247")
    ]


def test_the_entry_of_a_printed_hash_is_found(busy):
    (renamed,) = find_journal(AUDITOR, JournalQuery(actor="李明")).ids
    stored = engine.rows("SELECT hash FROM operation WHERE id = ?", [renamed])[0][0]
    printed = " ".join(stored[at : at + 4] for at in range(0, 16, 4))
    for typed in (printed, printed.upper(), stored, stored[:8]):
        assert find_journal(AUDITOR, JournalQuery(text=typed)).ids == (renamed,)
    assert find_journal(AUDITOR, JournalQuery(text=stored[:7])).ids == ()


def test_operations_are_found_by_local_days(busy, monkeypatch):
    today = journal_lines(AUDITOR, find_journal(AUDITOR, JournalQuery()).ids)
    day = next(iter(today.values())).at.date()
    everything = len(found())
    assert len(found(from_day=day - timedelta(1), until_day=day)) == everything
    assert found(until_day=day - timedelta(2)) == []
    assert found(from_day=day + timedelta(1)) == []


def test_lines_are_read_by_the_page(busy):
    ids = find_journal(AUDITOR, JournalQuery()).ids
    assert list(ids) == sorted(ids, reverse=True)
    assert set(journal_lines(AUDITOR, ids[:2])) == set(ids[:2])


def test_old_and_new_values_are_told_and_phones_masked(busy):
    (renamed,) = find_journal(AUDITOR, JournalQuery(actor="李明")).ids
    (change,) = changes_of(AUDITOR, renamed)
    assert (change.field, change.old, change.new) == (
        "title",
        "关于加快发展会展业的提案",
        "新案由",
    )
    later, first = find_journal(AUDITOR, JournalQuery(verb="EDIT_MEMBER")).ids
    (mobile,) = changes_of(AUDITOR, later)
    assert (mobile.old, mobile.new) == ("139******34", "139******78")
    values = {one.field: one.new for one in changes_of(AUDITOR, first)}
    assert values["mobile"] == "139******34"  # as it was then
    assert values["name"] == "万俟敏"


def test_of_a_large_operation_only_the_first_rows_are_read(desk):
    with journal.operation("李明", "IMPORT_LEDGER") as opened:
        for place in range(MOST_ROWS + 5):
            records.add(a_member(name=f"委员{place}"))
    told = changes_of(AUDITOR, opened.id)
    assert len({one.row_id for one in told}) == MOST_ROWS
    with journal.operation("李明", "SHOW_PHONE", keep_empty=True) as look:
        pass
    assert changes_of(AUDITOR, look.id) == ()


def test_the_chain_is_verified_and_what_is_wrong_is_named(busy):
    sound = verify_journal(AUDITOR)
    assert sound.fault is None
    assert sound.head.operations == len(find_journal(AUDITOR, JournalQuery()).ids)
    engine.run("UPDATE operation SET actor = '别人' WHERE verb = 'EDIT_PROPOSAL'")
    broken = verify_journal(AUDITOR, lambda *_: None)
    assert broken.fault.reason == "hash"
    assert (broken.at.actor, broken.at.about) == ("别人", "20240247")
    newest = find_journal(AUDITOR, JournalQuery()).ids[0]
    engine.run("DELETE FROM change WHERE operation_id = ?", [newest])
    engine.run("DELETE FROM operation WHERE id = ?", [newest])
    engine.run("UPDATE operation SET actor = '李明' WHERE verb = 'EDIT_PROPOSAL'")
    cut = verify_journal(AUDITOR)
    assert (cut.fault.reason, cut.at) == ("cut", None)


def cells(line, changes):
    yield from (
        (f"{line.at:%Y}", line.actor, line.verb, line.about, c.field, c.old or "", c.new or "")
        for c in changes
    )


def head_words(head):
    return f"共 {head.operations} 条，校验值 {head.hash}"


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf"])
def test_what_is_found_is_written_with_the_journals_head(busy, tmp_path, ending):
    out = tmp_path / f"日志.{ending}"
    head = verify_journal(AUDITOR).head
    query = JournalQuery(verb="EDIT_PROPOSAL")
    report = []
    count = export_journal(
        AUDITOR,
        out,
        query,
        HEADINGS,
        cells,
        title="日志",
        head_words=head_words,
        report=lambda *told: report.append(told),
    )
    assert count == 1
    assert report == [(0, 1)]
    if ending == "csv":
        text = out.read_text("utf-8-sig")
    elif ending == "xlsx":
        sheet = load_workbook(out).active
        text = "\n".join(str(c.value) for row in sheet.iter_rows() for c in row if c.value)
    else:
        page = PdfDocument(out)[0].get_textpage()
        text = page.get_text_bounded().replace("\r\n", "").replace("￾", "")
    assert "新案由" in text
    assert head.hash[:20] in text
    assert "13900001234" not in text
    told = journal.operations(limit=1)[0]
    assert (told.actor, told.verb, told.about) == ("曾敏", "EXPORT_JOURNAL", out.name)
    assert verify_journal(AUDITOR).fault is None


@pytest.mark.parametrize("role", [Role.LEADER, Role.DIVISION_HEAD, Role.HANDLER])
def test_nobody_else_reads_the_journal(busy, tmp_path, role):
    at = a_desk(role=role)
    for refused in (
        lambda: find_journal(at, JournalQuery()),
        lambda: journal_lines(at, [1]),
        lambda: changes_of(at, 1),
        lambda: verify_journal(at),
        lambda: export_journal(
            at, tmp_path / "x.csv", JournalQuery(), HEADINGS, cells, title="", head_words=head_words
        ),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert not (tmp_path / "x.csv").exists()


def test_a_quiet_day_is_written_too(desk, tmp_path):
    everything = tmp_path / "alles.csv"
    assert export_journal(
        AUDITOR, everything, JournalQuery(), HEADINGS, cells, title="", head_words=head_words
    )
    out = tmp_path / "leer.csv"
    query = JournalQuery(until_day=date(2000, 1, 1))
    assert (
        export_journal(AUDITOR, out, query, HEADINGS, cells, title="", head_words=head_words) == 0
    )
    assert out.is_file()
