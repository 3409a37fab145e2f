"""Every page for keyboard and screen reader: names, a way to each control by Tab, no cut words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop_app import paths
from desktop_app.settings import LANGUAGES
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages import PAGES

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QGraphicsView,
    QAbstractSlider,
)
PAGE_KEYS = [page.key for page in PAGES]
SMALLEST = (1024, 700)


@pytest.fixture(params=LANGUAGES)
def window(request, qtbot, qapp, workplace, office, tmp_path) -> Iterator[MainWindow]:
    """The window on the office in one of the languages, as small as it must be usable."""
    ours, qt = QTranslator(), QTranslator()
    if ours.load(f"desktop_app_{request.param}", str(paths.translations())):
        qapp.installTranslator(ours)
        where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt.load(f"qtbase_{request.param}", where):
            qapp.installTranslator(qt)
    workplace.settings.language = request.param
    made = MainWindow(workplace, tmp_path / "office.pdesk", is_encrypted=False)
    qtbot.addWidget(made)
    made.resize(*SMALLEST)
    made.show()
    yield made
    made.close()
    qapp.removeTranslator(ours)
    qapp.removeTranslator(qt)


def opened(window: MainWindow, key: str) -> QWidget:
    window.open_page(key)
    if key == "proposals":
        window.proposals.focus_list()
    QApplication.processEvents()
    return window


def seen(window: QWidget, kind: type) -> list:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.width() > 1]


def is_part_of_control(widget: QWidget) -> bool:
    """Scroll bars, the field of a combo box, the header of a table: named by their owner."""
    owner = widget.parentWidget()
    inside = (QComboBox, QAbstractItemView, QLineEdit, QScrollBar, QTextEdit, QPlainTextEdit)
    while owner is not None:
        if isinstance(owner, inside):
            return True
        owner = owner.parentWidget()
    return isinstance(widget, QScrollBar)


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (getattr(widget, "text", str)() or "").strip()


def described(widget: QWidget) -> str:
    owner = widget.parentWidget()
    return f"{type(widget).__name__} in {type(owner).__name__}: {name_of(widget)!r}"


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_every_control_has_a_name(window, key):
    page = opened(window, key)
    unnamed = [
        described(one)
        for kind in CONTROLS
        for one in seen(page, kind)
        if not is_part_of_control(one) and not name_of(one)
    ]
    assert unnamed == []


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_tab_reaches_every_control(window, key):
    page = opened(window, key)
    skipped = [
        described(one)
        for kind in CONTROLS
        for one in seen(page, kind)
        if one.isEnabled()
        and not is_part_of_control(one)
        and not one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert skipped == []


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_no_words_are_cut_in_the_smallest_window(window, key):
    page = opened(window, key)
    cut = [
        f"{described(one)} needs {one.sizeHint().width()}, has {one.width()}"
        for kind in (QPushButton, QToolButton, QLabel)
        for one in seen(page, kind)
        if name_of(one) and needs_more(one)
    ]
    assert cut == []


def needs_more(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and (widget.wordWrap() or widget.toolTip()):
        return False
    return widget.sizeHint().width() > widget.width() + 1 and not scrolls(widget)


def scrolls(widget: QWidget) -> bool:
    """Whether it stands in a part that can be scrolled sideways."""
    owner = widget.parentWidget()
    while owner is not None:
        if isinstance(owner, QScrollArea):
            return owner.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        owner = owner.parentWidget()
    return False
