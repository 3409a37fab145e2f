"""The system libraries Qt needs on Linux: which are missing, and the line that installs them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# Shared library -> Debian package. The first group is needed by every Qt program, the second
# by a window on X11 (ldd on Qt's platform plugins).
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
FOR_A_WINDOW = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def missing(with_window: bool) -> list[str]:
    """The libraries that cannot be loaded; nothing is looked for on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = ALWAYS | (FOR_A_WINDOW if with_window else {})
    return [library for library in wanted if not _loads(library)]


def packages() -> list[str]:
    """The Debian packages that hold all of them."""
    return list((ALWAYS | FOR_A_WINDOW).values())


def install_line() -> str:
    """What installs everything on Debian, Ubuntu, UOS and Kylin."""
    return f"sudo apt-get install -y {' '.join(packages())}"


def apt_install(wanted: list[str]) -> None:
    """Install Debian packages; only for machines of the build, as root."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SystemExit(f"Missing here: run  sudo apt-get install -y {' '.join(wanted)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
