"""PySide6's helpers for wrong calls wait until one is made, and then say what they always say."""

import subprocess
import sys

import pytest

from desktop_app import on_demand

WRONG_CALLS = """
from PySide6.QtCore import QPoint, Qt
for wrong in (lambda: QPoint("1", []), lambda: QPoint(1, 2).setX("1"), lambda: Qt.nothing):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(error)
print(QPoint.manhattanLength.__doc__)
"""
LATER = "from desktop_app import on_demand, start\nstart.import_qt()\n"
LEFT = "print(*sorted(on_demand._sources))\n"


def _said_by(code: str) -> str:
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_a_window_compiles_no_helper_of_wrong_calls():
    waiting = _said_by(LATER + "from PySide6 import QtGui, QtWidgets\n" + LEFT).split()
    assert set(waiting) == set(on_demand.HELPERS.values())


def test_wrong_calls_are_explained_as_ever_once_they_are_made():
    told = _said_by(LATER + WRONG_CALLS)
    assert "QPoint" in told
    assert told == _said_by(WRONG_CALLS)


def test_a_helper_is_there_as_soon_as_something_of_it_is_asked():
    name = "shibokensupport.signature.parser"
    code = (
        f"import sys\nparser = sys.modules['{name}']\nprint(parser.pyside_type_init.__module__)\n"
    )
    assert _said_by(LATER + code + LEFT).split()[0] == name


def test_who_looks_through_all_modules_wakes_no_helper():
    asked = on_demand.first_use({"__name__": "nowhere"})
    with pytest.raises(AttributeError):
        asked("__path__")
    with pytest.raises(AttributeError):
        asked("missing")


def test_other_sources_are_compiled_as_ever_meanwhile():
    with on_demand.helpers_wait():
        assert eval(compile("1 + 1", "sum.py", "eval")) == 2
