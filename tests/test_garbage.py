"""Garbage is looked for by the window's thread alone: it may hold widgets."""

import subprocess
import sys

PROGRAM = """
import gc, sys
from threading import Thread, current_thread, main_thread
from PySide6.QtCore import QCoreApplication
from desktop_app import start
class Cycle:
    def __init__(self):
        self.me = self
    def __del__(self):
        print(current_thread() is main_thread(), flush=True)
        application.quit()
def work():
    Cycle()
    kept = [[] for _ in range(3 * start.YOUNG)]
    print("made", flush=True)
    done.append(kept)
application, done = QCoreApplication([]), []
gc.disable()
start.collect_again()
print(gc.get_freeze_count() > 0, flush=True)
worker = Thread(target=work)
worker.start()
worker.join()
gc.disable()
start.collect_some()
print("kept", flush=True)
gc.enable()
application.exec()
"""


def test_what_a_worker_leaves_is_collected_in_the_thread_of_the_window():
    command = [sys.executable, "-c", PROGRAM]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ran.stdout.split() == ["True", "made", "kept", "True"], ran.stderr
