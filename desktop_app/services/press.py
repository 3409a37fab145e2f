"""What every paper needs beside its facts: words, fonts, the office's names and habits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.documents.letters import Head
from desktop_app.documents.missing import missing_glyphs
from desktop_app.documents.words import Words, say, say_code
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.permissions import Verb
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.services.letter_habits import Form, LetterHabits, letter_habits
from desktop_app.services.papers import Format, PaperFile, PaperKind
from desktop_app.services.printed_words import printed_words
from desktop_app.storage import office


@dataclass(frozen=True)
class Press:
    """One desk's papers of one day; office is the name line, which may name several units."""

    desk: Desk
    words: Words
    office: str
    habits: LetterHabits

    @property
    def fonts(self) -> Path:
        """The folder of the shipped fonts."""
        return self.desk.resources / "fonts"

    @property
    def names(self) -> tuple[str, ...]:
        """The units of the name line, each by itself."""
        return tuple(name for name in self.office.split("、") if name)

    @property
    def first_name(self) -> str:
        """The unit that stands for the office where only one can (a letter's mark)."""
        return self.names[0] if self.names else ""

    @property
    def general_office(self) -> str:
        """Who writes to the divisions: the office of our house."""
        return say(self.words, "general_office", office=self.first_name)

    def head(self, number: str, form: Form) -> Head:
        """The red head of a letter or of a formal document; a number to come is left blank."""
        mark = self.habits.mark or self.first_name
        if form == "file":
            mark = say(self.words, "file_mark", office=mark)
        shown = number or self.words["number_blank"]
        printer = self.general_office if form == "file" else ""
        return Head(mark, shown, form, copies=self.habits.copies, printer=printer)

    def kind(self, found: Iterable[Session]) -> str:
        """提案, 建议, or both words for sessions of both kinds."""
        kinds = sorted({session.kind for session in found})
        return self.words[f"kind.{kinds[0]}"] if len(kinds) == 1 else self.words["kind_both"]

    def file(
        self, kind: PaperKind, about: Sequence[str], format: Format, data: bytes, paper: object
    ) -> PaperFile:
        """A finished file, called by its kind and what it is about."""
        name = "_".join((self.words[f"PaperKind.{kind}"], *filter(None, about)))
        unworded = replace(paper, words={}) if hasattr(paper, "words") else paper  # type: ignore[type-var]
        return PaperFile(kind, name, format, data, missing_glyphs(unworded, self.fonts))


def press(desk: Desk, facts: CaseFacts | None = None) -> Press:
    """The press of this desk. Raises NotAllowed where it may print nothing, or not this case."""
    desk.may(Verb.PRODUCE_DOCUMENT, facts)
    return Press(
        desk, printed_words(desk), str(office.read(office.OFFICE_NAME, "")), letter_habits()
    )


def joint_name(session_names: Sequence[str]) -> str:
    """Several sessions in one title."""
    return "、".join(dict.fromkeys(session_names))


def address(words: Words, member: Member) -> str:
    """How a letter begins: 尊敬的…委员：, or a body's name."""
    return say(words, f"address.{member.kind}", name=member.name)


def named(words: Words, member: Member) -> str:
    """A member with the sector, as forms name them; a body by its name alone."""
    if member.kind is MemberKind.BODY or not member.sector:
        return member.name
    return say(words, "member_named", name=member.name, sector=member.sector)


def say_days(words: Words, days: int | None, *, in_table: bool) -> str:
    """How much time is left, in working days: negative once overdue, None without a due day."""
    if days is None:
        return words["state_none"]
    if days == 0:
        return words["state_today"]
    start = "state" if in_table else "said"
    return say(words, f"{start}_{'late' if days < 0 else 'left'}", days=abs(days))


def code(words: Words, value: object) -> str:
    """The word for a code, empty for none."""
    return say_code(words, value) if value is not None else ""  # type: ignore[arg-type]
