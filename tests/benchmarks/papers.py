"""Papers and charts of the sample office."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.services.make_sample import make_sample
from desktop_app.services.produce_summary import save_summary
from desktop_app.storage import sessions
from desktop_app.storage.store import open_store
from tests.benchmarks.stores import BUILD, desk
from tests.benchmarks.timing import Line, best, once


def measured() -> Iterator[Line]:
    """The year-end summary as PDF and DOCX; LibreOffice converts the same DOCX beside it."""
    path = BUILD / "sample.pdesk"
    if not path.exists():
        make_sample(desk(), path)
    else:
        open_store(path)
    session = sessions.chosen("2024")[0].id
    pdf, docx = BUILD / "summary.pdf", BUILD / "summary.docx"
    took = best(lambda: save_summary(desk(), session, pdf), 3)
    pages = _pages(pdf)
    bare = best(lambda: _canvas(pages), 3)
    yield Line(
        f"summary of {pages} pages, per page",
        took / pages,
        bare / pages,
        "canvas, plain text, per page",
        "≤ 5 ms a page for tables",
    )
    save_summary(desk(), session, docx)
    verb = [sys.executable, "-m", "desktop_app", "summary", "--session", "2024"]
    whole = once(lambda: _run([*verb, "--store", str(path), "--pdf", str(pdf)]))
    office = shutil.which("soffice")
    converted = None
    if office:
        home = f"-env:UserInstallation=file://{BUILD / 'soffice'}"
        command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(BUILD)]
        converted = min(once(lambda: _run([*command, str(docx)])) for _ in range(2))
    yield Line(
        "summary as PDF, whole process",
        whole,
        converted,
        "LibreOffice converts the DOCX" if office else "LibreOffice is not installed",
        "faster",
    )


def _pages(pdf: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def _canvas(pages: int) -> None:
    """The least a page of text can cost: 22 lines of 28 characters drawn, nothing broken."""
    from reportlab.pdfgen import canvas

    from desktop_app import paths
    from desktop_app.documents import fonts

    del fonts
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    file = next((paths.resources() / "fonts").glob("NotoSerifSC-Regular*.ttf"))
    pdfmetrics.registerFont(TTFont("bench", str(file)))
    page = canvas.Canvas(io.BytesIO())
    for _ in range(pages):
        page.setFont("bench", 16)
        for line in range(22):
            page.drawString(80, 750 - 29 * line, "关于推动会展业高质量发展的提案办理情况" * 2)
        page.showPage()
    page.save()


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)
