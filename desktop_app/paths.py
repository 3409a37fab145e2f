"""Where things lie: in a checkout, an installed wheel, a Debian package or a Windows bundle.

A checkout reads resources/ and build/i18n/ at its top; everything else carries both inside the
package, in desktop_app/_data/, which the build puts there.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

PRODUCT = "proposal-desk"
HOME_VARIABLE = "PROPOSAL_DESK_HOME"


def resources() -> Path:
    """The folder of fonts, icons, holidays, texts and the sample office."""
    top = _checkout()
    return top / "resources" if top else _carried() / "resources"


def translations() -> Path:
    """The folder of the compiled translations (desktop_app_zh_CN.qm …); it may not exist yet."""
    top = _checkout()
    return top / "build" / "i18n" if top else _carried() / "i18n"


def user_data() -> Path:
    """The folder for this user's stores, drafts and backups; made when it is missing."""
    return _made(_home("data") or platformdirs.user_data_path(PRODUCT, appauthor=False))


def settings_file() -> Path:
    """The settings of this user on this machine; the file may not exist yet."""
    folder = _home("config") or platformdirs.user_config_path(PRODUCT, appauthor=False)
    return folder / "settings.json"


def logs() -> Path:
    """The folder for logs and crash reports; made when it is missing."""
    return _made(_home("logs") or platformdirs.user_log_path(PRODUCT, appauthor=False))


def is_checkout() -> bool:
    """Whether the program runs out of its source tree."""
    return _checkout() is not None


def _package() -> Path:
    return Path(__file__).resolve().parent


def _checkout() -> Path | None:
    """The top of the source tree, when the package runs out of one."""
    top = _package().parent
    return top if (top / "pyproject.toml").is_file() and (top / "resources").is_dir() else None


def _carried() -> Path:
    """The data inside the package; a frozen program may have unpacked it somewhere else."""
    places = [_package() / "_data"]
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).resolve().parent
        unpacked = Path(getattr(sys, "_MEIPASS", program))
        places += [unpacked / "desktop_app" / "_data", program / "desktop_app" / "_data"]
    return next((place for place in places if place.is_dir()), places[0])


def _home(part: str) -> Path | None:
    """A folder under PROPOSAL_DESK_HOME, which keeps everything of a user in one place."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / part if home else None


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
