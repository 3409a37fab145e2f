"""The look: one table of colours for light and dark, one palette made from it."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import paths
from desktop_app.domain.lamp import Lamp
from desktop_app.settings import Settings
from desktop_app.ui.style_sheet import style_sheet

ROW_HEIGHT = 32
TEXT_PIXELS = 13


@dataclass(frozen=True)
class Theme:
    """Every colour of the window by its role, as #RRGGBB."""

    is_dark: bool
    window: str
    panel: str
    line: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    link: str
    selection: str
    on_link: str
    hover: str
    chip: str
    found: str
    green: str
    yellow: str
    orange: str
    red: str
    good: str
    scroll: str

    def lamp(self, lamp: Lamp) -> QColor:
        """The colour of a lamp's shape; a case without a deadline has a muted one."""
        return QColor(getattr(self, lamp.value.lower(), self.muted))


LIGHT = Theme(
    is_dark=False,
    window="#F5F6F8",
    panel="#FFFFFF",
    line="#E3E6EA",
    text="#1F2328",
    muted="#667085",
    accent="#B3261E",
    accent_hover="#96201A",
    on_accent="#FFFFFF",
    link="#1F5FBF",
    selection="#EAF1FB",
    on_link="#FFFFFF",
    hover="#F0F2F5",
    chip="#ECEEF2",
    found="#FFE9A8",
    green="#2E8B57",
    yellow="#B58900",
    orange="#C77700",
    red="#B3261E",
    good="#23704A",
    scroll="#C5CAD3",
)
DARK = Theme(
    is_dark=True,
    window="#16181C",
    panel="#1E2126",
    line="#30343B",
    text="#E6E8EB",
    muted="#9AA4B2",
    accent="#E5645B",
    accent_hover="#F0796F",
    on_accent="#16181C",
    link="#7FB0F5",
    selection="#26354A",
    on_link="#16181C",
    hover="#262A30",
    chip="#2B2F36",
    found="#5A4A12",
    green="#56B383",
    yellow="#D9B23C",
    orange="#E99A3C",
    red="#F28A82",
    good="#56B383",
    scroll="#4A505A",
)


def named(name: str) -> Theme:
    """LIGHT or DARK; "system" follows the desktop."""
    if name == "system":
        is_dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT
    return DARK if name == "dark" else LIGHT


def of(widget: QWidget) -> Theme:
    """The theme a widget is shown in, told by its ground; a clear one is the application's."""
    ground = widget.palette().color(QPalette.ColorRole.Window)
    if ground.alpha() == 0:
        ground = QApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < 128 else LIGHT


def apply(application: QApplication, name: str) -> None:
    """Dress the application, which is in Fusion; widgets that paint hear of a palette change."""
    theme = named(name)
    sheet = style_sheet({**asdict(theme), **_pictures(theme)})
    if application.styleSheet() == sheet:
        return
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet)


def choose(settings: Settings, name: str) -> None:
    """Keep the name of a theme in the settings and show it at once."""
    settings.theme = name
    application = QApplication.instance()
    if isinstance(application, QApplication):
        apply(application, name)


def _pictures(theme: Theme) -> dict[str, str]:
    """The small drawings a style sheet names by their file: it knows no currentColor."""
    folder, look = paths.resources() / "icons", "dark" if theme.is_dark else "light"
    return {name: (folder / f"{name}_{look}.svg").as_posix() for name in ("arrow", "tick")}


def palette(theme: Theme) -> QPalette:
    """Qt's palette with the theme's colours."""
    role = QPalette.ColorRole
    made = QPalette()
    for of_role, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.text,
        role.Link: theme.link,
        role.Accent: theme.link,
        role.Mid: theme.line,
        role.Light: theme.panel,
        role.Midlight: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.line,
    }.items():
        made.setColor(of_role, QColor(colour))
    for of_role in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, of_role, QColor(theme.muted))
    return made
