"""A verb that is stopped, by Ctrl+C or by the system, ends calmly: rolled back, with a sentence."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STOPPED = "已停止，未保存的改动已撤销。 Stopped; what was not finished is undone."
CODE = 1
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def stoppable() -> Iterator[None]:
    """Inside, both signals raise KeyboardInterrupt once, so that everything is put in order."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.signal(one, _stop) for one in _SIGNALS}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def say_stopped() -> int:
    """Tell it; returns the exit code."""
    print(STOPPED, file=sys.stderr)
    return CODE


def _stop(_number: int, frame: FrameType | None) -> None:
    for one in _SIGNALS:  # a second one does not disturb the putting in order
        signal.signal(one, signal.SIG_IGN)
    if _imports_qt(frame):  # broken off there, Qt's libraries would end the process with a crash
        say_stopped()
        sys.stderr.flush()
        os._exit(CODE)
    raise KeyboardInterrupt


def _imports_qt(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_name == "_find_and_load":
            module = str(frame.f_locals.get("name", ""))
            if module.startswith(("PySide6", "shiboken6")):
                return True
        frame = frame.f_back
    return False
