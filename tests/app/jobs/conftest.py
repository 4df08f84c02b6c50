import pytest

from app.jobs.threads import Threads


@pytest.fixture
def threads(qapp):
    threads = Threads()
    yield threads
    assert threads.stop(5)


@pytest.fixture
def owner(qapp):
    from PySide6.QtCore import QObject

    return QObject()


@pytest.fixture
def run(threads, qtbot):
    """Run a job to its end; return what it sent, as (signal, value) pairs."""

    def run(job):
        sent = []
        job.progress.connect(lambda value: sent.append(("progress", value)))
        job.done.connect(lambda value: sent.append(("done", value)))
        job.failed.connect(lambda value: sent.append(("failed", value)))
        with qtbot.waitSignal(job.ended, timeout=5000):
            job.start(threads.get("files"))
        return sent

    return run
