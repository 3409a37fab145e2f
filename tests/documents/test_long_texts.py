"""A text of five thousand characters in any field: all of it on paper, none outside the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.pages import Sheet
from tests.documents.paper import FONTS, pdf_text
from tests.documents.test_any_text import KEPT, _is_off_paper
from tests.documents.test_papers import KINDS

LONG = "推动提案办理，落实责任；听取意见、改进工作。" * 227 + "全文完"
MOST = 8  # fields of a paper that are tried
BELOW = 40.0  # points under the type area that page numbers and the foot may use


def variants(value: Any) -> Iterator[Any]:
    """The document with one text at a time made long, the deepest ones too."""
    if isinstance(value, str):
        yield LONG
    elif isinstance(value, tuple) and value:
        for part in variants(value[0]):
            yield (part, *value[1:])
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name in KEPT or _is_off_paper(value, field.name):
                continue
            for part in variants(getattr(value, field.name)):
                yield replace(value, **{field.name: part})


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_text_is_on_paper_whole(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document, made = KINDS[kind]
    outside: list[tuple[float, str]] = []
    put = Sheet.put

    def noted(self: Sheet, x: float, y: float, text: str, *rest: Any) -> None:
        if not -60 < y < self.paper.depth + BELOW or x < -0.5 - (self.paper.width - 440):
            outside.append((y, text[:20]))
        put(self, x, y, text, *rest)

    monkeypatch.setattr(Sheet, "put", noted)
    every = list(variants(document))
    step = max(1, len(every) // MOST)
    for long in every[::step]:
        _check(long, made)
    assert outside == []


def _check(document: Any, made: Callable[[Any, Path], bytes]) -> None:
    assert not Counter(LONG) - Counter(pdf_text(made(document, FONTS)))
