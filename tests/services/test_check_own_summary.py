"""The sample office's own summary: quiet against its store, and every changed figure named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.report_check.findings import Quantity
from desktop_app.services import produce_summary
from desktop_app.services.check_report import (
    CheckedReport,
    check_text,
    figures_to_compare,
    findings_as_text,
    report_text,
    save_findings,
)
from desktop_app.storage import sessions
from tests.factories import a_desk
from tests.ready_stores import sample_store

DESK = a_desk(today=date(2024, 12, 31))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("summary")


@pytest.fixture(scope="module")
def session(folder):
    store = sample_store(folder / "office.pdesk")
    yield next(one for one in sessions.chosen("2024"))
    store.close()


@pytest.fixture(scope="module")
def text(folder, session) -> str:
    with pytest.MonkeyPatch.context() as patched:  # annexes with their charts take seconds
        patched.setattr(produce_summary, "annexes_of", lambda *_: ())
        return report_text(produce_summary.save_summary(DESK, session.id, folder / "总结.docx"))


@pytest.fixture(scope="module")
def quiet(session, text) -> CheckedReport:
    return check_text(DESK, "总结.docx", text, session.id)


def changed(figure: Quantity) -> str:
    """The figure one step away: a case more, or a tenth of a point less."""
    step = Decimal("-0.1") if figure.unit == "%" else Decimal(1)
    return figure.text.replace(str(figure.value), str(figure.value + step))


def test_the_summary_agrees_with_itself_and_its_store(quiet, session):
    assert quiet.report.sound
    assert quiet.compared == session.name
    assert sum(bool(figure.role) for figure in quiet.report.figures) > 25


def test_the_summary_by_itself_is_sound_too(text):
    alone = check_text(DESK, "", text)
    assert alone.report.sound
    assert alone.compared == ""


def test_every_changed_figure_is_named(quiet, text, session):
    for figure in quiet.report.figures:
        start, end = figure.at
        wrong = text[:start] + changed(figure) + text[end:]
        marks = check_text(DESK, "", wrong, session.id).marks
        own = [m for m in marks if m.finding.at[0] <= start < m.finding.at[1]]
        assert own, (figure, text[start - 12 : end + 8])


def test_the_findings_are_handed_on(folder, text, session):
    wrong = text.replace("会办件38件", "会办件39件")
    checked = check_text(DESK, "总结.docx", wrong, session.id)
    told = findings_as_text(DESK, checked)
    assert "【与台账不符】39件" in told
    assert "文中为39件，台账为38件" in told
    assert f"比对：{session.name}" in told
    path = save_findings(DESK, checked, folder / "核数.txt")
    assert path.read_text("utf-8-sig") == told
    assert save_findings(DESK, checked, folder / "核数.pdf").read_bytes().startswith(b"%PDF")


def test_a_year_of_two_sessions_is_narrowed_to_the_one_the_text_names(session):
    whole = figures_to_compare(DESK, "2025", "")
    one = figures_to_compare(DESK, "2025", "办理市政协七届五次会议提案")
    assert whole["total"] == 72
    assert one["total"] == 64
    assert one["sessions"] == ["市政协七届五次会议"]
