"""Take a step: read what it can be given, show its form, run its service, tell what happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.permissions import Verb
from desktop_app.services.step_choices import StepChoices, step_choices
from desktop_app.ui import errors
from desktop_app.ui.steps.case_steps import Step
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.steps.menu import OFFERS, Offer
from desktop_app.ui.steps.text_beside import TextBeside
from desktop_app.ui.workplace import Workplace


def take_from(
    workplace: Workplace,
    dialog: StepForm,
    work: Callable[[dict[str, Any]], Any],
    done: Callable[[Any], None],
) -> None:
    """Show the form; what it refuses stays in it, what nobody expected closes it."""

    def submit(values: dict[str, Any]) -> None:
        workplace.background.run(partial(work, values), accepted, refused)

    def accepted(result: Any) -> None:
        dialog.accept()
        done(result)

    def refused(error: Exception) -> None:
        if errors.is_expected(error):
            dialog.refuse(error)
        else:
            dialog.done(StepForm.DialogCode.Rejected)
            workplace.events.trouble_met.emit(error)

    dialog.submitted.connect(submit)
    dialog.open()


class StepActions(QObject):
    """Every step of a case, by its verb."""

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._workplace = workplace
        self._window = window

    def take(self, verb: Verb, proposal_id: int) -> None:
        """Show the form of a step; one without questions is done at once."""
        read = partial(step_choices, self._workplace.desk, proposal_id)
        show = partial(self._show, OFFERS[verb])
        self._workplace.background.run(read, show, self._workplace.events.trouble_met.emit)

    def _show(self, offer: Offer, choices: StepChoices) -> None:
        desk = self._workplace.desk
        step = offer.build(desk, choices)
        proposal = choices.view.facts.proposal
        if not step.fields:
            self._take_at_once(offer, step, choices)
            return
        beside = TextBeside(choices.view) if step.shows_text else None
        title = f"{offer.words} · {proposal.number}"
        dialog = StepForm(title, offer.words, step.fields, desk.today, beside, self._window)

        take_from(
            self._workplace,
            dialog,
            step.run,
            lambda _result: self._tell(offer, proposal.id, proposal.number),
        )

    def _take_at_once(self, offer: Offer, step: Step, choices: StepChoices) -> None:
        proposal = choices.view.facts.proposal
        self._workplace.background.run(
            partial(step.run, {}),
            lambda _result: self._tell(offer, proposal.id, proposal.number),
            self._workplace.events.trouble_met.emit,
        )

    def _tell(self, offer: Offer, proposal_id: int, number: str) -> None:
        events = self._workplace.events
        events.proposals_changed.emit({proposal_id})
        events.work_done.emit(self.tr("{}: {}").format(number, offer.words))
