"""Any text in any field of any paper: always printed, nothing lost, boxes for what no font has."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.case_folder import Filed
from desktop_app.documents.case_list import CaseList
from desktop_app.documents.lines import NO_END, NO_START
from desktop_app.documents.missing import missing_glyphs, texts_in
from desktop_app.documents.pages import Sheet
from desktop_app.documents.text import clean
from desktop_app.documents.words import in_title_marks
from tests.documents.paper import FONTS, page_texts, squeezed
from tests.documents.test_pages import PIECES
from tests.documents.test_papers import KINDS, without_words

KEPT = {"columns", "form", "marks_at", "words", "attitude", "result"}
# A letter's own title would replace session, number and kind; its proposal's is for templates; a
# 信函 has neither signer nor printer at its head and foot.
NOT_ON_PAPER = {
    *(("ReplyLetter", "title"), ("ReplyLetter", "proposal_title")),
    *(("Head", "signer"), ("Head", "printer")),
}
NAMES_OF_PLACES = {"letter", "file", "head", "foot"}
TEXTS_A_PAPER = 90  # eleven papers: about a thousand texts


def scrambled(value: Any, dice: random.Random, count: list[int]) -> Any:
    """Return a document with every text in it replaced by a random one."""
    if isinstance(value, str):
        count[0] += 1
        return "".join(dice.choices(PIECES, k=dice.choice([0, 3, 20, 60])))
    if isinstance(value, tuple):
        return tuple(scrambled(part, dice, count) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: ""
            if _is_off_paper(value, field.name)
            else scrambled(getattr(value, field.name), dice, count)
            for field in fields(value)
            if field.name not in KEPT
        }
        return replace(value, **changed)
    return value


def _is_off_paper(value: Any, name: str) -> bool:
    """Whether a field never comes to paper; of a filed paper that is printed, its plain text."""
    if isinstance(value, Filed) and name == "text":
        return value.paper is not None
    return (type(value).__name__, name) in NOT_ON_PAPER


@pytest.mark.parametrize("kind", KINDS)
def test_any_text_in_any_field_comes_back_from_paper(kind: str) -> None:
    document, made = KINDS[kind]
    count, seed = [0], 0
    while count[0] < TEXTS_A_PAPER:
        seed += 1
        _check(scrambled(document, random.Random(f"{kind}{seed}"), count), made)


def _check(document: Any, made: Callable[[Any, Path], bytes]) -> None:
    found = Counter(in_title_marks(squeezed("".join(page_texts(made(document, FONTS))))))
    wanted = Counter[str]()
    for text in texts_in(without_words(document)):
        if text not in NAMES_OF_PLACES:
            wanted.update(squeezed(clean(in_title_marks(text))))
    if isinstance(document, CaseList):  # its columns are keys; their words stand on the page
        wanted.subtract("".join(document.columns))
    lost = wanted - found
    assert not lost
    shown = missing_glyphs(document, FONTS)
    assert set(shown) <= set(clean("".join(texts_in(document))))


def test_no_line_of_any_paper_breaks_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []
    put = Sheet.put

    def noted(self: Sheet, x: float, y: float, text: str, *rest: Any) -> None:
        lines.append(text)
        put(self, x, y, text, *rest)

    monkeypatch.setattr(Sheet, "put", noted)
    for document, made in KINDS.values():
        made(document, FONTS)
    assert len(lines) > 500
    torn = {one for one in lines if one and (one[0] in NO_START or one[-1] in NO_END)}
    numbers = {one for one in torn if one == "—" or one.startswith("— ")}  # empty cells and pages
    assert torn - numbers == set()
