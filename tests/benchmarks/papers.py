"""Papers and charts of the sample office."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg

from desktop_app.charts.drawing import look_of, png
from desktop_app.charts.gallery import CHARTS
from desktop_app.charts.gallery import load_words as chart_words
from desktop_app.charts.style import light
from desktop_app.documents.case_list import CaseList, to_pdf
from desktop_app.documents.words import load_words
from desktop_app.services.count_figures import count_figures
from desktop_app.services.papers_of_lists import USUAL_COLUMNS
from desktop_app.services.produce_summary import save_summary
from desktop_app.storage import sessions
from desktop_app.storage.store import open_store
from tests.benchmarks.stores import BUILD, desk, sample
from tests.benchmarks.timing import Line, best, once

_ROWS = 1_000


def measured() -> Iterator[Line]:
    """The year-end summary as PDF and DOCX; LibreOffice converts the same DOCX beside it."""
    path = sample()
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
    )
    yield from _tables()
    yield from _pictures(session)
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


def _tables() -> Iterator[Line]:
    """A list of a thousand cases whose titles take two lines and more."""
    words, fonts = load_words(desk().resources / "texts"), desk().resources / "fonts"
    title = "关于推动{}市商贸物流业高质量发展、加快建设国际消费中心城市的若干意见和建议的提案"
    rows = tuple(
        (f"2024{n:04d}", title.format(n), "主办", "综合处", "李明", "2024-06-18", "办结", "A")
        for n in range(_ROWS)
    )
    day = desk().today
    listed = CaseList("清单", "市商务局", USUAL_COLUMNS, rows, day, words, day)
    path = BUILD / "list.pdf"
    path.write_bytes(to_pdf(listed, fonts))
    pages = _pages(path)
    took, bare = best(lambda: to_pdf(listed, fonts), 3), best(lambda: _canvas(pages), 3)
    beside = "canvas, plain text, per page"
    yield Line(
        f"table of {pages} pages, wrapped text, per page",
        *(took / pages, bare / pages, beside, "≤ 5 ms a page"),
    )


def _pictures(session_id: int) -> Iterator[Line]:
    session = sessions.get(session_id)
    found = count_figures(desk(), [session])
    took = best(lambda: count_figures(desk(), [session]))
    yield Line("figures of one year", took, None, "", "≤ 10 ms")
    words, style = chart_words(desk().resources / "texts"), light(desk().resources / "fonts")
    charts = [one for one in CHARTS if one.key in ("modes", "grades", "divisions", "months")]
    took = best(lambda: [png(one.draw(found, style, words), dpi=96) for one in charts])
    yield Line("four charts from figures to PNG", took)
    drawn = [one.draw(found, style, words).figure for one in charts]
    with look_of(style):
        took = best(lambda: [FigureCanvasAgg(one).draw() for one in drawn])
    yield Line("four charts, laid out, drawn again", took, None, "", "≤ 100 ms")


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
