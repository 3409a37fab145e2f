"""What a desktop tells Qt and our Qt cannot follow, put into words that it can.

UOS and Kylin set variables for the Qt of the system, with plugins that no Qt of ours can load:
their screen (dxcb) and their input method (fcitx). fcitx answers to the words of ibus too.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

USUAL_SCREEN = "xcb"
INPUT_METHODS = "platforminputcontexts"
_ASKED_BY_X = "@im="


def mended(variables: Mapping[str, str], plugins: Path) -> dict[str, str]:
    """The variables to set in place of those that name plugins which are not in the folder."""
    changed = {}
    by_x = variables.get("XMODIFIERS", "").partition(_ASKED_BY_X)[2]
    wanted = variables.get("QT_IM_MODULE") or by_x
    if wanted.startswith("fcitx") and not _has(plugins / INPUT_METHODS, wanted):
        changed["QT_IM_MODULE"] = "ibus"
    screens = [one for one in variables.get("QT_QPA_PLATFORM", "").split(";") if one]
    known = [one for one in screens if _has(plugins / "platforms", one.partition(":")[0])]
    if screens != known:
        changed["QT_QPA_PLATFORM"] = ";".join(known) or USUAL_SCREEN
    return changed


def _has(folder: Path, name: str) -> bool:
    """Whether a plugin of that name lies in the folder, whatever stands around the name."""
    return any(folder.glob(f"*q{name}*")) or any(folder.glob(f"lib{name}*"))
