"""Python environments of the project: made once, renewed when their lock file changes.

One for development in .venv, one for the bundle in build/bundle-env with older, sounder Qt.
"""

from __future__ import annotations

import hashlib
import importlib.util
import platform
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging" / "locks"


@dataclass(frozen=True)
class Environment:
    """Libraries for one purpose, in a folder of their own.

    extra names the group of pyproject.toml beside the program's own libraries; oldest_glibc is the
    C library for which the locked wheels were built (Linux).
    """

    folder: Path
    extra: str
    lock_prefix: str
    oldest_glibc: tuple[int, int]


DEVELOPMENT = Environment(ROOT / ".venv", "dev", "", (2, 34))
BUNDLE = Environment(ROOT / "build" / "bundle-env", "bundle", "bundle-", (2, 28))


def python(one: Environment = DEVELOPMENT) -> Path:
    """The interpreter of the environment."""
    return one.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def tool(name: str, one: Environment = DEVELOPMENT) -> Path:
    """A command that was installed into the environment."""
    return python(one).with_name(name + (".exe" if sys.platform == "win32" else ""))


def ensure(one: Environment = DEVELOPMENT) -> Path:
    """Make or renew the environment where that is needed; returns its interpreter."""
    if not python(one).is_file():
        _make(one.folder)
    wanted, stamp = _fingerprint(one), one.folder / ".installed"
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        _install(one)
        stamp.write_text(wanted, "utf-8")
    return python(one)


def lacks_venv() -> bool:
    """Whether this Python came without the modules that make environments (Debian splits them)."""
    return any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip"))


def requirements(extra: str) -> list[str]:
    """The program's libraries of pyproject.toml and those of one group beside them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"][extra]]


def _make(folder: Path) -> None:
    if lacks_venv():
        raise SystemExit(
            "Python's venv module is missing. Install it, then run this again:\n"
            "  sudo apt-get install -y python3-venv"
        )
    print(f"Making the environment in {folder.relative_to(ROOT)} …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)


def _install(one: Environment) -> None:
    """Install from the lock file of this target; without one, what pyproject.toml allows."""
    lock = _lock(one)
    has_lock = lock.is_file() and _runs_locked_wheels(one)
    what = ["--require-hashes", "-r", str(lock)] if has_lock else requirements(one.extra)
    source = lock.name if has_lock else "pyproject.toml (no lock file for this machine)"
    print(f"Installing the libraries of {source} …", flush=True)
    command = [str(python(one)), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run([*command, *what], cwd=ROOT, check=False).returncode:
        raise SystemExit(
            "The libraries could not all be installed (see above). Nothing else was changed.\n"
            "Check the network or pip's index settings, then run this again."
        )


def _fingerprint(one: Environment) -> str:
    """Changes when the wished libraries or the interpreter do."""
    lock = _lock(one).read_bytes() if _lock(one).is_file() else b""
    parts = [lock, "\n".join(requirements(one.extra)).encode(), _target().encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _target() -> str:
    version = "".join(map(str, sys.version_info[:2]))
    return f"{sys.platform}-{platform.machine().lower()}-py{version}"


def _lock(one: Environment) -> Path:
    return LOCKS / f"{one.lock_prefix}{_target()}.txt"


def _runs_locked_wheels(one: Environment) -> bool:
    """Whether the C library is new enough for the locked wheels (Linux only)."""
    name, version = platform.libc_ver()
    if sys.platform != "linux" or name != "glibc":
        return sys.platform != "linux"
    return tuple(int(part) for part in version.split(".")[:2]) >= one.oldest_glibc
