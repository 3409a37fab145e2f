"""The cases of a year: topics, proposers, numbers and the course of each, as ledger drafts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop_app.domain.draft import MemberDraft, ProposalDraft
from sample_office import texts
from sample_office.course import Course, course_of
from sample_office.people import CHIEF, DESKS, members
from sample_office.topics import Topic, topics_of

SESSIONS = {
    (2023, "CPPCC"): "市政协七届三次会议",
    (2024, "CPPCC"): "市政协七届四次会议",
    (2025, "CPPCC"): "市政协七届五次会议",
    (2025, "CONGRESS"): "市七届人大六次会议",
}
_AREAS = {
    "综合处": "综合政务",
    "外贸处": "对外贸易",
    "对外投资处": "对外投资",
    "外资处": "利用外资",
    "电商处": "电子商务",
    "消费促进处": "消费促进",
    "流通处": "商贸流通",
    "会展处": "会展业",
    "服贸处": "服务贸易",
    "口岸处": "口岸经济",
    "物流处": "现代物流",
    "市场处": "市场秩序",
    "投资促进处": "投资促进",
}
_ANSWERING = ("LEAD", "SOLE", "SEPARATE")


@dataclass(frozen=True)
class Case:
    """One case: what it is about and everything the ledgers say of it."""

    topic: Topic
    draft: ProposalDraft

    @property
    def answers(self) -> bool:
        """Whether we owe an answer of our own."""
        return self.topic.mode in _ANSWERING


def cases_of(year: int) -> tuple[Case, ...]:
    """All cases of a year with their numbers, sorted by kind and number."""
    rng = random.Random(f"cases {year}")
    topics = topics_of(year)
    numbers = _numbers(rng, year, topics)
    proposers = {kind: _proposers(rng, kind) for kind in ("CPPCC", "CONGRESS")}
    cases = [
        _case(year, topic, number, *next(proposers[topic.kind]), place)
        for place, (topic, number) in enumerate(zip(topics, numbers, strict=True))
    ]
    cases.sort(key=lambda case: (case.topic.kind == "CONGRESS", str(case.draft.number)))
    return tuple(_numbered(cases, year))


def _numbers(rng: random.Random, year: int, topics: tuple[Topic, ...]) -> list[str]:
    """Numbers of eight digits; the congress counts on where the CPPCC ends."""
    fixed = {topic.number for topic in topics}
    free = [f"{year}{n:04d}" for n in range(3, 690) if f"{year}{n:04d}" not in fixed]
    of_members = iter(rng.sample(free, len(topics)))
    of_deputies = iter(rng.sample([f"{year}{n:04d}" for n in range(701, 940)], len(topics)))
    return [
        topic.number or next(of_deputies if topic.kind == "CONGRESS" else of_members)
        for topic in topics
    ]


def _proposers(
    rng: random.Random, kind: str
) -> Iterator[tuple[MemberDraft, tuple[MemberDraft, ...]]]:
    """Who signs: everybody in turn, now and then a body, with none to six others."""
    everybody = members()
    people = [member for member in everybody if member.kind == kind]
    bodies = [member for member in everybody if member.kind == "BODY"]
    while True:
        rng.shuffle(people)
        for at, lead in enumerate(people):
            if kind == "CPPCC" and at % 12 == 7:
                yield rng.choice(bodies), ()
            others = [person for person in people if person is not lead]
            yield lead, tuple(rng.sample(others, rng.choice((0, 0, 1, 2, 2, 3, 4, 6))))


def _case(
    year: int,
    topic: Topic,
    number: str,
    lead: MemberDraft,
    others: tuple[MemberDraft, ...],
    place: int,
) -> Case:
    rng = random.Random(number)
    course = course_of(rng, year, topic, place)
    facts: dict[str, Any] = {
        **_head(rng, year, topic, lead, others),
        **course.facts,
        **_handled_by(rng, topic, course),
        **_answer(rng, topic, course, lead),
    }
    return Case(topic, ProposalDraft(year=year, number=number, **facts))


def _head(
    rng: random.Random,
    year: int,
    topic: Topic,
    lead: MemberDraft,
    others: tuple[MemberDraft, ...],
) -> dict[str, Any]:
    """What stands on the proposal itself and on the notice that handed it over."""
    parts = topic.units if topic.mode == "SEPARATE" else ()
    return {
        "session": SESSIONS[year, topic.kind],
        "kind": topic.kind,
        "title": topic.title,
        "body": texts.body(rng, topic.subject, topic.problem, topic.asks),
        "topic": _AREAS[topic.division],
        "is_key": "重点" in topic.marks,
        "mode": topic.mode,
        "lead": lead.name,
        "cosigners": tuple(str(other.name) for other in others) or None,
        "sector": lead.sector,
        "lead_unit": topic.units[0] if topic.mode == "CO" else None,
        "co_units": topic.units if topic.mode == "LEAD" else None,
        "note": f"其他分办单位：{'、'.join(parts)}" if parts else None,
    }


def _handled_by(rng: random.Random, topic: Topic, course: Course) -> dict[str, Any]:
    """Who of ours signs in and answers for the case."""
    if course.level < 1:
        return {}
    desk = DESKS[topic.division]
    facts: dict[str, Any] = {"signed_by": rng.choice(DESKS["综合处"].handlers)}
    if "return_requested_on" in course.facts:
        unit = topic.units[0] if topic.units else "其他部门"
        facts["return_reason"] = texts.return_reason(rng, unit)
    if course.level >= 2:
        others = [name for name in DESKS if name != topic.division]
        joined = rng.sample(others, rng.choice((0, 0, 1, 1, 2))) if topic.mode != "CO" else []
        facts |= {
            "lead_division": topic.division,
            "co_divisions": tuple(joined) or None,
            "leader": desk.leader,
            "head": desk.head,
            "handler": rng.choice(desk.handlers),
        }
    return facts


def _answer(rng: random.Random, topic: Topic, course: Course, lead: MemberDraft) -> dict[str, Any]:
    """The text of the answer, its grade and who signs it."""
    if course.level < 3 or topic.mode not in _ANSWERING:
        return {}
    grade = str(course.facts["grade"])
    asked = f"并征求{'、'.join(topic.units)}意见" if topic.mode == "LEAD" else ""
    said = texts.reply(rng, grade, topic.division, topic.subject, topic.asks, asked, topic.promise)
    facts: dict[str, Any] = {
        "reply_text": said.replace("您", "贵单位") if lead.kind == "BODY" else said,
        "publicity": "ON_REQUEST" if grade == "D" or rng.random() < 0.15 else "ACTIVE",
    }
    if course.level >= 4:
        by_chief = topic.kind == "CONGRESS" or "重点" in topic.marks
        facts["signer"] = CHIEF if by_chief else DESKS[topic.division].leader
    return facts


def _numbered(cases: list[Case], year: int) -> list[Case]:
    """Give letters and files their numbers, in the order of their days."""
    given: dict[str, dict[str, Any]] = {str(case.draft.number): {} for case in cases}
    for key, day, form in (
        ("reply_number", "issued_on", "深{house}提函〔{year}〕{n}号"),
        ("opinion_number", "opinion_sent_on", "深{house}会函〔{year}〕{n}号"),
        ("archive_number", "archived_on", "{year}-{series}-{n:04d}"),
    ):
        counts: dict[str, int] = {}
        for case in sorted(cases, key=lambda case: _sorting(case.draft, day)):
            if getattr(case.draft, day) is None:
                continue
            house = "投促" if case.topic.division == "投资促进处" else "商务"
            series = "JY" if case.topic.kind == "CONGRESS" else "TA"
            count = series if key == "archive_number" else house
            counts[count] = counts.get(count, 0) + 1
            given[str(case.draft.number)][key] = form.format(
                house=house, series=series, year=year, n=counts[count]
            )
    return [
        replace(case, draft=replace(case.draft, **given[str(case.draft.number)])) for case in cases
    ]


def _sorting(draft: ProposalDraft, day: str) -> tuple[date, str]:
    return getattr(draft, day) or date.max, str(draft.number)
