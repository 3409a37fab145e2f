"""What an installed program must be able to do: one function a check, a few words about it out.

A check raises what it met. The sample office is made once, by its own check, in the folder that
all checks are given; nothing of the user is read or written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader

from desktop_app import paths
from desktop_app.documents.fonts import Role, book
from desktop_app.services.desk import Desk

Check = Callable[[Path, Desk], str]
OFFICE = "office.pdesk"
YEAR = "2024"
RARE = "䶮㛃𠮷堃镕〔〕"
# Plugins the window cannot do without, by system.
PLUGINS = {
    "linux": (
        *("platforms/libqxcb.so", "platforms/libqoffscreen.so"),
        *("iconengines/libqsvgicon.so", "imageformats/libqsvg.so"),
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    ),
    "win32": (
        *("platforms/qwindows.dll", "platforms/qoffscreen.dll"),
        *("iconengines/qsvgicon.dll", "imageformats/qsvg.dll"),
    ),
}
LIBRARIES = (
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport", "sqlcipher3", "cryptography", "lxml.etree"),
    *("python_calamine", "xlsxwriter", "docxtpl", "pypdfium2", "PIL.Image"),
)


class SelfTestFailed(Exception):
    """Something the program needs is not there or does not work; the message says what."""


def expect(is_so: object, otherwise: str) -> None:
    """Raise SelfTestFailed with the words unless it is so."""
    if not is_so:
        raise SelfTestFailed(otherwise)


def libraries(_folder: Path, _desk: Desk) -> str:
    """Everything compiled can be loaded."""
    for name in LIBRARIES:
        import_module(name)
    return f"{len(LIBRARIES)} loaded"


def plugins(_folder: Path, _desk: Desk) -> str:
    """Qt's plugins for the screen, for typing Chinese and for pictures can be loaded."""
    top = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    wanted = PLUGINS.get(sys.platform, ())
    for name in wanted:
        loader = QPluginLoader(str(top / name))
        expect(loader.load(), f"{name}: {loader.errorString()}")
    return f"{len(wanted)} of Qt {QLibraryInfo.version().toString()}"


def fonts(_folder: Path, desk: Desk) -> str:
    """The fonts of papers are there and have rare characters, without any of the machine's own."""
    bundled = book(desk.resources / "fonts", ())
    for role in Role:
        missing = bundled.missing(RARE, role)
        expect(not missing, f"{role.value} lacks {' '.join(missing)}")
    return f"{len(Role)} roles, rare characters too"


def spreadsheet(_folder: Path, desk: Desk) -> str:
    """The process that reads workbooks starts and answers."""
    from desktop_app.ledgers.grid import read_grids  # start-up time

    grids = read_grids(desk.resources / "sample_office" / f"提案台账{YEAR}.xlsx")
    rows = sum(len(grid.rows) for grid in grids)
    expect(rows > 60, f"{rows} rows came back")
    return f"{rows} rows from a process of its own"


def cipher(folder: Path, _desk: Desk) -> str:
    """A store with a key is encrypted and opens with that key only."""
    from desktop_app.storage import keys  # start-up time
    from desktop_app.storage.errors import StorageError  # start-up time
    from desktop_app.storage.store import create_store, open_store  # start-up time

    path, key = folder / "encrypted.pdesk", keys.new_key()
    create_store(path, key).close()
    expect(not path.read_bytes().startswith(b"SQLite"), "the file is not encrypted")
    open_store(path, key).close()
    try:
        open_store(path).close()
    except StorageError:
        return "opens with its key only"
    raise SelfTestFailed("the store opens without its key")


def sample_office(folder: Path, desk: Desk) -> str:
    """The sample office is made by importing its ledgers."""
    from desktop_app.services.make_sample import make_sample  # start-up time

    reports = make_sample(desk, folder / OFFICE)
    expect(not any(report.rejected for report in reports), "rows were rejected")
    return f"{sum(report.created for report in reports)} rows from {len(reports)} ledgers"


def ledger(folder: Path, desk: Desk) -> str:
    """The ledger is written as XLSX and CSV."""
    from desktop_app.services.export_ledger import export_ledger  # start-up time

    done = export_ledger(desk, folder / "ledger.xlsx", folder / "ledger.csv", YEAR)
    expect(done.proposals == 62, f"{done.proposals} proposals")
    return f"{done.proposals} proposals as XLSX and CSV"


def summary(folder: Path, desk: Desk) -> str:
    """The year's summary is made as PDF and DOCX, with its charts."""
    from desktop_app.services.produce_summary import save_summary  # start-up time

    session = _session()
    pages = _pages(save_summary(desk, session, folder / "summary.pdf"))
    save_summary(desk, session, folder / "summary.docx")
    expect(pages >= 5, f"{pages} pages")
    return f"{pages} pages, and as DOCX"


def papers(folder: Path, desk: Desk) -> str:
    """One of every paper is made."""
    from desktop_app.services import produce_document  # start-up time

    made = list(produce_document.one_of_every_kind(desk, _session()))
    written = produce_document.save_papers(made, folder / "papers")
    expect(not (missing := produce_document.missing_of(made)), f"no font has {missing}")
    expect(all(_pages(path) for path in written if path.suffix == ".pdf"), "a PDF without pages")
    return f"{len(written)} files"


def charts(_folder: Path, desk: Desk) -> str:
    """A chart is written in every form it can be saved in."""
    from desktop_app.charts.gallery import CHARTS  # start-up time
    from desktop_app.services.count_figures import count_figures  # start-up time
    from desktop_app.storage import sessions  # start-up time
    from desktop_app.ui.charts import render  # start-up time
    from desktop_app.ui.charts.words import chart_words  # start-up time

    figures, key = count_figures(desk, sessions.chosen(YEAR)), CHARTS[0].key
    for form, head in {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}.items():
        data = render.written(key, form, figures, chart_words(), desk.resources / "fonts")
        expect(data.startswith(head) and len(data) > 1000, f"{key} as {form}")
    return "as PNG, SVG and PDF"


def _session() -> int:
    from desktop_app.storage import sessions  # start-up time

    return sessions.chosen(YEAR)[0].id


def _pages(pdf: Path) -> int:
    """How many pages a PDF has; it opens with the library of the preview."""
    import pypdfium2  # start-up time

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def installation() -> str:
    """Where the program runs from, in a word."""
    if getattr(sys, "frozen", False):
        return "bundle"
    return "checkout" if paths.is_checkout() else "wheel"
