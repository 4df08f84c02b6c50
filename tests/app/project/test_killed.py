"""What is left when the program is killed, for real."""

import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from app.project.store import AnnotationStore
from tests.app.builders import make_project
from tests.app.project.painter import HEIGHT, WIDTH, Painter

ROOT = Path(__file__).parents[3]
KILLS = 10


def load(project):
    """Read the annotation and leave the files alone."""
    store = AnnotationStore(project, "a.png")
    loaded = store.load(WIDTH, HEIGHT)
    store.close()
    return loaded


def paint_until_killed(folder, seed, acts, delay_s):
    """Let a child paint, kill it, and return how many acts it has reported."""
    command = [
        sys.executable,
        "-m",
        "tests.app.project.painter",
        str(folder),
        str(seed),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as child:
        reported = child.stdout.read(acts)
        time.sleep(delay_s)
        child.kill()
        reported += child.stdout.read()
    return len(reported)


def same(loaded, painter):
    return np.array_equal(loaded.annotation, painter.annotation) and (
        loaded.history.texts == painter.history.texts
        and loaded.history.position == painter.history.position
    )


def undo_everything(loaded):
    while (patch := loaded.history.undo()) is not None:
        patch.toggle(loaded.annotation)
    return loaded.annotation


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_kill_9_at_any_moment_loses_no_gesture(tmp_path):
    project = make_project(tmp_path, width=WIDTH, height=HEIGHT)
    chance = random.Random(7)
    for seed in range(KILLS):
        before = load(project)
        acts = paint_until_killed(
            tmp_path, seed, chance.randrange(1, 60), chance.uniform(0, 0.02)
        )
        after = load(project)

        expected = Painter(before, seed)
        for _ in range(acts):
            expected.act()
        # The act after the last report may have been finished as well.
        if not same(after, expected):
            expected.act()
        np.testing.assert_array_equal(after.annotation, expected.annotation)
        assert after.history.texts == expected.history.texts
        assert after.history.position == expected.history.position
        start = undo_everything(after)
        np.testing.assert_array_equal(start, undo_everything(expected))
