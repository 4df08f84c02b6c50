import threading

import pytest

from app.jobs.job import Job
from app.ui.activity_bar import ActivityBar
from app.ui.messages import Messages
from tests.app.ui.finding import child


@pytest.fixture
def messages():
    return Messages()


@pytest.fixture
def bar(messages, shown):
    return shown(ActivityBar(messages))


@pytest.fixture
def slow_job(workspace):
    """A job that reports what it is told to and then waits until the test ends."""
    may_end = threading.Event()

    def slow_job(report):
        def work(control):
            control.report(report)
            may_end.wait(5)

        job = Job(work, workspace)
        job.start(workspace._threads.get("files"))
        return job

    yield slow_job
    may_end.set()


def test_a_job_shows_once_it_has_taken_a_while(bar, messages, slow_job, qtbot):
    messages.follow(slow_job((3, 4)), "Counting pixels…")
    bar.hide()

    qtbot.waitUntil(bar.isVisible, timeout=5000)

    assert child(bar, "activity_text").text() == "Counting pixels…"
    assert child(bar, "activity_progress").value() == 75


def test_a_job_that_cannot_tell_how_far_it_is_only_moves(
    bar, messages, slow_job, qtbot
):
    messages.follow(slow_job(object()), "Opening…")
    bar.hide()
    qtbot.waitUntil(bar.isVisible, timeout=5000)

    assert child(bar, "activity_progress").maximum() == 0


def test_a_cancelled_job_goes_out_of_sight(bar, messages, slow_job, qtbot):
    job = slow_job(0.5)
    messages.follow(job, "Opening…")
    bar.hide()
    qtbot.waitUntil(bar.isVisible, timeout=5000)

    job.cancel()

    qtbot.waitUntil(bar.isHidden, timeout=5000)
