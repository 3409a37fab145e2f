from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.draft import LedgerKind, Reason
from desktop_app.ledgers.cells import (
    EPOCH_1904,
    Cell,
    CellRefused,
    clean,
    read_date,
    read_number,
    read_text,
    reader,
)
from desktop_app.ledgers.columns import column


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (20240247.0, "20240247"),
        ("20240247", "20240247"),
        ("20240247.0", "20240247"),
        ("0012", "0012"),
        (" 2024 0247 ", "20240247"),
        ("第20240247号", "20240247"),
        ("第20240247号提案", "20240247"),
        ("２０２４０２４７", "20240247"),
        ("A-15", "A-15"),
        ("—", None),
        ("  ", None),
    ],
)
def test_a_number_is_text(cell: Cell, number: str | None) -> None:
    assert read_number(cell) == number


@pytest.mark.parametrize("cell", [1.5, -3.0, 1e300, float("nan"), float("inf"), "x" * 41])
def test_what_cannot_be_a_number_is_refused(cell: Cell) -> None:
    with pytest.raises(CellRefused) as refusal:
        read_number(cell)
    assert refusal.value.reason is Reason.BAD_NUMBER


@given(st.dates(date(1955, 1, 1), date(2099, 12, 31)))
def test_serial_days_of_both_epochs_are_days(day: date) -> None:
    assert read_date(float((day - date(1899, 12, 30)).days)) == day
    if day >= date(1960, 1, 1):
        assert read_date(float((day - EPOCH_1904).days), epoch=EPOCH_1904) == day
    assert read_date(float(f"{day:%Y%m%d}")) == day


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (None, None),
        (" ", None),
        ("/", None),
        (45369.75, date(2024, 3, 18)),
        ("45369", date(2024, 3, 18)),
        (3.18, date(2024, 3, 18)),
        (318.0, date(2024, 3, 18)),
        (1225.0, date(2024, 12, 25)),
        (date(2024, 3, 18), date(2024, 3, 18)),
        ("3月18日", date(2024, 3, 18)),
    ],
)
def test_days_in_cells(cell: Cell, day: date | None) -> None:
    assert read_date(cell, 2024) == day


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (3.1, Reason.AMBIGUOUS_DATE),
        (12.3, Reason.AMBIGUOUS_DATE),
        (3.45, Reason.BAD_DATE),
        (7.0, Reason.BAD_DATE),
        (-45369.0, Reason.BAD_DATE),
        ("尽快", Reason.BAD_DATE),
        ("2024-2-30", Reason.BAD_DATE),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(cell: Cell, reason: Reason) -> None:
    with pytest.raises(CellRefused) as refusal:
        read_date(cell, 2024)
    assert refusal.value.reason is reason


def test_a_day_without_any_year_is_refused() -> None:
    with pytest.raises(CellRefused) as refusal:
        read_date("3月18日")
    assert refusal.value.reason is Reason.DATE_WITHOUT_YEAR


@pytest.mark.parametrize(
    ("key", "cell", "value"),
    [
        ("grade", "A", "A"),
        ("grade", "a类", "A"),
        ("grade", "Ｂ类", "B"),
        ("grade", "（A）类", "A"),
        ("grade", "B类（列入计划）", "B"),
        ("grade", "甲", "甲"),
        ("grade", "乙类", "乙"),
        ("grade", "无", None),
        ("mode", "主办件", "LEAD"),
        ("mode", "主办（会办：市发改委）", "LEAD"),
        ("mode", "会办：主办市发改委", "CO"),
        ("mode", "承办", "SOLE"),
        ("mode", "独 办", "SOLE"),
        ("mode", "协办", "CO"),
        ("mode", "lead", "LEAD"),
        ("is_key", "√", True),
        ("is_key", "否", False),
        ("is_key", 1.0, True),
        ("is_key", "TRUE", True),
        ("result", "基本满意", "BASICALLY"),
        ("result", "不满意。", "DISSATISFIED"),
        ("result", "未反馈", None),
        ("publicity", "依申请公开", "ON_REQUEST"),
        ("promise_outcome", "落实中", None),
        ("year", "2024年", 2024),
        ("year", 2024.0, 2024),
        ("year", "-", None),
        ("lead", "张 三", "张三"),
        ("lead", "—", None),
        ("cosigners", "无", None),
        ("co_units", "/", None),
        ("co_units", "市发改委 市科创局", ("市发改委", "市科创局")),
        ("title", "关于推动\n外贸的提案", "关于推动外贸的提案"),
        ("title", "On\nTrade", "On Trade"),
        ("note", 13800138000.0, "13800138000"),
        ("note", date(2024, 3, 18), "2024-03-18"),
        ("note", 0.5, "0.5"),
        ("body", "一\r\n二", "一\n二"),
    ],
)
def test_cells_by_their_column(key: str, cell: Cell, value: object) -> None:
    assert reader(column(LedgerKind.PROPOSALS, key))(cell, None) == value


@pytest.mark.parametrize(
    ("key", "cell"),
    [("grade", "满意"), ("grade", "AB"), ("mode", "主要"), ("year", "24"), ("is_key", "?")],
)
def test_a_word_no_column_knows_is_refused(key: str, cell: str) -> None:
    with pytest.raises(CellRefused):
        reader(column(LedgerKind.PROPOSALS, key))(cell, None)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        (20240247.0, ("20240247",)),
        ("20240247、20240326", ("20240247", "20240326")),
        ("第20240247号 20240247", ("20240247",)),
        ("无", None),
    ],
)
def test_numbers_of_a_contact(cell: Cell, numbers: tuple[str, ...] | None) -> None:
    assert reader(column(LedgerKind.CONTACTS, "numbers"))(cell, None) == numbers


@given(st.text())
def test_cleaned_text_has_no_control_characters_and_stays_clean(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert all(mark.isprintable() or mark in "\n\t" or ord(mark) >= 0xA0 for mark in once)
    assert "\n" not in (read_text(text) or "")
