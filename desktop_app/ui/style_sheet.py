"""The one style sheet, filled from a theme's colours (a 4 px grid, 1 px lines, no gradients)."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template(
    """
QMainWindow, QDialog { background: $window; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px; }
QFrame[role="panel"], QWidget[role="panel"] { background: $panel; }
QFrame[role="cover"] { background: $window; border: 0; border-radius: 0; }
QFrame[role="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[role="card"][is_active="true"] { border: 1px solid $link; }
QTableView[role="bare"], QTableView[role="bare"]:focus { border: 0; border-radius: 0; }
QFrame[role="top"] { background: $panel; border: 0; border-bottom: 1px solid $line; }
QFrame[role="rail"] { background: $panel; border: 0; border-right: 1px solid $line; }
QFrame[role="side"] { background: $panel; border: 0; }
QFrame[role="notice"] { background: $selection; border: 0; border-bottom: 1px solid $line; }
QFrame[role="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 16px; }
QLabel[role="heading"] { font-size: 20px; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 12px; }
QLabel[role="alarm"] { color: $red; }
QLabel[role="good"] { color: $good; }
QLabel[role="badge"] { background: $chip; color: $text; border-radius: 6px; padding: 2px 8px; }

QPushButton, QToolButton { background: $panel; border: 1px solid $line; border-radius: 6px;
  padding: 5px 12px; min-height: 20px; }
QToolButton[popupMode="2"], QToolButton[popupMode="1"] { padding-right: 20px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $selection; }
QPushButton:focus, QToolButton:focus { border: 1px solid $link; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $window; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  padding: 6px 16px; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 1px solid $text; }
QPushButton[role="primary"]:disabled { background: $chip; color: $muted; border-color: $line; }
QPushButton[role="link"], QPushButton[role="number"] { background: transparent; color: $link;
  border: 1px solid transparent; padding: 1px 4px; text-align: left; min-height: 18px; }
QPushButton[role="number"] { font-size: 20px; }
QPushButton[role="number"][is_alarm="true"], QPushButton[role="link"][is_alarm="true"] {
  color: $red; font-weight: 600; }
QPushButton[role="link"][is_count="true"] { text-align: right; padding: 1px 8px; }
QPushButton[role="link"]:hover, QPushButton[role="number"]:hover { background: $selection; }
QPushButton[role="link"]:focus, QPushButton[role="number"]:focus { border-color: $link; }
QPushButton[role="link"][is_flush="true"] { border: 0; border-bottom: 1px solid transparent;
  border-radius: 0; padding: 2px 0 1px 0; }
QPushButton[role="link"][is_flush="true"]:focus { border-bottom: 1px solid $link; }
QPushButton[role="link"]:disabled, QPushButton[role="number"]:disabled { color: $muted; }
QPushButton[role="chip"] { background: $chip; border: 1px solid transparent; border-radius: 13px;
  padding: 2px 8px; min-height: 20px; max-height: 20px; }
QPushButton[role="chip"][is_alarm="true"] { color: $red; }
QPushButton[role="chip"]:hover { border-color: $muted; }
QPushButton[role="chip"]:focus { border-color: $link; }
QPushButton[role="chip"]:checked { background: $link; color: $on_link; }
QPushButton[role="chip"]:checked:focus { border-color: $text; }
QPushButton[role="tab"] { background: transparent; color: $muted; border: 0; border-radius: 0;
  border-bottom: 2px solid transparent; padding: 4px 5px; min-height: 20px; }
QPushButton[role="tab"]:hover { color: $text; }
QPushButton[role="tab"]:focus { color: $link; }
QPushButton[role="tab"]:checked { color: $text; border-bottom: 2px solid $accent; }
QToolButton[role="flat"] { background: transparent; border: 1px solid transparent; padding: 4px; }
QToolButton[role="flat"]:hover { background: $hover; }
QToolButton[role="flat"]::menu-indicator { image: none; width: 0; }
QToolButton[role="flat"]:focus { border-color: $link; }
QToolButton[role="switch"] { background: transparent; border: 1px solid transparent;
  font-size: 15px; padding: 4px 20px 4px 8px; }
QToolButton[role="switch"]:hover { background: $hover; }
QToolButton[role="switch"]:focus { border-color: $link; }
QToolButton[role="rail"] { background: transparent; border: 1px solid transparent;
  border-radius: 8px; padding: 6px 0 4px 0; color: $muted; font-size: 12px; }
QToolButton[role="rail"]:hover { background: $hover; }
QToolButton[role="rail"]:focus { border-color: $link; }
QToolButton[role="rail"]:checked { background: $selection; color: $link; }
QToolButton::menu-indicator { subcontrol-position: right center; right: 6px; }

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QSpinBox { background: $panel; color: $text;
  border: 1px solid $line; border-radius: 6px; padding: 4px 8px;
  selection-background-color: $link; selection-color: $on_link;
  placeholder-text-color: $muted; }
QLineEdit, QComboBox, QSpinBox { min-height: 22px; }
QComboBox { padding-left: 10px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus {
  border: 1px solid $link; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: $muted;
  background: $window; }
QLineEdit[is_wrong="true"] { border: 1px solid $red; }
QFrame[role="field"] { background: $panel; border: 1px solid $line; border-radius: 6px; }
QFrame[role="field"][is_active="true"] { border: 1px solid $link; }
QLineEdit[role="bare"], QLineEdit[role="bare"]:focus { border: 0; padding: 0 4px;
  background: transparent; }
QPushButton[role="token"] { background: $chip; border: 0; border-radius: 4px; padding: 0 8px;
  min-height: 24px; max-height: 24px; }
QPushButton[role="token"]:hover { background: $selection; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { image: url("$arrow"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; outline: 0;
  selection-background-color: $selection; selection-color: $text; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; border: 1px solid transparent;
  border-radius: 4px; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $link; }
QCheckBox::indicator, QListView::indicator, QRadioButton::indicator {
  width: 14px; height: 14px; background: $panel;
  border: 1px solid $muted; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $link; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $link;
  border-color: $link; image: url("$tick"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }

QTableView, QTreeView, QListView { background: $panel; border: 1px solid $line; border-radius: 8px;
  gridline-color: $line; outline: 0; selection-background-color: $selection;
  selection-color: $text; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid $link; }
QTableView::item { padding: 0 8px; border: 0; border-bottom: 1px solid $line; }
QTableView[role="plain"]::item { padding: 0 5px; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
  background: $selection; }
QTreeView::item { padding: 6px 5px; }
QListView::item { padding: 4px 8px; }
QHeaderView { background: $panel; border: 0; border-top-left-radius: 8px;
  border-top-right-radius: 8px; }
QHeaderView::section { background: $panel; color: $muted; border: 0;
  border-bottom: 1px solid $line; padding: 0 8px; min-height: 31px; max-height: 31px; }
QHeaderView::section:hover { color: $text; }
QHeaderView::section:first, QHeaderView::section:only-one { border-top-left-radius: 7px; }
QHeaderView::section:last, QHeaderView::section:only-one { border-top-right-radius: 7px; }
QTableCornerButton::section { background: $panel; border: 0; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 6px 5px 6px;
  border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar:focus { outline: 0; }
QTabBar::tab:focus { color: $link; }

QMenu { background: $panel; border: 1px solid $line; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QFrame[role="status"] { background: $panel; border: 0; border-top: 1px solid $line; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[role="page"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 1px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 1px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $chip; border: 0; border-radius: 4px; min-height: 8px; max-height: 8px;
  color: transparent; }
QProgressBar::chunk { background: $link; border-radius: 4px; }
"""
)


def style_sheet(colours: Mapping[str, object]) -> str:
    """The sheet for one theme, whose colours are given by role."""
    return _SHEET.substitute(colours)
