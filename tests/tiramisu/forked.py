"""Runs of the command line in processes of their own, with one import of TensorFlow.

Importing takes seconds, so one process imports and forks a child for each run; nothing
of TensorFlow has been used by then, which is what makes that safe.
"""

import functools
import json
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import tensorflow as tf

_ = (keras.layers, tf.function, tf.summary.scalar, tf.data.Dataset)


def start(work: Callable[[], int], output: Path) -> int:
    """Do some work in a child and return its process id."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        with output.open("ab", buffering=0) as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        code = work()
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        sys.stderr.flush()
        os._exit(code)


def command_line(arguments: Sequence[object]) -> int:
    """Run the command line and return its exit code."""
    from tiramisu.cli import main

    return main([str(one) for one in arguments])


def finish(child: int) -> int:
    """Wait for a child and return its exit code, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run_workers(
    arguments: Sequence[object],
    count: int,
    folder: Path,
    *,
    prepare: Callable[[int], None] = lambda index: None,
) -> list[int]:
    """Run the command line on several "machines" of this one; return the exit codes.

    ``prepare`` is called in each of them with its number.
    """
    workers = [f"127.0.0.1:{port}" for port in _free_ports(count)]

    def work(index: int) -> int:
        task = {"type": "worker", "index": index}
        cluster = {"cluster": {"worker": workers}, "task": task}
        os.environ["TF_CONFIG"] = json.dumps(cluster)
        prepare(index)
        return command_line(arguments)

    children = [
        start(functools.partial(work, index), folder / f"worker-{index}.txt")
        for index in range(count)
    ]
    return [finish(child) for child in children]


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def after_calls(count: int, function: Callable, what: Callable[[], None]) -> Callable:
    """Return a function that does something more after its n-th call."""
    calls = 0

    def counted(*args, **keywords):
        nonlocal calls
        result = function(*args, **keywords)
        calls += 1
        if calls == count:
            what()
        return result

    return counted


def kill_myself() -> None:
    """End as by kill -9."""
    os.kill(os.getpid(), signal.SIGKILL)


def interrupt_myself() -> None:
    """Get what Ctrl+C sends."""
    os.kill(os.getpid(), signal.SIGINT)
