"""How far each case comes and on which days: the dates, grades and evaluations of its course."""

from __future__ import annotations

import random
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from sample_office.days import after, between, months_later
from sample_office.topics import Topic

# Handed over on; 2025 in batches, all others later than the first.
_HANDED_OVER = {
    (2023, 1): date(2023, 3, 20),
    (2024, 1): date(2024, 3, 18),
    (2025, 1): date(2025, 3, 17),
    (2025, 2): date(2025, 4, 7),
    (2025, 3): date(2025, 5, 19),
    (2025, 4): date(2025, 6, 16),
    (2025, 5): date(2025, 3, 26),
    (2025, 6): date(2025, 6, 3),
}
# The first and last day on which answers went out, by year and, in 2025, by stage.
_ANSWERED = {
    2023: (date(2023, 5, 8), date(2023, 6, 16)),
    2024: (date(2024, 5, 8), date(2024, 6, 14)),
    2025: (date(2025, 5, 6), date(2025, 5, 21)),
}
_WAITING = (date(2025, 6, 4), date(2025, 6, 13))
_IN_CLEARANCE = (date(2025, 6, 10), date(2025, 6, 18))
_LEVELS = {
    "待签收": 0, "待分解": 1, "退办申请": 1, "退回": 1, "参阅": 1, "办理": 2, "审签": 3,
    "待发文": 4, "待反馈": 5, "再办": 6, "跟踪": 6, "办结": 7, "归档": 8,
}  # fmt: skip


@dataclass(frozen=True)
class Course:
    """How far a case has come (0 to sign in … 8 archived) and the facts recorded on the way."""

    level: int
    facts: dict[str, Any]


def course_of(rng: random.Random, year: int, topic: Topic, place: int) -> Course:
    """The course of one case; place is its position among the year's, so that all is spread."""
    level = _LEVELS[topic.stage]
    start = _HANDED_OVER[year, topic.batch]
    facts: dict[str, Any] = {"assigned_on": start}
    if topic.mode != "FOR_REFERENCE":
        facts["reply_due"] = months_later(start, 1 if topic.mode == "CO" else 3)
    if level < 1:
        return Course(level, facts)
    facts["signed_on"] = after(start, 1 if topic.batch == 4 else rng.randint(1, 4))
    if topic.stage in ("退办申请", "退回") or "未准" in topic.marks:
        facts |= _return_request(start, topic)
    if topic.mode == "FOR_REFERENCE":
        facts |= _read(facts["signed_on"]) if topic.stage == "归档" else {}
    elif level >= 2:
        facts["broken_down_on"] = after(facts["signed_on"], rng.randint(2, 5))
        course = _co_handled if topic.mode == "CO" else _answered
        facts |= course(rng, year, topic, place, facts)
    return Course(level, facts)


def _read(signed_on: date) -> dict[str, Any]:
    return {"done_on": signed_on, "archived_on": after(signed_on, 4)}


def _return_request(start: date, topic: Topic) -> dict[str, Any]:
    asked: dict[str, Any] = {"return_requested_on": after(start, 3)}
    if topic.stage != "退办申请":
        decided = {
            "return_decided_on": after(start, 8),
            "return_granted": "未准" not in topic.marks,
        }
        return asked | decided
    return asked


def _co_handled(
    rng: random.Random, year: int, topic: Topic, place: int, facts: dict[str, Any]
) -> dict[str, Any]:
    """Our opinion goes to the lead unit within the month."""
    begun, due = facts["broken_down_on"], facts["reply_due"]
    done: dict[str, Any] = {"inner_due": after(due, -4)}
    if _LEVELS[topic.stage] < 7:
        return done
    sent = between(rng, after(begun, 5), after(due, -1))
    done |= {"opinion_sent_on": sent, "done_on": sent}
    if year == 2024:
        done["grade"] = "A"
    if topic.stage == "归档":
        done["archived_on"] = after(sent, 1 + place % 5)
    return done


