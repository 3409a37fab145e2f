"""Full-text search: any substring from one character, over an FTS5 index of short tokens.

Every character is a token. Runs of Latin letters and digits stand in the index once more as tokens
of two and of four, because single letters and digits are in almost every case. Names stand there
once more with a mark, so that a word which is no name is known to be none at once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop_app.storage import engine_sqlite as engine

if TYPE_CHECKING:
    from desktop_app.domain.case import CaseFacts

FIELDS = ("number", "names", "title", "body", "talks", "replies")  # in order of rank
_NO_LETTERS = re.compile(r"[\W_]+")
_LATIN_RUN = re.compile(r"[0-9a-z]{2,}")
_GAP = "\ue000"  # a private-use letter: keeps phrases from matching across punctuation
NAME_MARK = "\ue001"  # begins every token of a name's second copy
_SHORT, _LONG = 2, 4
MANY = 1_000  # texts at once are worth a larger buffer: a third less time for ten thousand
_BUFFER = 16_000_000  # bytes
Document = tuple[int, int, str, tuple[str, ...], str, str, str, str]


def stored(text: str) -> str:
    """What the index holds for a text: its letters, then its Latin runs in twos and in fours."""
    if not text or text.isspace():
        return ""
    folded = text.casefold()
    letters = " ".join(_NO_LETTERS.sub(_GAP, folded))
    runs = _LATIN_RUN.findall(folded)
    if not runs:
        return letters
    grams = [" ".join(_grams(run, size)) for size in (_SHORT, _LONG) for run in runs]
    return f" {_GAP} ".join([letters, *filter(None, grams)])


@lru_cache(maxsize=20_000)
def stored_name(name: str) -> str:
    """What the index holds for a name with its pinyin: the text, and once more marked as a name."""
    tokens = stored(name)
    return f"{tokens} {_GAP} {NAME_MARK}" + tokens.replace(" ", f" {NAME_MARK}")


def plain(text: str) -> str:
    """A text for looking at: small letters, one mark for every gap, as ``words`` has them."""
    return _NO_LETTERS.sub(_GAP, text.casefold())


def words(query: str) -> list[str]:
    """The searchable words of what a person typed; operators and punctuation are plain text."""
    bare = (_NO_LETTERS.sub(_GAP, word.casefold()).strip(_GAP) for word in query.split())
    return [word for word in bare if word]


def match_expression(query: str) -> str:
    """What a person typed as a safe MATCH expression; empty when nothing searchable is left.

    Words parted by blanks must all occur.
    """
    return " AND ".join(_phrase(word) for word in words(query))


def in_fields(query: str, fields: Sequence[str]) -> str:
    """An expression for cases in which all words occur within these fields."""
    if tuple(fields) == ("names",):
        return " AND ".join(_phrase(word, NAME_MARK) for word in words(query))
    return f"{{{' '.join(fields)}}} : ({match_expression(query)})"


def of_sessions(expression: str, session_ids: Collection[int]) -> str:
    """The expression for cases of these sessions only."""
    tokens = " OR ".join(f'"{_session_token(one)}"' for one in session_ids)
    return f"({expression}) AND ({tokens})"


def _phrase(word: str, mark: str = "") -> str:
    """One word as a phrase of the longest tokens it has."""
    if _LATIN_RUN.fullmatch(word):
        tokens = _grams(word, _LONG if len(word) >= _LONG else _SHORT)
    else:
        tokens = list(word)
    return '"' + " ".join(mark + token for token in tokens) + '"'


def _grams(run: str, size: int) -> list[str]:
    return [run[at : at + size] for at in range(len(run) - size + 1)]


def _session_token(session_id: int) -> str:
    return f"s{session_id}"


def rowids(expression: str, limit: int = -1) -> list[int]:
    """Ids of the cases that match, the latest first."""
    sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
    return [row[0] for row in engine.rows(sql, [expression, limit])]


def count(expression: str) -> int:
    """How many cases match."""
    found = engine.rows("SELECT count(*) FROM search WHERE search MATCH ?", [expression])
    return int(found[0][0])


def index(
    ids: Collection[int], cases: Collection[CaseFacts], members: Mapping[int | None, str]
) -> None:
    """Replace the search text of these cases."""
    wanted = engine.id_list(sorted(ids))
    engine.run("DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))", [wanted])
    signing = {proposer.member_id for case in cases for proposer in case.proposers}
    add(documents(cases, members, pinyin_of(signing)))


def documents(
    cases: Collection[CaseFacts], members: Mapping[int | None, str], pinyin: Mapping[int, str]
) -> list[Document]:
    """The search texts of cases, as ``add`` takes them."""
    return [_document(case, members, pinyin) for case in cases]


def prepare(expected: int) -> None:
    """Take a larger buffer when so many texts are to be added, at once or in parts."""
    if expected > MANY:
        engine.run("INSERT INTO search(search, rank) VALUES ('hashsize', ?)", [_BUFFER])


def add(texts: Collection[Document], insert: engine.Insert = engine.insert) -> None:
    """Add search texts: (case id, session id, number, names, title, body, talks, replies)."""
    rows = index_rows(texts)
    prepare(len(rows))
    if rows:
        insert("search", ("rowid", *FIELDS), list(zip(*rows, strict=True)))


def index_rows(texts: Collection[Document]) -> list[tuple[Any, ...]]:
    """What the index gets for search texts: (case id, the tokens of each of FIELDS)."""
    rows = []
    for case, session, number, names, *others in texts:
        first = f"{stored(number)} {_GAP} {_session_token(session)}"
        people = f" {_GAP} ".join(map(stored_name, names))
        rows.append((case, first, people, *map(stored, others)))
    return rows


def pinyin_of(ids: Iterable[int | None]) -> dict[int, str]:
    """Pinyin and initials of members by id."""
    rows = engine.rows(
        "SELECT id, pinyin || ' ' || initials FROM member "
        "WHERE id IN (SELECT value FROM json_each(?))",
        [engine.id_list({one for one in ids if one is not None})],
    )
    return dict(rows)


def _document(
    case: CaseFacts, members: Mapping[int | None, str], pinyin: Mapping[int, str]
) -> Document:
    people = [proposer.member_id for proposer in case.proposers]
    names = tuple(f"{members.get(m, '')} {pinyin.get(m, '')}" for m in people)
    talks = " ".join(f"{t.contact.said} {t.contact.opinion}" for t in case.contacts)
    replies = " ".join(f"{r.number} {r.text}" for r in case.replies)
    proposal = case.proposal
    body = f"{proposal.body} {proposal.topic} {proposal.note}"
    return (
        *(proposal.id, proposal.session_id, proposal.number, names),
        *(proposal.title, body, talks, replies),
    )
