"""What has happened, told once to every page. Only whoever ran a service emits."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Events(QObject):
    """Facts in the past tense; ids travel as objects because a Qt int has 32 bits only."""

    proposals_changed = Signal(object)  # a set of proposal ids, empty when any may have changed
    contacts_changed = Signal()
    members_changed = Signal()
    sessions_changed = Signal()
    summary_changed = Signal()
    day_changed = Signal(object)  # the new today; the workplace's desk has it already
    seat_changed = Signal()  # another person sits here: the window is built anew
    trouble_met = Signal(object)  # an exception: the window finds the words for it
    work_done = Signal(str)  # one translated sentence for the notice line, which offers undo
    step_offered = Signal(str, str, object)  # a sentence, the words of a step, what it does
    noted = Signal(str)  # the same for what nothing in the store was changed by

    def everything_changed(self) -> None:
        """After an undo, a redo or an import any page may show something old."""
        self.sessions_changed.emit()
        self.proposals_changed.emit(set())
        self.contacts_changed.emit()
        self.members_changed.emit()
        self.summary_changed.emit()
