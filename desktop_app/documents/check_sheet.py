"""文稿核数结果: what the check of a report found, as a sheet to hand on and as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import SIZE_S4, Align, Block, Meta, Paragraph, Space, Table, Title
from desktop_app.documents.flow import render
from desktop_app.documents.words import Words, say, say_moment

WIDTHS = (0.8, 2.0, 6.0, 6.0)
ALIGNS: tuple[Align, ...] = ("center", "center", "left", "left")


@dataclass(frozen=True)
class SheetLine:
    """One finding: its kind's code, the sentence it stands in, what is wrong in it, and why."""

    kind: str
    sentence: str
    spot: str
    explanation: str


@dataclass(frozen=True)
class CheckSheet:
    """The result of one check; ``compared`` names the session it was held against, if any."""

    report: str
    figures: int
    lines: tuple[SheetLine, ...]
    compared: str
    made_at: date
    words: Words


def as_text(sheet: CheckSheet) -> str:
    """Return the result as plain text, a finding a paragraph."""
    words = sheet.words
    told = [words["check_title"], *_opening(sheet)]
    for place, line in enumerate(sheet.lines, 1):
        facts = {"place": place, "kind": words[f"check_kind.{line.kind}"], "spot": line.spot}
        told += ["", say(words, "check_line", **facts)]
        told += [say(words, "check_sentence", sentence=line.sentence), line.explanation]
    return "\n".join(told) + "\n"


def blocks(sheet: CheckSheet) -> Iterator[Block]:
    """Yield the sheet in printing order."""
    words = sheet.words
    yield Title(words["check_title"], 18)
    yield Space(0.3)
    for line in _opening(sheet):
        yield Paragraph(line, size=SIZE_S4, align="left", indent=0)
    if sheet.lines:
        yield Space(0.3)
        names = ("c_place", "check_c_kind", "check_c_sentence", "check_c_arithmetic")
        yield Table(tuple(words[name] for name in names), _rows(sheet), WIDTHS, ALIGNS)


def to_pdf(sheet: CheckSheet, fonts: Path) -> bytes:
    """Return the PDF; the same sheet gives the same bytes."""
    meta = Meta(sheet.words["check_title"], subject=sheet.report, wide=True)
    return render(blocks(sheet), fonts, meta)


def _opening(sheet: CheckSheet) -> list[str]:
    words = sheet.words
    told = [say(words, "check_report", report=sheet.report)] if sheet.report else []
    told.append(say(words, "made_at", moment=say_moment(words, sheet.made_at)))
    if sheet.compared:
        told.append(say(words, "check_compared", session=sheet.compared))
    facts = {"figures": sheet.figures, "findings": len(sheet.lines)}
    return [*told, say(words, "check_found" if sheet.lines else "check_sound", **facts)]


def _rows(sheet: CheckSheet) -> tuple[tuple[str, ...], ...]:
    kinds = {line.kind: sheet.words[f"check_kind.{line.kind}"] for line in sheet.lines}
    return tuple(
        (str(place), kinds[line.kind], line.sentence, line.explanation)
        for place, line in enumerate(sheet.lines, 1)
    )
