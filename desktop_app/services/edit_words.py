"""The lists a form offers: sectors 界别, parties 党派, topics, and phrases 常用语 of answers."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.services.reply_texts import PHRASES, reply_phrases
from desktop_app.storage import choices, journal, office


class WordList(StrEnum):
    """A list of words; its value is the setting that keeps it."""

    SECTORS = "sectors"
    PARTIES = "parties"
    TOPICS = "topics"
    PHRASES = PHRASES


def _in_use(which: WordList) -> list[str]:
    if which is WordList.TOPICS:
        return choices.topics(())
    return choices.sectors() if which is WordList.SECTORS else choices.parties()


def list_words(desk: Desk, which: WordList) -> tuple[str, ...]:
    """The kept words in their order, then those in use that nobody kept."""
    if which is WordList.PHRASES:
        return reply_phrases(desk)
    kept = [str(word) for word in office.read(which.value, [])]
    return tuple(dict.fromkeys([*kept, *_in_use(which)]))


def keep_words(desk: Desk, which: WordList, words: Iterable[str]) -> tuple[str, ...]:
    """Keep these words in this order; words in use stay on the list. Raises NotAllowed."""
    desk.may(Verb.EDIT_SETTINGS)
    tidy = [word.strip() for word in words if word.strip()]
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, which.value):
        office.write(which.value, list(dict.fromkeys(tidy)))
    return list_words(desk, which)
