"""A paragraph whose figures are tokens: they can be put in, moved and taken out, not mistyped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.ui import theme

FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_OBJECT = "\ufffc"
_SCHEME = "field:"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ParagraphEdit(QTextEdit):
    """text() has its fields as {{name}}; unknown_field names one that does not exist."""

    edited = Signal()
    unknown_field = Signal(str)
    save_requested = Signal()
    RATIO = 2.0  # of the tokens' drawings; enough for every screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: Mapping[str, str] = {}
        self._is_filling = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the paragraph"))
        self.textChanged.connect(self._changed)

    def set_fields(self, fields: Mapping[str, str]) -> None:
        """The fields there are, with their present values."""
        self._fields = dict(fields)
        self._draw_tokens()

    def shown(self, name: str) -> str:
        """What a token shows: the figure, or the name while there is none."""
        value = " ".join(self._fields.get(name, "").split())
        if not value:
            return name
        return value if len(value) <= 24 else value[:23] + "…"

    def set_text(self, text: str) -> None:
        """Show a text with its fields as tokens."""
        self._is_filling = True
        self.clear()
        self._insert(self.textCursor(), text)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._is_filling = False

    def text(self) -> str:
        """The text with its fields as {{name}}; line ends become blanks."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return self._plain(cursor)

    def insert_field(self, name: str) -> None:
        """Put a field where the cursor stands."""
        self._insert(self.textCursor(), f"{{{{{name}}}}}")
        self.setFocus()

    def field_at(self, position: int) -> str:
        """The name of the field right behind a position, empty where there is none."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        name = cursor.charFormat().toImageFormat().name()
        return name.removeprefix(_SCHEME) if name.startswith(_SCHEME) else ""

    def changeEvent(self, event: QEvent) -> None:
        """Tokens take the colours and the font that the text has."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_tokens()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A paragraph is one: Enter keeps it instead of parting it."""
        if event.key() in _ENTER:
            self.save_requested.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Plain text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Fields in pasted text become tokens."""
        self._insert(self.textCursor(), source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Tokens are copied as {{name}}."""
        text = self._plain(self.textCursor())
        QTimer.singleShot(0, partial(_keep_on_clipboard, text))
        data = QMimeData()
        data.setText(text)
        return data

    def _draw_tokens(self) -> None:
        """Draw every field there is; the layout measures the new drawings."""
        for name in {*self._fields, *FIELD.findall(self.text())}:
            self._draw_token(name)
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    def _draw_token(self, name: str) -> None:
        picture = _token_picture(self.shown(name), self.font(), theme.of(self), self.RATIO)
        kind = QTextDocument.ResourceType.ImageResource
        self.document().addResource(kind, QUrl(_SCHEME + name), picture)

    def _plain(self, cursor: QTextCursor) -> str:
        """The selected text; each object character is asked for its field."""
        parts: list[bytes] = []
        start = cursor.selectionStart()
        units = cursor.selectedText().encode("utf-16-le")
        for at in range(0, len(units), 2):
            unit = units[at : at + 2]
            if unit == _OBJECT.encode("utf-16-le"):
                unit = f"{{{{{self.field_at(start + at // 2)}}}}}".encode("utf-16-le")
            parts.append(unit)
        text = b"".join(parts).decode("utf-16-le", "replace")
        return re.sub(r"[\r\n\u2028\u2029]+", " ", text)

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        """Write text; names in double braces become tokens when they are known."""
        plain = QTextCharFormat()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        end = 0
        text = re.sub(r"\s*[\r\n\u2028\u2029]+\s*", " ", text.replace(_OBJECT, ""))
        for found in FIELD.finditer(text):
            cursor.insertText(text[end : found.start()], plain)
            if found[1] in self._fields or self._is_filling:
                self._draw_token(found[1])
                cursor.insertImage(_token_format(found[1]))
            else:
                cursor.insertText(found[0], plain)
            end = found.end()
        cursor.insertText(text[end:], plain)
        cursor.endEditBlock()
        self.setCurrentCharFormat(plain)

    def _changed(self) -> None:
        if self._is_filling:
            return
        self._read_typed_field()
        self.edited.emit()

    def _read_typed_field(self) -> None:
        """A field typed out by hand becomes a token as soon as its braces are closed."""
        found = FIELD.search(self.toPlainText())
        if found is None:
            return
        if found[1] not in self._fields:
            self.unknown_field.emit(found[1])
            return
        self._is_filling = True
        cursor = QTextCursor(self.document())
        before = len(self.toPlainText()[: found.start()].encode("utf-16-le")) // 2
        cursor.setPosition(before)
        length = len(found[0].encode("utf-16-le")) // 2
        cursor.setPosition(before + length, QTextCursor.MoveMode.KeepAnchor)
        self._insert(cursor, found[0])
        self._is_filling = False


def _keep_on_clipboard(text: str) -> None:
    """Let the clipboard hold data of its own: ours would be torn down after Python has ended."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.setText(text)


def _token_format(name: str) -> QTextImageFormat:
    form = QTextImageFormat()
    form.setName(_SCHEME + name)
    form.setToolTip(f"{{{{{name}}}}}")
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return form


def _token_picture(text: str, font: QFont, colours: theme.Theme, ratio: float) -> QImage:
    """A filled box with the value in the colour of links, sharp on any screen."""
    metrics = QFontMetricsF(font)
    size = QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height()).toSize()
    picture = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.selection))
    box = QRectF(1, 0, size.width() - 2, size.height())
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(colours.link))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture
