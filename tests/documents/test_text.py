from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.text import REPLACEMENT, clean, clean_line


def test_plain_chinese_is_untouched() -> None:
    text = "《关于开放型经济的提案》（20240247）——A类，占95.2%。　<b>&amp;"
    assert clean(text) == text


def test_line_ends_become_one_kind() -> None:
    assert clean("甲\r\n乙\r丙\u2028丁\v戊") == "甲\n乙\n丙\n丁\n戊"


def test_controls_and_invisible_marks_are_dropped() -> None:
    assert clean("提\x00案\x1b\u200b\u202e\ufeff\ufe0f办") == "提案办"


def test_lone_surrogate_becomes_visible() -> None:
    assert clean("a\ud800b") == f"a{REPLACEMENT}b"


def test_tabs_and_odd_spaces_become_blanks() -> None:
    assert clean("a\tb\u00a0c") == "a b c"
    assert clean_line(" 甲\n乙 ") == "甲 乙"


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_cleaned_text_is_fit_and_stays_so(text: str) -> None:
    found = clean(text)
    assert clean(found) == found
    found.encode("utf-8")
    assert all(one == "\n" or unicodedata.category(one) not in {"Cc", "Cf", "Cs"} for one in found)
