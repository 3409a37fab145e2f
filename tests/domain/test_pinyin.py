"""Names found by typing: surname readings, initials, mixtures, and names nobody foresaw."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.names import DOUBLE_SURNAMES, SURNAMES
from desktop_app.domain.pinyin import MOST_READINGS, Readings

TABLE = Path(__file__).parents[2] / "resources" / "pinyin.txt"
READINGS = Readings.parse(TABLE.read_text("utf-8"))

han = st.sampled_from(sorted(READINGS.characters))
names = st.text(han, min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("仇和平", "qiuheping", "qhp"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("朴永", "piaoyong", "py"),
        ("解海龙", "xiehailong", "xhl"),
        ("曾国强", "zengguoqiang", "zgq"),
        ("区少坤", "oushaokun", "osk"),
        ("单田芳", "shantianfang", "stf"),
        ("查良镛", "zhaliangyong", "zly"),
        ("任正非", "renzhengfei", "rzf"),
        ("万俟明", "moqiming", "mqm"),
        ("长孙静", "zhangsunjing", "zsj"),
        ("吕红", "lvhong", "lh"),
        ("欧阳娜", "ouyangna", "oyn"),
        ("张三", "zhangsan", "zs"),
        ("𠮷田", "jitian", "jt"),
        ("䶮㛃堃镕", "yanjiekunrong", "yjkr"),
    ],
)
def test_the_first_reading_is_the_one_people_say(name: str, full: str, initials: str) -> None:
    assert READINGS.full(name)[0] == full
    assert READINGS.initials(name)[0] == initials


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("lxm", "李小明"),
        ("LXM", "李小明"),
        ("xm", "李小明"),
        ("lixm", "李小明"),
        ("lixiaom", "李小明"),
        ("lixiaoming", "李小明"),
        ("li xiao ming", "李小明"),
        ("李xm", "李小明"),
        ("小明", "李小明"),
        ("xiaomi", "李小明"),
        ("l", "李小明"),
        ("", "李小明"),
        ("zhengw", "郑伟"),
        ("zw", "郑伟"),
        ("zhw", "郑伟"),
        ("lübu", "吕布"),
        ("lvb", "吕布"),
        ("ge", "盖明"),
        ("gaim", "盖明"),
        ("smith", "John Smith"),
        ("qgs", "区工商联"),
        ("yanglao", "深圳市养老协会"),
        ("maimai", "买买提·艾力"),
        ("tial", "买买提·艾力"),
        ("sy", "单于明"),
        ("cy", "单于明"),
        ("weic", "尉迟公"),
    ],
)
def test_typing_finds_the_name(query: str, name: str) -> None:
    assert READINGS.matches(query, name)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("chou", "仇和平"),
        ("pu", "朴永"),
        ("ceng", "曾国强"),
        ("quk", "区坤"),
        ("m", "李小明"),
        ("lxmq", "李小明"),
        ("lm", "李小明"),
        ("王", "李小明"),
        ("x", ""),
        ("js", "John Smith"),
        ("sheny", "深圳市养老协会"),
    ],
)
def test_typing_something_else_does_not_find_it(query: str, name: str) -> None:
    assert not READINGS.matches(query, name)


@given(name=names)
def test_every_reading_and_all_initials_find_their_name(name: str) -> None:
    for typed in (*READINGS.full(name), *READINGS.initials(name), name):
        assert READINGS.matches(typed, name)


@given(name=st.text(max_size=12), query=st.text(max_size=6))
def test_any_text_at_all_is_answered(name: str, query: str) -> None:
    assert isinstance(READINGS.matches(query, name), bool)
    assert 1 <= len(READINGS.full(name)) <= MOST_READINGS
    assert 1 <= len(READINGS.initials(name)) <= MOST_READINGS


def test_a_very_long_name_of_many_readings_is_answered_shortly() -> None:
    assert len(READINGS.full("行" * 5000)) == MOST_READINGS
    assert READINGS.matches("xhh" * 50, "行" * 300)


def test_every_surname_that_ledgers_know_has_its_reading() -> None:
    assert set(READINGS.surnames) >= SURNAMES | DOUBLE_SURNAMES
    assert READINGS.surnames["仇"] == (("qiu",),)


def test_every_surname_spelling_has_a_syllable_for_each_character() -> None:
    for name, spellings in READINGS.surnames.items():
        assert all(len(spelling) == len(name) for spelling in spellings)
