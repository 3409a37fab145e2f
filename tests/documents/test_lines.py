"""Line breaking: nothing is lost, no line breaks 避头尾, words stay whole."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.lines import HANGING, NO_END, NO_START, SQUEEZE, break_lines, clusters


class Squares(dict[str, float]):
    """Half an em for ASCII, a full one for the rest."""

    def __missing__(self, character: str) -> float:
        return 0.5 if character.isascii() else 1.0


SQUARES = Squares()
WORDS = [
    "提案",
    "办理",
    "20240247",
    "3.2%",
    "CPPCC",
    "e-mail",
    "开放型",
    "，",
    "。",
    "《",
    "》",
    "（",
    "）",
]
chinese = st.lists(st.sampled_from([*WORDS, "“", "”", "、", "——", " "]), max_size=120).map("".join)


def texts(text: str, width: float, indent: float = 0.0) -> list[str]:
    return [line.text for line in break_lines(text, width, SQUARES, indent)]


def test_full_lines_hold_exactly_their_width() -> None:
    assert texts("提" * 57, 28, 2) == ["提" * 26, "提" * 28, "提" * 3]


def test_closing_mark_never_starts_a_line() -> None:
    assert texts("一二三四。五六", 4) == ["一二三", "四。五六"]
    assert texts("一二三四》。五六", 4) == ["一二三", "四》。五", "六"]


def test_closing_mark_hangs_by_its_empty_half() -> None:
    assert texts("一二三四。五六", 4.5) == ["一二三四。", "五六"]


def test_full_line_is_squeezed_for_its_closing_mark() -> None:
    found = break_lines("提" * 28 + "。案", 28, SQUARES)
    assert [line.text for line in found] == ["提" * 28 + "。", "案"]
    assert found[0].needs == 28.5


def test_opening_mark_never_ends_a_line() -> None:
    assert texts("一二三《四五》六", 4) == ["一二三", "《四五》", "六"]


def test_words_and_numbers_stay_whole() -> None:
    assert texts("提案编号为第20240247号", 7) == ["提案编号为", "第20240247号"]
    assert texts("共计办理提案2024件", 7) == ["共计办理提案", "2024件"]
    assert texts("占比为95.2%左右", 4.5) == ["占比为", "95.2%左右"]


def test_dash_and_ellipsis_are_not_torn() -> None:
    assert texts("一二三——四", 4) == ["一二", "三——四"]


def test_straight_quotes_stick_to_what_they_enclose() -> None:
    assert clusters('他说"好"了') == ["他", "说", '"好"', "了"]


def test_overlong_word_is_broken_to_fit() -> None:
    found = texts("w" * 50, 10)
    assert found == ["w" * 20, "w" * 20, "w" * 10]


def test_line_end_starts_a_paragraph_and_empty_text_is_one_line() -> None:
    assert texts("甲\n乙", 10) == ["甲", "乙"]
    assert texts("", 10) == [""]


def test_blanks_vanish_at_breaks_only() -> None:
    assert texts("ab cd ef", 2.6) == ["ab cd", "ef"]


@given(chinese, st.integers(8, 30), st.sampled_from([0.0, 2.0]))
def test_no_character_is_lost(text: str, width: int, indent: float) -> None:
    assert "".join(texts(text, width, indent)).replace(" ", "") == text.replace(" ", "")


@given(chinese, st.integers(12, 30))
def test_lines_keep_to_the_width(text: str, width: int) -> None:
    for line in break_lines(text, width, SQUARES):
        squeezed = SQUEEZE * len(line.text) if line.text[-1:] in HANGING else 0.0
        assert line.needs <= width + squeezed


def is_kept(before: str, after: str, width: float) -> bool:
    """A break that looks forbidden is allowed only inside a cluster wider than the line."""
    tail, head = clusters(before)[-1:], clusters(after)[:1]
    joined = "".join(tail + head)
    return len(clusters(joined)) == 1 and sum(SQUARES[one] for one in joined) > width


@given(chinese, st.integers(12, 30))
def test_no_line_breaks_the_rule(text: str, width: int) -> None:
    found = [line for line in texts(text, width) if line]
    for before, after in pairwise(found):
        if after[0] in NO_START or before[-1] in NO_END:
            assert is_kept(before, after, width)


@given(st.text(max_size=300), st.integers(3, 40))
def test_any_text_is_broken_without_loss(text: str, width: int) -> None:
    found = "".join(texts(text, width))
    assert found.replace(" ", "") == text.replace("\n", "").replace(" ", "")
