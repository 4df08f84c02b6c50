import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from app.ui.garbage import GarbageCollector


@pytest.fixture
def collector(qtbot):
    parent = QObject()
    collector = GarbageCollector(parent)
    yield collector
    collector.stop()


class Cycle:
    def __init__(self, died_on):
        self.myself = self
        weakref.finalize(self, lambda: died_on.append(threading.current_thread()))


def make_garbage(died_on):
    """Enough for Python's collector to start, were it on."""
    for _ in range(5000):
        Cycle(died_on)


def test_garbage_of_other_threads_dies_on_the_windows_thread(collector, qtbot):
    died_on = []
    worker = threading.Thread(target=make_garbage, args=(died_on,))
    worker.start()
    worker.join()
    assert died_on == []
    qtbot.waitUntil(lambda: len(died_on) > 0, timeout=5000)
    assert set(died_on) == {threading.main_thread()}


def test_python_collects_again_after_the_window(collector):
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_nothing_is_collected_while_tensorflow_is_imported(
    collector, qtbot, monkeypatch
):
    monkeypatch.setattr("app.ui.garbage.is_importing", lambda: True)
    died_on = []
    make_garbage(died_on)
    qtbot.wait(300)
    assert died_on == []


def test_walking_through_everything_is_followed_by_a_rest(collector, monkeypatch):
    generations = []
    monkeypatch.setattr("app.ui.garbage.gc.get_count", lambda: (10**6, 10**6, 10**6))
    monkeypatch.setattr("app.ui.garbage.gc.collect", generations.append)
    monkeypatch.setattr("app.ui.garbage._REST", 10**9)
    for _ in range(3):
        collector._collect_if_due()
    assert generations == [2, 1, 1]
