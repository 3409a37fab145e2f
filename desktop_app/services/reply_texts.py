"""Templates and standard phrases 常用语 for drafting an answer; shipped, or the office's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.member import Member
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, office, records

PHRASES = "reply_phrases"
TEMPLATES = "reply_templates"


@dataclass(frozen=True)
class ReplyTexts:
    """Templates by name, with the case's own names filled in, and phrases in their order."""

    templates: tuple[tuple[str, str], ...]
    phrases: tuple[str, ...]


def reply_texts(desk: Desk, facts: CaseFacts) -> ReplyTexts:
    """What can be put into the answer to this case."""
    shipped = _shipped(desk.resources)
    fields = {
        "{member}": _addressed(shipped, facts),
        "{title}": facts.proposal.title,
        "{number}": facts.proposal.number,
    }
    templates = tuple((name, _filled(text, fields)) for name, text in reply_templates(desk))
    return ReplyTexts(templates, reply_phrases(desk))


def reply_templates(desk: Desk) -> tuple[tuple[str, str], ...]:
    """The office's templates, (name, text) with their fields; shipped until it keeps its own."""
    kept = office.read(TEMPLATES)
    if kept is None:
        return tuple((one["name"], one["text"]) for one in _shipped(desk.resources)["templates"])
    return tuple((str(name), str(text)) for name, text in kept)


def reply_phrases(desk: Desk) -> tuple[str, ...]:
    """The office's phrases; the shipped ones until it keeps its own."""
    kept = office.read(PHRASES)
    return tuple(_shipped(desk.resources)["phrases"] if kept is None else kept)


def keep_phrase(desk: Desk, phrase: str) -> tuple[str, ...]:
    """Put a phrase, as one line, at the end of the office's own. Raises NotAllowed."""
    desk.may(Verb.EDIT_SETTINGS)
    known = reply_phrases(desk)
    tidy = "".join(line.strip() for line in phrase.splitlines())
    if not tidy or tidy in known:
        return known
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, PHRASES):
        office.write(PHRASES, [*known, tidy])
    return (*known, tidy)


def _filled(text: str, fields: Mapping[str, str]) -> str:
    for field, value in fields.items():
        text = text.replace(field, value)
    return text


def _addressed(shipped: Mapping[str, Any], facts: CaseFacts) -> str:
    """How the lead proposer is spoken to: a person by the office they hold, a body by its name."""
    if facts.lead_member_id is None:
        return ""
    lead = records.get(Member, facts.lead_member_id)
    pattern: str = shipped["salutations"][lead.kind.value]
    return pattern.replace("{name}", lead.name)


@lru_cache(maxsize=1)
def _shipped(resources: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(
        (resources / "texts" / "reply_texts.zh.json").read_text(encoding="utf-8")
    )
    return found
