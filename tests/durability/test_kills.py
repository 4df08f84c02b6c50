"""What is left when the program is killed, for real."""

import sys

import pytest

from tests.app.builders import make_project
from tests.durability.kills import kill_a_painter
from tests.durability.painter import HEIGHT, WIDTH

KILLS = 10


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_kill_9_at_any_moment_loses_no_gesture(tmp_path):
    folder = tmp_path / "project"
    make_project(folder, width=WIDTH, height=HEIGHT)
    for seed in range(KILLS):
        kill_a_painter(folder, seed)
    assert not list(folder.rglob("*.part"))
