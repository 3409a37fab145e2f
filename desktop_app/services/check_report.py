"""Checks an outside report: its file read, its figures checked, against a store's when given."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.report_check.check import check, check_against
from desktop_app.domain.report_check.findings import Report, UnreadableReport

__all__ = ["UnreadableReport", "check_report", "report_as_json", "report_text"]


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
