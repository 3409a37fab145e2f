"""账户: a password for the data file, who may come in, the recovery key, the lock."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.domain.member import Person
from desktop_app.domain.permissions import Role
from desktop_app.domain.settings_entry import check_name
from desktop_app.services import edit_accounts
from desktop_app.services.edit_accounts import AccountLine
from desktop_app.services.edit_people import list_people
from desktop_app.services.protect_store import FirstAccount, check_password
from desktop_app.services.unlock_store import Opened, uptime
from desktop_app.settings import LOCK_MINUTES
from desktop_app.ui import labels
from desktop_app.ui.lock.guard import Guard
from desktop_app.ui.lock.passwords import hidden, new_password, same_twice
from desktop_app.ui.lock.recovery_key import RecoveryKey
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.widgets.text import plain, wrapping
from desktop_app.ui.workplace import Workplace

Found = tuple[tuple[AccountLine, ...], tuple[Person, ...]]


class AccountsSection(Section):
    """Without a password one button; with one the accounts, the recovery key and the lock."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, self.tr("Accounts"))
        self._guard = workplace.guard
        self._people: tuple[Person, ...] = ()
        self._accounts: tuple[AccountLine, ...] = ()
        self.state = wrapping()
        self.column.addWidget(self.state)
        self.protect = self.button(self.tr("Set a password …"), self._protect)
        heads = (self.tr("Account"), self.tr("Person"), self.tr("Role"), self.tr("State"))
        self.lines = Lines(self.tr("Accounts"), heads)
        self.add = self.button(self.tr("Add …"), self._add)
        self.reset = self.button(self.tr("New password …"), self._reset, self.lines)
        self.disable = self.button(self.tr("Disable"), self._disable, self.lines)
        self.own = self.button(self.tr("My password …"), self._own, needs_right=False)
        self.renew = self.button(self.tr("New recovery key …"), self._renew)
        self.minutes = QComboBox()
        self.lock = self.button(self.tr("Lock now (Ctrl+L)"), self._lock, needs_right=False)
        self._build()

    def read(self) -> Found:
        """The accounts and the people they may belong to."""
        guard = self._guard
        return edit_accounts.list_accounts(guard.opened) if guard else (), list_people()

    def take(self, found: Found) -> None:
        """Show them."""
        self._accounts, self._people = found
        lines = [(one.name, self._cells(one)) for one in self._accounts]
        self.lines.show_lines(lines, [one.name for one in self._accounts if one.is_disabled])

    def told(self, words: str) -> None:
        """Nothing of it can be undone, so no undo is offered."""
        self.refresh()
        self.work.events.noted.emit(words)

    def _build(self) -> None:
        bar = self.bar()
        bar.addWidget(self.protect)
        bar.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.column.addWidget(inside, 100)
        self.column.addStretch(1)
        outer, self.column = self.column, column
        bar = self.bar()
        for button in (self.add, self.reset, self.disable):
            bar.addWidget(button)
        bar.addStretch(1)
        for button in (self.own, self.renew):
            bar.addWidget(button)
        column.addWidget(self.lines, 1)
        bar = self.bar()
        bar.addWidget(plain(self.tr("Lock when nobody works for")))
        bar.addWidget(self.minutes)
        bar.addStretch(1)
        bar.addWidget(self.lock)
        self.column = outer
        self._choose_shown(inside)

    def _choose_shown(self, inside: QWidget) -> None:
        """What a data file with a password needs, or one without."""
        access = self._guard.opened.access if self._guard is not None else None
        inside.setVisible(access is not None)
        self.protect.setVisible(access is None)
        self.own.setVisible(access is not None and access.account is not None)
        if self._guard is None:
            self.protect.setEnabled(False)
        self.minutes.setAccessibleName(self.tr("Lock after idle minutes"))
        for minutes in LOCK_MINUTES:
            self.minutes.addItem(self.tr("{} minutes").format(minutes), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(self.work.settings.lock_minutes))
        self.minutes.currentIndexChanged.connect(lambda _row: self._set_minutes())
        if access is None:
            words = self.tr(
                "No password is set: whoever can open the data file can read everything in it. "
                "With a password the file and its backups are encrypted, and each person signs "
                "in with an account of their own."
            )
        else:
            words = self.tr(
                "The data file and its backups are encrypted. What somebody may do is decided by "
                "the role in “People”."
            )
        self.state.setText(words)

    def _cells(self, one: AccountLine) -> tuple[str, ...]:
        state = self.tr("disabled") if one.is_disabled else self.tr("may come in")
        if one.is_own:
            state = self.tr("signed in now")
        return one.name, one.person or labels.NONE, labels.of(Role, one.role), state

    def _protect(self) -> None:
        people = [one for one in self._people if one.is_active and one.role == Role.COORDINATOR]
        own = self.work.desk.person_id
        first = next((one for one in people if one.id == own), people[0] if people else None)
        fields = [form.line("name", self.tr("Name to sign in with"), first.name if first else "")]
        if first is not None:
            offered = [(one.id, one.name) for one in people]
            fields.insert(0, form.choice("person_id", self.tr("Coordinator"), offered, first.id))
        title, button = self.tr("Set a password"), self.tr("Encrypt the data file")
        dialog = form.StepForm(
            title, button, [*fields, *new_password()], self.work.desk.today, parent=self
        )
        _follow_names(dialog)
        dialog.submitted.connect(partial(self._check_first, dialog))
        dialog.open()

    def _check_first(self, dialog: form.StepForm, values: Values) -> None:
        try:
            name, password = check_name("account", values["name"]), same_twice(values)
            check_password(name, password)
        except UserError as error:
            dialog.refuse(error)
            return
        dialog.accept()
        first = FirstAccount(name, password, values.get("person_id"))
        self._the_guard.protection_requested.emit(first)

    def _add(self) -> None:
        people = [(one.id, one.name) for one in self._people if one.is_active]
        fields = [
            form.choice("person_id", self.tr("Person"), people, is_needed=True),
            form.line("name", self.tr("Name to sign in with"), people[0][1] if people else ""),
            *new_password(),
        ]
        desk, opened = self.work.desk, self._opened

        def work(values: Values) -> None:
            password = same_twice(values)
            edit_accounts.add_account(desk, opened, values["name"], password, values["person_id"])

        _follow_names(self.ask(self.tr("Add an account"), fields, work, self.tr("Account added")))

    def _reset(self) -> None:
        name, desk, opened = str(self.lines.chosen()), self.work.desk, self._opened

        def work(values: Values) -> None:
            edit_accounts.set_password(desk, opened, name, same_twice(values))

        title = self.tr("New password for {}").format(name)
        self.ask(title, new_password(), work, self.tr("Password changed"))

    def _own(self) -> None:
        desk, opened = self.work.desk, self._opened

        def work(values: Values) -> None:
            old, new = str(values["old"]), same_twice(values)
            edit_accounts.change_own_password(desk, opened, old, new, uptime())

        fields = [hidden("old", self.tr("Present password")), *new_password()]
        self.ask(self.tr("My password"), fields, work, self.tr("Password changed"))

    def _disable(self) -> None:
        name = str(self.lines.chosen())
        work = partial(edit_accounts.disable_account, self.work.desk, self._opened, name)
        self.do(work, self.tr("Account disabled: {}").format(name))

    def _renew(self) -> None:
        work = partial(edit_accounts.renew_recovery_key, self.work.desk, self._opened)
        self.work.background.run(work, self._show_key, self.work.events.trouble_met.emit)

    def _show_key(self, key: str) -> None:
        RecoveryKey(self.work, self._opened.store.path, key, parent=self).open()

    def _set_minutes(self) -> None:
        minutes = self.minutes.currentData()
        self.work.settings.lock_minutes = minutes
        self._the_guard.patience_changed.emit(minutes)

    def _lock(self) -> None:
        self._the_guard.lock_requested.emit()

    @property
    def _the_guard(self) -> Guard:
        assert self._guard is not None  # without it the buttons are grey or hidden
        return self._guard

    @property
    def _opened(self) -> Opened:
        return self._the_guard.opened


def _follow_names(dialog: form.StepForm) -> None:
    """The name to sign in with is the chosen person's, until another one is typed."""
    chosen, typed = dialog.widgets.get("person_id"), dialog.widgets["name"]
    if isinstance(chosen, QComboBox) and isinstance(typed, QLineEdit):
        chosen.currentTextChanged.connect(
            lambda name: None if typed.isModified() else typed.setText(name)
        )