def _answered(
    rng: random.Random, year: int, topic: Topic, place: int, facts: dict[str, Any]
) -> dict[str, Any]:
    """Opinions in, cleared, issued, delivered, evaluated, done, as far as the case has come."""
    level = _LEVELS[topic.stage]
    done: dict[str, Any] = {"inner_due": after(facts["reply_due"], -15)}
    if level < 3:
        return done
    if topic.mode == "LEAD":
        last = after(months_later(facts["assigned_on"], 1), -1)
        done["co_opinions_in_on"] = between(rng, after(facts["broken_down_on"], 6), last)
    marked = topic.marks & {"C", "D"}
    done["grade"] = "B" if topic.promise else next(iter(marked), "A")
    if topic.promise:
        done |= _promise(topic)
    if level == 3:
        return done | {"submitted_on": between(rng, *_IN_CLEARANCE)}
    if level == 4:
        cleared = between(rng, after(_IN_CLEARANCE[0], 3), after(_IN_CLEARANCE[1], 1))
        return done | {"submitted_on": after(cleared, -4), "cleared_on": cleared}
    done |= _sent_out(rng, year, topic, facts["reply_due"])
    if level >= 6:
        done |= _evaluated(rng, topic, place, done["feedback_sent_on"])
    if level >= 7:
        done |= _closed(topic, place, done)
    return done


def _sent_out(rng: random.Random, year: int, topic: Topic, due: date) -> dict[str, Any]:
    window = _WAITING if topic.stage == "待反馈" else _ANSWERED[year]
    issued = after(due, rng.randint(4, 9)) if "迟" in topic.marks else between(rng, *window)
    return {
        "submitted_on": after(issued, -rng.randint(5, 8)),
        "cleared_on": after(issued, -rng.randint(1, 3)),
        "issued_on": issued,
        "delivered_on": after(issued, 1),
        "feedback_sent_on": after(issued, rng.randint(1, 2)),
    }


def _evaluated(rng: random.Random, topic: Topic, place: int, sent: date) -> dict[str, Any]:
    """The form comes back in three weeks; most are satisfied, marked cases are not."""
    back = after(sent, rng.randint(4, 12))
    if topic.stage == "再办" or "二轮" in topic.marks:
        found: dict[str, Any] = {
            "feedback_on": after(sent, rng.randint(3, 5)),
            "attitude": "SATISFIED",
            "result": "DISSATISFIED",
        }
        return found | (_second_round(found["feedback_on"]) if "二轮" in topic.marks else {})
    result = "BASICALLY" if place % 6 == 4 or topic.marks & {"C", "D"} else "SATISFIED"
    attitude = "BASICALLY" if place % 18 == 10 else "SATISFIED"
    return {"feedback_on": back, "attitude": attitude, "result": result}


def _second_round(refused: date) -> dict[str, Any]:
    return {
        "round2_issued_on": after(refused, 8),
        "round2_grade": "A",
        "round2_feedback_on": after(refused, 13),
        "round2_attitude": "SATISFIED",
        "round2_result": "SATISFIED",
    }


def _promise(topic: Topic) -> dict[str, Any]:
    """What was promised by when; a kept promise says when and how it was kept."""
    if topic.promise_due:
        return {"promise": topic.promise, "promise_due": topic.promise_due}
    year, month = map(int, re.findall(r"\d+", topic.kept)[:2])
    quarter = -(-month // 3) * 3
    return {
        "promise": topic.promise,
        "promise_due": date(year, quarter, monthrange(year, quarter)[1]),
        "promise_outcome": "KEPT",
        "promise_done_on": after(date(year, month, 18), 2),
        "promise_evidence": topic.kept,
    }


def _closed(topic: Topic, place: int, so_far: dict[str, Any]) -> dict[str, Any]:
    """Done when the last form is back and the promise kept; archived within the week."""
    last = so_far.get("round2_feedback_on", so_far["feedback_on"])
    done = max(last, so_far.get("promise_done_on", last))
    closed: dict[str, Any] = {"done_on": done}
    if topic.stage == "归档":
        closed["archived_on"] = after(done, 1 + place % 4)
    return closed
