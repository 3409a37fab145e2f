import pytest

from desktop_app.domain.proposal import Kind
from desktop_app.domain.session import OrganLevel
from desktop_app.domain.session_name import kind_of, numeral, session_from_name, year_in


@pytest.mark.parametrize(
    ("name", "kind", "level", "organ", "term", "meeting"),
    [
        ("市政协七届四次会议", Kind.CPPCC, OrganLevel.CITY, "市政协", 7, 4),
        ("省十四届人大二次会议", Kind.CONGRESS, OrganLevel.PROVINCE, "省", 14, 2),
        ("政协福田区六届三次会议", Kind.CPPCC, OrganLevel.DISTRICT, "政协福田区", 6, 3),
        ("全国政协十四届二次会议", Kind.CPPCC, OrganLevel.STATE, "全国政协", 14, 2),
        ("自治区政协12届3次会议", Kind.CPPCC, OrganLevel.PROVINCE, "自治区政协", 12, 3),
        ("平时提案", Kind.CPPCC, OrganLevel.CITY, "", 0, 0),
    ],
)
def test_name_of_a_session_says_whose_it_is(name, kind, level, organ, term, meeting):
    session = session_from_name(name, 2024)
    assert (session.kind, session.organ_level, session.organ) == (kind, level, organ)
    assert (session.term, session.meeting, session.year) == (term, meeting, 2024)


@pytest.mark.parametrize(
    ("text", "value"),
    [("七", 7), ("十", 10), ("十四", 14), ("二十", 20), ("三十二", 32), ("12", 12), ("一二", 12)],
)
def test_numerals(text, value):
    assert numeral(text) == value


def test_year_is_found_where_it_is_written():
    assert year_in("2024年市政协会议") == 2024
    assert year_in("市政协七届四次会议") is None
    assert kind_of("市七届人民代表大会六次会议") is Kind.CONGRESS
