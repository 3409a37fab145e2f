"""Produce the papers of many cases in one go; what cannot be made is left out and named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import Verb
from desktop_app.services import produce_document as papers
from desktop_app.services.desk import Desk
from desktop_app.services.papers import Format, LetterOrder, PaperFile, PaperKind
from desktop_app.storage import proposals

CASE_PAPERS = (
    PaperKind.REPLY_LETTER,
    PaperKind.FEEDBACK_FORM,
    PaperKind.OPINION_LETTER,
    PaperKind.CASE_FOLDER,
)
IN_WORD = frozenset((PaperKind.REPLY_LETTER, PaperKind.OPINION_LETTER))
Report = Callable[[int, int], None]


@dataclass(frozen=True)
class NotMade:
    """A case without its paper, and why."""

    number: str
    error: UserError


@dataclass(frozen=True)
class BatchOfPapers:
    """The papers in the order of the cases, and the cases left out."""

    papers: tuple[PaperFile, ...]
    left_out: tuple[NotMade, ...]


def papers_of_cases(
    desk: Desk,
    kind: PaperKind,
    proposal_ids: Sequence[int],
    order: LetterOrder | None = None,
    report: Report | None = None,
) -> BatchOfPapers:
    """One kind of paper for every case; `kind` is one of CASE_PAPERS.

    `report` is told (done, total) after each case and may raise to give the work up.
    Raises NotAllowed where the role may print nothing at all.
    """
    desk.may(Verb.PRODUCE_DOCUMENT)
    found = proposals.rows(proposal_ids)
    made: list[PaperFile] = []
    left_out: list[NotMade] = []
    for place, proposal_id in enumerate(proposal_ids, 1):
        try:
            made += _papers(desk, kind, proposal_id, order or LetterOrder())
        except UserError as error:
            row = found.get(proposal_id)
            left_out.append(NotMade(row.number if row else str(proposal_id), error))
        if report is not None:
            report(place, len(proposal_ids))
    return BatchOfPapers(tuple(made), tuple(left_out))


def _papers(
    desk: Desk, kind: PaperKind, proposal_id: int, order: LetterOrder
) -> tuple[PaperFile, ...]:
    """The papers of one case."""
    if kind is PaperKind.REPLY_LETTER:
        return papers.reply_letters(desk, proposal_id, order)
    if kind is PaperKind.OPINION_LETTER:
        return papers.opinion_letter(desk, proposal_id, order)
    pdf = Format.PDF in order.formats
    if kind is PaperKind.FEEDBACK_FORM:
        return papers.feedback_forms(desk, proposal_id, order.member_ids) if pdf else ()
    return papers.case_folder(desk, proposal_id) if pdf else ()
