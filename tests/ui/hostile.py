"""An office in which every name and every text is markup that would fetch a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal
from desktop_app.storage.store_check import rebuild

HOSTILE = "<b>x</b><img src=//h/y>"
COLUMNS = {
    "session": "name organ",
    "grade_scheme": "name",
    "grade": "wording",
    "deadline_rule": "name",
    "unit": "name short_name",
    "division": "name short_name",
    "person": "name",
    "member": "name sector party unit_post address contact_person phone",
    "proposal": "title body topic note signed_by",
    "return_request": "reason suggested_unit decision_note",
    "assignment": "reason",
    "contact": "place said opinion",
    "opinion": "reason text",
    "reply": "text publicity_reason signer_name",
    "clearance": "note",
    "feedback": "wording",
    "promise": "what measure evidence",
    "milestone": "what note",
    "progress_note": "text",
    "chaser": "text",
    "supervision": "text rectification",
    "extension": "reason consented_by document",
    "archiving": "reopen_reason",
    "case_event": "reason",
    "paragraph": "text",
    "typical_case": "text",
    "attachment": "name",
}
MOST_ROWS = 30


def make_hostile() -> None:
    """Put the markup before every text of the open store, filled or not."""
    with journal.operation(HOSTILE, "EDIT_PROPOSAL", HOSTILE):
        for table, names in COLUMNS.items():
            columns = {row[1] for row in engine.rows(f"PRAGMA table_info({table})")}
            for name in columns.intersection(names.split()):
                engine.run(f"UPDATE {table} SET {name} = ? || {name}", [HOSTILE])
        engine.run("UPDATE setting SET value = json_quote(?) WHERE key = 'office_name'", [HOSTILE])
    rebuild()


def widgets(tops: Sequence[QWidget] | None = None) -> Iterator[QWidget]:
    """Everything in these windows, in all that are alive when none is named."""
    for top in QApplication.topLevelWidgets() if tops is None else tops:
        yield top
        yield from top.findChildren(QWidget)


def rich_texts(tops: Sequence[QWidget] | None = None) -> list[str]:
    """Where a text would be taken for markup: labels, tips, boxes, cells, texts, menus."""
    found: list[str] = []
    for one in widgets(tops):
        where = f"{type(one).__name__} {one.objectName() or one.accessibleName()}"
        if isinstance(one, QLabel) and one.textFormat() != Qt.TextFormat.PlainText:
            found += [f"label {where}: {one.text()}"] if Qt.mightBeRichText(one.text()) else []
        if isinstance(one, QMessageBox) and one.textFormat() != Qt.TextFormat.PlainText:
            found.append(f"box {where}: {one.text()}")
        if isinstance(one, QTextEdit):
            pictures = [form.toImageFormat().name() for form in one.document().allFormats()]
            found += [f"text {where}"] * any("//h/y" in name for name in pictures)
            takes_markup = one.acceptRichText() and not one.isReadOnly()
            found += [f"pasting into {where}"] * takes_markup
        tips = [one.toolTip(), one.statusTip(), one.whatsThis(), *_cell_tips(one)]
        tips += [action.toolTip() for action in _actions(one)]
        found += [f"tip {where}: {tip}" for tip in tips if is_live(tip)]
    return found


def is_live(tip: str) -> bool:
    """Whether Qt would read the markup of a name in a tip."""
    return Qt.mightBeRichText(tip) and ("<b>x" in tip or "<img" in tip)


def _actions(one: QWidget) -> list[QAction]:
    return one.actions() if isinstance(one, QMenu) and one.toolTipsVisible() else []


def _cell_tips(one: QWidget) -> list[str]:
    """What the cells of a list would show as tips."""
    if isinstance(one, QComboBox):
        model: Any = one.model()
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        model = one.model()
    else:
        return []
    return [
        str(tip)
        for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS))
        for column in _columns(model)
        if (tip := model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))
    ]


def _columns(model: Any) -> range:
    return range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))


def shown_texts() -> str:
    """What labels, buttons, cells and editors say, as one text."""
    said: list[str] = []
    for one in widgets():
        if isinstance(one, QPlainTextEdit | QTextEdit):
            said.append(one.toPlainText())
        elif isinstance(one, QAbstractItemView) and one.model() is not None:
            model = one.model()
            rows = range(min(model.rowCount(QModelIndex()), MOST_ROWS))
            columns = _columns(model)
            said += [str(model.index(row, column).data()) for row in rows for column in columns]
        elif hasattr(one, "text") and callable(one.text):
            said.append(str(one.text()))
    return "\n".join(said)
