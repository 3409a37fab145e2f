"""A step is called the same in its button, in the history, in undo, and in the batch menu."""

from __future__ import annotations

import pytest

from desktop_app.domain.permissions import Verb
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
