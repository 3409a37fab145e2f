"""Build the wheel: the package with resources and compiled translations inside it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import environment
from environment import ROOT

STAGE = ROOT / "build" / "wheel"
DIST = ROOT / "dist"
NOT_CARRIED = shutil.ignore_patterns("__pycache__", "*.pyc", "_data")


def build() -> Path:
    """Lay everything out in build/wheel and let pip make the wheel in dist/; returns the wheel."""
    shutil.rmtree(STAGE, ignore_errors=True)
    package = STAGE / "desktop_app"
    shutil.copytree(ROOT / "desktop_app", package, ignore=NOT_CARRIED)
    shutil.copytree(ROOT / "resources", package / "_data" / "resources", ignore=NOT_CARRIED)
    shutil.copytree(ROOT / "build" / "i18n", package / "_data" / "i18n")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, STAGE)
    command = [str(environment.python()), "-m", "pip", "wheel", "-qq", "--no-deps"]
    if subprocess.run([*command, "-w", str(DIST), str(STAGE)], check=False).returncode:
        raise SystemExit("The wheel was not built (see above).")
    return max(DIST.glob("proposal_desk-*.whl"), key=lambda path: path.stat().st_mtime)
