"""The Qt application before any window: environment, font, icon and look."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.settings import Settings
from desktop_app.ui import theme
from desktop_app.ui.foreign_desktop import mended
from desktop_app.ui.icons import application_icon
from desktop_app.ui.lasting_constants import keep_constants
from desktop_app.ui.translators import install_translators

SYSTEM_FONTS = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
BUNDLED_FONT = "NotoSansSC-Regular.ttf"


def prepare_environment(scale: float) -> None:
    """What Qt reads before it starts: the scale, and what other desktops say in other words."""
    if scale != 1.0:
        os.environ.setdefault("QT_SCALE_FACTOR", str(scale))
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    if sys.platform.startswith("linux"):
        os.environ.update(mended(os.environ, plugins))


def make_application(kept: Settings) -> QApplication:
    """The application with its translations, font, icon and look."""
    keep_constants()
    made = QApplication.instance()
    if isinstance(made, QApplication):
        made.setStyle("Fusion")
    else:
        made = QApplication([*sys.argv[:1], "-style", "Fusion"])  # setStyle costs start-up
    made.setApplicationName("Proposal Desk")
    made.setDesktopFileName("org.proposaldesk.desk")
    install_translators(made, kept.language)
    made.setFont(_font())
    made.setWindowIcon(application_icon())
    theme.apply(made, kept.theme)
    made.styleHints().colorSchemeChanged.connect(lambda _: theme.apply(made, kept.theme))
    return made


def _font() -> QFont:
    """The system's Chinese font where there is one, the bundled one otherwise; 13 px at 100 %."""
    family = next((one for one in SYSTEM_FONTS if QFontDatabase.hasFamily(one)), None)
    if family is None:
        loaded = QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / BUNDLED_FONT))
        found = QFontDatabase.applicationFontFamilies(loaded)
        family = found[0] if found else ""
    font = QFont(family) if family else QFont()
    font.setPixelSize(theme.TEXT_PIXELS)
    return font
