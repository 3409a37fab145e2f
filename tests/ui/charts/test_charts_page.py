"""Charts: the gallery, values that answer to pointer and keys, doors to the cases, files."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from desktop_app.domain.permissions import Role
from desktop_app.services.list_cases import case_ids
from desktop_app.services.log_contact import log_contact
from desktop_app.ui import theme
from desktop_app.ui.charts import page as page_module
from desktop_app.ui.charts.page import ChartsPage
from desktop_app.ui.charts.words import KEYS
from tests.talks import Office, an_entry, fill


@pytest.fixture
def office(workplace) -> Office:
    return fill(Office(desk=workplace.desk))


@pytest.fixture
def chart_keys() -> tuple[str, ...]:
    """Some charts: drawing them all takes a second."""
    return ("modes", "grades", "contacts")


@pytest.fixture
def page(qtbot, monkeypatch, chart_keys, workplace, office) -> ChartsPage:
    monkeypatch.setattr(page_module, "KEYS", chart_keys)
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = ChartsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show_session((office.sessions[2024],))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_session_without_cases_offers_the_import(qtbot, page, workplace):
    assert page.gallery.isVisible()
    page.show_session(())
    assert page.empty.isVisible()
    assert not page.gallery.isVisible()
    (button,) = page.empty.findChildren(QPushButton)
    with qtbot.waitSignal(page.import_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_who_may_not_import_is_not_asked_to(qtbot, as_role):
    made = ChartsPage(as_role(Role.HANDLER))
    qtbot.addWidget(made)
    made.show()
    made.show_session(())
    assert made.empty.isVisible()
    assert not any(one.isVisible() for one in made.empty.findChildren(QPushButton))


def spot(page: ChartsPage, label: str):
    return next(s for s in page.canvas.picture.spots if s.label.startswith(label))


@pytest.mark.parametrize("chart_keys", [KEYS], ids=["all"])
def test_every_chart_has_its_small_picture_and_the_first_is_large(page):
    assert page.gallery.count() == len(KEYS)
    assert page.canvas.picture.key == "modes"
    assert "4" in page.canvas.picture.title
    assert "2024-05-06" in page.filter.text()


def test_a_click_on_a_bar_opens_exactly_its_cases(qtbot, page, office):
    lead = spot(page, "Lead")
    with qtbot.waitSignal(page.cases_requested) as caught:
        qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=page.canvas.centre_of(lead))
    assert set(case_ids(caught.args[0])) == {office.cases["20240247"], office.cases["20240303"]}
    assert lead.value == "2 cases"


def test_pointing_says_the_value(page):
    where = QPointF(page.canvas.centre_of(spot(page, "Lead")))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        page.canvas.mapToGlobal(where),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page.canvas, event)
    assert page.said.text() == "Lead: 2 cases"
    assert page.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_keys_walk_from_value_to_value_and_enter_opens(qtbot, page, office):
    page.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    first = page.said.text()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    assert page.said.text() != first
    qtbot.keyClick(page.canvas, Qt.Key.Key_Left)
    assert page.said.text() == first
    with qtbot.waitSignal(page.cases_requested):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Return)


def test_the_gallery_changes_the_large_chart_by_key(qtbot, page):
    page.gallery.setFocus()
    qtbot.keyClick(page.gallery, Qt.Key.Key_Down)
    assert page.canvas.picture.key == "grades"


def test_a_new_talk_is_counted_when_the_page_is_seen_again(page, office, workplace):
    page.gallery.setCurrentRow(KEYS.index("contacts"))
    assert page.canvas.picture.spots == ()
    page.hide()
    log_contact(office.desk, an_entry(office))
    workplace.events.contacts_changed.emit()
    assert page.canvas.picture.spots == ()
    page.show()
    assert len(page.canvas.picture.spots) == 1


def test_the_chart_is_copied_as_a_picture(qtbot, page):
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().image().width() > 800


@pytest.mark.parametrize(
    ("form", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_the_chart_is_saved_as(page, tmp_path, monkeypatch, form, start):
    path = tmp_path / f"图.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    actions = {action.text(): action for action in page.save.menu().actions()}
    actions[form.upper()].trigger()
    assert path.read_bytes().startswith(start)


def test_all_charts_are_one_pdf(qtbot, page, tmp_path, monkeypatch):
    import pypdfium2

    monkeypatch.setattr(page_module, "KEYS", ("modes", "grades"))
    path = tmp_path / "charts.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    book = pypdfium2.PdfDocument(path)
    assert len(book) == 2
    book.close()


def test_a_new_theme_draws_in_its_colours(qapp, page):
    theme.apply(qapp, "dark")
    QApplication.processEvents()
    assert page.canvas.picture.look.is_dark


def test_the_page_costs_no_matplotlib_before_it_is_seen():
    program = (
        "import sys, desktop_app.ui.charts.page; "
        "sys.exit(bool({'matplotlib', 'pypdfium2', 'reportlab'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
