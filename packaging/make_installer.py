"""The Windows installer of the bundle, with NSIS (makensis, on Windows or from Debian's nsis)."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import product
from environment import ROOT

SCRIPT = ROOT / "packaging" / "windows" / "installer.nsi"
USUAL_PLACE = Path(os.environ.get("PROGRAMFILES(X86)", ""), "NSIS", "makensis.exe")


def makensis() -> str | None:
    """The compiler, when it is installed."""
    return shutil.which("makensis") or (str(USUAL_PLACE) if USUAL_PLACE.is_file() else None)


def build(bundle: Path, icon: Path, folder: Path) -> Path:
    """Pack a bundle into one installer; warnings of the script are errors. Returns the file."""
    compiler = makensis()
    if compiler is None:
        raise SystemExit("NSIS is missing: install it (Debian: apt-get install nsis), run again.")
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / f"{product.NAME}-{product.version()}-windows-x64.exe"
    given = {"VERSION": product.version(), "BUNDLE": bundle, "ICON": icon, "OUT": out}
    options = ["-V2", "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{k}={v}" for k, v in given.items())]
    if subprocess.run([compiler, *options, str(SCRIPT)], check=False).returncode:
        raise SystemExit("The installer was not built (see above).")
    return out
