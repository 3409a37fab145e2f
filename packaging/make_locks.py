"""The lock files: every library with version and hash, for each system the program is built on."""

from __future__ import annotations

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import environment
from environment import BUNDLE, DEVELOPMENT, LOCKS, ROOT, Environment

TOOLS = Environment(ROOT / "build" / "lock-env", "lock", "lock-", (2, 28))
PYTHON_VERSION = "3.11"


@dataclass(frozen=True)
class Target:
    """One lock file: for which environment, system and Qt.

    resolver is the platform's name for the resolver, wheels are the platform tags of the wheels
    that may be used, pins narrow what pyproject.toml allows, why says for what reason.
    """

    file: str
    purpose: Environment
    resolver: str
    wheels: tuple[str, ...]
    pins: tuple[str, ...] = ()
    why: str = ""


def _manylinux(machine: str, newest: int) -> tuple[str, ...]:
    """The tags of all wheels for a C library up to 2.newest."""
    old = (f"manylinux2014_{machine}", f"manylinux1_{machine}")
    return (*(f"manylinux_2_{minor}_{machine}" for minor in range(newest, 4, -1)), *old)


SOUND = "6.12.0 gives away references to None on Python 3.11, 6.9 and 6.11 do not"
TARGETS = (
    Target(
        *("linux-x86_64-py311.txt", DEVELOPMENT, "x86_64-manylinux_2_34"),
        _manylinux("x86_64", 34),
    ),
    Target(
        *("bundle-linux-x86_64-py311.txt", BUNDLE, "x86_64-manylinux_2_28"),
        *(_manylinux("x86_64", 28), ("PySide6-Essentials==6.9.3",)),
        f"PySide6 6.9.3 is the last whose wheel runs on glibc 2.28 (UOS 20); {SOUND}.",
    ),
    Target(
        *("bundle-linux-aarch64-py311.txt", BUNDLE, "aarch64-manylinux_2_31"),
        *(_manylinux("aarch64", 31), ("PySide6-Essentials==6.7.3",)),
        "PySide6 6.7.3 is the last whose wheel runs on glibc 2.31 (Kylin V10 SP1) on arm64.",
    ),
    Target(
        *("bundle-win32-amd64-py311.txt", BUNDLE, "x86_64-pc-windows-msvc"),
        *(("win_amd64",), ("PySide6-Essentials==6.11.3",)),
        f"PySide6 6.11.3: {SOUND}.",
    ),
)


def write(names: list[str]) -> list[Path]:
    """Resolve pyproject.toml anew and write the lock files, all or those named."""
    environment.ensure(TOOLS)
    chosen = [one for one in TARGETS if not names or one.file in names]
    return [_write(target) for target in chosen]


def _write(target: Target) -> Path:
    with tempfile.TemporaryDirectory() as made:
        asked, resolved = Path(made) / "asked.txt", Path(made) / "resolved.txt"
        wanted = [*environment.requirements(target.purpose.extra), *target.pins]
        asked.write_text("\n".join(wanted), "utf-8")
        uv = str(environment.tool("uv", TOOLS))
        resolver = [uv, "pip", "compile", "-q", "--only-binary", ":all:", "--no-header"]
        where = ["--python-version", PYTHON_VERSION, "--python-platform", target.resolver]
        files = ["--no-annotate", "-o", str(resolved), str(asked)]
        subprocess.run([*resolver, *where, *files], check=True)
        entries = _wheels(target, resolved, Path(made))
    what = "the program and its development" if target.purpose is DEVELOPMENT else "the bundle"
    head = f"# Everything {what} needs, on {target.file.removesuffix('.txt')}.\n"
    head += f"# {target.why}\n" if target.why else ""
    head += "# Made by: python3 packaging/chores.py lock\n"
    LOCKS.mkdir(exist_ok=True)
    path = LOCKS / target.file
    path.write_text(head + "\n".join(sorted(entries, key=str.lower)) + "\n", "utf-8")
    return path


def _wheels(target: Target, resolved: Path, folder: Path) -> list[str]:
    """For each resolved library the one wheel that this target installs, with its hash."""
    command = [str(environment.python(TOOLS)), "-m", "pip", "install", "-qq", "--dry-run"]
    report = folder / "report.json"
    options = ["--no-deps", "--ignore-installed", "--only-binary", ":all:"]
    options += ["--target", str(folder), "--report", str(report)]
    options += ["--python-version", PYTHON_VERSION, "--implementation", "cp"]
    options += [f"--platform={tag}" for tag in target.wheels]
    subprocess.run([*command, *options, "-r", str(resolved)], check=True, cwd=ROOT)
    lines = []
    for entry in json.loads(report.read_text("utf-8"))["install"]:
        about, archive = entry["metadata"], entry["download_info"]["archive_info"]
        lines.append(
            f"{about['name']}=={about['version']} --hash=sha256:{archive['hashes']['sha256']}"
        )
    return lines
