"""Whether the search index holds the words of the cases: an emptied one is whole to SQLite.

Words are counted, not compared case by case, so that a large store takes seconds. Letters that one
version of SQLite takes for letters and another does not are left out of the count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import search
from desktop_app.storage.fault import Fault

if TYPE_CHECKING:
    from desktop_app.domain.case import CaseFacts

MOST_LOOKED_UP = 2000  # words, spread over the whole index
_VOCABULARY = "temp.search_words"


class Words:
    """What the index should hold, counted while the cases are gone through."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self.is_whole = True  # False once a case could not be read

    def take(self, cases: Collection[CaseFacts], members: Mapping[int | None, str]) -> None:
        """Count the words of these cases."""
        signing = {proposer.member_id for case in cases for proposer in case.proposers}
        texts = search.documents(cases, members, search.pinyin_of(signing))
        for _, *fields in search.index_rows(texts):
            self._counts.update(" ".join(fields).split())

    def faults(self) -> Iterator[Fault]:
        """One fault when a word occurs more or less often than it should, or is not found."""
        wanted = {word: count for word, count in self._counts.items() if _is_plain(word)}
        looked_up = sorted(wanted)[:: 1 + len(wanted) // MOST_LOOKED_UP]
        engine.run(f"DROP TABLE IF EXISTS {_VOCABULARY}")
        engine.run(f"CREATE VIRTUAL TABLE {_VOCABULARY} USING fts5vocab(main, search, row)")
        for word, count in engine.each(f"SELECT term, cnt FROM {_VOCABULARY}"):
            if _is_plain(word) and wanted.pop(word, 0) != count:
                yield Fault("search", "search", detail="words", can_be_rebuilt=True)
                return
        if wanted or not all(search.rowids(f'"{word}"', 1) for word in looked_up):
            yield Fault("search", "search", detail="words", can_be_rebuilt=True)


def _is_plain(word: str) -> bool:
    """Letters that every version knows: ASCII and the usual Chinese ones, a name's mark before."""
    bare = word.removeprefix(search.NAME_MARK)
    return (bare.isascii() and bare.isalnum()) or "\u4e00" <= bare <= "\u9fa5"
