"""Which steps fit beside those that move a case on; the rules are asked, none is refused later."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain import handling
from desktop_app.domain.errors import Refused
from desktop_app.domain.permissions import Verb
from desktop_app.domain.stage import CLOSED_STAGES, FINAL_STAGES
from desktop_app.services.read_case import CaseView

Fits = Callable[[CaseView], bool]


def _allowed_by(check: Callable[[CaseView], object]) -> Fits:
    """Whether a rule lets it pass."""

    def fits(view: CaseView) -> bool:
        try:
            check(view)
        except Refused:
            return False
        return True

    return fits


def _is_open(view: CaseView) -> bool:
    return view.stage not in FINAL_STAGES


def _is_handled(view: CaseView) -> bool:
    return view.stage not in CLOSED_STAGES and view.facts.proposal.signed_on is not None


def _can_confirm(view: CaseView) -> bool:
    """Once the window is over; without a rule whenever the answer is not begun."""
    window = view.beside.return_window
    if window is not None:
        return window.is_over
    facts = view.facts
    is_free = facts.proposal.accepted_on is None and facts.open_return_request is None
    return _is_handled(view) and is_free and not facts.replies


def _assign(view: CaseView) -> None:
    lead = view.facts.lead_assignment
    handling.check_assign(view.facts, division_id=lead.division_id if lead else None)


def _hand_back(view: CaseView) -> None:
    pending = [a.id for a in view.facts.assignments if a.state == "PENDING"]
    part = pending[0] if pending else 0
    handling.check_answer_assignment(view.facts, part, Verb.RETURN_ASSIGNMENT)


def _is_owed_opinions(view: CaseView) -> bool:
    owed = any(o.is_open and o.direction != "OUT" for o in view.facts.opinions)
    return owed and _is_open(view)


def _can_send_forms(view: CaseView) -> bool:
    """A reply is out, and somebody has no form of its round yet."""
    facts = view.facts
    reply = facts.current_reply
    if reply is None or reply.issued_on is None or not _is_open(view):
        return False
    have = {form.member_id for form in facts.feedback_of(reply)}
    return any(one.member_id not in have for one in facts.proposers)


def _can_promise(view: CaseView) -> bool:
    owes = _allowed_by(lambda v: handling.check_owes_answer(v.facts, Verb.ADD_PROMISE))
    return bool(view.facts.replies) and owes(view)


def _can_extend(view: CaseView) -> bool:
    is_owed = _allowed_by(lambda v: handling.check_extend(v.facts))
    return view.facts.proposal.reply_due_on is not None and is_owed(view)


# In the order of the menu.
BESIDE: tuple[tuple[Verb, Fits], ...] = (
    (Verb.LOG_CONTACT, _is_open),
    (Verb.CONFIRM_WINDOW_PASSED, _can_confirm),
    (Verb.ASSIGN, _allowed_by(_assign)),
    (Verb.RETURN_ASSIGNMENT, _allowed_by(_hand_back)),
    (Verb.REQUEST_OPINION, _allowed_by(lambda v: handling.check_request_opinion(v.facts))),
    (Verb.SETTLE_OPINION, _is_owed_opinions),
    (Verb.SEND_FEEDBACK_FORM, _can_send_forms),
    (Verb.ADD_PROMISE, _can_promise),
    (Verb.UPDATE_PROMISE, lambda v: _is_open(v) and any(p.is_open for p in v.facts.promises)),
    (Verb.EXTEND_DEADLINE, _can_extend),
    (Verb.SEND_CHASER, _is_handled),
    (Verb.SUPERVISE, _is_handled),
    (Verb.LINK_CASES, _is_open),
    (Verb.ATTACH_FILE, _is_open),
)
