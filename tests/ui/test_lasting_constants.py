"""A long day of Qt calls does not use up None."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from desktop_app.ui.lasting_constants import keep_constants
keep_constants()
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for _ in range(20000):
    label.setText("x")
"""


def test_none_outlasts_any_number_of_calls():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
