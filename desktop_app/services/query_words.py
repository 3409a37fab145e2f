"""A list query in words: the filter that every table carries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop_app.documents.words import Words, say, say_date
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Division, Member, Person
from desktop_app.services.press import joint_name
from desktop_app.storage import records

_CODED = (
    *(("stages", "Stage"), ("modes", "HandlingMode"), ("grades", ""), ("topics", "")),
    *(("contact_ways", "Way"), ("contact_phases", "Phase")),
)
_NAMED: tuple[tuple[str, type[Any]], ...] = (
    ("division_ids", Division),
    ("handler_ids", Person),
    ("member_ids", Member),
)
_DAYS = (
    *("overdue_on", "due_until", "answered_from", "answered_until", "not_overdue_on"),
    *("judged_on", "judged_original_on", "answer_due_from", "answer_due_until"),
)
_FACTS = (
    *("is_key", "is_answered", "is_late", "is_late_original", "is_talked", "is_met"),
    *("has_division", "has_handler", "has_contact"),
)


def say_query(words: Words, query: ListQuery) -> str:
    """The conditions of a query besides its sessions, such as 类型：主办；重点件."""
    return "；".join(_conditions(words, query)) or words["filter_all"]


def _conditions(words: Words, query: ListQuery) -> Iterator[str]:
    if query.text.strip():
        yield say(words, "filter.text", value=query.text.strip())
    for field, prefix in _CODED:
        chosen = getattr(query, field)
        if chosen:
            told = (words[f"{prefix}.{one}"] if prefix else one for one in chosen)
            yield say(words, f"filter.{field}", value="、".join(told))
    for field, record in _NAMED:
        chosen = getattr(query, field)
        if chosen:
            known = records.by_id(record, chosen)
            value = joint_name([known[one].name for one in chosen if one in known])
            yield say(words, f"filter.{field}", value=value)
    for field in _DAYS:
        day = getattr(query, field)
        if day is not None:
            yield say(words, f"filter.{field}", value=say_date(words, day))
    for field in _FACTS:
        wanted = getattr(query, field)
        if wanted is not None:
            yield words[f"filter.{field}.{'yes' if wanted else 'no'}"]
    if query.ids is not None:
        yield say(words, "filter.ids", count=len(query.ids))
