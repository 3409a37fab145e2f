"""Contrast of every pair of colours that carries text or a lamp."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop_app.domain.lamp import Lamp
from desktop_app.ui.theme import DARK, LIGHT, Theme, apply, named

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "window"),
        ("text", "panel"),
        ("text", "selection"),
        ("text", "chip"),
        ("text", "hover"),
        ("text", "found"),
        ("muted", "window"),
        ("muted", "panel"),
        ("link", "panel"),
        ("link", "selection"),
        ("on_link", "link"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("red", "panel"),
        ("red", "selection"),
        ("good", "panel"),
    ],
)
def test_text_can_be_read_on_its_ground(theme: Theme, text: str, ground: str):
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("lamp", list(Lamp))
@pytest.mark.parametrize("ground", ["panel", "selection"])
def test_lamps_stand_out_on_plain_and_selected_rows(theme: Theme, lamp: Lamp, ground: str):
    assert contrast(theme.lamp(lamp).name(), getattr(theme, ground)) >= 2.6


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_hint_in_a_field_can_be_read(qtbot, qapp, name: str, kind: type[QWidget]):
    apply(qapp, name)
    field = kind()
    qtbot.addWidget(field)
    field.ensurePolished()
    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert contrast(hint.name(), named(name).panel) >= 4.5
    apply(qapp, "light")
