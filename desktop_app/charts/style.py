"""The look of charts: colours of the window's light and dark, fonts, shapes for the colour-blind.

The palette is Okabe and Ito's, darkened on light paper and lightened on dark until each colour
stands 3 : 1 against the panel; every series also has its own hatch and marker.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.chart_plan import Inks

HATCHES = ("", "////", "....", "xxx", "\\\\\\\\", "++")
MARKERS = ("o", "s", "^", "D", "v", "P")


@dataclass(frozen=True)
class Style:
    """Colours as #RRGGBB, sizes in inches and points; overdue is the one alarming colour.

    Without has_title the title is left to a caption under the picture. `fonts` is the folder of
    the bundled fonts.
    """

    is_dark: bool
    panel: str
    line: str
    text: str
    muted: str
    palette: tuple[str, ...]
    overdue: str
    heat: tuple[str, str]
    fonts: Path
    size: tuple[float, float] = (7.2, 4.2)
    points: float = 10.0
    has_title: bool = True

    @property
    def inks(self) -> Inks:
        """The colours every chart of this look has in common."""
        return Inks(self.panel, self.line, self.text, self.muted)

    def colour(self, at: int) -> str:
        """The colour of the series at this place."""
        return self.palette[at % len(self.palette)]

    def hatch(self, at: int) -> str:
        """The hatch of the series at this place."""
        return HATCHES[at % len(HATCHES)]

    def marker(self, at: int) -> str:
        """The marker of the series at this place."""
        return MARKERS[at % len(MARKERS)]


def light(fonts: Path, size: tuple[float, float] = (7.2, 4.2), points: float = 10.0) -> Style:
    """The style for paper and the light window. `fonts` is the folder of the bundled fonts."""
    return Style(
        is_dark=False,
        panel="#FFFFFF",
        line="#E3E6EA",
        text="#1F2328",
        muted="#667085",
        palette=("#1F5FBF", "#C77700", "#00805F", "#8A4B9A", "#5B6472"),
        overdue="#B3261E",
        heat=("#EEF4FC", "#1F5FBF"),
        fonts=fonts,
        size=size,
        points=points,
    )


def dark(fonts: Path, size: tuple[float, float] = (7.2, 4.2), points: float = 10.0) -> Style:
    """The style for the dark window. `fonts` is the folder of the bundled fonts."""
    return Style(
        is_dark=True,
        panel="#1E2126",
        line="#30343B",
        text="#E6E8EB",
        muted="#9AA4B2",
        palette=("#7FB0F5", "#E6A23C", "#4CC3A1", "#C79BD8", "#A7B0BE"),
        overdue="#E5645B",
        heat=("#262C36", "#5E97E8"),
        fonts=fonts,
        size=size,
        points=points,
    )


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def ink_on(ground: str) -> str:
    """Black or white, whichever is easier to read on the ground."""
    return max(("#1F2328", "#FFFFFF"), key=lambda ink: contrast(ink, ground))


def between(first: str, second: str, share: float) -> str:
    """The colour at a share (0 to 1) of the way from one to another."""
    mixed = (
        round(a + (b - a) * share) for a, b in zip(_channels(first), _channels(second), strict=True)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if (part := one / 255) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for one in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
