import threading
import weakref

from app.jobs.threads import BackgroundThread, has_open_tasks


class Task:
    def __init__(self, act):
        self.act = act

    def __call__(self):
        self.act()


def test_tasks_are_open_until_they_are_done():
    may_end, done = threading.Event(), threading.Event()
    thread = BackgroundThread("busy")
    thread.start()
    thread.submit(may_end.wait)
    thread.submit(done.set)
    assert has_open_tasks()
    may_end.set()
    done.wait()
    thread.finish()
    thread.wait()
    assert not has_open_tasks()


def test_tasks_that_were_dropped_are_open_no_longer():
    thread = BackgroundThread("idle")
    thread.submit(lambda: None)
    assert has_open_tasks()
    thread.finish()
    assert not has_open_tasks()


def test_a_thread_keeps_nothing_of_a_task_that_is_done():
    ended = threading.Event()
    thread = BackgroundThread("idle")
    thread.start()
    task = Task(lambda: None)
    weakref.finalize(task, ended.set)
    thread.submit(task)
    del task
    try:
        assert ended.wait(5)
    finally:
        thread.finish()
        thread.wait()
