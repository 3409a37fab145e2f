"""Files dropped on the window: reports and ledgers go their ways, the panel keeps its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from desktop_app.ui.file_drop import FileDrop

pytestmark = pytest.mark.filterwarnings("ignore:Function:DeprecationWarning")
HERE, THERE = QPoint(20, 20), QPoint(180, 20)


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setSpacing(0)
    row.setContentsMargins(0, 0, 0, 0)
    panel = QLabel()
    for part in (QLabel(), panel):
        row.addWidget(part)
    made.resize(200, 40)
    qtbot.addWidget(made)
    made.show()
    made.heard = []
    made.panel = panel
    drops = FileDrop(made, panel)
    drops.report_dropped.connect(lambda path: made.heard.append(("report", path.name)))
    drops.ledger_dropped.connect(lambda path: made.heard.append(("ledger", path.name)))
    return made


def dropped(window: QWidget, at: QPoint, *names: str) -> tuple[bool, bool]:
    """Carry files in and let them go; whether entering and dropping were accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, left, none)
    drop = QDropEvent(QPointF(at), copy, data, left, none, QEvent.Type.Drop)
    for event in (enter, drop):
        event.ignore()
        QApplication.sendEvent(window, event)
    return enter.isAccepted(), drop.isAccepted()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("总结.docx", "report"),
        ("总结.TXT", "report"),
        ("旧.doc", "report"),
        ("台账.xlsx", "ledger"),
        ("台账.xls", "ledger"),
        ("台账.csv", "ledger"),
    ],
)
def test_a_file_goes_where_its_kind_belongs(window, name, kind):
    assert dropped(window, HERE, "图.png", name) == (True, True)
    assert window.heard == [(kind, name)]


def test_what_is_neither_is_left_alone(window):
    assert dropped(window, HERE, "图.png") == (False, False)
    assert window.heard == []


def test_the_panel_keeps_what_is_dropped_on_it(window):
    assert dropped(window, THERE, "总结.docx") == (True, False)
    assert window.heard == []
    window.panel.hide()
    assert dropped(window, THERE, "总结.docx") == (True, True)


def test_other_events_pass(window):
    assert not window.findChild(FileDrop).eventFilter(window, QEvent(QEvent.Type.Show))
