"""Registering and correcting members: the dialog, its service, what is told afterwards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.member import Member
from desktop_app.services.edit_member import edit_member
from desktop_app.services.edit_words import WordList, list_words
from desktop_app.services.register_member import namesakes, register_member
from desktop_app.ui import errors
from desktop_app.ui.members.member_dialog import MemberDialog
from desktop_app.ui.workplace import Workplace


class Editing(QObject):
    """member_shown carries the id of the member that was registered or that was meant."""

    member_shown = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = workplace
        self._page = parent

    def register(self) -> None:
        """Ask for a new member."""
        dialog = self._open(None)
        dialog.submitted.connect(partial(self._register, dialog))
        dialog.existing_wanted.connect(partial(self._show_namesake, dialog))

    def edit(self, member: Member) -> None:
        """Show what is known of a member and save what was changed."""
        dialog = self._open(member)
        dialog.submitted.connect(partial(self._edit, dialog, member.id))

    def _open(self, member: Member | None) -> MemberDialog:
        dialog = MemberDialog(member, self._page)
        desk = self._work.desk

        def read() -> tuple[tuple[str, ...], tuple[str, ...]]:
            return list_words(desk, WordList.SECTORS), list_words(desk, WordList.PARTIES)

        trouble = self._work.events.trouble_met.emit
        self._work.background.run(read, lambda words: dialog.offer(*words), trouble)
        dialog.open()
        return dialog

    def _register(self, dialog: MemberDialog, values: dict[str, str], is_another: bool) -> None:
        def work() -> int:
            return register_member(self._work.desk, values, is_another=is_another)

        def done(member_id: int) -> None:
            dialog.accept()
            self._told(self.tr("Registered: {}").format(values["name"].strip()))
            self.member_shown.emit(member_id)

        self._run(dialog, work, done)

    def _edit(
        self, dialog: MemberDialog, member_id: int, values: dict[str, str], _is_another: bool
    ) -> None:
        def done(changed: frozenset[str]) -> None:
            dialog.accept()
            if changed:
                self._told(self.tr("The member was changed"))

        self._run(dialog, partial(edit_member, self._work.desk, member_id, values), done)

    def _show_namesake(self, dialog: MemberDialog, name: str) -> None:
        dialog.reject()

        def done(found: tuple[Member, ...]) -> None:
            if found:
                self.member_shown.emit(found[0].id)

        trouble = self._work.events.trouble_met.emit
        self._work.background.run(partial(namesakes, name), done, trouble)

    def _run(
        self, dialog: MemberDialog, work: Callable[[], Any], done: Callable[[Any], None]
    ) -> None:
        tell = self._work.events.trouble_met.emit
        refused = partial(errors.refuse_in, dialog.refuse, dialog.reject, tell)
        self._work.background.run(work, done, refused)

    def _told(self, words: str) -> None:
        self._work.events.members_changed.emit()
        self._work.events.proposals_changed.emit(set())
        self._work.events.work_done.emit(words)
