"""Which steps a case offers now: the next one, and those beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.permissions import MATRIX, Role, Verb
from desktop_app.services.desk import Desk
from desktop_app.services.read_case import CaseView
from desktop_app.services.step_choices import StepChoices
from desktop_app.ui import labels
from desktop_app.ui.steps import case_steps, item_steps, reply_steps
from desktop_app.ui.steps.acts import Act
from desktop_app.ui.steps.beside import BESIDE
from desktop_app.ui.steps.case_steps import Builder


@dataclass(frozen=True)
class Offer:
    """A step by its verb, or an act on a record: what it is called, and its form.

    read fetches what the form shows of the record before the form is built.
    """

    verb: Verb | Act
    name: Any
    build: Builder
    read: Callable[[Desk, StepChoices], object] | None = None

    @property
    def words(self) -> str:
        """The step's name in the language of the window."""
        return QCoreApplication.translate("steps", self.name)


OFFERS: dict[Verb | Act, Offer] = {
    offer.verb: offer
    for offer in (
        Offer(Verb.SIGN_IN, QT_TRANSLATE_NOOP("steps", "Sign in"), case_steps.sign),
        Offer(
            Verb.REQUEST_RETURN,
            QT_TRANSLATE_NOOP("steps", "Ask to hand back"),
            case_steps.request_return,
        ),
        Offer(
            Verb.DECIDE_RETURN,
            QT_TRANSLATE_NOOP("steps", "Decide the return"),
            case_steps.decide_return,
        ),
        Offer(
            Verb.CONFIRM_WINDOW_PASSED,
            QT_TRANSLATE_NOOP("steps", "Confirm that the return window passed"),
            case_steps.confirm_window,
        ),
        Offer(Verb.ASSIGN, QT_TRANSLATE_NOOP("steps", "Assign to divisions"), case_steps.assign),
        Offer(
            Verb.ACCEPT_ASSIGNMENT,
            QT_TRANSLATE_NOOP("steps", "Division accepts"),
            case_steps.accept_assignment,
        ),
        Offer(
            Verb.RETURN_ASSIGNMENT,
            QT_TRANSLATE_NOOP("steps", "Division hands back"),
            case_steps.return_assignment,
        ),
        Offer(
            Verb.REQUEST_OPINION,
            QT_TRANSLATE_NOOP("steps", "Ask for opinions"),
            case_steps.request_opinion,
        ),
        Offer(
            Verb.SETTLE_OPINION,
            QT_TRANSLATE_NOOP("steps", "Record an opinion"),
            case_steps.settle_opinion,
        ),
        Offer(
            Verb.SEND_OPINION,
            QT_TRANSLATE_NOOP("steps", "Send our opinion"),
            case_steps.send_opinion,
        ),
        Offer(
            Verb.DRAFT_REPLY,
            QT_TRANSLATE_NOOP("steps", "Draft the reply"),
            reply_steps.draft_reply,
            reply_steps.read_texts,
        ),
        Offer(
            Verb.SUBMIT_REPLY,
            QT_TRANSLATE_NOOP("steps", "Submit for clearance"),
            reply_steps.submit_reply,
        ),
        Offer(
            Verb.CLEAR_REPLY,
            QT_TRANSLATE_NOOP("steps", "Record the clearance"),
            reply_steps.clear_reply,
        ),
        Offer(
            Verb.ISSUE_REPLY, QT_TRANSLATE_NOOP("steps", "Issue the reply"), reply_steps.issue_reply
        ),
        Offer(
            Verb.DELIVER_REPLY,
            QT_TRANSLATE_NOOP("steps", "Record the delivery"),
            reply_steps.deliver_reply,
        ),
        Offer(
            Verb.SEND_FEEDBACK_FORM,
            QT_TRANSLATE_NOOP("steps", "Send feedback forms"),
            reply_steps.send_forms,
        ),
        Offer(
            Verb.RECORD_FEEDBACK,
            QT_TRANSLATE_NOOP("steps", "Record feedback"),
            reply_steps.record_feedback,
        ),
        Offer(
            Verb.OPEN_ROUND, QT_TRANSLATE_NOOP("steps", "Open a new round"), reply_steps.open_round
        ),
        Offer(
            Verb.ADD_PROMISE,
            QT_TRANSLATE_NOOP("steps", "Register a promise"),
            reply_steps.add_promise,
        ),
        Offer(
            Verb.UPDATE_PROMISE,
            QT_TRANSLATE_NOOP("steps", "Promise: progress"),
            reply_steps.update_promise,
        ),
        Offer(
            Verb.SETTLE_PROMISE,
            QT_TRANSLATE_NOOP("steps", "Promise: outcome"),
            reply_steps.settle_promise,
        ),
        Offer(
            Verb.EXTEND_DEADLINE,
            QT_TRANSLATE_NOOP("steps", "Extend the deadline"),
            reply_steps.extend,
        ),
        Offer(Verb.SEND_CHASER, QT_TRANSLATE_NOOP("steps", "Chase"), reply_steps.chase),
        Offer(Verb.SUPERVISE, QT_TRANSLATE_NOOP("steps", "Supervision notice"), reply_steps.notice),
        Offer(Verb.ARCHIVE, QT_TRANSLATE_NOOP("steps", "Archive"), reply_steps.archive),
        Offer(Verb.REOPEN, QT_TRANSLATE_NOOP("steps", "Reopen"), reply_steps.reopen),
        Offer(Verb.LOG_CONTACT, QT_TRANSLATE_NOOP("steps", "Record a talk"), item_steps.log_talk),
        Offer(
            Verb.LINK_CASES,
            QT_TRANSLATE_NOOP("steps", "Handle together with …"),
            item_steps.link,
        ),
        Offer(Verb.ATTACH_FILE, QT_TRANSLATE_NOOP("steps", "Attach files"), item_steps.attach),
        Offer(
            Act.EDIT_CONTACT,
            QT_TRANSLATE_NOOP("steps", "Correct the talk"),
            item_steps.correct_talk,
            item_steps.read_talk,
        ),
        Offer(
            Act.MEND_NOTICE,
            QT_TRANSLATE_NOOP("steps", "Record the mending"),
            item_steps.mend_notice,
        ),
        Offer(
            Act.CLOSE_NOTICE,
            QT_TRANSLATE_NOOP("steps", "Close the notice"),
            item_steps.close_notice,
        ),
        Offer(
            Act.ADD_MILESTONE,
            QT_TRANSLATE_NOOP("steps", "Add a milestone"),
            item_steps.add_milestone,
        ),
        Offer(
            Act.REACH_MILESTONE,
            QT_TRANSLATE_NOOP("steps", "Milestone reached"),
            item_steps.reach_milestone,
        ),
        Offer(Act.UNLINK, QT_TRANSLATE_NOOP("steps", "Handle apart again"), item_steps.unlink),
    )
}


def words_for(offer: Offer, view: CaseView) -> str:
    """The name of a step for this case: a window that passed takes what was asked inside it."""
    window = view.beside.return_window
    if offer.verb is Verb.REQUEST_RETURN and window is not None and window.is_over:
        pattern = QCoreApplication.translate("steps", "Enter a return asked for by {}")
        return pattern.format(labels.day(window.until))
    return offer.words


def offers(view: CaseView, role: Role) -> list[Offer]:
    """The steps that fit and that the role has, the next one first."""
    found = [verb for verb in view.steps if verb in OFFERS]
    for verb, fits in BESIDE:
        if verb not in found and verb in view.allowed and role in MATRIX[verb] and fits(view):
            found.append(verb)
    return [OFFERS[verb] for verb in found]
