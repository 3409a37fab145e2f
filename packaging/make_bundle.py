"""Build the program as one folder that needs no Python: build/bundle/proposal-desk.

It runs on systems with the C library it was built on, or a newer one. PyInstaller does not build
for another system: a package for Linux is built on the oldest Linux it is meant for, the Windows
package on Windows.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import bundle_parts as parts
import environment
import product
from environment import BUNDLE, ROOT

MADE = ROOT / "build" / "bundle"
FOLDER = MADE / parts.NAME
ICONS = MADE / "icons"
SPEC = ROOT / "packaging" / "proposal-desk.spec"


def build() -> Path:
    """Draw the icons, run PyInstaller in an environment of its own; returns the folder."""
    python = environment.ensure(BUNDLE)
    draw = ROOT / "packaging" / "draw_icons.py"
    drawing = ROOT / "resources" / "icons" / "app.svg"
    _run(python, draw, drawing, ICONS)
    (MADE / "version.txt").write_text(version_resource(product.version()), "utf-8")
    options = ("-y", "--log-level", "ERROR", "--distpath", MADE, "--workpath", MADE / "work")
    _run(environment.tool("pyinstaller", BUNDLE), *options, SPEC)
    if sys.platform == "linux":
        _strip()
    return FOLDER


def program(name: str = "") -> Path:
    """The program in the bundle whose output a console shows."""
    if sys.platform == "win32":
        return FOLDER / f"{name or parts.CONSOLE_NAME}.exe"
    return FOLDER / parts.NAME


def self_test() -> None:
    """Let the bundle say whether it can do its work; stop when it cannot."""
    _run(program(), "self-test")


def size(path: Path) -> int:
    """Bytes of a file, or of all files under a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(
        one.stat().st_size for one in path.rglob("*") if one.is_file() and not one.is_symlink()
    )


def version_resource(version: str) -> str:
    """What Windows shows as the details of the program file, in Chinese and English."""
    numbers = ", ".join([*version.split(".")[:3], "0"])
    texts = {
        "CompanyName": product.TITLE,
        "FileDescription": f"{product.TITLE_ZH} {product.TITLE}",
        "FileVersion": version,
        "InternalName": parts.NAME,
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": f"{parts.NAME}.exe",
        "ProductName": f"{product.TITLE_ZH} {product.TITLE}",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3F,"
        " flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),"
        f" kids=[StringFileInfo([StringTable('080404B0', [{strings}])]),"
        " VarFileInfo([VarStruct('Translation', [0x0804, 1200])])])\n"
    )


def _strip() -> None:
    """Take symbols for debuggers out of libraries that come with them."""
    if not shutil.which("strip"):
        print("There is no strip here (binutils); the bundle stays larger.", flush=True)
        return
    inside = FOLDER / "_internal"
    found = [path for pattern in parts.STRIPPED for path in inside.glob(pattern)]
    files = [str(path) for path in found if path.is_file() and not path.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *files], check=True)


def _run(*command: str | Path) -> None:
    """Run it at the top of the project, off-screen; its failure is ours, without a traceback."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SOURCE_DATE_EPOCH": "1735689600"}
    done = subprocess.run([str(one) for one in command], cwd=ROOT, env=variables, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)
