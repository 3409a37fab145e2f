import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ledgers.text_tables import NotText, decode, guarded, rows

CELL = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@＝＋－＠'\"，,;\t\n"),
    max_size=12,
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_decoded_from_every_encoding_spreadsheets_write(encoding: str) -> None:
    text = "提案号,案由\n20240001,关于镕、䶮的提案\n"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "line"), [(b"a\n\0", 2), (b"a\nb\xff\n", 2), (b"\xff\xfe\x00", 1), (b"\0", 1)]
)
def test_bytes_that_are_no_text_name_their_line(data: bytes, line: int) -> None:
    with pytest.raises(NotText) as refusal:
        decode(data)
    assert refusal.value.line == line


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|", "，"])
def test_separator_is_found_below_a_title_line(separator: str) -> None:
    text = f"提案台账\n编号{separator}案由\n1{separator}题目\n"
    assert list(rows(text))[1:] == [["编号", "案由"], ["1", "题目"]]


def test_quoted_cells_hold_line_ends_and_an_odd_quote_is_no_quoting() -> None:
    assert list(rows('a,"b\nc"\n')) == [["a", "b\nc"]]
    assert list(rows('a,5" 屏\nb,c\n')) == [["a", '5" 屏'], ["b", "c"]]


def test_a_text_written_as_formula_is_the_text() -> None:
    assert list(rows('="007",a\n')) == [["007", "a"]]


@pytest.mark.parametrize("mark", "=+-@＝＋－＠\t\r")
def test_a_formula_character_in_front_is_guarded(mark: str) -> None:
    assert guarded(f"{mark}1") == f"'{mark}1"
    assert guarded(f"'{mark}1") == f"''{mark}1"
    assert guarded(f"1{mark}") == f"1{mark}"


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=5))
def test_guarded_cells_come_back_unchanged(table: list[list[str]]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([guarded(c) for c in r] for r in table)
    assert [row for row in rows(f"x,y\n{buffer.getvalue()}") if row][1:] == table
