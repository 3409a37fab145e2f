"""Pages of a PDF as pictures, and several PDFs as one. PDFium takes one thread at a time."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from threading import Lock

from PySide6.QtGui import QImage

_pdfium = Lock()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points."""
    import pypdfium2  # start-up time

    if not pdf:
        return ()
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        sizes = tuple(document.get_page_size(at) for at in range(len(document)))
        document.close()
    return sizes


def draw_page(pdf: bytes, page: int, width: int) -> QImage:
    """One page as a picture of a width in device pixels."""
    import pypdfium2  # start-up time

    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        opened = document[page]
        scale = width / opened.get_width()
        bitmap = opened.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        form, stride = QImage.Format.Format_RGBX8888, bitmap.stride
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, stride, form).copy()
        bitmap.close()
        opened.close()
        document.close()
    return image


def joined(pdfs: Iterable[bytes]) -> bytes:
    """The pages of several PDFs as one PDF; a single one stays as it is, none is empty."""
    import pypdfium2  # start-up time

    parts = list(pdfs)
    if len(parts) < 2:
        return b"".join(parts)
    file = BytesIO()
    with _pdfium:
        whole = pypdfium2.PdfDocument.new()
        for part in parts:
            opened = pypdfium2.PdfDocument(part)
            whole.import_pages(opened)
            opened.close()
        whole.save(file)
        whole.close()
    return file.getvalue()
