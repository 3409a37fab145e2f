"""Produce any paper of the office from the store: the one door to them, light to import.

Every paper comes as files in memory; `save_papers` writes them. The same store and the same day of
the desk give the same bytes. The families of papers lie in modules that load the page engine, so
they are imported when a paper is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop_app.domain.file_name import clean_file_name
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.services.papers import (
    ChaserOrder,
    Format,
    LetterOrder,
    NoticeOrder,
    PaperFile,
    PaperKind,
)
from desktop_app.services.write_file import write_file

__all__ = ["ChaserOrder", "Format", "LetterOrder", "NoticeOrder", "PaperFile", "PaperKind"]


def responsibility_list(
    desk: Desk, query: ListQuery, formats: Sequence[Format] = (Format.PDF,)
) -> tuple[PaperFile, ...]:
    """办理责任清单 of the cases a query finds, as PDF or XLSX. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_of_session as family  # start-up time

    return family.responsibility_list(desk, query, formats)


def case_list(desk: Desk, query: ListQuery, columns: Sequence[str] = ()) -> tuple[PaperFile, ...]:
    """清单 of the cases a query finds, with columns by their keys. Raises NotAllowed."""
    from desktop_app.services import papers_of_lists as family  # start-up time

    return family.case_list(desk, query, columns)


def day_sheet(desk: Desk, session_ids: Sequence[int]) -> tuple[PaperFile, ...]:
    """今日 on one sheet, as this desk sees it. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_of_lists as family  # start-up time

    return family.day_sheet(desk, session_ids)


def meeting_material(desk: Desk, query: ListQuery, title: str = "") -> tuple[PaperFile, ...]:
    """会议材料: the open ones among the cases a query finds. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_of_session as family  # start-up time

    return family.meeting_material(desk, query, title)


def promise_tracking(desk: Desk, session_ids: Sequence[int]) -> tuple[PaperFile, ...]:
    """B类跟踪落实表 with the look back at last year's. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_of_session as family  # start-up time

    return family.promise_tracking(desk, session_ids)


def reply_letters(
    desk: Desk, proposal_id: int, order: LetterOrder | None = None
) -> tuple[PaperFile, ...]:
    """答复函: one letter for each addressee, ours or by the office's own template.

    Raises NotAllowed, NotFound, Refused (NO_DRAFT, NO_ANSWER_OWED), UnknownField.
    """
    from desktop_app.services import papers_letters as family  # start-up time

    return family.reply_letters(desk, proposal_id, order or LetterOrder())


def opinion_letter(
    desk: Desk, proposal_id: int, order: LetterOrder | None = None
) -> tuple[PaperFile, ...]:
    """会办意见函 to the lead unit. Raises NotAllowed, NotFound, Refused (NOT_CO_HANDLED)."""
    from desktop_app.services import papers_letters as family  # start-up time

    return family.opinion_letter(desk, proposal_id, order or LetterOrder())


def feedback_forms(
    desk: Desk, proposal_id: int, member_ids: Sequence[int] = ()
) -> tuple[PaperFile, ...]:
    """征询意见表: one for each addressee; what came back is ticked.

    Raises NotAllowed, NotFound, Refused (NO_ANSWER_OWED).
    """
    from desktop_app.services import papers_forms as family  # start-up time

    return family.feedback_forms(desk, proposal_id, member_ids)


def contact_record(desk: Desk, contact_id: int) -> tuple[PaperFile, ...]:
    """沟通情况记录表 of one contact. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_forms as family  # start-up time

    return family.contact_record(desk, contact_id)


def chaser_notes(
    desk: Desk, proposal_ids: Sequence[int], order: ChaserOrder | None = None
) -> tuple[PaperFile, ...]:
    """催办单: one for each division among these cases. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_notes as family  # start-up time

    return family.chaser_notes(desk, proposal_ids, order or ChaserOrder())


def supervision_notice(desk: Desk, supervision_id: int) -> tuple[PaperFile, ...]:
    """督查通知 as it was issued. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_notes as family  # start-up time

    return family.supervision_notice(desk, supervision_id)


def supervision_draft(desk: Desk, order: NoticeOrder) -> tuple[PaperFile, ...]:
    """督查通知 to a division before it has a number. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_notes as family  # start-up time

    return family.supervision_draft(desk, order)


def case_folder(desk: Desk, proposal_id: int) -> tuple[PaperFile, ...]:
    """案卷: catalogue, every paper of the case, its course and its journal.

    Raises NotAllowed, NotFound.
    """
    from desktop_app.services import papers_folder as family  # start-up time

    return family.case_folder(desk, proposal_id)


def one_of_every_kind(desk: Desk, session_id: int) -> Iterable[PaperFile]:
    """One of every paper from a session, from cases that suit. Raises NotAllowed, NotFound."""
    from desktop_app.services import papers_of_every_kind as family  # start-up time

    return family.one_of_every_kind(desk, session_id)


def save_papers(papers: Iterable[PaperFile], folder: Path) -> list[Path]:
    """Write papers into a folder, each beside its place and then renamed; returns the files.

    Papers of one call that are called the same get a number; what lay there before is replaced.
    Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    written = []
    for paper in papers:
        name = _free(paper.file_name, taken)
        written.append(write_file(folder / name, paper.data))
    return written


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number behind its stem when this call has used it already."""
    stem, dot, ending = name.rpartition(".")
    found, count = name, 1
    while found.casefold() in taken:
        count += 1
        found = f"{stem}({count}){dot}{ending}"
    taken.add(found.casefold())
    return found


def missing_of(papers: Iterable[PaperFile]) -> tuple[str, ...]:
    """The characters that some of these papers print as an empty box, each once."""
    return tuple(dict.fromkeys(one for paper in papers for one in paper.missing))


def summary_name(desk: Desk, session: Session) -> str:
    """What the file of a session's yearly summary is called, without an ending."""
    from desktop_app.documents.words import load_words, say  # start-up time

    words = load_words(desk.resources / "texts")
    return clean_file_name(say(words, "summary_name", session=session.name))
