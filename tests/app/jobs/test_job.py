import logging
import threading
import weakref

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, Slot

from app.jobs.job import Job
from app.jobs.threads import Threads
from tiramisu.errors import ImageError


def test_a_job_reports_in_order_and_then_its_result(run, owner):
    def work(control):
        for number in range(3):
            control.report(number)
        return "all"

    assert run(Job(work, owner)) == [
        ("progress", 0),
        ("progress", 1),
        ("progress", 2),
        ("done", "all"),
    ]


def test_work_runs_in_the_other_thread_and_its_signals_arrive_in_this_one(
    threads, owner, qtbot
):
    class Follower(QObject):
        @Slot(object)
        def hear(self, value):
            seen[value] = QThread.currentThread()

    seen = {}
    follower = Follower()

    def work(control):
        seen["work"] = QThread.currentThread()
        control.report("progress")
        return "done"

    job = Job(work, owner)
    job.progress.connect(follower.hear)
    job.done.connect(follower.hear)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start(threads.get("files"))

    here = QThread.currentThread()
    assert seen["work"] is not here
    assert seen["progress"] is here
    assert seen["done"] is here


def test_an_error_arrives_as_it_was_raised_and_is_logged_with_its_trace(
    run, owner, caplog
):
    problem = KeyError("lost")

    def work(control):
        raise problem

    assert run(Job(work, owner)) == [("failed", problem)]
    assert caplog.records[0].exc_info[1] is problem


def test_an_error_for_the_user_is_logged_as_one_sentence(run, owner, caplog):
    def work(control):
        raise ImageError("Too large.")

    ((kind, problem),) = run(Job(work, owner))

    assert (kind, str(problem)) == ("failed", "Too large.")
    assert caplog.record_tuples == [("app.jobs.job", logging.WARNING, "Too large.")]


def test_a_result_that_comes_after_cancel_is_dropped_and_given_back(
    threads, owner, qtbot
):
    finished = threading.Event()
    results, given_back = [], []

    def quick(control):
        control.report("stale")
        finished.set()
        return "stale"

    job = Job(quick, owner, discard=given_back.append)
    job.progress.connect(results.append)
    job.done.connect(results.append)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start(threads.get("files"))
        assert finished.wait(5)
        job.cancel()

    assert results == []
    assert given_back == ["stale"]


def test_cancel_ends_work_at_its_next_check(threads, owner, qtbot):
    begun, passed = threading.Event(), []

    def work(control):
        begun.set()
        while True:
            control.check()
            passed.append(1)

    job = Job(work, owner)
    failures = []
    job.failed.connect(failures.append)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start(threads.get("files"))
        assert begun.wait(5)
        job.cancel()

    assert failures == []


def test_a_job_cancelled_while_it_waits_never_works(threads, owner, qtbot):
    gate, worked = threading.Event(), []
    first = Job(lambda control: gate.wait(5), owner)
    second = Job(lambda control: worked.append("second"), owner)

    first.start(threads.get("files"))
    second.start(threads.get("files"))
    second.cancel()
    with qtbot.waitSignal(second.ended, timeout=5000):
        gate.set()

    assert worked == []


def test_a_job_deletes_itself_after_its_end(run, owner, qtbot):
    run(Job(lambda control: None, owner))

    qtbot.waitUntil(lambda: not owner.children(), timeout=2000)


def test_threads_that_are_stuck_are_told_and_kept(qapp, owner):
    threads, begun, gate = Threads(), threading.Event(), threading.Event()

    def work(control):
        begun.set()
        gate.wait(5)

    Job(work, owner).start(threads.get("training"))
    assert begun.wait(5)

    assert not threads.stop(0.05)
    gate.set()
    assert threads.stop(5)


@pytest.mark.parametrize("name", ["files", "inference", "training"])
def test_a_thread_is_started_once(threads, name):
    thread = threads.get(name)

    assert thread.isRunning()
    assert threads.get(name) is thread


def test_a_job_whose_owner_is_gone_drops_its_result(qtbot, threads):
    owner, gate, dropped = QObject(), threading.Event(), []

    def work(control):
        assert gate.wait(10)
        return "a result"

    job = Job(work, owner, discard=dropped.append)
    job.start(threads.get("files"))
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: dropped == ["a result"], timeout=10000)


def test_work_that_is_done_lets_go_of_what_it_was_given(run, owner):
    picture = np.zeros((10, 10), np.uint8)
    is_there = weakref.ref(picture)

    def job_for(picture):
        return Job(lambda control: picture.size, owner)

    job = job_for(picture)
    del picture
    assert run(job) == [("done", 100)]
    assert is_there() is None
