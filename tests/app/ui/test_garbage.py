import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer

from app.jobs.threads import BackgroundThread
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


def test_the_collector_sleeps_when_nothing_happens(collector):
    sleep(collector)


def test_an_event_wakes_the_collector(collector, qtbot):
    sleep(collector)
    died_on = []
    QTimer.singleShot(0, lambda: make_garbage(died_on))
    qtbot.waitUntil(lambda: len(died_on) > 0, timeout=5000)


def test_the_collector_sleeps_again_after_an_event(collector):
    sleep(collector)
    assert not collector.is_asleep  # what ended the sleep was an event
    sleep(collector)


def test_the_collector_stays_awake_while_a_task_is_under_way(collector):
    may_end = threading.Event()
    thread = BackgroundThread("busy")
    thread.start()
    thread.submit(may_end.wait)
    try:
        assert not any(is_asleep_after(collector, 150) for _ in range(3))
    finally:
        may_end.set()
        thread.finish()
        thread.wait()
    sleep(collector)


def test_a_stopped_collector_never_wakes(collector):
    sleep(collector)
    collector.stop()
    assert is_asleep_after(collector, 0)
    assert is_asleep_after(collector, 0)


def sleep(collector):
    """Do nothing until the collector sleeps."""
    assert any(is_asleep_after(collector, 250) for _ in range(40))


def is_asleep_after(collector, duration_ms):
    """Let the event loop block, which waiting for a condition would not."""
    found = []
    loop = QEventLoop()

    def look():
        found.append(collector.is_asleep)
        loop.quit()

    QTimer.singleShot(duration_ms, look)
    loop.exec()
    return found[0]
