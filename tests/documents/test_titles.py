"""Titles over several lines: whole words, like lengths, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.text import clean_line
from desktop_app.documents.titles import title_lines
from desktop_app.documents.words import chinese_number, in_title_marks


class _Em(dict[str, float]):
    def __missing__(self, character: str) -> float:
        return 0.5 if character.isascii() else 1.0


@pytest.mark.parametrize(
    "lines",
    [
        ["关于市政协七届四次会议", "第20240247号提案答复的函"],
        ["市商务局、市投资促进局", "2024年政协提案办理工作总结"],
        ["关于成立海外产业服务中心", "助力我市产业全球化布局的建议"],
        ["关于推动深圳加快建设更高水平", "开放型经济新体制的提案"],
        ["关于加快推动深圳时尚品牌出海，", "奋力抢占国际新兴消费市场的提案"],
    ],
)
def test_titles_break_between_words(lines: list[str]) -> None:
    assert [one.text for one in title_lines("".join(lines), 20, _Em())] == lines


def test_short_title_is_one_line() -> None:
    assert [one.text for one in title_lines("提案办理催办单", 20, _Em())] == ["提案办理催办单"]
    assert [one.text for one in title_lines("", 20, _Em())] == [""]


def test_title_of_one_endless_word_is_torn() -> None:
    assert len(title_lines("x" * 90, 20, _Em())) == 3


@given(st.text(max_size=90).map(clean_line))
def test_title_of_any_text_fits_and_is_complete(text: str) -> None:
    lines = title_lines(text, 20, _Em())
    assert "".join("".join(one.text for one in lines).split()) == "".join(text.split())
    assert all(one.needs <= 20.5 for one in lines)  # squeezed a little for a closing mark


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (900, "九百"),
        (1001, "一千零一"),
        (2340, "二千三百四十"),
    ],
)
def test_headings_count_in_chinese(number: int, words: str) -> None:
    assert chinese_number(number) == words


def test_title_marks_inside_title_marks_are_single() -> None:
    assert in_title_marks("关于《会展条例》的提案") == "关于〈会展条例〉的提案"
