import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.names import SURNAMES, clean_name, split_list, split_names

SURNAME = st.sampled_from(sorted(SURNAMES))
GIVEN = st.text("明华建国丽娟堃镕㛃䶮𠮷志强", min_size=1, max_size=2)
NAME = st.builds(str.__add__, SURNAME, GIVEN)
SEPARATOR = st.sampled_from(["、", "，", ",", "；", ";", "/", "\n", "、 ", " , "])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("张 三", ("张三",)),
        ("张　三", ("张三",)),
        ("张三 李四", ("张三", "李四")),
        ("张 三 李 四", ("张三", "李四")),
        ("张 三 李四", ("张三", "李四")),
        ("王小 明", ("王小明",)),
        ("张三 丙 李四", ("张三丙", "李四")),
        ("王 小明 李四", ("王小明", "李四")),
        ("欧阳 修、诸葛 亮", ("欧阳修", "诸葛亮")),
        ("欧阳 娜娜 张三", ("欧阳娜娜", "张三")),
        ("诸葛亮 司马懿", ("诸葛亮", "司马懿")),
        ("李四、 王五，赵六;钱七/孙八", ("李四", "王五", "赵六", "钱七", "孙八")),
        ("张三、李四、张三", ("张三", "李四")),
        ("张三\n李四", ("张三", "李四")),
        ("张三（领衔）、李四委员", ("张三", "李四")),
        ("张三等5人", ("张三",)),
        ("张三、李四等3名委员", ("张三", "李四")),
        ("John Smith, 买买提·艾力", ("John Smith", "买买提·艾力")),
        ("民建市委会（经济委、法制委）、张三", ("民建市委会（经济委、法制委）", "张三")),
        ("张三（未完、李四", ("张三（未完", "李四")),
        ("经济委员会 农业农村委员会", ("经济委员会", "农业农村委员会")),
    ],
)
def test_split_names_as_people_write_them(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@given(st.lists(NAME, unique=True, min_size=1, max_size=6), SEPARATOR)
def test_every_separator_gives_the_same_names(names: list[str], separator: str) -> None:
    assert split_names(separator.join(names)) == tuple(names)


@given(st.lists(NAME, unique=True, min_size=1, max_size=6))
def test_names_spread_with_blanks_are_whole_again(names: list[str]) -> None:
    assert split_names("、".join(" ".join(name) for name in names)) == tuple(names)


@given(st.text())
def test_any_text_is_split_without_empty_names(text: str) -> None:
    assert all(name.strip() for name in split_names(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张 三", "张三"),
        ("张三委员", "张三"),
        (" 民进市委会 ", "民进市委会"),
        ("经济委员会", "经济委员会"),
    ],
)
def test_clean_name(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("市发展改革委、市科技创新局", ("市发展改革委", "市科技创新局")),
        ("外经处 外贸处", ("外经处", "外贸处")),
        ("General Office, Trade", ("General Office", "Trade")),
        ("20240247 20240326;20240587", ("20240247", "20240326", "20240587")),
    ],
)
def test_split_list_cuts_at_blanks(text: str, words: tuple[str, ...]) -> None:
    assert split_list(text) == words
