"""The gallery: a small picture and a name for every chart."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_app.ui.charts.render import Picture
from desktop_app.ui.charts.words import KEYS, chart_name

SMALL = QSize(168, 98)
_KEY_ROLE = Qt.ItemDataRole.UserRole + 1


class Gallery(QListWidget):
    """key_chosen carries the key of a chart."""

    key_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Charts"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.TopToBottom)
        self.setMovement(QListWidget.Movement.Static)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setIconSize(SMALL)
        self.setGridSize(QSize(SMALL.width() + 20, SMALL.height() + 36))
        self.setFixedWidth(SMALL.width() + 40)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        blank = QPixmap(SMALL)
        blank.fill(Qt.GlobalColor.transparent)
        for key in KEYS:
            item = QListWidgetItem(QIcon(blank), chart_name(key))
            item.setData(_KEY_ROLE, key)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentItemChanged.connect(lambda item: self.key_chosen.emit(item.data(_KEY_ROLE)))

    def key(self) -> str:
        """The key of the chosen chart."""
        return str(self.currentItem().data(_KEY_ROLE))

    def show_small(self, picture: Picture) -> None:
        """Put a drawn picture into its place."""
        image = QImage.fromData(picture.png)
        image.setDevicePixelRatio(image.width() / SMALL.width())
        item = self.item(KEYS.index(picture.key))
        pixmap = QPixmap.fromImage(image)
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)
        item.setIcon(icon)
        item.setToolTip("")
