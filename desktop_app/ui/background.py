"""The one door to background work: one worker thread for the store, answers on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

Report = Callable[[int, int], None]
_DONE, _ERROR, _PROGRESS, _NOTHING = "done", "error", "progress", ""


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


class _Errand:
    """What was asked for, and who waits for it.

    Only the window's thread takes it apart: whoever lets go of a window last deletes it, and a
    window must not be deleted in the worker's thread.
    """

    def __init__(
        self, task: Task, work: Callable[..., Any], receivers: dict[str, Callable[..., None]]
    ) -> None:
        self.task = task
        self.work: Callable[..., Any] | None = work
        self.receivers = receivers
        self.values: tuple[Any, ...] = ()  # what came of it; a failure holds who failed

    def let_go(self) -> None:
        """It is done with; nothing is held any more."""
        self.work = None
        self.receivers = {}
        self.values = ()


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
        self._held: list[_Errand] | None = None
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
        receivers: dict[str, Callable[..., None]] = {_DONE: on_done, _ERROR: on_error}
        if on_progress is not None:
            receivers[_PROGRESS] = on_progress
        self._begin(_Errand(task, work, receivers))
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

    def _begin(self, errand: _Errand) -> None:
        if self._held is not None:
            self._held.append(errand)
        else:
            self._worker.submit(self._work, errand)

    def stop(self) -> None:
        """Let the running work end, drop what has not begun, hand on and take nothing more."""
        self._is_stopped = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _work(self, errand: _Errand) -> None:
        task, is_told = errand.task, _PROGRESS in errand.receivers

        def report(done: int, total: int) -> None:
            if task.is_cancelled:
                raise Cancelled
            self._arrived.emit((errand, _PROGRESS, (done, total)))

        if task.is_cancelled or errand.work is None:
            self._arrived.emit((errand, _NOTHING, ()))
            return
        try:
            errand.values = (errand.work(report) if is_told else errand.work(),)
            outcome = _DONE
        except Exception as error:
            errand.values, outcome = (error,), _ERROR
        self._arrived.emit((errand, outcome, ()))

    def _hand_on(self, arrival: tuple[_Errand, str, tuple[Any, ...]]) -> None:
        errand, what, values = arrival
        receiver = errand.receivers.get(what)
        if what != _PROGRESS:
            values = errand.values
            errand.let_go()
        is_stopped = any(isinstance(value, Cancelled) for value in values)
        is_wanted = what == _PROGRESS or is_stopped or not errand.task.is_cancelled
        if self._is_stopped or receiver is None or not is_wanted:
            return
        if _is_alive(receiver):
            receiver(*values)


def _is_alive(receiver: Callable[..., None]) -> bool:
    """Whether the widget that waits for the answer still exists."""
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
