"""The settings page over an office with a case at every stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from desktop_app.ui.settings.moves import MovesDialog
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.steps.form import StepForm


@pytest.fixture
def page(qtbot, workplace, office) -> SettingsPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    return opened(qtbot, workplace, office)


def opened(qtbot, workplace, office) -> SettingsPage:
    """The page as the window shows it."""
    made = SettingsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_session((office.session,))
    return made


@pytest.fixture
def click(qtbot) -> Callable[[Any], None]:
    """A click of the left button on something that can be seen and clicked."""

    def clicked(widget: Any) -> None:
        assert widget.isVisible() and widget.isEnabled(), widget.text()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    return clicked


@pytest.fixture
def fill(qtbot, type_in, click) -> Callable[..., StepForm]:
    """Type into the open form and press its button; returns the form."""

    def filled(**values: Any) -> StepForm:
        form = QApplication.activeModalWidget()
        assert isinstance(form, StepForm)
        for key, value in values.items():
            field = form.widgets[key]
            if isinstance(field, QCheckBox):
                field.setChecked(value)
            elif hasattr(field, "selectAll"):
                field.selectAll()
                type_in(field, str(value))
            else:
                assert field.findText(value) >= 0
                field.setCurrentText(value)
        click(form.submit)
        return form

    return filled


@pytest.fixture
def apply_moves(click) -> Callable[[], list[list[str]]]:
    """Agree to what would move; returns the lines that were shown."""

    def applied() -> list[list[str]]:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MovesDialog)
        shown = dialog.lines.texts()
        click(dialog.apply)
        return shown

    return applied


@pytest.fixture
def told(workplace) -> list[str]:
    """The sentences of what was done."""
    said: list[str] = []
    workplace.events.work_done.connect(said.append)
    return said
