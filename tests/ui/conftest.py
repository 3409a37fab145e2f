"""A workplace with a store of its own and background work done at once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app import paths
from desktop_app.app import Program
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.settings import Settings
from desktop_app.storage.store import Store
from desktop_app.ui import theme
from desktop_app.ui.background import Cancelled, Task
from desktop_app.ui.events import Events
from desktop_app.ui.start import first_start
from desktop_app.ui.translators import install_translators
from desktop_app.ui.workplace import Workplace
from tests.case_office import TODAY, Office, an_office
from tests.ready_stores import empty_store


class InlineBackground(QObject):
    """The same door as Background; work is done before run returns."""

    is_starting = False

    def run(
        self,
        work: Callable[..., Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Task:
        task = Task()

        def report(done: int, total: int) -> None:
            if task.is_cancelled:
                raise Cancelled
            if on_progress is not None:
                on_progress(done, total)

        try:
            result = work(report) if on_progress is not None else work()
        except Exception as error:
            on_error(error)
        else:
            on_done(result)
        return task

    def stop(self) -> None:
        """Nothing waits."""


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> Iterator[None]:
    """Every test begins in English and leaves no window behind, whatever ran before it."""
    install_translators(qapp, "en")
    yield
    for window in qapp.topLevelWidgets():
        window.hide()
        if shiboken6.ownedByPython(window):
            window.deleteLater()
    # Without an event loop nothing is deleted, and a change of the theme would dress them all.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _garbage_is_collected_here() -> Iterator[None]:
    """A worker that comes upon a forgotten window would delete it in a thread that must not."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = empty_store(tmp_path / "office.pdesk")
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())


@pytest.fixture
def workplace(qapp: QApplication, desk: Desk) -> Workplace:
    """A workplace in the light theme; an unexpected trouble fails the test at once."""
    theme.apply(qapp, "light")
    background, events = InlineBackground(), Events()
    return Workplace(desk, background, events, Settings(language="en", theme="light"))


@pytest.fixture
def as_role(workplace: Workplace) -> Callable[[Role], Workplace]:
    """The same workplace seen by somebody with another role."""

    def made(role: Role) -> Workplace:
        return replace(workplace, desk=replace(workplace.desk, role=role))

    return made


@pytest.fixture
def type_in() -> Callable[[QWidget, str], None]:
    """Type into a widget key by key, Chinese included (QTest knows Latin-1 only)."""

    def typed(widget: QWidget, text: str) -> None:
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)

    return typed


@pytest.fixture
def office(desk: Desk) -> Office:
    """A case at every stage, in the store of the workplace."""
    return an_office(desk)


@pytest.fixture
def troubles(workplace: Workplace) -> list[Exception]:
    """What went wrong in the background, for tests to look at."""
    met: list[Exception] = []
    workplace.events.trouble_met.connect(met.append)
    return met


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A closed store with a case at every stage."""
    path = tmp_path / "office.pdesk"
    store = empty_store(path)
    an_office(Desk("李联络", Role.COORDINATOR, TODAY, paths.resources()))
    store.close()
    return path


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program without a store; its window is closed in the end."""
    made = Program(qapp, Settings(language="en", theme="light"), is_lasting=False)
    yield made
    if hasattr(made, "window"):
        made.end()


class Answered(first_start.FirstStart):
    """The first-start questions with answers given."""

    given = first_start.FirstAnswers(False, "市商务局", "市政协七届四次会议", 2024)
    code = QDialog.DialogCode.Accepted

    def exec(self) -> QDialog.DialogCode:
        return self.code

    def answers(self) -> first_start.FirstAnswers:
        return self.given


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> type[Answered]:
    """Whoever is asked at the first start answers, in a home of its own."""
    monkeypatch.setattr(first_start, "FirstStart", Answered)
    monkeypatch.setenv("PROPOSAL_DESK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(Answered, "code", QDialog.DialogCode.Accepted)
    return Answered
