"""The help window: topics and a search on the left, the chosen topic with its pictures right."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.help.door import KEYS
from desktop_app.ui.help.topic_page import TopicPage
from desktop_app.ui.help.topics import PICTURES, Topic, folder, read_topics
from desktop_app.ui.widgets.text import plain

SIZE = QSize(1060, 720)
LIST_WIDTH = 240
KEY = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Stays open beside the work; show_topic brings a topic to the front."""

    def __init__(
        self,
        resources: Path,
        language: str,
        keys: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self._pictures = folder(resources, language) / PICTURES
        heads = (self.tr("Key"), self.tr("What it does"))
        listed = Topic(KEYS, self.tr("Keys"), _key_table(self.tr("Keys"), keys, heads))
        self._topics = [*read_topics(resources, language), listed]
        self.search = QLineEdit()
        self.list = QListWidget()
        self.nothing = plain(self.tr("No topic has these words."), "muted")
        self.page = TopicPage(self._pictures)
        self._build()
        self._connect()
        self._list("")

    def show_topic(self, key: str) -> None:
        """Open a topic by its key; one that does not exist leaves the first."""
        self.search.clear()
        for row in range(self.list.count()):
            if self.list.item(row).data(KEY) == key:
                self.list.setCurrentRow(row)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the search before it closes the window."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the topic anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.list.currentItem() is not None:
            self._show(self.list.currentRow())

    def _build(self) -> None:
        self.resize(SIZE)
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.search.setFixedWidth(LIST_WIDTH)
        self.nothing.hide()
        self.page.setAccessibleName(self.tr("Text of the topic"))
        left = QVBoxLayout()
        left.setSpacing(8)
        for part in (self.search, self.list, self.nothing):
            left.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addLayout(left)
        layout.addWidget(self.page, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self.page.setFocus)
        self.list.currentRowChanged.connect(self._show)
        self.page.anchorClicked.connect(lambda url: self.show_topic(url.fileName()))
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)

    def _list(self, words: str) -> None:
        """List the topics that have the words; the first one is shown."""
        self.list.clear()
        for topic in self._topics:
            if topic.says(words):
                item = QListWidgetItem(topic.title, self.list)
                item.setData(KEY, topic.key)
        self.nothing.setVisible(self.list.count() == 0)
        self.list.setCurrentRow(0 if self.list.count() else -1)

    def _show(self, row: int) -> None:
        if row < 0:
            self.page.clear()
            return
        key = self.list.item(row).data(KEY)
        topic = next(one for one in self._topics if one.key == key)
        self.page.show_text(topic.text, self.search.text().split())


def _key_table(title: str, keys: Sequence[tuple[str, str]], heads: tuple[str, str]) -> str:
    """Every key and what it does, as Markdown."""
    rows = [f"| {_cell(key)} | {_cell(words)} |" for key, words in (heads, *keys)]
    head, *others = rows
    return "\n".join([f"# {title}", "", head, "|---|---|", *others])


def _cell(words: str) -> str:
    """Words that Markdown takes literally."""
    return escape(words.replace("&&", "&"), quote=False).replace("|", "\\|")
