"""The project's own Python environment in .venv: made once, renewed when the lock file changes."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import platform
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / ".installed"
LOCKS = ROOT / "packaging" / "locks"
OLDEST_GLIBC = (2, 34)
"""The C library for which the locked Qt wheels were built."""


def python() -> Path:
    """The interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def tool(name: str) -> Path:
    """A command that was installed into the environment."""
    return python().with_name(name + (".exe" if sys.platform == "win32" else ""))


def ensure() -> Path:
    """Make or renew the environment where that is needed; returns its interpreter."""
    if not python().is_file():
        _make()
    wanted = _fingerprint()
    if not STAMP.is_file() or STAMP.read_text("utf-8") != wanted:
        _install()
        STAMP.write_text(wanted, "utf-8")
    return python()


def lacks_venv() -> bool:
    """Whether this Python came without the modules that make environments (Debian splits them)."""
    return any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip"))


def write_lock() -> Path:
    """Resolve pyproject.toml anew for this machine and write what was found, with hashes."""
    ensure()
    command = [str(python()), "-m", "pip", "install", "--dry-run", "--ignore-installed", "-qq"]
    report = subprocess.run(
        [*command, "--report", "-", *_requirements()], check=True, stdout=subprocess.PIPE, cwd=ROOT
    )
    lines = []
    for entry in json.loads(report.stdout)["install"]:
        about, archive = entry["metadata"], entry["download_info"]["archive_info"]
        lines.append(
            f"{about['name']}=={about['version']} --hash=sha256:{archive['hashes']['sha256']}"
        )
    head = f"# Everything the program and its development need, on {_target()}.\n"
    head += "# Made by: python3 packaging/chores.py lock\n"
    LOCKS.mkdir(exist_ok=True)
    _lock().write_text(head + "\n".join(sorted(lines, key=str.lower)) + "\n", "utf-8")
    return _lock()


def _make() -> None:
    if lacks_venv():
        raise SystemExit(
            "Python's venv module is missing. Install it, then run this again:\n"
            "  sudo apt-get install -y python3-venv"
        )
    print("Making the environment in .venv …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)


def _install() -> None:
    """Install from the lock file of this target; without one, what pyproject.toml allows."""
    has_lock = _lock().is_file() and _runs_locked_wheels()
    what = ["--require-hashes", "-r", str(_lock())] if has_lock else _requirements()
    source = _lock().name if has_lock else "pyproject.toml (no lock file for this machine)"
    print(f"Installing the libraries of {source} …", flush=True)
    command = [str(python()), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run([*command, *what], cwd=ROOT, check=False).returncode:
        raise SystemExit(
            "The libraries could not all be installed (see above). Nothing else was changed.\n"
            "Check the network or pip's index settings, then run this again."
        )


def _requirements() -> list[str]:
    """The dependencies of pyproject.toml, those of development included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["dev"]]


def _fingerprint() -> str:
    """Changes when the wished libraries or the interpreter do."""
    lock = _lock().read_bytes() if _lock().is_file() else b""
    parts = [lock, "\n".join(_requirements()).encode(), _target().encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _target() -> str:
    version = "".join(map(str, sys.version_info[:2]))
    return f"{sys.platform}-{platform.machine().lower()}-py{version}"


def _lock() -> Path:
    return LOCKS / f"{_target()}.txt"


def _runs_locked_wheels() -> bool:
    """Whether the C library is new enough for the locked wheels (Linux only)."""
    name, version = platform.libc_ver()
    if sys.platform != "linux" or name != "glibc":
        return sys.platform != "linux"
    return tuple(int(part) for part in version.split(".")[:2]) >= OLDEST_GLIBC
