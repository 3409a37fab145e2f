"""A topic of the help as a page: Markdown with room between its lines, pictures, marked words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from desktop_app.ui import theme

PICTURE_WIDTH = 640
LINE_PERCENT = 120
HEADINGS = {1: (22, 0), 2: (16, 16)}  # pixels of the text, and of the room above it


class TopicPage(QTextBrowser):
    """Shows pictures of the help's own folder alone; links are told by anchorClicked."""

    def __init__(self, pictures: Path) -> None:
        super().__init__()
        self._folder = pictures
        self.setOpenLinks(False)
        self.document().setDocumentMargin(20)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Only pictures of the help, never anything from elsewhere."""
        if QTextDocument.ResourceType(kind) == QTextDocument.ResourceType.ImageResource:
            picture = QImage(str(self._folder / QUrl(name).fileName()))
            return None if picture.isNull() else self._smooth(picture)
        return None

    def show_text(self, markdown: str, words: list[str]) -> None:
        """Show Markdown from its top, with the words marked."""
        self.document().setMarkdown(markdown)
        for block in self._blocks():
            self._space(block)
            self._fit_picture(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._rule(frame)
        self._mark(words)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _smooth(self, picture: QImage) -> QImage:
        ratio = self.devicePixelRatioF()
        wide = round(PICTURE_WIDTH * ratio)
        small = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(ratio)
        return small

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _space(self, block: QTextBlock) -> None:
        """Give a paragraph, a heading or an item of a list its room."""
        style = QTextBlockFormat(block.blockFormat())
        cursor = QTextCursor(block)
        in_table = cursor.currentTable() is not None
        style.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        style.setTopMargin(0)
        style.setBottomMargin(0 if in_table else 4 if block.textList() else 8)
        if style.headingLevel() in HEADINGS:
            pixels, above = HEADINGS[style.headingLevel()]
            style.setTopMargin(above)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            words = QTextCharFormat()
            font = self.font()
            font.setPixelSize(pixels)
            font.setBold(True)
            words.setFont(font)
            cursor.setCharFormat(words)
        cursor.setBlockFormat(style)

    def _fit_picture(self, block: QTextBlock) -> None:
        """A picture stands in a paragraph of its own and is as wide as the text."""
        place = block.position()
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        cursor.setPosition(place + 1 if block.length() > 1 else place, _KEEP)
        if cursor.charFormat().isImageFormat():
            single = QTextBlockFormat()
            single.setBottomMargin(12)
            cursor.setBlockFormat(single)
            picture = cursor.charFormat().toImageFormat()
            picture.setWidth(PICTURE_WIDTH)
            cursor.setCharFormat(picture)

    def _rule(self, table: QTextTable) -> None:
        """Thin lines, room in the cells, as wide as the text."""
        style = table.format()
        style.setBorderCollapse(True)
        style.setBorder(1)
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setBorderBrush(QColor(theme.of(self).line))
        style.setCellPadding(6)
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setBottomMargin(12)
        table.setFormat(style)

    def _mark(self, words: list[str]) -> None:
        style = QTextCharFormat()
        style.setBackground(QColor(theme.of(self).found))
        marks = []
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, style
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)


_KEEP = QTextCursor.MoveMode.KeepAnchor
