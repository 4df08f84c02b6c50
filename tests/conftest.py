"""What all tests share."""

import gc

import pytest
from hypothesis import settings

# A busy machine is no reason to fail.
settings.register_profile("patient", settings.default, deadline=None)
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def no_garbage_for_other_threads(request):
    """Collect what a closed window leaves, before a worker's allocation does.

    Python collects cycles on whichever thread allocates, and a QObject that is
    destroyed away from its own thread takes the process down.
    """
    yield
    if "qapp" in request.fixturenames:
        gc.collect()
