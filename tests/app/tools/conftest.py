import pytest

from tests.app.tools.target import Easel


@pytest.fixture
def easel():
    return Easel()
