"""The verb self-test: says line by line whether this installation can do its work.

It runs in a folder of its own with the sample office, without a display and without a network,
and is the same for a checkout, a wheel, the Debian package and the Windows installation.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from desktop_app import __version__, paths
from desktop_app import self_checks as checks
from desktop_app.services.desk import Desk
from desktop_app.settings import Settings


def self_test(desk: Desk, out: Path | None = None) -> int:
    """Do every check and print a line for each; 0 when all are well, else 1.

    With ``out`` the papers and pictures made are kept in that folder.
    """
    head = f"Proposal Desk {__version__}, {checks.installation()}, {platform.platform()}"
    print(f"{head}, Python {platform.python_version()}", flush=True)
    with _a_home_of_its_own() as folder:
        failed = [check.__name__ for check in _checks() if not _is_well(check, folder, desk)]
        if out is not None:
            shutil.copytree(folder, out, dirs_exist_ok=True)
    print(f"FAILED: {', '.join(failed)}" if failed else "All well.", flush=True)
    return 1 if failed else 0


def _checks() -> tuple[checks.Check, ...]:
    """In the order in which they are done; those of the window build the application first."""
    from desktop_app import self_checks_window as window  # start-up time
    from desktop_app.ui.application import make_application  # start-up time

    make_application(Settings())
    without_office = (checks.libraries, checks.plugins, checks.fonts, window.window_font)
    shown = (window.icons, window.translations)
    with_office = (checks.sample_office, checks.ledger, checks.summary, checks.papers)
    return (
        *(*without_office, *shown, checks.spreadsheet, checks.cipher),
        *(*with_office, checks.charts, window.pages),
    )


def _is_well(check: checks.Check, folder: Path, desk: Desk) -> bool:
    """Do one check and print its line."""
    start = perf_counter()
    try:
        said, is_well = check(folder, desk), True
    except Exception as error:
        kind = "" if isinstance(error, checks.SelfTestFailed) else f"{type(error).__name__}: "
        said, is_well = f"{kind}{error}", False
    name = check.__name__.replace("_", " ")
    mark, took = "ok  " if is_well else "FAIL", perf_counter() - start
    print(f"{mark}  {name:<14} {took:5.1f} s  {said}", flush=True)
    return is_well


@contextmanager
def _a_home_of_its_own() -> Iterator[Path]:
    """A folder for everything made, which is also the user's home meanwhile; Qt off-screen."""
    kept = {name: os.environ.get(name) for name in (paths.HOME_VARIABLE, "QT_QPA_PLATFORM")}
    with tempfile.TemporaryDirectory(prefix="self-test-", ignore_cleanup_errors=True) as made:
        os.environ[paths.HOME_VARIABLE] = str(Path(made) / "home")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if sys.platform == "win32":  # off-screen, Qt does not ask Windows for fonts
            os.environ.setdefault("QT_QPA_FONTDIR", str(paths.resources() / "fonts"))
        try:
            yield Path(made)
        finally:
            for name, value in kept.items():
                os.environ.pop(name, None)
                os.environ.update({} if value is None else {name: value})
