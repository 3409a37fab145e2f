"""Draw the program's icon in every size, as PNG and as one ICO. Run with the bundle's Python.

python packaging/draw_icons.py DRAWING.svg FOLDER
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)


def drawn(renderer: QSvgRenderer, size: int) -> bytes:
    """The drawing as a PNG of size × size pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon that holds the PNGs, by size."""
    head, place = struct.pack("<HHH", 0, 1, len(pictures)), 6 + 16 * len(pictures)
    for size, data in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return head + b"".join(pictures.values())


def main(drawing: str, folder: str) -> None:
    QGuiApplication([])
    out, renderer = Path(folder), QSvgRenderer(drawing)
    out.mkdir(parents=True, exist_ok=True)
    pictures = {size: drawn(renderer, size) for size in SIZES}
    for size, data in pictures.items():
        (out / f"{size}.png").write_bytes(data)
    (out / "app.ico").write_bytes(ico(pictures))


if __name__ == "__main__":
    main(*sys.argv[1:])
