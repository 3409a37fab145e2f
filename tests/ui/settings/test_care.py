"""Rights, the data check and backups on the settings page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Role
from desktop_app.services.data_check import Fault, data_check, query_of
from desktop_app.storage import engine_sqlite as engine
from desktop_app.ui.settings import check_words


def test_the_rights_are_those_of_the_services(page):
    lines = page.open("rights").lines.texts()
    assert len(lines) == len(MATRIX)
    for cells, rights in zip(lines, MATRIX.values(), strict=True):
        assert not cells[0].isupper()
        assert [words != "—" for words in cells[1:]] == [role in rights for role in Role]
    assert ["Sign in", "all cases", "—", "—", "—", "—"] in lines


def test_every_finding_is_a_door(qtbot, page, workplace, office):
    found = data_check(workplace.desk, (office.session,))
    section = page.open("check")
    assert section.state.text() == f"Findings: {len(found)}"
    assert list(section.doors) == list(dict.fromkeys(one.fault for one in found))
    fault = found[0].fault
    wanted = query_of(one for one in found if one.fault is fault)
    with qtbot.waitSignal(page.cases_requested) as caught:
        qtbot.mouseClick(section.doors[fault], Qt.MouseButton.LeftButton)
    assert caught.args == [wanted] and isinstance(wanted, ListQuery)
    section.tree.setCurrentItem(section.tree.topLevelItem(0).child(0))
    with qtbot.waitSignal(page.case_opened) as opened_case:
        qtbot.keyClick(section.tree, Qt.Key.Key_Return)
    assert opened_case.args == [found[0].proposal_id]


def test_the_check_waits_to_be_asked(page, workplace, monkeypatch):
    section = page.open("check")
    asked = []
    monkeypatch.setattr(section, "read", lambda: asked.append(1) or ())
    workplace.events.proposals_changed.emit(set())
    assert not asked
    section.again.click()
    assert asked and section.state.text() == "Nothing is missing."


def test_every_fault_has_words():
    assert all(check_words.fault(one) for one in Fault)


def test_the_file_is_checked_and_rebuilt(page, click):
    section = page.open("check")
    click(section.check_file)
    assert section.file_state.text() in ("The data file is sound.",) or section.mend.isVisible()
    engine.run("UPDATE proposal SET stage = 'nonsense' WHERE id = (SELECT min(id) FROM proposal)")
    click(section.check_file)
    assert "counted column" in section.file_state.text()
    click(section.mend)
    assert section.file_state.text().startswith("Rebuilt")
    click(section.check_file)
    assert section.file_state.text() == "The data file is sound."
