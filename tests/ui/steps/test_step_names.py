"""A step is called the same in its button, in the history, in undo, and in the batch menu."""

from __future__ import annotations

import pytest

from desktop_app import paths
from desktop_app.documents.words import load_words
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import COMMAND_LINE
from desktop_app.services.history import FieldChange
from desktop_app.ui import history_words
from desktop_app.ui.steps.menu import OFFERS
from desktop_app.ui.translators import install_translators

SEVERAL = {Verb.SUPERVISE, Verb.LINK_CASES}  # verbs of more than one step


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_step_has_one_name(qapp, language):
    install_translators(qapp, language)
    steps = [offer for verb, offer in OFFERS.items() if isinstance(verb, Verb)]
    names = [(one.words, history_words.verb(one.verb)) for one in steps if one.verb not in SEVERAL]
    assert names and [pair for pair in names if pair[0] != pair[1]] == []


def test_papers_call_a_step_as_the_window_does(qapp):
    install_translators(qapp, "zh_CN")
    printed = load_words(paths.resources() / "texts")
    named = {code: history_words.verb(code) for code in history_words.VERBS}
    told = {code: printed[f"Verb.{code}"] for code in named if f"Verb.{code}" in printed}
    assert told and told == {code: named[code] for code in told}


@pytest.mark.parametrize(
    ("table", "field", "stored", "told"),
    [
        ("session", "kind", "CPPCC", "政协提案"),
        ("session", "organ_level", "CITY", "市级"),
        ("session", "grade_base", "ANSWERING", "我方答复的提案"),
        ("deadline_rule", "kind", "REPLY", "答复期限"),
        ("deadline_rule", "unit", "WORKDAY", "个工作日"),
        ("deadline_rule", "roll_over", "1", "逢休息日顺延"),
        ("person", "role", "COORDINATOR", "联络员"),
        ("person", "level", "HANDLER", "承办人"),
        ("member", "kind", "BODY", "集体"),
    ],
)
def test_the_journal_tells_codes_of_the_office_in_words(qapp, table, field, stored, told):
    install_translators(qapp, "zh_CN")
    change = FieldChange(table, 1, "I", field, None, stored)
    assert history_words.cells(change)[3] == told


def test_who_works_without_a_name_is_told_in_the_window_s_language(qapp):
    install_translators(qapp, "zh_CN")
    assert history_words.actor(COMMAND_LINE) == "命令行"
    assert history_words.actor("李联络") == "李联络"
    assert load_words(paths.resources() / "texts")[f"Actor.{COMMAND_LINE}"] == "命令行"


def test_the_batch_menu_speaks_of_the_same_steps(qapp):
    install_translators(qapp, "zh_CN")
    translate = qapp.translate
    for verb, batch in (
        (Verb.ASSIGN, "Assign {} cases to divisions …"),
        (Verb.ACCEPT_ASSIGNMENT, "Division accepts {} cases"),
        (Verb.CONFIRM_WINDOW_PASSED, "Confirm for {} cases that the return window passed"),
        (Verb.SEND_CHASER, "Chase {} cases …"),
    ):
        words = translate("Selection", batch)
        assert words.replace(" {} 件", "").rstrip("…") == OFFERS[verb].words
