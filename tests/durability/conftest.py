"""How long bad input is tried.

pytest tests/durability                             # seconds
pytest tests/durability --hypothesis-profile=long   # twenty times as much
"""

import sys

import pytest
from hypothesis import HealthCheck, settings

_ALLOWED_MB = 400

for name, max_examples in (("default", 100), ("long", 2000)):
    settings.register_profile(
        name,
        max_examples=max_examples,
        deadline=None,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.function_scoped_fixture,
        ],
    )
settings.load_profile("default")


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
