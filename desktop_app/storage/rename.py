"""Renaming into place, with patience for programs that hold a fresh file for a moment."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

# On Windows virus scanners open what was just written; elsewhere a refusal does not go away.
PAUSES = (0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()


def rename(source: Path | str, target: Path | str, pauses: Sequence[float] = PAUSES) -> None:
    """Rename over whatever stands at target; refused renames are tried again after each pause.

    pauses: seconds. Raises OSError when the last try is refused too.
    """
    for pause in pauses:
        try:
            os.replace(source, target)
            return
        except PermissionError:
            time.sleep(pause)
    os.replace(source, target)
