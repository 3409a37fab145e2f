"""Install the Debian package as an administrator would, test it as a user would, remove it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from environment import ROOT
from product import APP_ID, NAME


def run(named: list[str]) -> None:
    """Install, self-test with an empty home and no network, make a store, remove; as root."""
    packages = [Path(one) for one in named] or sorted((ROOT / "dist").glob(f"{NAME}_*.deb"))
    if os.geteuid() != 0 or not shutil.which("apt-get") or not packages:
        raise SystemExit("This needs root, apt-get and a package: make package ARGS=deb")
    package = str(packages[-1].resolve())
    _do("apt-get", "install", "-y", "-qq", "--no-install-recommends", package)
    with tempfile.TemporaryDirectory(prefix="proposal-desk-home-") as home:
        store = Path(home) / "提案 2024.pdesk"
        try:
            for arguments in (["--version"], ["self-test"], ["sample", "--store", str(store)]):
                _do(*_offline(), NAME, *arguments, home=home)
        finally:
            _do("apt-get", "remove", "-y", "-qq", NAME)
        left = [
            path for path in (Path("/opt/apps") / APP_ID, Path("/usr/bin") / NAME) if path.exists()
        ]
        if left or not store.is_file():
            raise SystemExit(f"Left behind: {left}; the store is there: {store.is_file()}")
        print(
            f"Removed; the user's data are still there: {store.name}, {store.stat().st_size} bytes"
        )


def _offline() -> list[str]:
    """What runs a command without any network."""
    return ["unshare", "--net", "--"] if shutil.which("unshare") else []


def _do(*command: str, home: str = "") -> None:
    """Run it; with a home, as a new user of a minimal system: no Python, no desktop settings."""
    print("$", *command, flush=True)
    bare = {"HOME": home, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8"}
    variables = bare if home else {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, cwd="/", env=variables, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)
