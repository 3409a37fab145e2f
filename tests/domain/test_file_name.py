import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.file_name import LONGEST, NAMELESS, clean_file_name


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("答复.pdf", "答复.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\文件\\答复函.docx", "答复函.docx"),
        ("a<b>|c?.txt", "a_b_c_.txt"),
        ("con.txt", "_con.txt"),
        ("COM1", "_COM1"),
        ("console.txt", "console.txt"),
        ("答复\u202egpj.exe", "答复gpj.exe"),
        ("a\x00b\n.pdf", "ab.pdf"),
        (" . ", NAMELESS),
        ("", NAMELESS),
        ("答复.pdf. ", "答复.pdf"),
    ],
)
def test_a_name_is_safe_everywhere(name, clean):
    assert clean_file_name(name) == clean


def test_a_long_name_keeps_its_ending():
    assert clean_file_name("很" * 200 + ".pdf") == "很" * (LONGEST - 4) + ".pdf"
    assert clean_file_name("很" * 200) == "很" * LONGEST
    assert clean_file_name("." + "很" * 200) == "很" * LONGEST
    assert clean_file_name("a." + "很" * 200) == "a." + "很" * (LONGEST - 2)


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_and_leaves_no_path(name):
    clean = clean_file_name(name)
    assert clean_file_name(clean) == clean
    assert 0 < len(clean) <= LONGEST
    assert not set(clean) & set('<>:"/\\|?*\0\n\r')
