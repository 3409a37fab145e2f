"""Run by the bundle for Linux before the program: what it starts gets the user's own environment.

PyInstaller points LD_LIBRARY_PATH at the bundle. The program has been linked by then; a viewer that
it opens a PDF with would load our libraries in the place of the system's.
"""

import os

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if _before is not None:
    os.environ["LD_LIBRARY_PATH"] = _before
