"""Take a step: read what it can be given, show its form, run its service, tell what happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.services.log_contact import LoggedContact
from desktop_app.services.reply_texts import ReplyTexts
from desktop_app.services.step_choices import StepChoices, step_choices
from desktop_app.ui import errors
from desktop_app.ui.steps.acts import Act
from desktop_app.ui.steps.case_steps import Step
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.steps.kept_typing import KeptTyping, retype
from desktop_app.ui.steps.lookup import Lookup
from desktop_app.ui.steps.menu import OFFERS, Offer
from desktop_app.ui.steps.phrases import Phrases
from desktop_app.ui.steps.text_beside import TextBeside
from desktop_app.ui.widgets.token_field import TokenField
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

    leave = partial(dialog.done, StepForm.DialogCode.Rejected)
    refused = partial(errors.refuse_in, dialog.refuse, leave, workplace.events.trouble_met.emit)
    dialog.submitted.connect(submit)
    dialog.open()


IS_CASE = "is_case_window"


def shown_over(window: QWidget) -> QWidget:
    """Where a form opens: over the case's own window when the person works there."""
    active = QApplication.activeWindow()
    return active if active is not None and active.property(IS_CASE) else window


class StepActions(QObject):
    """Every step of a case by its verb, and every act on one of its records.

    left carries the id of a case for which something typed is kept unsaved.
    """

    left = Signal(object)

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._workplace = workplace
        self._window = window

    def take(self, wish: Verb | Act, proposal_id: int, item: object = None) -> None:
        """Show the form of a step; one without questions is done at once."""
        offer = OFFERS[wish]
        read = partial(_read, self._workplace.desk, offer, proposal_id, item)
        show = partial(self._show, offer)
        self._workplace.background.run(read, show, self._workplace.events.trouble_met.emit)

    def _show(self, offer: Offer, choices: StepChoices) -> None:
        desk = self._workplace.desk
        step = offer.build(desk, choices)
        proposal = choices.view.facts.proposal
        if not step.fields:
            self._take_at_once(offer, step, choices)
            return
        texts = choices.extra if isinstance(choices.extra, ReplyTexts) else None
        beside = TextBeside(choices.view, texts) if step.shows_text else None
        title, over = f"{offer.words} · {proposal.number}", shown_over(self._window)
        dialog = StepForm(title, offer.words, step.fields, desk.today, beside, over)
        for field in step.fields:
            widget = dialog.widgets[field.key]
            if field.find is not None and isinstance(widget, TokenField):
                Lookup(self._workplace, widget, field.find)
        if step.follow is not None:
            step.follow(dialog.widgets)
        if step.suggestion is not None:
            words, values = step.suggestion
            dialog.tell(words, self.tr("Apply"), partial(retype, dialog.widgets, values))
        if beside is not None and texts is not None:
            Phrases(self._workplace, dialog, beside, choices.view)
        self._keep_typing(dialog, offer, choices)
        take_from(self._workplace, dialog, step.run, partial(self._tell, offer, choices))

    def _keep_typing(self, dialog: StepForm, offer: Offer, choices: StepChoices) -> None:
        if offer.verb is Verb.ATTACH_FILE:
            return  # files are chosen anew
        case = choices.view.facts.proposal.id
        what = str(offer.verb) if choices.item is None else f"{offer.verb}/{choices.item}"
        kept = KeptTyping(self._workplace, dialog, dialog.widgets, case, what, dialog.tell)
        kept.left.connect(lambda: self.left.emit(case))

    def _take_at_once(self, offer: Offer, step: Step, choices: StepChoices) -> None:
        done = partial(self._tell, offer, choices)
        trouble = self._workplace.events.trouble_met.emit
        self._workplace.background.run(partial(step.run, {}), done, trouble)

    def _tell(self, offer: Offer, choices: StepChoices, result: object) -> None:
        events, proposal = self._workplace.events, choices.view.facts.proposal
        if isinstance(result, LoggedContact):
            events.contacts_changed.emit()
            events.proposals_changed.emit(set(result.proposal_ids))
        else:
            events.proposals_changed.emit({proposal.id})
        words = self.tr("{}: {}").format(proposal.number, offer.words)
        if isinstance(result, str) and result:  # the number that the paper was given
            words = f"{words} {result}"
        events.work_done.emit(words)


def _read(desk: Desk, offer: Offer, proposal_id: int, item: object) -> StepChoices:
    choices = replace(step_choices(desk, proposal_id), item=item)
    extra = offer.read(desk, choices) if offer.read is not None else None
    return replace(choices, extra=extra)
