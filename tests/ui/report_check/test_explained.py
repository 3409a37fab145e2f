"""A contradiction said in the language of the window; in Chinese as the command line says it."""

from __future__ import annotations

import pytest

from desktop_app.domain.report_check.check import check
from desktop_app.domain.report_check.findings import Fact, StoreFact
from desktop_app.domain.report_check.wording import explain
from desktop_app.ui.report_check.explained import explained
from desktop_app.ui.translators import install_translators


def fact_of(text: str, place: int = 0) -> Fact:
    return check(text).findings[place].fact


SUM = fact_of("承办提案50件，其中主办20件、会办28件。")
SAID: list[tuple[Fact, str]] = [
    (SUM, "20+28=48, which is not the total 50."),
    (
        fact_of("建议30件、提案20件，其中主办20件、会办28件。"),
        "20+28=48, which is not the sum 50.",
    ),
    (fact_of("满意率92.5%，基本满意率9.5%。"), "92.5%+9.5%=102.0%, which is not 100%."),
    (fact_of("共办理提案20件，其中重点提案25件。"), "Only 25 are listed, not the total 20."),
    (
        fact_of("承办提案62件。A类57件，占91.9%；B类5件，占8.0%。"),
        "5/62=8.065%, rounded 8.1%, while the text says 8.0%, cut off instead of rounded.",
    ),
    (
        fact_of("经济类1件，占1%；社会类98件，占98.1%；文化类1件，占1%。"),
        "98/100=98.000%, rounded 98.0%, while the text says 98.1%; no whole base gives 98.1%.",
    ),
    (
        fact_of(
            "承办建议93件。A类54件，占58.07%；B类33件，占35.48%；C类2件，占2.15%；D类4件，占4.30%。"
        ),
        "54/93=58.0645%, rounded 58.06%, while the text says 58.07%, bent to make 100% of all; "
        "no whole base gives 58.07%.",
    ),
    (
        fact_of("承办提案62件，收到60件。办理提案中，A类11件，占全部62件的18.3%。"),
        "11/62=17.742%, rounded 17.7%, while the text says 18.3%; 18.3% is the share of 60.",
    ),
    (
        fact_of("共收到提案400件，已办结380件，办结率97.4%。"),
        "380/400=95.000%, rounded 95.0%, while the text says 97.4%; 97.4% needs a base of 390.",
    ),
    (
        fact_of("共收到提案400件，已办结380件，办结率97%。"),
        "380/400=95.00%, rounded 95%, while the text says 97%; 97% needs a base of 390 to 393.",
    ),
    (
        fact_of("共承办提案62件。A类57件，占95.1%；B类2件，占3.2%；D类1件，占1.6%。"),
        "57+2+1=60, which is not the total 62; 95.1% is not 57/62 (91.9%) but 59/62="
        "95.16%, cut off instead of rounded; 59+2+1=62, so A类 should read 59.",
    ),
    (
        fact_of("我局承办提案62件。……我局承办提案63件。"),
        "Given as 63件 here and as 62件 elsewhere.",
    ),
    (fact_of("承办提案62件，均已办结，办结率98%。"), "办结率98% does not agree with 全部办结."),
    (
        fact_of("2023年承办提案40件，比上年的50件减少12件。"),
        "From 50件 to 40件 is down 10件, while the text says down 12件.",
    ),
    (
        fact_of("满意率为98.5%，比上年的97.5%提高1.5个百分点。"),
        "From 97.5% to 98.5% is up 1.0个百分点, while the text says up 1.5个百分点.",
    ),
    (StoreFact("62件", "60件"), "The text says 62件, the ledger 60件."),
]


@pytest.mark.parametrize(("fact", "words"), SAID, ids=range(len(SAID)))
def test_it_is_said_in_english(fact: Fact, words: str) -> None:
    assert explained(fact) == words


@pytest.mark.parametrize("fact", [fact for fact, _ in SAID], ids=range(len(SAID)))
def test_the_chinese_window_says_what_the_command_line_says(qapp, fact: Fact) -> None:
    install_translators(qapp, "zh_CN")
    assert explained(fact) == explain(fact)
