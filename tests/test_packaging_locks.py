"""The lock files: for every system, everything the project asks for, pinned by hash."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKED = re.compile(r"([\w.-]+)==([\w.!+]+) --hash=sha256:[0-9a-f]{64}")
LOCKS = sorted((ROOT / "packaging" / "locks").glob("*.txt"))
BUNDLES = {
    "bundle-linux-x86_64-py311.txt": "6.9.3",
    "bundle-linux-aarch64-py311.txt": "6.7.3",
    "bundle-win32-amd64-py311.txt": "6.11.3",
}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def asked(extra: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"][extra]]
    return {normal(re.split(r"[<>=!~ \[;]", one)[0]) for one in wanted}


def locked(lock: Path) -> dict[str, str]:
    return {normal(name): version for name, version in LOCKED.findall(lock.read_text("utf-8"))}


def test_there_is_a_lock_for_development_and_for_each_bundle() -> None:
    assert {lock.name for lock in LOCKS} == {"linux-x86_64-py311.txt", *BUNDLES}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_library_is_pinned_by_its_hash_and_nothing_else_is_said(lock: Path) -> None:
    lines = [one for one in lock.read_text("utf-8").splitlines() if not one.startswith("#")]
    assert [line for line in lines if not LOCKED.fullmatch(line)] == []
    assert "://" not in lock.read_text("utf-8")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_holds_every_library_that_the_project_asks_for(lock: Path) -> None:
    assert asked("bundle" if lock.name in BUNDLES else "dev") - locked(lock).keys() == set()


@pytest.mark.parametrize(("name", "version"), BUNDLES.items())
def test_a_bundle_has_the_qt_that_its_oldest_system_can_run(name: str, version: str) -> None:
    libraries = locked(ROOT / "packaging" / "locks" / name)
    assert libraries["pyside6-essentials"] == libraries["shiboken6"] == version


def test_what_only_windows_needs_is_in_the_lock_of_windows() -> None:
    assert {"pefile", "pywin32-ctypes"} <= locked(LOCKS[0].with_name(list(BUNDLES)[2])).keys()
