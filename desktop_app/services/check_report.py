"""Checks an outside report: its words read, its figures checked, against a session when given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.report_check.check import check, check_against
from desktop_app.domain.report_check.findings import Report, UnreadableReport
from desktop_app.domain.report_check.marking import Marked, marked
from desktop_app.services.count_figures import count_figures, figures_as_json
from desktop_app.services.desk import Desk
from desktop_app.services.write_file import write_file
from desktop_app.storage import sessions

if TYPE_CHECKING:
    from desktop_app.documents.check_sheet import CheckSheet

__all__ = [
    "CheckedReport",
    "UnreadableReport",
    "check_report",
    "check_text",
    "figures_to_compare",
    "findings_as_text",
    "report_as_json",
    "report_text",
    "save_findings",
]


@dataclass(frozen=True)
class CheckedReport:
    """A report's words with what was found in them; ``compared`` names the session, if any."""

    name: str
    text: str
    report: Report
    marks: tuple[Marked, ...]
    compared: str = ""


def report_text(path: Path) -> str:
    """The words of a report, to show with its findings marked.

    Raises UnreadableReport naming the file.
    """
    from desktop_app.documents.report_reader import read_report  # start-up time

    return read_report(path)


def check_report(path: Path, figures: Mapping[str, object] | None = None) -> Report:
    """The figures and contradictions of a report; with ``figures`` also what differs from them.

    ``figures`` has the names of the year's figures as the ``figures`` verb prints them. Raises
    UnreadableReport naming the file.
    """
    report = check(report_text(path))
    return report if figures is None else check_against(report, figures)


def check_text(desk: Desk, name: str, text: str, session_id: int | None = None) -> CheckedReport:
    """A report's words checked, also against the store's figures when a session is given.

    Raises NotFound.
    """
    report, compared = check(text), ""
    if session_id is not None:
        session = sessions.get(session_id)
        compared = session.name
        report = check_against(report, figures_as_json(count_figures(desk, [session])))
    return CheckedReport(name, text, report, marked(text, report), compared)


def figures_to_compare(desk: Desk, session: str, text: str) -> dict[str, object]:
    """The figures of a session by its name or year; of a year's sessions, those the text names.

    Raises NotFound.
    """
    chosen = sessions.chosen(session)
    named = [one for one in chosen if one.name in text]
    return figures_as_json(count_figures(desk, named or chosen))


def findings_as_text(desk: Desk, checked: CheckedReport) -> str:
    """What was found, as plain text to hand on."""
    from desktop_app.documents.check_sheet import as_text  # start-up time

    return as_text(_sheet(desk, checked))


def save_findings(desk: Desk, checked: CheckedReport, path: Path) -> Path:
    """Write what was found: a PDF where the name ends so, else plain text. Raises OSError."""
    from desktop_app.documents.check_sheet import as_text, to_pdf  # start-up time

    sheet = _sheet(desk, checked)
    if path.suffix.lower() == ".pdf":
        return write_file(path, to_pdf(sheet, desk.resources / "fonts"))
    return write_file(path, as_text(sheet).encode("utf-8-sig"))


def _sheet(desk: Desk, checked: CheckedReport) -> CheckSheet:
    from desktop_app.documents.check_sheet import CheckSheet, SheetLine  # start-up time
    from desktop_app.documents.words import load_words  # start-up time

    lines = tuple(
        SheetLine(
            mark.finding.kind,
            checked.text[slice(*mark.sentence)],
            mark.finding.text,
            mark.finding.explanation,
        )
        for mark in checked.marks
    )
    words, figures = load_words(desk.resources / "texts"), len(checked.report.figures)
    return CheckSheet(checked.name, figures, lines, checked.compared, desk.today, words)


def report_as_json(report: Report) -> dict[str, object]:
    """The report as plain values: sound, figures, findings; places count characters of the text."""
    return {
        "sound": report.sound,
        "figures": [
            {"text": q.text, "value": _number(q.value), "unit": q.unit, "at": list(q.at)}
            for q in report.figures
        ],
        "findings": [
            {
                "kind": f.kind,
                "at": list(f.at),
                "text": f.text,
                "claimed": f.claimed,
                "expected": f.expected,
                "explanation": f.explanation,
            }
            for f in report.findings
        ],
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
