"""征询意见表: the form an addressee fills in about our attitude and the result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_S4,
    Block,
    Cell,
    Form,
    FormRow,
    Meta,
    Paragraph,
    Space,
    Title,
)
from desktop_app.documents.flow import render
from desktop_app.documents.words import Words, say, say_date

HALF, WHOLE, LINE = 11, 29, 36  # characters in a half, a whole cell and a line under the form
MOST, FEWEST = 12.0, 5.0  # lines to write on


@dataclass(frozen=True)
class FeedbackForm:
    """One form for one addressee; choices left empty are ticked by hand.

    `choices` are the wordings of satisfaction; `attitude`, `result` and `wording` are what came
    back, when the form is printed for the file.
    """

    session: str
    kind: str
    number: str
    proposal_title: str
    proposer: str
    office: str
    document_number: str
    choices: tuple[str, ...]
    words: Words
    replied_on: date | None = None
    due_on: date | None = None
    return_to: str = ""
    attitude: str = ""
    result: str = ""
    wording: str = ""
    returned_on: date | None = None


def title_of(form: FeedbackForm) -> str:
    """Return the title."""
    return say(form.words, "feedback_title", session=form.session, kind=form.kind)


def ticked(choices: tuple[str, ...], chosen: str) -> str:
    """Return the choices with boxes, a tick in the place of the chosen one's."""
    return "　　".join(f"{'√' if one == chosen else '□'} {one}" for one in choices)


def _note(form: FeedbackForm) -> str:
    """Return what stands under the form: how to tick, by when, where to."""
    words = form.words
    notes = [words["feedback_note"]]
    if form.due_on:
        notes.append(say(words, "feedback_due", date=say_date(words, form.due_on)))
    if form.return_to:
        notes.append(say(words, "feedback_return", place=form.return_to))
    return say(words, "note", note="".join(notes))


def _writing_lines(form: FeedbackForm) -> float:
    """Return how many lines are left for handwriting, so that the form stays on one sheet."""
    texts = (
        (form.proposer, HALF),
        (form.document_number, HALF),
        (form.proposal_title, WHOLE),
        (form.office, WHOLE),
        (_note(form), LINE),
    )
    more = sum(-(-len(text) // room) - 1 for text, room in texts if text)
    return max(FEWEST, MOST - more)


def _rows(form: FeedbackForm) -> tuple[FormRow, ...]:
    """Return the rows of the form."""
    words = form.words

    def label(name: str) -> Cell:
        return Cell(say(words, name, kind=form.kind), label=True)

    replied = say_date(words, form.replied_on)
    returned = say_date(words, form.returned_on)
    return (
        FormRow((label("f_number"), Cell(form.number), label("f_proposer"), Cell(form.proposer))),
        FormRow((label("f_title"), Cell(form.proposal_title, 3))),
        FormRow((label("f_office"), Cell(form.office, 3))),
        FormRow(
            (label("f_document"), Cell(form.document_number), label("f_replied"), Cell(replied))
        ),
        FormRow((label("f_attitude"), Cell(ticked(form.choices, form.attitude), 3)), 3),
        FormRow((label("f_result"), Cell(ticked(form.choices, form.result), 3)), 3),
        FormRow((label("f_wording"), Cell(form.wording, 3)), _writing_lines(form)),
        FormRow((label("f_signed"), Cell(""), label("f_date"), Cell(returned)), 3),
    )


def blocks(form: FeedbackForm) -> Iterator[Block]:
    """Yield the form in printing order."""
    yield Title(title_of(form))
    yield Space()
    yield Form((1.3, 2.4, 1.3, 2.4), _rows(form))
    yield Space(0.3)
    yield Paragraph(_note(form), size=SIZE_S4, indent=0)


def to_pdf(form: FeedbackForm, fonts: Path) -> bytes:
    """Return the PDF; the same form gives the same bytes."""
    meta = Meta(title_of(form), form.office, form.number, numbered=False)
    return render(blocks(form), fonts, meta)
