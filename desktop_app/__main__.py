"""The command line: no verb opens the window, each verb runs headless and ends with a code.

Exit codes: 0 done, 1 refused with one sentence, 2 wrong usage (or, for check-report, unreadable).
"""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one verb, or open the window. Never lets a traceback reach the user."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["read-workbook"]:  # how a packaged program starts its reading process
        from desktop_app.ledgers.reader_process import main as read  # start-up time

        return read(given[1:])
    from desktop_app.command_line import run  # start-up time: the window does not need every verb

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
