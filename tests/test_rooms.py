"""The doors between the rooms, and the sizes that keep a file readable."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "desktop_app"
ROOMS = ("domain", "storage", "ledgers", "documents", "charts", "services", "ui")
DOORS = {
    "domain": "",
    "storage": "desktop_app.domain peewee playhouse sqlcipher3 cryptography",
    "ledgers": "desktop_app.domain python_calamine xlsxwriter",
    "documents": "desktop_app.domain reportlab docx docxtpl jinja2",
    "charts": "desktop_app.domain matplotlib",
    "services": "desktop_app.domain desktop_app.storage desktop_app.ledgers desktop_app.documents"
    " desktop_app.charts",
    "ui": "desktop_app.domain desktop_app.services desktop_app.charts desktop_app.settings"
    " desktop_app.paths PySide6 shiboken6 pypdfium2 matplotlib",
}
FILES = sorted(HOUSE.rglob("*.py"))
ROOM_FILES = [path for path in FILES if path.relative_to(HOUSE).parts[0] in ROOMS]


def imports(tree: ast.Module) -> Iterator[str]:
    """Every imported module, wherever in the file the import stands; "." for a relative one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names]
            yield from ["."] if node.level else names if module == "desktop_app" else [module]


def is_allowed(module: str, room: str) -> bool:
    own = [f"desktop_app.{room}", "desktop_app.__version__", *DOORS[room].split()]
    top = module.partition(".")[0]
    return top in sys.stdlib_module_names or any(
        module == door or module.startswith(f"{door}.") for door in own
    )


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    return tuple(imports(parsed(path)))


@pytest.mark.parametrize("path", ROOM_FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_room_imports_only_through_its_doors(path: Path) -> None:
    room = path.relative_to(HOUSE).parts[0]
    assert [name for name in imported(path) if not is_allowed(name, room)] == []


def test_imports_are_absolute_everywhere() -> None:
    assert [str(path) for path in FILES if "." in imported(path)] == []


def test_matplotlibs_qt_canvas_is_in_one_file_of_the_window() -> None:
    users = [path for path in FILES if any(n.startswith("matplotlib") for n in imported(path))]
    outside = {path.relative_to(HOUSE).parts[0] for path in users} - {"charts", "ui"}
    assert outside == set()
    assert sum(path.is_relative_to(HOUSE / "ui") for path in users) <= 1


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_opens_with_one_docstring(room: str) -> None:
    tree = parsed(HOUSE / room / "__init__.py")
    assert ast.get_docstring(tree)
    assert len(tree.body) == 1


def test_files_functions_and_classes_stay_small() -> None:
    too_big: list[str] = []
    for path in FILES:
        lines, most = len(path.read_text("utf-8").splitlines()), 400
        most = 300 if path.name == "main_window.py" else 80 if path.name == "__main__.py" else most
        too_big += [f"{path.name}: {lines} lines"] if lines > most else []
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                too_big += [f"{path.name}: {node.name} {length} lines"] if length > 60 else []
            elif isinstance(node, ast.ClassDef):
                methods = sum(isinstance(part, ast.FunctionDef) for part in node.body)
                too_big += [f"{path.name}: {node.name} {methods} methods"] if methods > 25 else []
    assert too_big == []


def test_there_is_no_room_for_leftovers() -> None:
    assert [path.name for path in FILES if path.stem in {"utils", "helpers", "misc"}] == []
