"""The command line: no verb opens the window, each verb runs headless and ends with a code.

Exit codes: 0 done, 1 refused with one sentence, 2 wrong usage (or, for check-report, unreadable).
"""

from __future__ import annotations

import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run one verb, or open the window. Never lets a traceback reach the user."""
    given = sys.argv[1:] if arguments is None else arguments
    if len(given) == 1 and given[0].endswith(".pdesk"):  # how a file manager opens a store
        given = ["--store", *given]
    if given[:1] == ["read-workbook"]:  # how a packaged program starts its reading process
        from desktop_app.ledgers.reader_process import main as read  # start-up time

        return read(given[1:])
    if not given or (len(given) == 2 and given[0] == "--store"):
        from desktop_app.start import start_window  # start-up time: no arguments to be explained

        return start_window(Path(given[1]) if given else None)
    try:
        from desktop_app.command_line import run  # start-up time: the window needs no verbs

        return run(given)
    except KeyboardInterrupt:  # before the verb had begun
        return 1


if __name__ == "__main__":
    sys.exit(main())
