"""Full-text search: any substring from one character, over an FTS5 index of single characters."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from desktop_app.domain.case import CaseFacts
from desktop_app.storage import engine_sqlite as engine

_NO_LETTERS = re.compile(r"[\W_]+")
_GAP = "\ue000"  # a private-use letter: keeps phrases from matching across punctuation


def spaced(text: str) -> str:
    """The text as the index stores it: every letter a token, every gap one marker token."""
    return " ".join(_NO_LETTERS.sub(_GAP, text.casefold()))


def match_expression(query: str) -> str:
    """What a person typed as a safe MATCH expression; empty when nothing searchable is left.

    Words parted by blanks must all occur; operators and punctuation are plain text.
    """
    words = (spaced(word).strip(f" {_GAP}") for word in query.split())
    return " AND ".join(f'"{word}"' for word in words if word)


def index(
    ids: Collection[int], cases: Collection[CaseFacts], members: Mapping[int | None, str]
) -> None:
    """Replace the search text of these cases."""
    wanted = engine.id_list(sorted(ids))
    engine.run("DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))", [wanted])
    add(documents(cases, members))


def documents(
    cases: Collection[CaseFacts], members: Mapping[int | None, str]
) -> list[tuple[object, ...]]:
    """The search texts of cases, as ``add`` takes them."""
    pinyin = _pinyin(cases)
    return [_document(case, members, pinyin) for case in cases]


def add(documents: Collection[tuple[object, ...]]) -> None:
    """Add search texts: (case id, number, names, title, body, talks, replies)."""
    engine.many(
        "INSERT INTO search(rowid, number, names, title, body, talks, replies) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(case, *(spaced(str(text)) for text in texts)) for case, *texts in documents],
    )


def _pinyin(cases: Collection[CaseFacts]) -> dict[int, str]:
    ids = {proposer.member_id for case in cases for proposer in case.proposers}
    rows = engine.rows(
        "SELECT id, pinyin || ' ' || initials FROM member "
        "WHERE id IN (SELECT value FROM json_each(?))",
        [engine.id_list(ids)],
    )
    return dict(rows)


def _document(
    case: CaseFacts, members: Mapping[int | None, str], pinyin: Mapping[int, str]
) -> tuple[object, ...]:
    people = [proposer.member_id for proposer in case.proposers]
    names = " ".join([members.get(m, "") for m in people] + [pinyin.get(m, "") for m in people])
    talks = " ".join(f"{t.contact.said} {t.contact.opinion}" for t in case.contacts)
    replies = " ".join(f"{r.number} {r.text}" for r in case.replies)
    proposal = case.proposal
    body = f"{proposal.body} {proposal.topic} {proposal.note}"
    return (proposal.id, proposal.number, names, proposal.title, body, talks, replies)
