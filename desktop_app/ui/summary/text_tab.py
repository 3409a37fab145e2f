"""Write the summary: choose a text in the outline, edit it with its figures as tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.ui.summary.field_words import field_word
from desktop_app.ui.summary.last_year import LastYear
from desktop_app.ui.summary.outline import Outline
from desktop_app.ui.summary.paragraph_edit import ParagraphEdit
from desktop_app.ui.summary.wording import (
    Kind,
    Narrative,
    Place,
    level_at,
    places,
    text_at,
    with_part_after,
    with_text,
    without,
)
from desktop_app.ui.widgets.buttons import IconButton, primary
from desktop_app.ui.widgets.text import plain


@dataclass(frozen=True)
class _Before:
    """What was shown before a change was handed on, in case it is refused."""

    narrative: Narrative
    place: Place
    text: str
    level: int


class TextTab(QWidget):
    """narrative_edited carries the whole wording with one change in it."""

    narrative_edited = Signal(object)
    unknown_field = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrative: Narrative | None = None
        self._place = Place(Kind.TITLE)
        self._is_changed = False
        self._handed_on: _Before | None = None
        self._fields: Mapping[str, str] = {}
        self.outline = Outline()
        self.edit = ParagraphEdit()
        self.level = QComboBox()
        self.level.setAccessibleName(self.tr("Kind of text"))
        for name, level in (
            (self.tr("Body text"), 0),
            (self.tr("Heading （一）"), 2),
            (self.tr("Heading 1."), 3),
            (self.tr("Heading （1）"), 4),
        ):
            self.level.addItem(name, level)
        self.figures = QComboBox()
        self.figures.setAccessibleName(self.tr("Insert a figure"))
        self.figures.setPlaceholderText(self.tr("Insert a figure…"))
        self.figures.setMinimumContentsLength(12)
        self.figures.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.add = IconButton("add", self.tr("New paragraph behind this one"))
        self.remove = IconButton("close", self.tr("Delete this paragraph"))
        self.save = primary(self.tr("Keep"))
        self.save.setToolTip(self.tr("Keep the text (Enter or Ctrl+S)"))
        self.state = plain("", "small")
        self.last_year = LastYear()
        self._build()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._is_changed

    def show_narrative(
        self,
        narrative: Narrative,
        fields: Mapping[str, str],
        last_year: Narrative | None = None,
    ) -> None:
        """Show a wording with the present figures; the text under the cursor stays chosen.

        `last_year` is suggested beside it where there is one.
        """
        self._narrative = narrative
        self.last_year.suggest(last_year, fields)
        self._show_fields(fields)
        self.outline.show_narrative(narrative, fields, self._place)
        self._show_text()

    def make_read_only(self) -> None:
        """For who may read the summary and not write it."""
        self.edit.setReadOnly(True)
        for tool in (self.level, self.figures, self.add, self.remove, self.save, self.last_year):
            tool.setEnabled(False)
            tool.hide()

    def keep(self) -> None:
        """Hand on what was typed, if anything was."""
        if self._narrative is not None and self._is_changed:
            self._hand_on(self._typed(), self._place)

    def take_back(self) -> None:
        """The change was refused: what was typed is still unsaved and still there."""
        if self._handed_on is None:
            return
        before, self._handed_on = self._handed_on, None
        self._narrative, self._place = before.narrative, before.place
        self.outline.show_narrative(before.narrative, self._fields, before.place)
        self._show_text()
        self.edit.set_text(before.text)
        self.level.setCurrentIndex(self.level.findData(before.level))
        self._mark()
        self.edit.setFocus()

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.figures, 1)
        tools.addWidget(self.level)
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.save)
        split, below = QSplitter(Qt.Orientation.Vertical), QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(split)
        split.addWidget(self.outline)
        split.addWidget(below)
        split.setSizes([320, 280])
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.edit, 1)
        column.addWidget(self.last_year)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.outline.place_chosen.connect(self._choose)
        self.edit.edited.connect(self._mark)
        self.edit.save_requested.connect(self.keep)
        self.edit.unknown_field.connect(self.unknown_field)
        self.level.activated.connect(lambda _index: self._mark())
        self.figures.activated.connect(self._insert_figure)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self.keep)
        self.last_year.text_taken.connect(self._take_text)
        self.last_year.all_taken.connect(self._take_all)
        shortcut = QShortcut(QKeySequence.StandardKey.Save, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.keep)

    def _show_fields(self, fields: Mapping[str, str]) -> None:
        self._fields = fields
        self.edit.set_fields(fields)
        self.figures.clear()
        for name, value in fields.items():
            self.figures.addItem(f"{field_word(name)}　{_short(value)}", name)
        self.figures.setCurrentIndex(-1)

    def _choose(self, place: Place) -> None:
        """Another text is edited from now on; what was typed in the one before is kept."""
        if place == self._place:
            return
        if self._is_changed:
            self._hand_on(self._typed(), place)
        else:
            self._place = place
            self._show_text()

    def _typed(self) -> Narrative:
        """The wording with what stands in the editor."""
        level = int(self.level.currentData())
        return with_text(self._narrative, self._place, self.edit.text(), level)

    def _hand_on(self, changed: Narrative, place: Place) -> None:
        """Show the changed wording at a place, and ask for it to be kept."""
        level = int(self.level.currentData())
        self._handed_on = _Before(self._narrative, self._place, self.edit.text(), level)
        self._narrative, self._place = changed, place
        self._show_text()
        self.narrative_edited.emit(changed)

    def _show_text(self) -> None:
        if self._narrative is None:
            return
        is_part = self._place.kind is Kind.PART
        self.edit.set_text(text_at(self._narrative, self._place))
        self.level.setCurrentIndex(self.level.findData(level_at(self._narrative, self._place)))
        self.level.setEnabled(is_part)
        self.remove.setEnabled(is_part)
        self.add.setEnabled(self._place.kind in (Kind.PART, Kind.HEADING))
        self.last_year.show_place(self._place, text_at(self._narrative, self._place))
        self._is_changed = False
        self._show_state()

    def _take_text(self, text: str) -> None:
        """Last year's text in the editor, to be looked over before it is kept."""
        self.edit.set_text(text)
        self._mark()
        self.edit.setFocus()

    def _take_all(self, wording: Narrative) -> None:
        """Last year's wording in the place of this one, kept at once; one undo takes it back."""
        is_there = self._place in places(wording)
        self._hand_on(wording, self._place if is_there else Place(Kind.TITLE))
        self.outline.show_narrative(wording, self._fields, self._place)

    def _mark(self) -> None:
        self._is_changed = True
        self._show_state()

    def _show_state(self) -> None:
        self.save.setEnabled(self._is_changed)
        self.state.setText(self.tr("Not kept yet") if self._is_changed else "")

    def _insert_figure(self, index: int) -> None:
        name = self.figures.itemData(index)
        self.figures.setCurrentIndex(-1)
        if name:
            self.edit.insert_field(str(name))

    def _add(self) -> None:
        if self._narrative is not None:
            narrative = self._typed() if self._is_changed else self._narrative
            words = self.tr("New paragraph")
            self._hand_on(*with_part_after(narrative, self._place, words))

    def _remove(self) -> None:
        if self._narrative is not None:
            self._hand_on(*without(self._narrative, self._place))


def _short(value: str) -> str:
    return value if len(value) <= 20 else value[:19] + "…"
