"""The values of a summary's fields: figures as an office writes them, ready to stand in a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.documents.fields import field_names, fill
from desktop_app.documents.words import say_date
from desktop_app.domain.figures import Figures, GradeTable, PreviousB, Rate, SatisfactionFigure
from desktop_app.domain.percent import printed
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.session import Session

if TYPE_CHECKING:
    from desktop_app.documents.narrative import Narrative
    from desktop_app.documents.year_summary import Part

Fields = dict[str, str]


@dataclass(frozen=True)
class Wording:
    """The words summaries are made of: documents', charts' and the summary's own."""

    documents: Mapping[str, str]
    own: Mapping[str, str]
    narrative: Narrative

    def say(self, key: str, **facts: object) -> str:
        """A wording of the summary's own with its facts put in."""
        return fill(self.own[key], facts)

    def rounding(self, decimals: int) -> str:
        """How percentages were rounded."""
        if not decimals:
            return self.own["rounding_whole"]
        digits = self.own["digits"]
        shown = digits[decimals] if decimals < len(digits) else str(decimals)
        return self.say("rounding", decimals=shown)

    def base_name(self, table: GradeTable) -> str:
        """What a grade table counts over; while some wait for a grade, only those that have one."""
        name = self.own[f"GradeBase.{table.base_kind}"]
        return self.say("graded_only", name=name) if table.ungraded.value else name


def fields_of(
    figures: Figures,
    session: Session,
    office: str,
    typical: Sequence[Mapping[str, object]],
    wording: Wording,
) -> Fields:
    """Every field by name. One that has nothing to say is empty; see `without_empty`."""
    fields = {
        "office": office,
        "session": session.name,
        "year": str(session.year),
        "previous_year": str(session.year - 1),
        "kind": wording.documents[f"Kind.{session.kind}"],
        "item": wording.documents[f"kind.{session.kind}"],
        "as_of": say_date(wording.documents, figures.as_of),
        "total": str(figures.total.value),
        "rounding": wording.rounding(figures.decimals),
        "typical_cases": wording.narrative.listing("case", typical),
        "answering": str(figures.answering.value),
        "answered": str(figures.answered.value),
        "overdue": str(figures.boxes.overdue.value),
        "promises": str(figures.promises.total.value),
        "promises_kept": str(figures.promises.kept.value),
    }
    fields |= _mode_fields(figures, wording)
    for name, rate in (
        ("on_time", figures.on_time),
        ("on_time_original", figures.on_time_original),
        ("co_on_time", figures.co_on_time),
        ("contact", figures.talk),
        ("face_to_face", figures.met),
        ("feedback", figures.feedback),
        ("public", figures.public),
    ):
        fields |= _rate_fields(name, rate, wording)
    fields |= _grade_fields(figures.grade_tables[0], wording)
    fields |= _previous_fields(figures.previous_b)
    fields |= _contact_fields(figures, wording)
    for name in ("attitude_first", "attitude_final", "result_first", "result_final"):
        fields |= _opinion_fields(name, getattr(figures.satisfaction, name), wording)
    return fields


def _mode_fields(figures: Figures, wording: Wording) -> Fields:
    named = [
        {"name": wording.documents[f"HandlingMode.{mode.value}"], "count": count.value}
        for mode, count in figures.modes.items()
        if count.value
    ]
    numbers = {
        f"mode_{mode.value.lower()}": str(figures.modes[mode].value) for mode in HandlingMode
    }
    return {"modes": wording.narrative.listing("mode", named), **numbers}


def _rate_fields(name: str, rate: Rate, wording: Wording) -> Fields:
    part = wording.say("part", part=rate.part.value, base=rate.base.value)
    return {f"{name}_rate": printed(rate.percent), f"{name}_part": part}


def _grade_fields(table: GradeTable, wording: Wording) -> Fields:
    named = [
        {
            "meaning": grade.wording,
            "count": grade.count.value,
            "letter": grade.letter,
            "percent": printed(grade.percent),
        }
        for grade in table.grades
        if grade.count.value
    ]
    fields = {
        "grades": wording.narrative.listing("grade", named),
        "grade_base": str(table.base.value),
        "grade_base_name": wording.base_name(table),
        "ungraded": str(table.ungraded.value),
    }
    for grade in table.grades:
        fields[f"grade_{grade.letter.lower()}"] = str(grade.count.value)
        fields[f"grade_{grade.letter.lower()}_percent"] = printed(grade.percent)
    tracked = [grade for grade in table.grades if grade.needs_promise]
    letters = [wording.say("grades.letter", letter=grade.letter) for grade in tracked]
    return fields | {
        "tracked_grade": wording.narrative.phrases["join"].join(letters),
        "tracked": str(sum(grade.count.value for grade in tracked) or ""),
    }


def _previous_fields(before: PreviousB | None) -> Fields:
    """Empty without last year's session, and when it had no B to speak of."""
    names = ("previous_b_total", "previous_b_resolved", "previous_b_rate")
    if before is None or not before.total.value:
        return dict.fromkeys(names, "")
    values = (str(before.total.value), str(before.resolved.value), printed(before.percent))
    return dict(zip(names, values, strict=True))


def _contact_fields(figures: Figures, wording: Wording) -> Fields:
    ways = [
        {"name": wording.documents[f"Way.{figure.way}"], "count": figure.contacts}
        for figure in sorted(figures.contact_ways, key=lambda figure: -figure.contacts)
        if figure.contacts
    ]
    return {
        "contact_count": str(figures.contacts.contacts or ""),
        "contact_cases": str(figures.contacts.cases.value or ""),
        "contact_ways": wording.narrative.listing("way", ways),
    }


def _opinion_fields(name: str, figure: SatisfactionFigure, wording: Wording) -> Fields:
    satisfied = figure.satisfied.value
    return {
        f"{name}_rate": printed(figure.percent),
        f"{name}_part": wording.say("part", part=satisfied, base=figure.base.value),
        f"{name}_with_basically_rate": printed(figure.percent_with_basically),
    }


def without_empty(narrative: Narrative, fields: Fields) -> Narrative:
    """The narrative without the body texts that would speak of nothing: an empty field in them."""

    def speaks(part: Part) -> bool:
        return all(fields.get(name, "?") for name in field_names(part.text))

    chapters = tuple(
        replace(chapter, parts=_with_bodies([part for part in chapter.parts if speaks(part)]))
        for chapter in narrative.chapters
    )
    return replace(narrative, chapters=chapters)


def _with_bodies(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts without sub-headings that nothing stands under any more."""
    kept: list[Part] = []
    for part in reversed(parts):
        if part.level and (not kept or 0 < kept[-1].level <= part.level):
            continue
        kept.append(part)
    return tuple(reversed(kept))
