"""Ledgers as offices make them, generated: whatever the shape, the same cases are read."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.draft import LedgerKind, ProposalDraft
from desktop_app.ledgers import read
from desktop_app.ledgers.columns import CellType, column
from tests.ledgers.books import a_book, read_here

SESSION, YEAR = "市政协七届四次会议", 2024
KEYS = [
    "number", "title", "mode", "lead", "cosigners", "sector", "lead_unit", "assigned_on",
    "lead_division", "co_divisions", "handler", "reply_due", "issued_on", "publicity", "result",
]  # fmt: skip
GROUPED = {"lead": "提案人", "sector": "提案人", "lead_division": "责任分解", "handler": "责任分解"}
BELOW = {"lead": "姓名", "sector": "界别", "lead_division": "牵头处室", "handler": "承办人"}
DATE_STYLES: list[Callable[[date], object]] = [
    lambda day: day,
    lambda day: f"{day.year}-{day.month}-{day.day}",
    lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.month}月{day.day}日",
    lambda day: f"{day:%Y%m%d}",
    lambda day: float(f"{day:%Y%m%d}"),
    lambda day: float((day - date(1899, 12, 30)).days),
]
SEPARATORS = ["、", "，", "；", ",", ";", " ", "\n"]
PEOPLE = st.sampled_from(["张三", "李四", "王建国", "赵丽娟", "欧阳娜", "钱䶮", "孙𠮷", "周堃"])
DIVISIONS = st.sampled_from(["综合处", "外经处", "外贸处", "市场处"])
DAY = st.dates(date(2024, 1, 1), date(2024, 12, 31))
CASE = st.builds(
    ProposalDraft,
    session=st.just(SESSION),
    year=st.just(YEAR),
    kind=st.just("CPPCC"),
    number=st.integers(1, 9999).map(lambda n: f"2024{n:04d}"),
    title=st.sampled_from(["外贸", "会展", "物流", "直播电商", "品牌出海"]).map(
        "关于推动{}的提案".format
    ),
    mode=st.sampled_from(["LEAD", "SOLE", "SEPARATE", "CO"]),
    lead=PEOPLE,
    cosigners=st.none() | st.lists(PEOPLE, min_size=1, max_size=3, unique=True).map(tuple),
    sector=st.none() | st.sampled_from(["经济", "工商联"]),
    lead_unit=st.none() | st.just("市发展改革委"),
    assigned_on=DAY,
    lead_division=st.none() | DIVISIONS,
    co_divisions=st.none() | st.lists(DIVISIONS, min_size=1, max_size=2, unique=True).map(tuple),
    handler=st.none() | PEOPLE,
    reply_due=st.none() | DAY,
    issued_on=st.none() | DAY,
    publicity=st.none() | st.sampled_from(["ACTIVE", "ON_REQUEST", "NOT_PUBLIC"]),
    result=st.none() | st.sampled_from(["SATISFIED", "BASICALLY", "DISSATISFIED"]),
)


@dataclass(frozen=True)
class Shape:
    """How an office laid its ledger out."""

    keys: list[str]
    headings: dict[str, str]
    words: dict[str, int]
    dates: Callable[[date], object]
    separator: str
    title_lines: int
    has_two_row_header: bool
    has_serial: bool
    has_sections: bool
    has_totals: bool
    has_blank_rows: bool
    is_number_numeric: bool


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    headings = {
        key: draw(st.sampled_from((col.zh, *(s for s in col.synonyms if key != "result"))))
        for key in KEYS
        for col in (column(LedgerKind.PROPOSALS, key),)
    }
    return Shape(
        draw(st.permutations(KEYS)),
        headings,
        {key: draw(st.integers(0, 1)) for key in KEYS},
        draw(st.sampled_from(DATE_STYLES)),
        draw(st.sampled_from(SEPARATORS)),
        draw(st.integers(1, 3)),
        *(draw(st.booleans()) for _ in range(6)),
    )


@pytest.fixture(autouse=True)
def _read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "read_grids", read_here)


CASES = st.lists(CASE, min_size=1, max_size=8, unique_by=lambda case: case.number)
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@SETTINGS
@given(cases=CASES, shape=shapes())
def test_a_workbook_of_any_shape_gives_its_cases(cases: list[ProposalDraft], shape: Shape) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = a_book(Path(folder) / "l.xlsx", lambda book: _fill(book, cases, shape))
        ledger = read.read(path)
    assert ledger.complaints == ()
    assert ledger.drafts == tuple(_in_order(cases, shape))


@SETTINGS
@given(
    cases=CASES,
    shape=shapes(),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
    separator=st.sampled_from([",", "\t"]),
)
def test_a_text_table_in_any_encoding_gives_its_cases(
    cases: list[ProposalDraft], shape: Shape, encoding: str, separator: str
) -> None:
    shape = replace(shape, has_two_row_header=False, has_sections=False)
    lines = [separator.join(f'"{_typed(cell)}"' for cell in row) for row in _rows(cases, shape)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "l.csv"
        path.write_bytes("\r\n".join(lines).encode(encoding))
        ledger = read.read(path)
    assert ledger.complaints == ()
    assert ledger.drafts == tuple(_in_order(cases, shape))


def _in_order(cases: list[ProposalDraft], shape: Shape) -> list[ProposalDraft]:
    """Sections bring the cases of one mode together."""
    if not shape.has_sections:
        return cases
    return sorted(cases, key=lambda case: list(_SECTIONS).index(case.mode or ""))


_SECTIONS = {
    "LEAD": "一、主办件",
    "SOLE": "二、独办件",
    "SEPARATE": "三、分办件",
    "CO": "四、会办件",
}


def _fill(book: Any, cases: list[ProposalDraft], shape: Shape) -> None:
    page = book.add_worksheet("台账")
    day = book.add_format({"num_format": "yyyy/m/d"})
    for number, row in enumerate(_rows(cases, shape)):
        if len(row) == 1 and row[0]:
            page.merge_range(number, 0, number, 5, row[0])
            continue
        for index, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(number, index, cell, day)
            elif cell != "":
                page.write(number, index, cell)


def _rows(cases: list[ProposalDraft], shape: Shape) -> list[list[object]]:
    lines: list[object] = [
        f"2024年{SESSION}提案办理台账",
        "单位：市商务局",
        "填表日期：2025年1月6日",
    ]
    rows = [[line] for line in lines[: shape.title_lines]]
    rows += _header(shape)
    mode = None
    for serial, case in enumerate(_in_order(cases, shape), 1):
        if shape.has_sections and case.mode != mode:
            mode = case.mode
            rows.append([f"{_SECTIONS[mode or '']}（若干件）"])
        rows.append([serial] * shape.has_serial + [_cell(case, k, shape) for k in _keys(shape)])
        if shape.has_blank_rows:
            rows.append([""])
    if shape.has_totals:
        rows += [["合计", f"{len(cases)}件"], ["备注：以上数据截至年底。"]]
    return rows


def _keys(shape: Shape) -> list[str]:
    keys = [key for key in shape.keys if not (shape.has_sections and key == "mode")]
    if not shape.has_two_row_header:
        return keys
    together = [key for group in ("提案人", "责任分解") for key in GROUPED if GROUPED[key] == group]
    return [key for key in keys if key not in GROUPED] + together


def _header(shape: Shape) -> list[list[object]]:
    serial: list[object] = ["序号"] * shape.has_serial
    keys = _keys(shape)
    if not shape.has_two_row_header:
        return [serial + [shape.headings[key] for key in keys]]
    upper = [GROUPED.get(key, shape.headings[key]) for key in keys]
    top = [
        "" if key in GROUPED and index and upper[index - 1] == GROUPED[key] else upper[index]
        for index, key in enumerate(keys)
    ]
    lower = [BELOW.get(key, "") for key in keys]
    return [serial + top, [""] * shape.has_serial + lower]


def _cell(case: ProposalDraft, key: str, shape: Shape) -> object:
    value = getattr(case, key)
    col = column(LedgerKind.PROPOSALS, key)
    if value is None:
        return ""
    if col.type is CellType.DATE:
        return shape.dates(value)
    if isinstance(value, tuple):
        return shape.separator.join(value)
    if col.words:
        return col.words[value][0].split()[shape.words[key]]
    return int(value) if key == "number" and shape.is_number_numeric else value


def _typed(cell: object) -> str:
    """A cell as a program writes it to a text table."""
    if isinstance(cell, float):
        return f"{cell:.0f}"
    return str(cell)
