"""Labels that show every text literally, and rules that split a page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def plain(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that never guesses rich text; role names its look in the style sheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label


class _WrappingLabel(QLabel):
    """Asks for one line at least; how high it becomes depends on its width alone."""

    def minimumSizeHint(self) -> QSize:
        """Qt would ask for the height of a column one pixel wide."""
        return QSize(1, self.fontMetrics().height())


def wrapping(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain label that breaks its lines and can be selected and copied."""
    label = _WrappingLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def section(text: str, parent: QWidget | None = None) -> QLabel:
    """The heading of a part of a page."""
    return plain(text, "section", parent)


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line across."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    return line


def give_role(widget: QWidget, role: str) -> None:
    """Change the look of a widget that is shown already."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def escaped(text: str) -> str:
    """The text for a tool tip, which would else take it for HTML; html.escape costs start-up."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def set_tip(widget: QWidget, text: str) -> None:
    """A tool tip that shows the text literally, whatever stands in it."""
    widget.setToolTip(f"<span>{escaped(text)}</span>" if text else "")


def mark_active(widget: QWidget | None, is_active: bool) -> None:
    """Show on a frame that the keyboard is inside it."""
    if widget is not None:
        widget.setProperty("is_active", is_active)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
