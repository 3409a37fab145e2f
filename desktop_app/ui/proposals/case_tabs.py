"""The tabs of the case panel in their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.services.papers import PaperKind
from desktop_app.services.read_case import CaseView
from desktop_app.ui.proposals import case_facts, case_followup

OVERVIEW, DUTY, FILES, HISTORY = "overview", "duty", "files", "history"


@dataclass(frozen=True)
class Tab:
    """One tab: key, name, what it says, what it says of nothing, its steps, its usual paper."""

    key: str
    name: Any
    parts: Callable[[CaseView], list[case_facts.Part]] | None
    nothing: Any
    verbs: tuple[Verb, ...] = ()
    paper: PaperKind | None = None


TABS = (
    Tab(
        OVERVIEW,
        QT_TRANSLATE_NOOP("case", "Overview"),
        case_facts.overview,
        "",
        (Verb.LINK_CASES,),
    ),
    Tab(
        DUTY,
        QT_TRANSLATE_NOOP("case", "Duty"),
        case_followup.duty_and_supervision,
        QT_TRANSLATE_NOOP("case", "No division has the case yet."),
        (Verb.ASSIGN, Verb.SEND_CHASER, Verb.SUPERVISE),
    ),
    Tab(
        "contacts",
        QT_TRANSLATE_NOOP("case", "Contacts"),
        case_facts.contacts,
        QT_TRANSLATE_NOOP("case", "Nobody has talked with the proposers yet."),
        (Verb.LOG_CONTACT,),
    ),
    Tab(
        "opinions",
        QT_TRANSLATE_NOOP("case", "Opinions"),
        case_facts.opinions,
        QT_TRANSLATE_NOOP("case", "No opinion was asked for or given."),
        (Verb.REQUEST_OPINION, Verb.SEND_OPINION),
        PaperKind.OPINION_LETTER,
    ),
    Tab(
        "replies",
        QT_TRANSLATE_NOOP("case", "Reply"),
        case_facts.replies,
        QT_TRANSLATE_NOOP("case", "There is no reply yet."),
        (Verb.DRAFT_REPLY, Verb.DELIVER_REPLY),
        PaperKind.REPLY_LETTER,
    ),
    Tab(
        "feedback",
        QT_TRANSLATE_NOOP("case", "Feedback"),
        case_facts.feedback,
        QT_TRANSLATE_NOOP("case", "No feedback form has gone out yet."),
        (Verb.SEND_FEEDBACK_FORM,),
        PaperKind.FEEDBACK_FORM,
    ),
    Tab(
        "promises",
        QT_TRANSLATE_NOOP("case", "Promises"),
        case_followup.promises,
        QT_TRANSLATE_NOOP("case", "Nothing was promised."),
        (Verb.ADD_PROMISE,),
    ),
    Tab(
        FILES,
        QT_TRANSLATE_NOOP("case", "Files"),
        case_followup.attachments,
        QT_TRANSLATE_NOOP("case", "No file is attached. Drop files here, up to {} MB each."),
        (Verb.ATTACH_FILE,),
        PaperKind.CASE_FOLDER,
    ),
    Tab(
        HISTORY,
        QT_TRANSLATE_NOOP("case", "History"),
        None,
        "",
        paper=PaperKind.CASE_FOLDER,
    ),
)


def paper_of(key: str, view: CaseView) -> PaperKind:
    """The paper that somebody who looks at this tab most likely wants; a co-handled case owes none
    but its opinion.
    """
    tab = next(one for one in TABS if one.key == key)
    if tab.paper is PaperKind.CASE_FOLDER or view.facts.proposal.mode is not HandlingMode.CO:
        return tab.paper or PaperKind.REPLY_LETTER
    return PaperKind.OPINION_LETTER
