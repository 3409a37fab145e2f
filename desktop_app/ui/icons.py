"""The icon family: line drawings in resources/icons, coloured as the theme asks."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app import paths
from desktop_app.ui import theme

SIZE = 20


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    """The SVG text of an icon; an empty drawing when the family has none of that name."""
    path = paths.resources() / "icons" / f"{name}.svg"
    if path.is_file():
        return path.read_text("utf-8")
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon drawn in one colour (#RRGGBB), size in logical pixels at a device pixel ratio."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, checked: str | None = None, size: int = SIZE) -> QIcon:
    """A button's icon; checked is its colour while the button is checked."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    made = QIcon(pixmap(name, colour, size, ratio))
    if checked is not None:
        on = pixmap(name, checked, size, ratio)
        made.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
    return made


def dress(button: QAbstractButton, name: str, size: int = SIZE) -> None:
    """Give a button its icon in the theme's muted colour, in the link colour while checked."""
    colours = theme.of(button)
    checked = colours.link if button.isCheckable() else None
    button.setIcon(icon(name, colours.muted, checked, size))
    button.setIconSize(QSize(size, size))


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(paths.resources() / "icons" / "app.svg"))


def on_accent(widget: QWidget, name: str, size: int = SIZE) -> QIcon:
    """An icon for a primary button."""
    return icon(name, theme.of(widget).on_accent, size=size)
