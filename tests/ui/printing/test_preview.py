"""The preview shows the very pages of the bytes it is given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.ui.printing.page_pictures import page_sizes
from desktop_app.ui.printing.preview import Preview

pytestmark = pytest.mark.usefixtures("workplace")


def a_pdf(pages: int) -> bytes:
    """Pages with a black square in the upper left quarter."""
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(pages))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {pages}>>"]
    for at in range(pages):
        stream = "0 0 0 rg 0 100 100 100 re f"
        content = f"<</Length {len(stream)}>>stream\n{stream}\nendstream"
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents {4 + 2 * at} 0 R>>"
        objects += [page, content]
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{text}endobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + head.encode() + tail.encode()


@pytest.fixture
def preview(qtbot) -> Preview:
    made = Preview(lambda work, on_done: on_done(work()))
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    qtbot.waitUntil(lambda: made.viewport().width() > 300 and made.viewport().height() > 300)
    pdf = a_pdf(5)
    made.show_pdf(pdf, page_sizes(pdf))
    return made


def test_only_pages_in_sight_are_drawn(qtbot, preview):
    qtbot.waitUntil(lambda: preview.image_of(0) is not None, timeout=20000)
    assert preview.pages() == 5
    assert preview.image_of(4) is None
    qtbot.keyClick(preview, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: preview.image_of(4) is not None, timeout=20000)
    assert preview.current_page() == 4


def test_the_page_is_shown_as_it_will_be_printed(qtbot, preview):
    qtbot.waitUntil(lambda: preview.image_of(0) is not None, timeout=20000)
    image = preview.image_of(0)
    dark, light = (image.width() // 4,) * 2, (image.width() * 3 // 4,) * 2
    assert image.pixelColor(*dark) == QColor("black")
    assert image.pixelColor(*light) == QColor("white")


def test_keys_make_it_larger_and_fit_again(qtbot, preview):
    qtbot.waitUntil(lambda: preview.image_of(0) is not None, timeout=20000)
    before = preview.image_of(0).width()
    qtbot.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.image_of(0).width() > before)
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.image_of(0).width() == before)


def test_another_document_keeps_the_place(qtbot, preview):
    qtbot.keyClick(preview, Qt.Key.Key_End)
    pdf = a_pdf(5)
    preview.show_pdf(pdf, page_sizes(pdf))
    QApplication.processEvents()
    assert preview.current_page() == 4


def test_the_page_in_sight_is_told(qtbot, preview):
    with qtbot.waitSignal(preview.page_changed) as caught:
        qtbot.keyClick(preview, Qt.Key.Key_End)
    assert caught.args == [5, 5]
