"""A disk that is full."""

import contextlib

import pytest


@contextlib.contextmanager
def no_file_longer_than(length):
    """Make the system cut every write at ``length`` bytes of its file."""
    resource = pytest.importorskip("resource")
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
