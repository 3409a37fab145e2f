"""A field for several things found by typing: each chosen one becomes a token in the field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QFrame, QLineEdit, QPushButton, QWidget

from desktop_app.ui.widgets.flow_layout import FlowLayout

SEPARATORS = "、，,；;"
_ID_ROLE = Qt.ItemDataRole.UserRole + 1
_NAME_ROLE = Qt.ItemDataRole.UserRole + 2
_POPUP_WIDTH = 360
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offer(NamedTuple):
    """Something that can be chosen: its id, its name as a token, and what tells it apart."""

    id: int
    name: str
    detail: str = ""


def split_list(text: str, *, by_blanks: bool) -> list[str]:
    """The words of a list as people paste it: 张伟、仇晓；曾敏, or one below the other."""
    parts = re.split(r"[、，,；;\t\r\n\u2028\u2029]+", text)
    if by_blanks:
        parts = [word for part in parts for word in re.split(r"[ \u3000]+", part)]
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


class _Input(QLineEdit):
    """The line inside; it tells when the field is entered and when an empty line is rubbed out."""

    entered = Signal()
    rubbed_out = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that typing may begin."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace in an empty line belongs to the tokens."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.rubbed_out.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a few letters; the layout gives what is left of the line."""
        return QSize(72, 24)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


class TokenField(QFrame):
    """lookup_wanted asks for offers to what was typed; changed tells that the tokens are others.

    Enter, Tab or a separator takes the offer under the cursor, Backspace drops the last token;
    finished tells of Enter without an open list, list_pasted carries several words at once.
    """

    lookup_wanted = Signal(str)
    list_pasted = Signal(object)
    changed = Signal()
    finished = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self._tokens: list[tuple[int, QPushButton]] = []
        self._length = 0  # of what stood in the line before the last key
        self._flow = FlowLayout(self)
        self.input = _Input(self)
        self.input.setProperty("role", "bare")
        self.input.setAccessibleName(name)
        self.input.setPlaceholderText(hint)
        self._hint = hint
        self._flow.addWidget(self.input)
        self.setFocusProxy(self.input)
        self.setAccessibleName(name)
        self._offers = QStandardItemModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.input)
        self._completer.activated[QModelIndex].connect(  # type: ignore[index]
            self._take
        )
        self.popup: QAbstractItemView = cast(QAbstractItemView, self._completer.popup())
        self.popup.setAccessibleName(name)
        self.input.textEdited.connect(self._edited)
        self.input.textChanged.connect(self._note_length)
        self.input.entered.connect(lambda: self.lookup_wanted.emit(self.input.text()))
        self.input.rubbed_out.connect(self._rub_out)
        self.input.installEventFilter(self)

    def ids(self) -> tuple[int, ...]:
        """The ids of the tokens in order."""
        return tuple(one for one, _ in self._tokens)

    def names(self) -> tuple[str, ...]:
        """The names of the tokens in order."""
        return tuple(str(button.property("token")) for _, button in self._tokens)

    def unread_text(self) -> str:
        """What was typed and became no token."""
        return self.input.text().strip()

    def clear(self) -> None:
        """Drop every token and what was typed."""
        had = bool(self._tokens)
        while self._tokens:
            self._drop_button(self._tokens.pop()[1])
        self.input.clear()
        self._tell_hint()
        if had:
            self.changed.emit()

    def add(self, offer: Offer) -> None:
        """Put a token at the end; one that is there already stays where it is."""
        if offer.id in self.ids():
            return
        button = QPushButton(f"{offer.name} ×", self)
        button.setProperty("role", "token")
        button.setProperty("token", offer.name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Remove {}").format(offer.name))
        button.clicked.connect(lambda: self.remove(offer.id))
        self._flow.insert(len(self._tokens), button)
        self._tokens.append((offer.id, button))
        button.show()
        self._settle()

    def remove(self, wanted: int) -> None:
        """Drop one token."""
        for token in list(self._tokens):
            if token[0] == wanted:
                self._tokens.remove(token)
                self._drop_button(token[1])
                self._settle()

    def offer(self, typed: str, offers: Sequence[Offer]) -> None:
        """Show the answers to a lookup, unless something else was typed meanwhile."""
        if typed != self.input.text() or not self.input.hasFocus():
            return
        self._offers.clear()
        for one in offers:
            if one.id in self.ids():
                continue
            item = QStandardItem(f"{one.name}　{one.detail}" if one.detail else one.name)
            item.setData(one.id, _ID_ROLE)
            item.setData(one.name, _NAME_ROLE)
            self._offers.appendRow(item)
        if not self._offers.rowCount():
            self.popup.hide()
            return
        width = max(self.input.width(), _POPUP_WIDTH)
        self._completer.complete(QRect(0, 0, width, self.input.height()))
        if typed:
            self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Separators take the first offer; Enter without an open list finishes the field."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_focus(event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.text() and event.text() in SEPARATORS and self.input.text():
                self._take_first()
                return True
            if event.key() in _ENTER and not self.popup.isVisible():
                self.finished.emit()
                return True
            if event.key() == Qt.Key.Key_Down and not self.popup.isVisible():
                self.lookup_wanted.emit(self.input.text())
                return True
        return super().eventFilter(watched, event)

    def _show_focus(self, is_here: bool) -> None:
        """The frame shows where the typing goes."""
        self.setProperty("is_active", is_here)
        self.style().unpolish(self)
        self.style().polish(self)

    def take_list(self, found: Sequence[Offer], rest: Sequence[str]) -> None:
        """Put tokens for a list that was pasted; what stood for nothing stays to be read."""
        for one in found:
            self.add(one)
        self.input.setText("、".join(rest))

    def _note_length(self, text: str) -> None:
        """Comes behind textEdited, so that an edit can be compared with what stood there."""
        self._length = len(text)

    def _edited(self, text: str) -> None:
        """What came at once (pasted, or from an input method) may hold several words."""
        is_pasted = len(text) - self._length > 1
        words = split_list(text, by_blanks=is_pasted)
        if len(words) > 1:
            self.list_pasted.emit(words)
        elif words and text[-1] in SEPARATORS:
            self.input.setText(words[0])
            self._take_first()
        else:
            self.lookup_wanted.emit(text)

    def _take_first(self) -> None:
        index = self.popup.currentIndex()
        model = self._completer.completionModel()
        chosen = index if index.isValid() else model.index(0, 0)
        self.popup.hide()
        if chosen.isValid():
            self._take(chosen)

    def _take(self, index: QModelIndex) -> None:
        chosen = Offer(index.data(_ID_ROLE), index.data(_NAME_ROLE))
        self.input.clear()
        self._offers.clear()
        self.add(chosen)
        self.input.setFocus()

    def _rub_out(self) -> None:
        if self._tokens:
            self.remove(self._tokens[-1][0])

    def _drop_button(self, button: QPushButton) -> None:
        self._flow.removeWidget(button)
        button.hide()
        button.deleteLater()

    def _settle(self) -> None:
        self._tell_hint()
        self.updateGeometry()
        self._flow.activate()
        self.changed.emit()

    def _tell_hint(self) -> None:
        self.input.setPlaceholderText("" if self._tokens else self._hint)
