"""日志审计 by keys and clicks: filters, values, the chain, the export; for auditors alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from desktop_app.domain.member import Member
from desktop_app.domain.permissions import Role
from desktop_app.services.read_journal import Head
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records
from desktop_app.ui.audit import export
from desktop_app.ui.audit.page import AuditPage
from desktop_app.ui.pages import AUDIT, PAGES, offered
from tests.factories import a_member


@pytest.fixture
def journalled(office):
    with journal.operation("李明", "EDIT_MEMBER", "万俟敏"):
        member = records.add(a_member(name="万俟敏", mobile="13900001234"))
    with journal.operation("李明", "EDIT_MEMBER", "万俟敏"):
        records.change(Member, member, {"mobile": "13900005678", "party": "民盟"})
    return member


@pytest.fixture
def page(qtbot, as_role, journalled, troubles) -> AuditPage:
    made = AuditPage(as_role(Role.AUDITOR))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.show_session(())
    qtbot.waitUntil(lambda: made.model.line_at(0) is not None)
    return made


def cells(page: AuditPage, row: int) -> list[str]:
    return [str(page.model.index(row, one).data()) for one in range(page.model.columnCount())]


def values(page: AuditPage) -> list[list[str]]:
    return page.values.texts()


def choose(combo, words: str) -> None:
    assert combo.findText(words) > 0
    combo.setCurrentText(words)


def test_the_newest_operation_is_first_with_its_values_below(page):
    assert cells(page, 0)[1:] == ["李明", "Edit member", "万俟敏", "1"]
    told = {row[1]: row[2:] for row in values(page)}
    assert told["Mobile"] == ["139******34", "139******78"]
    assert told["Party"] == ["", "民盟"]
    everything = engine.rows("SELECT count(*) FROM operation")[0][0]
    assert page.model.rowCount() == everything


def test_only_what_is_seen_is_read(page, monkeypatch):
    asked = []
    page.model.lines_wanted.connect(asked.append)
    page.model.show_ids(range(1, 5001))
    page.table.viewport().repaint()
    page.model._timer.timeout.emit()
    assert sum(map(len, asked)) <= 200


def test_filters_narrow_it_and_are_cleared(qtbot, page, type_in):
    everything = page.model.rowCount()
    choose(page.filters.actor, "李明")
    assert page.model.rowCount() == 2
    choose(page.filters.verb, "Edit member")
    type_in(page.filters.text, "万俟")
    qtbot.keyClick(page.filters.text, Qt.Key.Key_Return)
    assert page.model.rowCount() == 2
    type_in(page.filters.text, "gibt es nicht")
    qtbot.keyClick(page.filters.text, Qt.Key.Key_Return)
    assert page.empty.isVisible()
    assert not page.export.isEnabled()
    qtbot.mouseClick(page.filters.reset, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == everything
    assert not page.filters.reset.isVisible()


def test_days_narrow_it(qtbot, page, type_in):
    type_in(page.filters.until_day, "2020-01-01")
    qtbot.keyClick(page.filters.until_day, Qt.Key.Key_Return)
    assert page.empty.isVisible()


def test_a_sound_chain_is_said_with_its_head(qtbot, page):
    qtbot.mouseClick(page.verify, Qt.MouseButton.LeftButton)
    head = engine.rows("SELECT hash FROM journal_head")[0][0]
    assert "Nothing was altered" in page.state.text()
    assert head in page.state.text()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE operation SET about = '别人' WHERE id = {}", "altered"),
        ("UPDATE change SET data = '{{}}' WHERE operation_id = {}", "altered"),
        ("DELETE FROM change WHERE operation_id = {}", "removed"),
        ("DELETE FROM operation WHERE id = {}", "removed"),
    ],
)
def test_a_broken_chain_names_the_entry_and_shows_it(qtbot, page, damage, words):
    place = 1 if "change SET" not in damage else 0
    operation = page.model.id_at(place)
    engine.run(damage.format(operation))
    page.refresh()
    qtbot.mouseClick(page.verify, Qt.MouseButton.LeftButton)
    assert words in page.state.text()
    if "DELETE FROM operation" not in damage:
        assert "李明" in page.state.text()
        assert page.model.id_at(page.table.chosen_row()) == operation


def test_a_cut_journal_is_said(qtbot, page):
    last = page.model.id_at(0)
    engine.run("DELETE FROM change WHERE operation_id = ?", [last])
    engine.run("DELETE FROM operation WHERE id = ?", [last])
    qtbot.mouseClick(page.verify, Qt.MouseButton.LeftButton)
    assert "cut off" in page.state.text()
    assert str(last) in page.state.text()


def test_long_verifying_can_be_stopped(qtbot, page, monkeypatch):
    from desktop_app.storage import journal_chain

    monkeypatch.setattr(journal_chain, "REPORT_EVERY", 1)
    shown = page._show_progress

    def stop_at_once(done: int, total: int) -> None:
        shown(done, total)
        assert page.stop.isVisible()
        page._task = page._task or None
        raise_stop(page)

    def raise_stop(where: AuditPage) -> None:
        from desktop_app.ui.background import Cancelled

        raise Cancelled

    monkeypatch.setattr(page, "_show_progress", stop_at_once)
    qtbot.mouseClick(page.verify, Qt.MouseButton.LeftButton)
    assert page.state.text() == ""
    assert page.verify.isEnabled()
    assert not page.stop.isVisible()
    page._stop()


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf"])
def test_the_journal_is_written_as_filtered(qtbot, page, monkeypatch, tmp_path, ending):
    out = tmp_path / f"日志.{ending}"
    monkeypatch.setattr(
        export.QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(out), "")
    )
    told = []
    page._work.events.noted.connect(told.append)
    choose(page.filters.actor, "李明")
    qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert out.is_file()
    assert told[-1].startswith("2 operations")
    if ending == "csv":
        text = out.read_text("utf-8-sig")
        assert "Member · Mobile" in text
        assert "139******78" in text
        assert "head " in text


def test_an_export_that_fails_says_why(page, tmp_path):
    told = []
    page._work.events.noted.connect(told.append)
    page._export.write(tmp_path / "none" / "x.csv", page.filters.query())
    assert "cannot be written" in told[-1]


def test_the_head_of_an_empty_journal_is_said(page):
    assert "empty" in export.head_words(None)
    assert "abc" in export.head_words(Head(1, "abc", 7))


def test_nothing_can_be_edited_here(page):
    buttons = {one.text() for one in page.findChildren(QPushButton) if one.isVisible()}
    assert buttons == {"Verify the chain", "Export …"}
    typed = page.findChildren(QLineEdit)
    assert all(
        one in (page.filters.text, page.filters.from_day, page.filters.until_day)
        or one.parent() in (page.filters.from_day, page.filters.until_day)
        for one in typed
    )
    assert page.findChildren(QPlainTextEdit) == []


@pytest.mark.parametrize("role", list(Role))
def test_the_page_is_offered_to_coordinator_and_auditor_alone(role):
    keys = [one.key for one in offered(PAGES, role)]
    assert (AUDIT in keys) == (role in (Role.COORDINATOR, Role.AUDITOR))
    assert len(keys) >= 8


def test_it_follows_what_is_done_while_it_is_seen(page, workplace):
    before = page.model.rowCount()
    with journal.operation("李明", "SHOW_PHONE", keep_empty=True):
        pass
    workplace.events.proposals_changed.emit(set())
    assert page.model.rowCount() == before + 1
