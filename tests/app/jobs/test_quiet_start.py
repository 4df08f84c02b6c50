import logging
import os
import subprocess
import sys

import pytest

from app.jobs.quiet_start import greetings_in_log

GREETING = b"I0000 00:00:1795573545.04  12051 port.cc:153] custom operations are on.\n"


def test_greetings_go_to_the_log_and_errors_to_the_terminal(capfd, caplog):
    caplog.set_level(logging.INFO)
    with greetings_in_log():
        os.write(2, GREETING)
        os.write(2, b"E0000 00:00:1795573545.04  12051 gpu.cc:9] out of memory\n")
        os.write(2, b"Traceback (most recent call last):\n")

    assert capfd.readouterr().err.splitlines() == [
        "E0000 00:00:1795573545.04  12051 gpu.cc:9] out of memory",
        "Traceback (most recent call last):",
    ]
    assert "custom operations" in caplog.text


def test_the_terminal_is_back_after_an_exception(capfd):
    with pytest.raises(ImportError), greetings_in_log():
        os.write(2, b"a reason\n")
        raise ImportError

    os.write(2, b"later\n")
    assert capfd.readouterr().err == "a reason\nlater\n"


def test_tensorflow_starts_without_a_word_on_the_terminal():
    program = (
        "from app.jobs.tensorflow_import import import_tensorflow\n"
        "import_tensorflow()\n"
        "import tensorflow\n"
        "assert float(tensorflow.reduce_sum(tensorflow.ones(3))) == 3\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.stderr == ""
