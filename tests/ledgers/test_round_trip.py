"""What is written is read back equal: every draft, every column, both files, both languages."""

import re
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.draft import (
    ContactDraft,
    Draft,
    LedgerKind,
    MemberDraft,
    ProposalDraft,
)
from desktop_app.domain.names import split_list, split_names
from desktop_app.ledgers import cells, read, write
from desktop_app.ledgers.columns import BY_KIND, CellType, Column
from tests.ledgers.books import read_here

AS_OF = date(2024, 12, 1)
MARKS = st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"])
TEXT = st.text(MARKS | st.sampled_from("=+-@＝'\"<&_x000D_"), min_size=1, max_size=30)
LINE = TEXT.filter(lambda text: cells.read_text(text) == text)
LONG = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
NAME = st.sampled_from(
    ["张三", "李四", "欧阳娜", "王五", "民建市委会", "买买提·艾力", "赵䶮", "钱𠮷"]
)
UNIT = st.sampled_from(["市发展改革委", "市科技创新局", "外经处", "前海管理局"])
NUMBER = st.from_regex(r"[0-9]{3,12}|[A-Z]{1,2}-[0-9]{1,6}", fullmatch=True)
DAY = st.dates(date(1955, 1, 1), date(2119, 1, 1))
BY_TYPE: dict[CellType, st.SearchStrategy[Any]] = {
    CellType.TEXT: LINE,
    CellType.LONG: LONG,
    CellType.NUMBER: NUMBER,
    CellType.NUMBERS: st.lists(NUMBER, min_size=1, max_size=3, unique=True).map(tuple),
    CellType.YEAR: st.integers(1949, 2199),
    CellType.DATE: DAY,
    CellType.NAME: NAME,
    CellType.NAMES: st.lists(NAME, min_size=1, max_size=4, unique=True).map(tuple),
    CellType.LIST: st.lists(UNIT, min_size=1, max_size=3, unique=True).map(tuple),
    CellType.GRADE: st.sampled_from("ABCD甲乙丙"),
    CellType.YES_NO: st.booleans(),
}
DRAFTS = {
    LedgerKind.PROPOSALS: ProposalDraft,
    LedgerKind.MEMBERS: MemberDraft,
    LedgerKind.CONTACTS: ContactDraft,
}


def values_of(column: Column) -> st.SearchStrategy[Any]:
    return st.sampled_from(sorted(column.words)) if column.words else BY_TYPE[column.type]


def drafts_of(kind: LedgerKind) -> st.SearchStrategy[list[Draft]]:
    values = {
        c.key: values_of(c) if c.required else st.none() | values_of(c) for c in BY_KIND[kind]
    }
    return st.lists(
        st.builds(DRAFTS[kind], **values),
        min_size=1,
        max_size=5,
        unique_by=lambda draft: getattr(draft, "number", draft),
    )


@pytest.fixture(autouse=True)
def _read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(read, "read_grids", read_here)
    return


@pytest.mark.parametrize("kind", LedgerKind)
@pytest.mark.parametrize("language", ["zh", "en"])
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_xlsx_and_csv_are_read_back_equal(kind: LedgerKind, language: str, data: Any) -> None:
    drafts = data.draw(drafts_of(kind))
    title = "市政协七届四次会议（2023年）主办件台账"
    book = write.to_xlsx(kind, drafts, title=title, as_of=AS_OF, language=language)
    assert _read(book, "a.xlsx") == (tuple(drafts), ())
    table = write.to_csv(kind, drafts, language=language)
    assert _read(table, "a.csv") == (tuple(drafts), ())


def test_names_used_here_are_whole() -> None:
    for name in ("欧阳娜", "民建市委会", "买买提·艾力", "赵䶮", "钱𠮷"):
        assert split_names(name) == split_list(name) == (name,)


def test_chosen_columns_keep_their_order() -> None:
    draft = ProposalDraft(number="1001", title="题目", mode="LEAD")
    book = write.to_xlsx(LedgerKind.PROPOSALS, [draft], ["title", "number"], title="x", as_of=AS_OF)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(book)
        reading = read.read(path).sheets[0]
    assert [c.heading for c in reading.columns] == ["案由", "提案编号"]
    assert reading.drafts == (ProposalDraft(number="1001", title="题目"),)


def test_workbook_is_dressed_for_reading_and_printing() -> None:
    draft = ProposalDraft(number="1001", title="=1+1", note="http://example.com")
    book = write.to_xlsx(LedgerKind.PROPOSALS, [draft], title="台账", as_of=AS_OF)
    with zipfile.ZipFile(BytesIO(book)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        workbook = parts.read("xl/workbook.xml").decode()
        strings = parts.read("xl/sharedStrings.xml").decode()
        names = parts.namelist()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert "xl/worksheets/_rels/sheet1.xml.rels" not in names
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet
    assert 'state="frozen"' in sheet
    assert re.search(r'<autoFilter ref="A3:[A-Z]+4"', sheet)
    assert "$3:$3" in workbook
    assert "数据截至 2024-12-01" in strings


def test_text_too_long_for_a_cell_stays_out_of_the_workbook() -> None:
    draft = ProposalDraft(number="1001", body="长" * 32_768, title="题目")
    book = write.to_xlsx(LedgerKind.PROPOSALS, [draft], title="x", as_of=AS_OF)
    assert _read(book, "a.xlsx")[0][0].body is None
    table = write.to_csv(LedgerKind.PROPOSALS, [draft])
    assert _read(table, "a.csv")[0] == (draft,)


def test_any_table_as_seen_is_written_without_formulas() -> None:
    rows = [["=1+1", 3, 2.5, None, date(2024, 3, 18), "坏\ud800字\x01"]]
    table = write.table_to_csv(["甲", "@乙", "丙", "丁", "戊", "己"], rows).decode("utf-8-sig")
    assert table == "甲,'@乙,丙,丁,戊,己\r\n'=1+1,3,2.5,,2024-03-18,坏字\r\n"
    book = write.table_to_xlsx(["甲"] * 6, rows, title="清单", as_of=AS_OF)
    with zipfile.ZipFile(BytesIO(book)) as parts:
        assert "<f>" not in parts.read("xl/worksheets/sheet1.xml").decode()


def _read(data: bytes, name: str) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        ledger = read.read(path)
    return ledger.drafts, ledger.complaints
