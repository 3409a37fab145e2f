"""Every verb of a case as one call that a machine can make: a desk, a case, a number to choose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.domain.assignment import AssignmentRole
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.feedback import FeedbackSource, Satisfaction
from desktop_app.domain.permissions import Verb
from desktop_app.domain.promise import Outcome
from desktop_app.domain.proposal import Publicity
from desktop_app.domain.reply import Decision
from desktop_app.domain.supervision import ChaserKind, Supervision
from desktop_app.services import (
    ask_feedback,
    ask_opinion,
    assign_case,
    attach_file,
    close_case,
    edit_contact,
    keep_promise,
    log_contact,
    return_case,
    settle_follow_up,
    sign_in,
    supervise,
    write_reply,
)
from desktop_app.services.ask_feedback import Returned
from desktop_app.services.assign_case import Breakdown
from desktop_app.services.batch import Batch
from desktop_app.services.desk import Desk
from desktop_app.services.keep_promise import NewPromise, Settlement
from desktop_app.services.write_reply import Draft, Issue, Word
from desktop_app.storage import files, records
from tests.case_walk import DAY, House, facts

NOBODY = 1


@dataclass(frozen=True)
class Call:
    """One attempt: by whom, on which case; n chooses among what the case offers."""

    house: House
    desk: Desk
    case: int
    other: int
    n: int

    @property
    def day(self) -> date:
        """Mostly today; now and then tomorrow, which is never allowed."""
        return DAY + timedelta(days=self.n == 7)

    def one_of(self, ids: list[int]) -> int:
        """One of the ids, or one that does not exist."""
        return ids[self.n % len(ids)] if ids else NOBODY


def _sign(c: Call) -> None:
    sign_in.sign_in(c.desk, [c.case], c.day)


def _ask_return(c: Call) -> None:
    return_case.request_return(c.desk, c.case, c.day, "NOT_OURS", "职能不符" if c.n else " ")


def _decide_return(c: Call) -> None:
    return_case.decide_return(c.desk, c.case, c.day, c.n % 2 == 0)


def _confirm(c: Call) -> None:
    return_case.confirm_window_passed(c.desk, c.case, c.day)


def _assign(c: Call) -> None:
    lead, co = c.house.divisions[c.n % 2], c.house.divisions[c.n % 3]
    people = c.house.people
    handler = people[f"handler{c.n % 2}"]
    breakdown = Breakdown(lead, (co,) if c.n > 3 else (), people["deputy"], None, handler)
    assign_case.assign(c.desk, [c.case], breakdown, c.day)


def _accept(c: Call) -> None:
    part = c.one_of([a.id for a in facts(c.case).assignments if a.state == "PENDING"])
    assign_case.accept_assignment(c.desk, c.case, part, c.day)


def _assign_each(c: Call) -> None:
    breakdown = Breakdown(c.house.divisions[c.n % 2])
    assign_case.assign_each(c.desk, {c.case: breakdown}, c.day)


def _whole(batch: Batch) -> None:
    """A batch of one case that left it out has refused it."""
    for one in batch.skipped:
        raise one.error


def _accept_all(c: Call) -> None:
    _whole(assign_case.accept_all(c.desk, [c.case], c.day))


def _chase_all(c: Call) -> None:
    _whole(supervise.chase_cases(c.desk, [c.case], list(ChaserKind)[c.n % 3], "请加快"))


def _follow_up(c: Call) -> None:
    settle_follow_up.settle_follow_up(c.desk, c.one_of(_talks(c)), c.day)


def _return_part(c: Call) -> None:
    part = c.one_of([a.id for a in facts(c.case).assignments])
    assign_case.return_assignment(c.desk, c.case, part, c.day, "NOT_OURS", "不属本处")


def _talk(c: Call) -> None:
    members = tuple(p.member_id for p in facts(c.case).proposers)
    said = f"第{len(facts(c.case).contacts)}次"
    ways = list(Way)
    entry = ContactInput(
        *(c.day, ways[c.n], Phase.DURING),
        said=said,
        next_on=c.day + timedelta(days=7) if c.n > 3 else None,
        proposal_ids=(c.case,),
        member_ids=members,
    )
    log_contact.log_contact(c.desk, entry)


def _talks(c: Call) -> list[int]:
    return [talk.contact.id for talk in facts(c.case).contacts]


def _edit_talk(c: Call) -> None:
    contact = c.one_of(_talks(c))
    entry = edit_contact.read_contact(contact)
    changed = replace(entry, happened_on=c.day, opinion=f"意见{c.n}")
    edit_contact.edit_contact(c.desk, contact, changed)


def _remove_talk(c: Call) -> None:
    edit_contact.remove_contact(c.desk, c.one_of(_talks(c)))


def _ask_opinions(c: Call) -> None:
    units = c.house.units[: c.n % 3]
    ask_opinion.request_opinions(c.desk, c.case, c.day, units, c.house.divisions[: c.n % 2])


def _opinion(c: Call) -> int:
    found = [o.id for o in facts(c.case).opinions]
    return found[c.n % len(found)] if found else NOBODY


def _remind(c: Call) -> None:
    ask_opinion.remind_opinion(c.desk, _opinion(c), c.day)


def _settle_opinion(c: Call) -> None:
    if c.n < 4:
        ask_opinion.receive_opinion(c.desk, _opinion(c), c.day, "无意见", "财函1号")
    elif c.n < 6:
        ask_opinion.waive_opinion(c.desk, _opinion(c), c.day, "对方来函说明")
    else:
        ask_opinion.cancel_opinion(c.desk, _opinion(c), c.day, "重复征询")


def _send_opinion(c: Call) -> None:
    ask_opinion.send_opinion(c.desk, c.case, c.day, "同意办理意见")


def _draft(c: Call) -> None:
    grade = c.house.grades["AB"[c.n % 2]]
    public = Publicity.NOT_PUBLIC if c.n == 5 else Publicity.ACTIVE
    write_reply.draft_reply(c.desk, c.case, Draft(f"答复{c.n}", grade, public))


def _submit(c: Call) -> None:
    write_reply.submit_reply(c.desk, c.case, c.day, "已电话征得同意" if c.n % 2 else "")


def _clear(c: Call) -> None:
    decision = Decision.RETURNED if c.n in (3, 6) else Decision.APPROVED
    word = Word(decision, c.day, "补充数据" if c.n == 3 else "")
    write_reply.clear_reply(c.desk, c.case, word)


def _issue(c: Call) -> None:
    reason = "电子件随后补" if c.n % 2 else ""
    issue = Issue(c.day, signer_name="陈副局" if c.n != 4 else "", override_reason=reason)
    write_reply.issue_reply(c.desk, c.case, issue)


def _deliver(c: Call) -> None:
    write_reply.deliver_reply(c.desk, c.case, c.day, "邮寄")


def _send_forms(c: Call) -> None:
    ask_feedback.send_feedback_forms(c.desk, c.case, c.day)


def _form(c: Call) -> int:
    return c.one_of([f.id for f in facts(c.case).feedback])


def _form_back(c: Call) -> None:
    result = list(Satisfaction)[c.n % 3]
    back = Returned(c.day, Satisfaction.SATISFIED, result, FeedbackSource.FORM)
    ask_feedback.record_feedback(c.desk, _form(c), back)


def _waive_form(c: Call) -> None:
    ask_feedback.waive_feedback(c.desk, _form(c), c.day, "多次联系未回")


def _new_round(c: Call) -> None:
    ask_feedback.open_round(c.desk, c.case)


def _promise(c: Call) -> None:
    keep_promise.add_promise(c.desk, c.case, NewPromise("建成平台", c.house.divisions[0], DAY))


def _note_promise(c: Call) -> None:
    promise = c.one_of([p.id for p in facts(c.case).promises])
    if c.n % 2:
        keep_promise.note_progress(c.desk, promise, c.day, "完成招标")
    else:
        keep_promise.add_milestone(c.desk, promise, "完成立项", DAY)


def _settle_promise(c: Call) -> None:
    promise = c.one_of([p.id for p in facts(c.case).promises])
    outcome = list(Outcome)[c.n % 3]
    later = DAY + timedelta(days=30 + c.n)
    settlement = Settlement(outcome, c.day, "公告" if c.n != 6 else "", later)
    keep_promise.settle_promise(c.desk, promise, settlement)


def _extend(c: Call) -> None:
    new_on = DAY + timedelta(days=20 * c.n)
    close_case.extend_deadline(c.desk, c.case, new_on, "调研未完", "提案委")


def _chase(c: Call) -> None:
    supervise.send_chasers(c.desk, [c.case, c.other], c.day, list(ChaserKind)[c.n % 3])


def _notice(c: Call) -> None:
    open_ones = records.where(Supervision, "closed_on IS NULL AND proposal_id = ?", [c.case])
    if not open_ones:
        supervise.issue_notice(c.desk, c.case, c.house.divisions[0], c.day, "请尽快办理")
    elif open_ones[0].rectified_on is None and c.n % 2:
        supervise.rectify(c.desk, open_ones[0].id, c.day, "已办理")
    else:
        supervise.close_notice(c.desk, open_ones[0].id, c.day)


def _link(c: Call) -> None:
    if c.n % 2:
        close_case.unlink_cases(c.desk, c.case, c.other, c.day)
    else:
        close_case.link_cases(c.desk, c.case, c.other, c.day)


def _attach(c: Call) -> None:
    reply = facts(c.case).current_reply
    owner = reply.id if reply and c.n % 2 else None
    attach_file.attach_file(c.desk, c.case, "答复.pdf", b"%PDF" if c.n else b"", owner)


def _detach(c: Call) -> None:
    attached = c.one_of([a.id for a in files.of_case(c.case)])
    attach_file.remove_attachment(c.desk, attached)


def _archive(c: Call) -> None:
    close_case.archive(c.desk, c.case, c.day, "" if c.n else "2025-001")


def _reopen(c: Call) -> None:
    close_case.reopen(c.desk, c.case, c.day, "补录")


ACTIONS: dict[str, tuple[Verb, Callable[[Call], None]]] = {
    "sign": (Verb.SIGN_IN, _sign),
    "ask_return": (Verb.REQUEST_RETURN, _ask_return),
    "decide_return": (Verb.DECIDE_RETURN, _decide_return),
    "confirm": (Verb.CONFIRM_WINDOW_PASSED, _confirm),
    "assign": (Verb.ASSIGN, _assign),
    "accept": (Verb.ACCEPT_ASSIGNMENT, _accept),
    "return_part": (Verb.RETURN_ASSIGNMENT, _return_part),
    "talk": (Verb.LOG_CONTACT, _talk),
    "edit_talk": (Verb.EDIT_CONTACT, _edit_talk),
    "remove_talk": (Verb.EDIT_CONTACT, _remove_talk),
    "ask_opinions": (Verb.REQUEST_OPINION, _ask_opinions),
    "remind": (Verb.REQUEST_OPINION, _remind),
    "settle_opinion": (Verb.SETTLE_OPINION, _settle_opinion),
    "send_opinion": (Verb.SEND_OPINION, _send_opinion),
    "draft": (Verb.DRAFT_REPLY, _draft),
    "submit": (Verb.SUBMIT_REPLY, _submit),
    "clear": (Verb.CLEAR_REPLY, _clear),
    "issue": (Verb.ISSUE_REPLY, _issue),
    "deliver": (Verb.DELIVER_REPLY, _deliver),
    "send_forms": (Verb.SEND_FEEDBACK_FORM, _send_forms),
    "form_back": (Verb.RECORD_FEEDBACK, _form_back),
    "waive_form": (Verb.RECORD_FEEDBACK, _waive_form),
    "new_round": (Verb.OPEN_ROUND, _new_round),
    "promise": (Verb.ADD_PROMISE, _promise),
    "note_promise": (Verb.UPDATE_PROMISE, _note_promise),
    "settle_promise": (Verb.SETTLE_PROMISE, _settle_promise),
    "extend": (Verb.EXTEND_DEADLINE, _extend),
    "chase": (Verb.SEND_CHASER, _chase),
    "notice": (Verb.SUPERVISE, _notice),
    "link": (Verb.LINK_CASES, _link),
    "attach": (Verb.ATTACH_FILE, _attach),
    "detach": (Verb.ATTACH_FILE, _detach),
    "archive": (Verb.ARCHIVE, _archive),
    "reopen": (Verb.REOPEN, _reopen),
    "assign_each": (Verb.ASSIGN, _assign_each),
    "accept_all": (Verb.ACCEPT_ASSIGNMENT, _accept_all),
    "chase_all": (Verb.SEND_CHASER, _chase_all),
    "follow_up": (Verb.EDIT_CONTACT, _follow_up),
}

# Which action takes the step that the rules offer next.
OF_VERB = {
    verb: action
    for action, (verb, _) in reversed(ACTIONS.items())
    if action not in ("remind", "waive_form", "detach")
}


def parts_led(case: int) -> int:
    """How many accepted lead parts a case has."""
    leads = (a for a in facts(case).assignments if a.role is AssignmentRole.LEAD)
    return sum(a.state == "ACCEPTED" for a in leads)
