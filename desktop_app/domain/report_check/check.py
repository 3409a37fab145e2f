"""Checks a report: figures in, contradictions out."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.report_check import (
    changes,
    portions,
    rates,
    repeats,
    tables,
    together,
    yearly,
)
from desktop_app.domain.report_check.against import differences
from desktop_app.domain.report_check.bases import strays
from desktop_app.domain.report_check.findings import Contradiction, Finding, Quantity, Report
from desktop_app.domain.report_check.judge import judge_lists, judge_runs
from desktop_app.domain.report_check.lists import part_lists
from desktop_app.domain.report_check.mentions import Document, read
from desktop_app.domain.report_check.pairing import pairs
from desktop_app.domain.report_check.roles import with_roles
from desktop_app.domain.report_check.shares import complete_runs, misfits
from desktop_app.domain.report_check.sums import broken_lists
from desktop_app.domain.report_check.totals import known_totals
from desktop_app.domain.report_check.wording import explain


def check(text: str) -> Report:
    """Reads a report and finds what contradicts itself; silent wherever a reading resolves it."""
    doc = read(text)
    lists = part_lists(doc)
    known = known_totals(doc, lists)
    shares = pairs(doc)
    broken = broken_lists(lists, known, shares)
    wrong = misfits(doc, shares, lists, known)
    told = {m.pair.percent.index for m in wrong}
    wrong += [m for m in strays(doc, shares, known) if m.pair.percent.index not in told]
    found = judge_lists(broken, wrong, shares)
    found += judge_runs(doc, complete_runs(doc, shares), lists)
    found += rates.contradictions(doc, lists, known)
    found += repeats.contradictions(doc, lists, known)
    found += changes.contradictions(doc)
    found += portions.contradictions(doc, shares)
    found += together.exceptions(doc, known)
    found += yearly.contradictions(doc)
    found += tables.contradictions(doc.text)
    return _report(doc, found, with_roles(doc, lists, shares))


def check_against(report: Report, figures: Mapping[str, object]) -> Report:
    """The same report with every figure that differs from the store's as a further finding.

    ``figures`` has the names of the year's figures as the ``figures`` verb prints them; what it
    lacks is not compared.
    """
    found = differences(report.figures, figures)
    findings = [*report.findings, *(_finding(words, c) for words, c in found)]
    findings.sort(key=lambda f: f.at)
    return Report(not findings, report.figures, tuple(findings))


def _report(doc: Document, found: list[Contradiction], figures: tuple[Quantity, ...]) -> Report:
    unique: dict[tuple[str, tuple[int, int]], Finding] = {}
    for c in sorted(found, key=lambda c: c.at):
        unique.setdefault((c.kind, c.at), _finding(doc.original[slice(*c.at)], c))
    findings = tuple(unique.values())
    return Report(not findings, figures, findings)


def _finding(text: str, c: Contradiction) -> Finding:
    return Finding(c.kind, c.at, text, c.claimed, c.expected, explain(c.fact), c.fact)
