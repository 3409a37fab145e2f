"""What a search finds, best first: by the field that holds the words, then by date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import search

FEW = 500  # of so many hits of a field the day of assignment decides, of more the day of entry
_HAS_DIGIT = frozenset("0123456789")


def ranked(query: str, session_ids: Sequence[int]) -> Iterator[int]:
    """Ids of the cases in which every word occurs, best first, each once.

    The rank of a case is the first field (number, names, title, text, talks, replies) up to which
    all words have occurred. Of the sessions named; all when none is.
    """
    seen: set[int] = set()
    for last in range(len(search.FIELDS)):
        for fields in _levels(query, last):
            expression = search.in_fields(query, fields)
            if session_ids:
                expression = search.of_sessions(expression, session_ids)
            for case in _by_day(expression):
                if case not in seen:
                    seen.add(case)
                    yield case


def hits(query: str, ids: Sequence[int]) -> dict[int, str]:
    """For cases on the screen the field up to which all words of the search have occurred.

    The texts themselves are looked at: for the few cases of a screen that is quicker than the
    index, and it tells what can be marked.
    """
    words = search.words(query)
    found: dict[int, str] = {}
    left = {case: set(words) for case in ids} if words else {}
    for field in search.FIELDS:
        for case, text in _texts(field, list(left)):
            if case in left:
                folded = search.plain(text)
                left[case] = {word for word in left[case] if word not in folded}
                if not left[case]:
                    found[case] = field
                    del left[case]
    return found


_IN = "IN (SELECT value FROM json_each(?))"
_TEXTS = {
    "number": f"SELECT id, number FROM proposal WHERE id {_IN}",
    "names": "SELECT s.proposal_id, m.name || ' ' || m.pinyin || ' ' || m.initials FROM proposer s "
    f"JOIN member m ON m.id = s.member_id WHERE s.proposal_id {_IN}",
    "title": f"SELECT id, title FROM proposal WHERE id {_IN}",
    "body": f"SELECT id, body || ' ' || topic || ' ' || note FROM proposal WHERE id {_IN}",
    "talks": "SELECT k.proposal_id, c.said || ' ' || c.opinion FROM contact_proposal k "
    f"JOIN contact c ON c.id = k.contact_id WHERE k.proposal_id {_IN}",
    "replies": f"SELECT proposal_id, number || ' ' || text FROM reply WHERE proposal_id {_IN}",
}


def _texts(field: str, ids: list[int]) -> list[tuple[int, str]]:
    return engine.rows(_TEXTS[field], [engine.id_list(ids)]) if ids else []


def _levels(query: str, last: int) -> Iterator[tuple[str, ...]]:
    """The fields up to one of them; nothing where a field cannot hold what is searched."""
    words = search.words(query)
    field = search.FIELDS[last]
    has_digits = [not _HAS_DIGIT.isdisjoint(word) for word in words]
    if not words or (field == "number" and not all(has_digits)):
        return
    if len(words) == 1:
        if not (field == "names" and has_digits[0]):
            yield (field,)
        return
    if field == "names" and not any(has_digits):
        yield ("names",)
        return
    yield search.FIELDS[: last + 1]


def _by_day(expression: str) -> Iterator[int]:
    found = search.rowids(expression, FEW + 1)
    if len(found) > FEW:
        yield from found
        sql = "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC"
        for (case,) in engine.rows(sql, [expression, found[-1]]):
            yield case
        return
    rows = engine.rows(
        "SELECT id FROM proposal WHERE id IN (SELECT value FROM json_each(?)) "
        "ORDER BY assigned_on DESC, number",
        [engine.id_list(found)],
    )
    for (case,) in rows:
        yield case
