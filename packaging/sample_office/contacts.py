"""The contact log of a year: before, during and after each answer, and the leaders' meeting."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.draft import ContactDraft
from sample_office import texts
from sample_office.cases import SESSIONS, Case
from sample_office.days import after, between
from sample_office.people import CHIEF, COORDINATOR, DEPUTIES, DESKS, members

TODAY = date(2025, 6, 20)
_BY_WIRE = ("PHONE", "PHONE", "PHONE", "WECHAT", "LETTER")
_IN_PERSON = ("VISIT", "VISIT", "SITE", "MEETING", "INVITE", "VIDEO")
_HEARD_IN_MEETING = {
    2023: (
        "局领导主持召开提案办理座谈会，通报办理进度，就稳外贸、促消费类提案逐件听取意见，明确后续工作安排。",
        "与会委员认可办理安排，建议加强政策宣传，定期通报承诺事项进展。",
    ),
    2024: (
        "局主要领导主持召开建议提案办理工作座谈会，通报全年办理情况，"
        "围绕开放型经济体制、海外服务、直播电商、品牌出海等提案与代表委员深入交流，部署后续落实工作。",
        "代表委员肯定办理工作，建议加强部门协同和跟踪问效，继续完善企业出海服务，及时反馈承诺事项进展。",
    ),
    2025: (
        "分管局领导主持召开提案办理座谈会，介绍首批答复准备情况，集中听取领衔委员意见，"
        "研究会办意见衔接和答复时限。",
        "与会委员希望答复写明具体措施和时间表，需要多部门协同的事项由牵头处室统筹。",
    ),
}


@dataclass(frozen=True)
class _Meeting:
    """A meeting of our leaders with many members about many cases."""

    held_on: date
    phase: str
    leaders: tuple[str, ...]
    most_cases: int
    deputies: int


_MEETINGS = {
    2023: _Meeting(date(2023, 7, 7), "AFTER", (CHIEF, DEPUTIES[0], DEPUTIES[2]), 8, 0),
    2024: _Meeting(date(2024, 7, 12), "AFTER", (CHIEF, *DEPUTIES), 14, 3),
    2025: _Meeting(date(2025, 4, 24), "DURING", (DEPUTIES[0], DEPUTIES[2]), 9, 0),
}


def contacts_of(year: int, cases: tuple[Case, ...]) -> tuple[ContactDraft, ...]:
    """All contacts of a year in the order of their days."""
    entries = [entry for at, case in enumerate(cases) for entry in _about(case, at)]
    entries.append(_meeting(year, cases))
    return tuple(sorted(entries, key=_sorting))


def _about(case: Case, at: int) -> list[ContactDraft]:
    """The conversations about one case; a few cases in handling have not had one yet."""
    draft, rng = case.draft, random.Random(f"contacts {case.draft.number}")
    if draft.broken_down_on is None:
        return []
    if not case.answers:
        return _with_lead_unit(rng, case) if at % 6 == 1 else []
    waiting = draft.submitted_on is None
    if waiting and at % 3 == 0:
        return []
    end = after(draft.submitted_on, -1) if draft.submitted_on else TODAY
    first = between(rng, after(draft.broken_down_on, 1), after(draft.broken_down_on, 9))
    entries = [_entry(rng, case, min(first, end), "BEFORE", rng.choice(_BY_WIRE), at)]
    later = after(first, 4)
    if later <= end and (case.draft.is_key or at % 5 != 2):
        day = between(rng, later, end)
        entries.append(_entry(rng, case, day, "DURING", rng.choice(_IN_PERSON), at))
    if draft.delivered_on and at % 3 != 1:
        day = between(rng, draft.delivered_on, after(draft.delivered_on, 3))
        entries.append(_entry(rng, case, min(day, TODAY), "AFTER", "PHONE", at))
    if draft.round2_issued_on:
        day = after(draft.round2_issued_on, -3)
        entries.append(_entry(rng, case, day, "DURING", "VISIT", at))
    return entries


def _entry(
    rng: random.Random, case: Case, day: date, phase: str, way: str, at: int
) -> ContactDraft:
    draft, desk = case.draft, DESKS[case.topic.division]
    met = [str(draft.lead)]
    if way in ("MEETING", "INVITE", "SITE"):
        met += (draft.cosigners or ())[:2]
    ours = [str(draft.handler)]
    if way in ("VISIT", "MEETING", "INVITE", "SITE"):
        ours = [desk.leader] * (draft.is_key is True) + [desk.head, *ours]
    result = draft.result if phase == "AFTER" and draft.round2_issued_on is None else None
    follow_up = None
    if draft.issued_on is None and phase == "DURING" and case.draft.year == 2025:
        follow_up = after(TODAY, at % 6 - 1)
    elif phase == "BEFORE" and at % 4 == 0:
        follow_up = after(day, 8)
    return ContactDraft(
        happened_on=day,
        way=way,
        phase=phase,
        session=draft.session,
        numbers=(str(draft.number),),
        members=tuple(met),
        ours=tuple(ours),
        said=texts.said(rng, way, phase, case.topic.subject, case.topic.asks),
        opinion=texts.opinion(rng, case.topic.asks, result),
        next_on=follow_up,
        place=_place(rng, way),
    )


def _place(rng: random.Random, way: str) -> str | None:
    if way == "SITE":
        return rng.choice(texts.SITES)
    if way in ("MEETING", "INVITE"):
        return rng.choice(texts.ROOMS)
    return "委员所在单位" if way == "VISIT" else None


def _with_lead_unit(rng: random.Random, case: Case) -> list[ContactDraft]:
    """A call to the proposer before our opinion goes to the lead unit."""
    draft = case.draft
    if case.topic.mode != "CO" or draft.broken_down_on is None:
        return []
    end = draft.opinion_sent_on or TODAY
    day = between(rng, after(draft.broken_down_on, 1), after(draft.broken_down_on, 4))
    return [_entry(rng, case, min(day, end), "DURING", "PHONE", 1)]


def _meeting(year: int, cases: tuple[Case, ...]) -> ContactDraft:
    """One entry for everybody who came and every case that was talked about."""
    held = _MEETINGS[year]
    cases_met = [c for c in cases if c.answers and c.topic.kind == "CPPCC" and c.draft.leader]
    cases_met.sort(key=lambda case: not case.draft.is_key)
    about = sorted((c.draft for c in cases_met[: held.most_cases]), key=lambda d: str(d.number))
    guests = [str(m.name) for m in members() if m.kind == "CONGRESS"][: held.deputies]
    said, opinion = _HEARD_IN_MEETING[year]
    return ContactDraft(
        happened_on=held.held_on,
        way="MEETING",
        phase=held.phase,
        session=SESSIONS[year, "CPPCC"],
        numbers=tuple(str(draft.number) for draft in about),
        members=tuple(dict.fromkeys([*(str(draft.lead) for draft in about), *guests])),
        ours=(*held.leaders, DESKS["综合处"].head, COORDINATOR),
        said=said,
        opinion=opinion,
        place=texts.ROOMS[0],
    )


def _sorting(entry: ContactDraft) -> tuple[date, tuple[str, ...]]:
    return entry.happened_on or date.max, entry.numbers or ()
