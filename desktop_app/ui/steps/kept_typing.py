"""What stands in a form is kept every few seconds, and stands there again after a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from desktop_app.services.keep_draft import KeptDraft, drop_draft, keep_draft, read_draft
from desktop_app.ui.widgets.token_field import Offer, TokenField
from desktop_app.ui.workplace import Workplace

EVERY_MS = 5000
Typed = dict[str, Any]
Tell = Callable[[str, str, Callable[[], None]], None]


class KeptTyping(QObject):
    """Guards one form; left tells that a dialog was closed and what is kept of it is other now.

    about and what name the form (see services/keep_draft); tell shows a sentence with one action.
    A form that is no dialog says itself when it was saved: forget().
    """

    left = Signal()

    def __init__(
        self,
        workplace: Workplace,
        form: QWidget,
        widgets: Mapping[str, QWidget],
        about: int,
        what: str,
        tell: Tell,
    ) -> None:
        super().__init__(form)
        self._workplace = workplace
        self._widgets = widgets
        self._name = (workplace.desk, about, what)
        self._tell = tell
        self._first = self._last = typed(widgets)
        self._is_store_touched = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)
        if isinstance(form, QDialog):
            form.finished.connect(self._end)
        self._run(partial(read_draft, *self._name), self._bring_back)
        self._timer.start()

    def keep(self) -> None:
        """Keep what stands there, when it is other than a moment ago."""
        now = typed(self._widgets)
        if now == self._last:
            return
        self._last = now
        self._is_store_touched = True
        if now == self._first:
            self._run(partial(drop_draft, *self._name))
        else:
            self._run(partial(keep_draft, *self._name, now))

    def forget(self) -> None:
        """It was saved; what stands there now is where the next typing begins."""
        self._first = self._last = typed(self._widgets)
        self._run(partial(drop_draft, *self._name))

    def _bring_back(self, draft: KeptDraft | None) -> None:
        """Unless somebody types already."""
        if draft is None or typed(self._widgets) != self._first:
            return
        retype(self._widgets, draft.values)
        self._last = typed(self._widgets)
        if self._last == self._first:
            return
        words = self.tr("Brought back: what was typed on {} and not saved.")
        when = f"{draft.kept_at:%Y-%m-%d %H:%M}"
        self._tell(words.format(when), self.tr("Start afresh"), self._start_afresh)

    def _start_afresh(self) -> None:
        retype(self._widgets, self._first)
        self.keep()

    def _end(self, result: int) -> None:
        self._timer.stop()
        if result == QDialog.DialogCode.Accepted:
            self.forget()
            return
        self.keep()
        if self._is_store_touched:
            self.left.emit()

    def _run(
        self, work: Callable[[], Any], on_done: Callable[[Any], None] = lambda _result: None
    ) -> None:
        self._workplace.background.run(work, on_done, self._fail)

    def _fail(self, error: Exception) -> None:
        """Told once; a store that takes nothing is not asked every few seconds."""
        self._timer.stop()
        self._workplace.events.trouble_met.emit(error)


def typed(widgets: Mapping[str, QWidget]) -> Typed:
    """What stands in the fields, as plain values; files are chosen and passwords typed anew."""
    found = {key: _typed(widget) for key, widget in widgets.items()}
    return {key: value for key, value in found.items() if value is not None}


def _typed(widget: QWidget) -> Any:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QLineEdit):
        return widget.text() if widget.echoMode() is QLineEdit.EchoMode.Normal else None
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, TokenField):
        tokens = zip(widget.ids(), widget.names(), strict=True)
        return [[one, name] for one, name in tokens]
    if isinstance(widget, QListWidget):
        items = (widget.item(row) for row in range(widget.count()))
        return [one.text() for one in items if one.checkState() is Qt.CheckState.Checked]
    return None


def retype(widgets: Mapping[str, QWidget], values: Mapping[str, Any]) -> None:
    """Put values back into the fields; a choice that is no longer offered stays as it is."""
    for key, value in values.items():
        if key in widgets:
            _retype(widgets[key], value)


def _retype(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QPlainTextEdit):
        widget.setPlainText(value)
    elif isinstance(widget, QLineEdit):
        widget.setText(value)
    elif isinstance(widget, QComboBox):
        row = widget.findText(value)
        widget.setCurrentIndex(row if row >= 0 else widget.currentIndex())
    elif isinstance(widget, QCheckBox):
        widget.setChecked(value)
    elif isinstance(widget, TokenField):
        widget.clear()
        for one, name in value:
            widget.add(Offer(one, name))
    elif isinstance(widget, QListWidget):
        for item in (widget.item(row) for row in range(widget.count())):
            is_chosen = item.text() in value
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
