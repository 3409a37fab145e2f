"""The words of documents with what one printing has in common: how far the journal had come."""

from __future__ import annotations

from desktop_app.documents.words import Words, load_words, say
from desktop_app.services.desk import Desk
from desktop_app.storage import journal_chain

PROOF = 16  # characters of the hash that are printed


def printed_words(desk: Desk) -> Words:
    """The words of documents, with the proof that tables carry: how far the journal had come.

    Whoever has the store can find that entry again and see whether its hash is still the same.
    """
    words, head = load_words(desk.resources / "texts"), journal_chain.head()
    if head is None:
        return words
    parts = (head.hash[at : at + 4] for at in range(0, PROOF, 4))
    return {**words, "proof": say(words, "proof_line", count=head.operations, hash=" ".join(parts))}
