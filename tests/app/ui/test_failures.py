"""Whatever fails in the background ends in one sentence with a way on."""

import errno
import os
import re

import cv2
import numpy as np
import pytest

from app.jobs.job import Job
from app.jobs.threads import Threads
from app.ui.failures import sentence_for
from app.ui.messages import Messages
from tiramisu.errors import ImageError, TrainingError


class ResourceExhaustedError(Exception):
    """Called as TensorFlow's."""


class InternalError(Exception):
    """Called as TensorFlow's."""


InternalError.__module__ = "tensorflow.python.framework.errors_impl"


def opencv_error():
    try:
        cv2.resize(np.zeros((4, 4), np.uint8), (2**30, 2**30))
    except cv2.error as problem:
        return problem
    raise AssertionError("OpenCV has room for 2**60 bytes")


def disk_error(number):
    return OSError(number, os.strerror(number), "/data/a.png")


FAILURES = {
    "memory": (MemoryError(), "not enough memory"),
    "memory of the card": (ResourceExhaustedError("OOM"), "not enough memory"),
    "cuda memory": (RuntimeError("CUDA out of memory"), "not enough memory"),
    "card": (InternalError("CUDA_ERROR_ILLEGAL_ADDRESS"), "CUDA_VISIBLE_DEVICES=-1"),
    "full disk": (disk_error(errno.ENOSPC), "disk is full.*free some space"),
    "quota": (disk_error(errno.EDQUOT), "disk is full.*free some space"),
    "rights": (disk_error(errno.EACCES), r"a\.png may not be used"),
    "read-only": (disk_error(errno.EROFS), r"a\.png may not be used"),
    "pulled plug": (disk_error(errno.EIO), "does not answer.*connect it"),
    "not a number": (TrainingError("The loss became infinite; learn from it."), "loss"),
    "own": (ImageError("a.png is damaged; take another."), r"a\.png is damaged"),
    "unknown": (ZeroDivisionError("x"), "Try again.*Help > Save a report"),
    "other file": (disk_error(errno.EISDIR), "Try again"),
}


@pytest.mark.parametrize("kind", FAILURES)
def test_every_failure_has_one_sentence_with_a_way_on(kind):
    problem, expected = FAILURES[kind]
    sentence = sentence_for(problem, "predicting the image")
    assert re.search(expected, sentence)
    assert "\n" not in sentence
    assert "Traceback" not in sentence


def test_opencv_without_memory_is_told_as_such():
    assert "not enough memory" in sentence_for(opencv_error(), "turning the image")


@pytest.fixture
def threads(qapp):
    threads = Threads()
    yield threads
    assert threads.stop(20)


@pytest.fixture
def messages(qapp):
    return Messages()


@pytest.mark.parametrize("kind", FAILURES)
def test_a_job_that_fails_is_told_and_logged_once(
    qtbot, threads, messages, caplog, kind
):
    problem, _ = FAILURES[kind]
    warnings = []
    messages.warned.connect(warnings.append)

    def fail(_):
        raise problem

    job = Job(fail, messages)
    job.failed.connect(lambda error: messages.explain(error, "predicting the image"))
    with qtbot.waitSignal(job.ended, timeout=20_000):
        job.start(threads.get("inference"))
    assert warnings == [sentence_for(problem, "predicting the image")]
    records = [record for record in caplog.records if record.name == "app.jobs.job"]
    assert len(records) == 1
