"""What waits beside the next step of a case: the return window, notices, links, unsaved typing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.permissions import Verb
from desktop_app.domain.stage import Stage
from desktop_app.services.read_beside import LinkedCase, ReturnWindow
from desktop_app.services.read_case import CaseView
from desktop_app.ui import labels
from desktop_app.ui.proposals.case_tabs import DUTY
from desktop_app.ui.steps.acts import Act, Door
from desktop_app.ui.steps.menu import OFFERS

LONGEST = 18
translate = QCoreApplication.translate


def hints(view: CaseView, year: int) -> list[Door | str]:
    """In the order of their urgency; a sentence where nothing can be done from here."""
    if view.stage is Stage.ARCHIVED:
        return [_locked(view)]
    found: list[Door | str] = [*_drafts(view)]
    if view.beside.return_window is not None:
        found.append(_window(view, view.beside.return_window, year))
    if view.beside.open_notices:
        words = translate("case", "Supervision notices open: {}")
        found.append(Door(words.format(len(view.beside.open_notices)), Act.SHOW_TAB, DUTY))
    return found + [_linked(one) for one in view.beside.linked]


def _locked(view: CaseView) -> Door | str:
    if Verb.REOPEN in view.allowed:
        return Door(translate("case", "Archived and locked; reopen it to change it"), Verb.REOPEN)
    return translate("case", "Archived and locked")


def _drafts(view: CaseView) -> list[Door]:
    """Typing that was not saved, for steps that can still be taken."""
    by_name = {str(wish): wish for wish in OFFERS}
    pattern = translate("case", "Go on typing: {}")
    found = []
    for draft in view.beside.drafts:
        name, _, item = draft.what.partition("/")
        wish = by_name.get(name)
        if wish is not None:
            about = int(item) if item else None
            found.append(Door(pattern.format(OFFERS[wish].words), wish, about))
    return found


def _window(view: CaseView, window: ReturnWindow, year: int) -> Door | str:
    day = labels.spoken_day(window.until, year)
    if window.is_over:
        words = translate("case", "The return window passed on {}; confirm").format(day)
        verb = Verb.CONFIRM_WINDOW_PASSED
    else:
        words = translate("case", "Can be handed back for {} more days, until {}")
        words = words.format(window.days_left, day)
        if not window.days_left:
            words = translate("case", "Today is the last day to hand it back")
        verb = Verb.REQUEST_RETURN
    return Door(words, verb) if view.may(verb) else words


def _linked(one: LinkedCase) -> Door:
    title = one.title if len(one.title) <= LONGEST else f"{one.title[: LONGEST - 1]}…"
    words = translate("case", "Together with {} {}").format(one.number, title)
    return Door(words, Act.OPEN_CASE, one.proposal_id)
