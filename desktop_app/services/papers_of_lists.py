"""清单 and 今日: a list of cases with the columns it is seen with, and what waits on one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.documents import case_list as lists
from desktop_app.documents import day_sheet as days
from desktop_app.documents.case_list import CaseList
from desktop_app.documents.day_sheet import DayPart, DaySheet
from desktop_app.documents.words import Words, say
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.listing import ListQuery, ListRow
from desktop_app.domain.member import Person
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import HandlingMode, Kind
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.domain.session import Session
from desktop_app.domain.stage import Stage
from desktop_app.domain.today import TodayLine
from desktop_app.services.desk import Desk
from desktop_app.services.list_today import list_today
from desktop_app.services.papers import Format, PaperFile, PaperKind
from desktop_app.services.press import Press, joint_name, press, say_days
from desktop_app.services.query_words import say_query
from desktop_app.services.read_calendar import Lamps, lamps
from desktop_app.storage import proposals, records, sessions

USUAL_COLUMNS = ("number", "title", "mode", "division", "handler", "due", "stage", "grade")
NOTHING = "—"


def case_list(desk: Desk, query: ListQuery, columns: Sequence[str]) -> tuple[PaperFile, ...]:
    """The cases of a query in its order; columns by their keys, the usual ones when empty."""
    at, seen = press(desk), lamps(desk)
    shown = tuple(columns) or USUAL_COLUMNS
    found = proposals.rows(proposals.ids(query))
    ids = [one for one in proposals.ids(query) if one in found]
    rows = tuple(
        tuple(_cell(at.words, found[one], column, seen) for column in shown) for one in ids
    )
    about = _sessions_of([found[one] for one in ids], query)
    name = joint_name([one.name for one in about])
    listed = CaseList(
        title=lists.title_of(at.words, name, at.kind(about), len(ids)),
        office=at.office,
        columns=shown,
        rows=rows,
        as_of=desk.today,
        words=at.words,
        made_at=desk.today,
        choice=say_query(at.words, query),
    )
    data = lists.to_pdf(listed, at.fonts)
    return (at.file(PaperKind.CASE_LIST, (name,), Format.PDF, data, listed),)


def _sessions_of(rows: Sequence[ListRow], query: ListQuery) -> list[Session]:
    """The sessions of the cases; those asked for when there is no case."""
    wanted = {row.session_id for row in rows} or set(query.session_ids)
    return [one for one in sessions.all_sessions() if one.id in wanted]


def _cell(words: Words, row: ListRow, column: str, seen: Lamps) -> str:
    """What a line says in a column; a dash for nothing."""
    if column == "lamp":
        told = _time_left(words, row, seen)
    elif column == "due":
        told = row.answer_due_on or ""
    elif column in _CODED:
        code = getattr(row, _FIELDS.get(column, column))
        told = words[f"{_CODED[column].__name__}.{code}"] if code else ""
    elif column == "promises":
        told = str(row.open_promises) if row.open_promises else ""
    else:
        told = getattr(row, _FIELDS.get(column, column)) or ""
    return told or NOTHING


_CODED = {"kind": Kind, "mode": HandlingMode, "stage": Stage, "result": Satisfaction}
_FIELDS = {
    "assigned": "assigned_on",
    "signed": "signed_on",
    "answered": "answered_on",
    "result": "last_result",
}


def _time_left(words: Words, row: ListRow, seen: Lamps) -> str:
    """How much time is left for what is owed next, or how the answer kept its day."""
    if row.due_on is not None:
        return say_days(words, seen.days_left(date.fromisoformat(row.due_on)), in_table=True)
    if row.answered_on is None:
        return ""
    is_late = row.answer_due_on is not None and row.answered_on > row.answer_due_on
    return words["answered_late" if is_late else "answered_in_time"]


def day_sheet(desk: Desk, session_ids: Sequence[int]) -> tuple[PaperFile, ...]:
    """今日 as it is seen at this desk."""
    at = press(desk)
    today = list_today(desk, session_ids)
    person = records.get(Person, desk.person_id).name if desk.person_id else ""
    found = [one for one in sessions.all_sessions() if one.id in session_ids or not session_ids]
    sheet = DaySheet(
        day=today.today,
        office=at.office,
        who=say(at.words, "day_who", name=person) if person else "",
        parts=tuple(
            DayPart(
                at.words[f"TodayGroup.{part.group}"],
                tuple(_day_line(at, line) for line in part.lines),
            )
            for part in today.parts
            if part.lines
        ),
        words=at.words,
        choice=joint_name([one.name for one in found]),
    )
    data = days.to_pdf(sheet, at.fonts)
    about = (f"{desk.today:%Y%m%d}",)
    return (at.file(PaperKind.DAY_SHEET, about, Format.PDF, data, sheet),)


def _day_line(at: Press, line: TodayLine) -> tuple[str, ...]:
    cells = (
        _days_left(at.words, line.days_left),
        line.number,
        line.title,
        _step(at.words, line),
        _whom(at.words, line),
        line.division,
        line.handler,
    )
    return tuple(one or NOTHING for one in cells)


def _days_left(words: Words, days: int | None) -> str:
    """How many working days are left, short enough for one line."""
    if not days:
        return "" if days is None else words["day_now"]
    return say(words, "day_late" if days < 0 else "day_left", days=abs(days))


def _step(words: Words, line: TodayLine) -> str:
    """What the line waits for; a case that is merely new says where it stands."""
    if line.what is None:
        return words[f"Stage.{line.stage}"]
    kind = "DeadlineKind" if isinstance(line.what, DeadlineKind) else "Verb"
    return words[f"{kind}.{line.what}"]


def _whom(words: Words, line: TodayLine) -> str:
    """Whom the line waits for; a clearance waits for a level, not for a name."""
    if line.what is Verb.CLEAR_REPLY:
        return words[f"ClearanceLevel.{ClearanceLevel(line.who)}"]
    return line.who
