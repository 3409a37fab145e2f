import pytest

from desktop_app.ledgers.titles import Said, mode_in, said_in


@pytest.mark.parametrize(
    ("line", "session"),
    [
        ("市政协七届四次会议提案办理台账", "市政协七届四次会议"),
        ("深圳市商务局2024年办理深圳市政协七届四次会议提案台账", "深圳市政协七届四次会议"),
        ("关于办理市政协七届四次会议提案的情况", "市政协七届四次会议"),
        ("市政协第七届委员会第四次会议提案", "市政协第七届委员会第四次会议"),
        ("政协深圳市第七届委员会第四次会议", "政协深圳市第七届委员会第四次会议"),
        ("市七届人大五次会议建议办理台账", "市七届人大五次会议"),
        ("市人大七届五次会议建议", "市人大七届五次会议"),
        ("区第八届人民代表大会第二次会议", "区第八届人民代表大会第二次会议"),
        ("全国政协十四届二次会议", "全国政协十四届二次会议"),
        ("提案办理台账", None),
    ],
)
def test_session_in_a_title_line(line: str, session: str | None) -> None:
    assert said_in([line]).session == session


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("主办件", "LEAD"),
        ("二、会办件（38件）", "CO"),
        ("2024年主办提案台账", "LEAD"),
        ("分办件", "SEPARATE"),
        ("独办", "SOLE"),
        ("协办", "CO"),
        ("参阅件", "FOR_REFERENCE"),
        ("主办件、会办件汇总", None),
        ("责任分办表", None),
        ("市商务局承办提案台账", None),
        ("主办单位", None),
    ],
)
def test_mode_in_a_sheet_name_or_section_line(line: str, mode: str | None) -> None:
    assert mode_in(line) == mode


def test_year_and_kind_come_with_the_title() -> None:
    said = said_in(["市政协七届四次会议（2024年）提案办理台账"])
    assert said == Said("市政协七届四次会议", 2024, None, "CPPCC")


@pytest.mark.parametrize(
    ("line", "kind"), [("人大代表建议台账", "CONGRESS"), ("建议提案台账", None), ("提案", "CPPCC")]
)
def test_kind_in_a_title_line(line: str, kind: str | None) -> None:
    assert said_in([line]).kind == kind


def test_two_years_in_a_line_say_none_and_the_nearest_line_counts() -> None:
    assert said_in(["2023—2024年", "2025"]).year == 2025
