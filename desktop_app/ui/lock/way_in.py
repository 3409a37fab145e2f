"""The fields that let somebody in: account and password, or the printed recovery key."""

from __future__ import annotations

from functools import partial
from math import ceil
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.services.trouble import StorageError
from desktop_app.services.unlock_store import (
    Access,
    AccountUnknown,
    MustWait,
    account_names,
    let_in,
    let_in_by_recovery_key,
    seconds_left,
    uptime,
)
from desktop_app.ui.background import Background
from desktop_app.ui.errors import words_of
from desktop_app.ui.widgets.buttons import link, primary
from desktop_app.ui.widgets.text import plain, wrapping

SECOND_MS = 1000


class WayIn(QWidget):
    """came_in carries an Access. only: the one account that may come in, without recovery key."""

    came_in = Signal(object)

    def __init__(
        self,
        path: Path,
        background: Background,
        words: str,
        only: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._background = background
        self._is_busy = False
        self._until = 0.0
        self._names = [only] if only is not None else account_names(path)
        self.account = QComboBox()
        self.account.addItems(self._names)
        self.password = _hidden(self.tr("Password"))
        self.recovery_key = QLineEdit()
        self.recovery_key.setAccessibleName(self.tr("Recovery key"))
        self.recovery_key.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.other_way = link("")
        self.other_way.setVisible(only is None)
        self.enter = primary(words)
        self.trouble = wrapping("", "alarm")
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND_MS)
        self._build()
        self._connect()
        self._choose_way(by_key=not self._names)

    @property
    def is_by_key(self) -> bool:
        """Whether the recovery key is asked for."""
        return not self.recovery_key.isHidden()

    def begin(self) -> None:
        """Empty the fields and show how long the account must still wait, as at the start."""
        self.password.clear()
        self.recovery_key.clear()
        self._look_at_account()
        (self.recovery_key if self.is_by_key else self.password).setFocus()

    def _build(self) -> None:
        self.account.setAccessibleName(self.tr("Account"))
        self.account.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.enter.setDefault(True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._rows = (
            (plain(self.tr("Account")), self.account),
            (plain(self.tr("Password")), self.password),
            (plain(self.tr("Recovery key")), self.recovery_key),
        )
        for label, field in self._rows:
            self._form.addRow(label, field)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._form)
        column.addWidget(self.trouble)

    def _connect(self) -> None:
        self.account.currentIndexChanged.connect(lambda _row: self._look_at_account())
        self.other_way.clicked.connect(lambda: self._choose_way(by_key=not self.is_by_key))
        for field in (self.password, self.recovery_key):
            field.textChanged.connect(lambda _text: self._follow())
            field.returnPressed.connect(self._try)
        self.enter.clicked.connect(self._try)
        self._clock.timeout.connect(self._count_down)

    def _choose_way(self, by_key: bool) -> None:
        shown = (len(self._names) > 0 and not by_key, not by_key, by_key)
        for (label, field), is_shown in zip(self._rows, shown, strict=True):
            label.setVisible(is_shown)
            field.setVisible(is_shown)
        self.account.setEnabled(len(self._names) > 1)
        words = self.tr("Use the password") if by_key else self.tr("Use the recovery key")
        self.other_way.setText(words)
        self._say("")
        self.begin()

    def _look_at_account(self) -> None:
        """How long the chosen account must wait, counted on from what the file says."""
        self._until = 0.0
        try:
            left = 0.0 if self.is_by_key else seconds_left(self._path, self._name, uptime())
        except (AccountUnknown, StorageError) as error:
            self._say(words_of(error).whole)
            left = 0.0
        if left > 0:
            self._wait(left)
        self._follow()

    @property
    def _name(self) -> str:
        return self.account.currentText()

    def _wait(self, seconds: float) -> None:
        self._until = uptime() + seconds
        self._clock.start()
        self._count_down()

    def _count_down(self) -> None:
        left = self._until - uptime()
        if left > 0:
            error = MustWait(account=self._name, seconds=ceil(left))
            self._say(words_of(error).whole)
        else:
            self._clock.stop()
            self._say("")
        self._follow()

    def _follow(self) -> None:
        field = self.recovery_key if self.is_by_key else self.password
        is_waiting = not self.is_by_key and self._until > uptime()
        self.enter.setEnabled(bool(field.text()) and not is_waiting and not self._is_busy)

    def _try(self) -> None:
        self._follow()
        if not self.enter.isEnabled():
            return
        self._is_busy = True
        self._say("")
        self._follow()
        if self.is_by_key:
            work = partial(let_in_by_recovery_key, self._path, self.recovery_key.text())
        else:
            work = partial(let_in, self._path, self._name, self.password.text(), uptime())
        self._background.run(work, self._come_in, self._refuse)

    def _come_in(self, access: Access) -> None:
        self._is_busy = False
        self.password.clear()
        self.recovery_key.clear()
        self.came_in.emit(access)

    def _refuse(self, error: Exception) -> None:
        self._is_busy = False
        self.password.selectAll()
        self._say(words_of(error).whole)
        self._look_at_account()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))


def _hidden(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
