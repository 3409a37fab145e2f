"""The checks of an installed program that need Qt's window, off-screen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QIcon, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.app import Program
from desktop_app.self_checks import OFFICE, expect
from desktop_app.services.desk import Desk
from desktop_app.settings import Settings
from desktop_app.ui.screenshots import grab_pages
from desktop_app.ui.translators import install_translators

LOOKS = (("zh_CN", "light"), ("en", "dark"))
FEWEST_COLOURS = 8
_STEP = 7


def icons(_folder: Path, desk: Desk) -> str:
    """Every icon can be drawn, the program's own also as a window icon."""
    drawings = sorted((desk.resources / "icons").glob("*.svg"))
    for path in drawings:
        expect(QSvgRenderer(str(path)).isValid(), f"{path.name} is no drawing")
    own = QIcon(str(desk.resources / "icons" / "app.svg")).pixmap(64, 64)
    expect(not own.isNull(), "the program's icon cannot be drawn")
    return f"{len(drawings)} drawings"


def window_font(_folder: Path, desk: Desk) -> str:
    """The bundled Chinese font can be used by the window."""
    path = desk.resources / "fonts" / "NotoSansSC-Regular.ttf"
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    expect(families, f"{path.name} cannot be used")
    return families[0]


def translations(_folder: Path, _desk: Desk) -> str:
    """Our words and Qt's own are there in Chinese, and English stays English."""
    application = QCoreApplication.instance()
    assert application is not None
    wanted = {("pages", "Cases"): "提案", ("QPlatformTheme", "Cancel"): "取消"}
    for language, is_chinese in (("zh_CN", True), ("en", False)):
        install_translators(application, language)
        for (context, source), chinese in wanted.items():
            said = QCoreApplication.translate(context, source)
            expect((said == chinese) == is_chinese, f"{language}: {source} is {said}")
    return f"{', '.join(path.stem for path in sorted(paths.translations().glob('*.qm')))}, Qt"


def pages(folder: Path, _desk: Desk) -> str:
    """Every page opens on the sample office, in both languages and themes, without a trouble."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made: list[Path] = []
    with _heard() as warnings:
        for language, theme in LOOKS:
            install_translators(application, language)
            program = Program(application, Settings(language, theme), is_lasting=False)
            program.open(folder / OFFICE)
            program.events.trouble_met.connect(lambda error: warnings.append(repr(error)))
            made += grab_pages(program.window, program.background, folder / f"{language}_{theme}")
            program.end()
    expect(not warnings, "; ".join(dict.fromkeys(warnings)))
    reports = sorted(paths.logs().glob("crash-*.txt"))
    expect(not reports, "".join(report.read_text("utf-8") for report in reports))
    empty = [path.stem for path in made if _colours(path) < FEWEST_COLOURS]
    expect(not empty, f"empty: {', '.join(empty)}")
    return f"{len(made)} pictures: {', '.join(path.stem for path in made[: len(made) // 2])}"


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What Qt warns of meanwhile and what nobody caught, without what off-screen cannot do."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        is_talk = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not is_talk and not text.startswith("This plugin does not support"):
            heard.append(text)

    def catch(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        where = "; ".join(f"{f.filename}:{f.lineno}" for f in extract_tb(trace)[-2:])
        heard.append(f"{kind.__name__}: {error} ({where})")

    before, sys.excepthook = (qInstallMessageHandler(hear), sys.excepthook), catch
    try:
        yield heard
    finally:
        qInstallMessageHandler(before[0])
        sys.excepthook = before[1]


def _colours(picture: Path) -> int:
    image = QImage(str(picture))
    spots = [
        (x, y) for x in range(0, image.width(), _STEP) for y in range(0, image.height(), _STEP)
    ]
    return len({image.pixel(x, y) for x, y in spots})
