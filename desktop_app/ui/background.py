"""The one door to background work: one worker thread for the store, answers on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

Report = Callable[[int, int], None]


class Cancelled(Exception):
    """The user stopped the work; what it had begun in the store is rolled back."""


class Task:
    """A piece of work under way; cancel() stops it before it starts or at its next report."""

    def __init__(self) -> None:
        self._is_cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; nothing of it is handed on any more."""
        self._is_cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._is_cancelled.is_set()


class Background(QObject):
    """Runs work in order on its own thread and hands results to the main thread.

    is_starting: the window was not painted yet, so rows that are quick to read need not come later.
    """

    is_starting = False
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, "store")
        self._is_stopped = False
        self._held: list[tuple[Any, ...]] | None = None
        self._arrived.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[..., Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Do the work off the main thread; on_done(result) or on_error(exception) come back.

        With on_progress the work is called with a function report(done, total), which raises
        Cancelled once the task was cancelled: inside an operation that rolls everything back.
        """
        task = Task()
        if self._is_stopped:
            task.cancel()
            return task
        self._begin((task, work, on_done, on_error, on_progress))
        return task

    def hold(self) -> None:
        """Begin nothing until release(): two threads of Python share one processor."""
        self._held = []

    def release(self) -> None:
        """The start is over: begin what waited."""
        self.is_starting = False
        held, self._held = self._held or [], None
        if not self._is_stopped:
            for one in held:
                self._begin(one)

    def _begin(self, asked: tuple[Any, ...]) -> None:
        if self._held is not None:
            self._held.append(asked)
        else:
            self._worker.submit(self._work, *asked)

    def stop(self) -> None:
        """Let the running work end, drop what has not begun, and take nothing more."""
        self._is_stopped = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _work(
        self,
        task: Task,
        work: Callable[..., Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[int, int], None] | None,
    ) -> None:
        if task.is_cancelled:
            return

        def report(done: int, total: int) -> None:
            if task.is_cancelled:
                raise Cancelled
            if on_progress is not None:
                self._arrived.emit((None, on_progress, (done, total)))

        try:
            result = work(report) if on_progress is not None else work()
        except Cancelled as error:
            self._arrived.emit((None, on_error, (error,)))
        except Exception as error:
            self._arrived.emit((task, on_error, (error,)))
        else:
            self._arrived.emit((task, on_done, (result,)))

    def _hand_on(self, arrival: tuple[Task | None, Callable[..., None], tuple[Any, ...]]) -> None:
        task, receiver, values = arrival
        if (task is None or not task.is_cancelled) and _is_alive(receiver):
            receiver(*values)


def _is_alive(receiver: Callable[..., None]) -> bool:
    """Whether the widget that waits for the answer still exists."""
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
