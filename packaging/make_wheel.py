"""Build the wheel: the package with resources and compiled translations inside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import ROOT

STAGE = ROOT / "build" / "wheel"
DIST = ROOT / "dist"
NOT_CARRIED = shutil.ignore_patterns("__pycache__", "*.pyc", "_data")


def build(python: Path) -> Path:
    """Lay everything out in build/wheel and let pip make the wheel in dist/; returns the wheel."""
    shutil.rmtree(STAGE, ignore_errors=True)
    lay_out(STAGE)
    command = [str(python), "-m", "pip", "wheel", "-qq", "--no-deps"]
    if subprocess.run([*command, "-w", str(DIST), str(STAGE)], check=False).returncode:
        raise SystemExit("The wheel was not built (see above).")
    return max(DIST.glob("proposal_desk-*.whl"), key=lambda path: path.stat().st_mtime)


def lay_out(stage: Path) -> None:
    """The package with its data inside, and what describes it."""
    package = stage / "desktop_app"
    shutil.copytree(ROOT / "desktop_app", package, ignore=NOT_CARRIED)
    shutil.copytree(ROOT / "resources", package / "_data" / "resources", ignore=NOT_CARRIED)
    shutil.copytree(ROOT / "build" / "i18n", package / "_data" / "i18n")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, stage)


def self_test(wheel: Path) -> None:
    """Install the wheel into a new environment far from the checkout and let it test itself."""
    with tempfile.TemporaryDirectory(prefix="proposal-desk-wheel-") as made:
        folder = Path(made) / "env"
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
        install = [programs / "python", "-m", "pip", "install", "-qq", wheel.resolve()]
        variables = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
        for command in (install, [programs / "proposal-desk", "self-test"]):
            done = subprocess.run(
                [str(one) for one in command], cwd=made, env=variables, check=False
            )
            if done.returncode:
                raise SystemExit(done.returncode)
