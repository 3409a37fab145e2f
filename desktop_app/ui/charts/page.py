"""The page 图表: the gallery, one large chart, and the ways to take it along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.figures import Figures
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.services.count_figures import count_figures
from desktop_app.services.desk import Desk
from desktop_app.services.list_sessions import read_office
from desktop_app.services.write_file import write_file
from desktop_app.ui import labels, theme
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.charts.gallery import SMALL, Gallery
from desktop_app.ui.charts.render import Look, Picture, book, draw, written
from desktop_app.ui.charts.words import KEYS, chart_name, chart_words
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.text import plain, wrapping
from desktop_app.ui.workplace import Workplace


@dataclass(frozen=True)
class _Request:
    """A picture asked for; an answer to an older request is not shown."""

    number: int
    picture: Picture


class ChartsPage(QWidget):
    """cases_requested carries a ListQuery; figures are counted when the page is seen.

    import_requested comes from the empty page.
    """

    cases_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._figures: Figures | None = None
        self._is_stale = True
        self._number = 0
        self._fonts = workplace.desk.resources / "fonts"
        self.gallery = Gallery()
        self.canvas = ChartCanvas()
        may_import = workplace.desk.role in MATRIX[Verb.IMPORT_LEDGER]
        self.empty = EmptyState(
            "charts",
            self.tr("No cases in this session yet"),
            self.tr("The charts draw themselves from the cases."),
            self.tr("Import a ledger") if may_import else "",
        )
        self._stack = QStackedWidget()
        self.said = plain("", "muted")
        self.filter = wrapping("", "muted")
        self.copy = ActionButton("copy", self.tr("Copy"))
        self.save = ActionButton("export", self.tr("Save"))
        self.all = ActionButton("print", self.tr("All as PDF"))
        self._build()
        self._connect()

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Draw the figures of these sessions."""
        self._sessions = tuple(session_ids)
        self.refresh()

    def refresh(self) -> None:
        """Count anew; a page nobody sees waits until it is shown."""
        self._is_stale = True
        if self.isVisible():
            self._count()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what changed while the page was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._count()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._figures is not None:
            self._draw_all(self._figures)

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.filter, 1)
        for button in (self.copy, self.save, self.all):
            button.setEnabled(False)
            tools.addWidget(button)
        self.copy.setToolTip(self.tr("Copy the chart as a picture (Ctrl+C)"))
        self.all.setToolTip(self.tr("Save all charts as one PDF (Ctrl+P)"))
        menu = QMenu(self.save)
        for form in ("png", "svg", "pdf"):
            menu.addAction(form.upper(), partial(self._save_one, form))
        self.save.setMenu(menu)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addLayout(tools)
        inside.addWidget(self.canvas, 1)
        inside.addWidget(self.said)
        filled = QWidget()
        row = QHBoxLayout(filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.gallery)
        row.addWidget(card, 1)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.gallery.key_chosen.connect(lambda _key: self._draw_large())
        self.canvas.opened.connect(self.cases_requested)
        self.empty.action_requested.connect(self.import_requested)
        self.canvas.said.connect(self._say)
        self.canvas.size_changed.connect(self._draw_large)
        self.copy.clicked.connect(self._copy)
        self.all.clicked.connect(self._save_all)
        QShortcut(QKeySequence.StandardKey.Copy, self, self._copy)
        QShortcut(QKeySequence.StandardKey.Print, self, self._save_all)
        events = self._work.events
        events.proposals_changed.connect(lambda _ids: self.refresh())
        events.contacts_changed.connect(self.refresh)
        events.sessions_changed.connect(self.refresh)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._work.background.run(work, on_done, self._work.events.trouble_met.emit)

    def _count(self) -> None:
        self._is_stale = False
        self._run(partial(_counted, self._work.desk, self._sessions), self._take_figures)

    def _take_figures(self, figures: Figures) -> None:
        self._figures = figures
        names = self.tr(", ").join(figures.session_names)
        words = self.tr("As of {}　{}").format(labels.day(figures.as_of), names)
        self.filter.setText(words)
        self._stack.setCurrentIndex(0 if figures.total.value else 1)
        self._draw_all(figures)

    def _draw_all(self, figures: Figures) -> None:
        self._draw_large()
        look = self._look(720, 420, SMALL.width() * self.devicePixelRatioF() / 720)
        words = chart_words()
        for key in KEYS:
            self._run(partial(draw, key, figures, words, look), self.gallery.show_small)

    def _draw_large(self) -> None:
        if self._figures is None or not self.isVisible():
            return
        self._number += 1
        size = self.canvas.size()
        look = self._look(size.width(), size.height(), self.devicePixelRatioF())
        work = partial(
            _requested, self._number, self.gallery.key(), self._figures, chart_words(), look
        )
        self._run(work, self._show_large)

    def _look(self, width: int, height: int, ratio: float) -> Look:
        return Look(self._fonts, theme.of(self).is_dark, width, height, ratio)

    def _show_large(self, request: _Request) -> None:
        if request.number != self._number:
            return
        self.canvas.show_picture(request.picture)
        for button in (self.copy, self.save, self.all):
            button.setEnabled(True)

    def _say(self, words: str) -> None:
        hint = self.tr("Point at a value or walk with the arrow keys; a click or Enter opens it.")
        self.said.setText(words or hint)

    def _written(self, form: str) -> Callable[[], bytes]:
        key = self.gallery.key()
        assert self._figures is not None  # the buttons wait for the first picture
        return partial(written, key, form, self._figures, chart_words(), self._fonts)

    def _copy(self) -> None:
        if self._figures is not None:
            self._run(self._written("png"), self._put_on_clipboard)

    def _put_on_clipboard(self, png: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(png))
        self._work.events.noted.emit(self.tr("The chart was copied as a picture"))

    def _save_one(self, form: str) -> None:
        if self._figures is not None:
            self._save_as(chart_name(self.gallery.key()), form, self._written(form))

    def _save_all(self) -> None:
        if self._figures is not None:
            work = partial(book, KEYS, self._figures, chart_words(), self._fonts)
            self._save_as(self.tr("Charts"), "pdf", work)

    def _save_as(self, name: str, form: str, work: Callable[[], bytes]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as"), f"{name}.{form}", f"{form.upper()} (*.{form})"
        )
        if chosen:
            self._run(partial(_saved, Path(chosen), work), self._tell_saved)

    def _tell_saved(self, path: Path) -> None:
        self._work.events.noted.emit(self.tr("Saved: {}").format(path))


def _counted(desk: Desk, session_ids: tuple[int, ...]) -> Figures:
    wanted = set(session_ids)
    return count_figures(desk, [s for s in read_office().sessions if s.id in wanted])


def _requested(
    number: int, key: str, figures: Figures, words: dict[str, str], look: Look
) -> _Request:
    return _Request(number, draw(key, figures, words, look))


def _saved(path: Path, work: Callable[[], bytes]) -> Path:
    """Write beside and rename, so that a file is the old one or the new one."""
    return write_file(path, work())
