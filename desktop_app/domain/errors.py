"""Refusals the user can mend. They carry facts, never a sentence; the window finds the words."""

from __future__ import annotations


class UserError(Exception):
    """A rule refused, and the user can mend it. Facts are what the sentence needs."""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        self.facts = facts


class NotAllowed(UserError):
    """The person's role does not permit the verb. Facts: verb, role."""


class NotFound(UserError):
    """What was asked for is not in the store. Facts: what, name."""


class Refused(UserError):
    """A verb does not fit the state of the case. Facts: verb, reason (a code), what it needs."""
