"""The worker: order, answers on the main thread, progress, cancelling, widgets that are gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.ui.background import Background, Cancelled


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()


def test_work_runs_elsewhere_in_order_and_answers_come_to_the_main_thread(qtbot, background):
    told: list[tuple[int, bool, bool]] = []
    main = threading.get_ident()
    for number in range(5):
        background.run(
            lambda n=number: (n, threading.get_ident() != main),
            lambda result: told.append((*result, threading.get_ident() == main)),
            told.append,
        )
    qtbot.waitUntil(lambda: len(told) == 5)
    assert told == [(n, True, True) for n in range(5)]


def test_what_fails_is_handed_on(qtbot, background):
    met: list[Exception] = []
    background.run(lambda: 1 / 0, met.append, met.append)
    qtbot.waitUntil(lambda: bool(met))
    assert isinstance(met[0], ZeroDivisionError)


def test_progress_is_told_and_a_cancel_stops_at_the_next_report(qtbot, background):
    steps: list[tuple[int, int]] = []
    met: list[Exception] = []
    goes_on = threading.Event()

    def work(report):
        report(1, 3)
        goes_on.wait(60)
        report(2, 3)

    task = background.run(work, met.append, met.append, lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: steps == [(1, 3)])
    task.cancel()
    goes_on.set()
    qtbot.waitUntil(lambda: bool(met))
    assert isinstance(met[0], Cancelled)
    assert steps == [(1, 3)]


def test_cancelled_work_does_not_begin_and_says_nothing(qtbot, background):
    done: list[str] = []
    is_busy = threading.Event()
    background.run(lambda: is_busy.wait(60), lambda _: done.append("first"), print)
    task = background.run(lambda: done.append("work"), lambda _: done.append("answer"), print)
    background.run(lambda: None, lambda _: done.append("last"), print)
    task.cancel()
    is_busy.set()
    qtbot.waitUntil(lambda: "last" in done)
    assert done == ["first", "last"]


class _Waiting(QLabel):
    def take(self, text: str) -> None:
        self.setText(text)


def test_an_answer_for_a_widget_that_is_gone_is_dropped(qtbot, background):
    label = _Waiting()
    done: list[bool] = []
    background.run(lambda: "late", label.take, print)
    background.run(lambda: None, lambda _: done.append(True), print)
    label.deleteLater()
    qtbot.waitUntil(lambda: bool(done))


@pytest.mark.parametrize("outcome", ["done", "failed", "cancelled"])
def test_the_worker_never_lets_go_of_a_window_last(qtbot, background, outcome):
    gone_in: list[int] = []
    is_busy = threading.Event()

    class Work:
        """Stands for a widget: where it is let go last, it would be deleted."""

        def __call__(self) -> None:
            if outcome == "failed":
                raise ValueError

        def take(self, _answer: object) -> None:
            pass

        def __del__(self) -> None:
            gone_in.append(threading.get_ident())

    for _ in range(50):
        is_busy.clear()
        background.run(partial(is_busy.wait, 5), print_nothing, print_nothing)
        one = Work()
        task = background.run(one, one.take, one.take)
        del one
        if outcome == "cancelled":
            task.cancel()
        is_busy.set()
    qtbot.waitUntil(lambda: len(gone_in) == 50)
    assert set(gone_in) == {threading.get_ident()}


def print_nothing(_answer: object) -> None:
    """Nobody waits for this."""


def test_after_the_end_nothing_begins(background):
    background.stop()
    task = background.run(lambda: 1, print, print)
    assert task.is_cancelled


def test_an_answer_that_comes_after_the_end_is_dropped(qtbot, background):
    told: list[int] = []
    background.run(lambda: 1, told.append, told.append)
    background.stop()
    qtbot.wait(20)
    assert told == []


def test_work_asked_for_before_the_first_paint_begins_in_order_behind_it(qtbot, background):
    told: list[int] = []
    background.is_starting = True
    background.hold()
    for number in range(3):
        background.run(lambda n=number: n, told.append, told.append)
    qtbot.wait(20)
    assert told == []
    background.release()
    background.run(lambda: 3, told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == [0, 1, 2, 3]
    assert not background.is_starting


def test_what_was_under_way_when_its_window_closed_is_handed_to_nobody(qtbot, background):
    told: list[int] = []
    begun, goes_on = threading.Event(), threading.Event()

    def work():
        begun.set()
        return goes_on.wait(60)

    background.run(work, told.append, told.append)
    assert begun.wait(60)
    goes_on.set()
    background.stop()
    qtbot.wait(20)
    assert told == []


def test_a_window_that_closes_before_its_first_paint_begins_nothing(qtbot, background):
    told: list[int] = []
    background.hold()
    background.run(lambda: 1, told.append, told.append)
    background.stop()
    background.release()
    qtbot.wait(20)
    assert told == []
