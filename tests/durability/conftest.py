"""How long bad input is tried.

pytest tests/durability                             # seconds
pytest tests/durability --hypothesis-profile=long   # twenty times as much
"""

import sys

import pytest
from hypothesis import settings

_ALLOWED_MB = 400

settings.register_profile("long", max_examples=2000, deadline=None)


@pytest.fixture(scope="module", autouse=True)
def memory_stays_bounded():
    """No bad input may make the program take much memory."""
    if sys.platform == "win32":
        yield
        return
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < _ALLOWED_MB * (2**20 if sys.platform == "darwin" else 2**10)
