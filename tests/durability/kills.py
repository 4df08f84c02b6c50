"""Killing a painter at random moments and looking at what is left."""

import random
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.project.opening import open_image
from app.project.project import Project
from tests.durability.painter import NAME, Painter
from tiramisu.masks import read_mask

ROOT = Path(__file__).parents[2]
_TORN = "incomplete"


@dataclass
class Outcome:
    """What one kill has left behind.

    Attributes:
        acts: Acts that were finished before the kill.
        was_ahead: Whether the act under way at the kill is there as well.
        notes: What the program says about what it found.
    """

    acts: int
    was_ahead: bool
    notes: list[str]


def kill_a_painter(folder: Path, seed: int) -> Outcome:
    """Let a painter work on the project, kill it, and compare with a second painter.

    Raises:
        AssertionError: Something that the first had finished is not there.
    """
    chance = random.Random(seed)
    copy = folder.with_name(f"{folder.name}-copy")
    shutil.copytree(folder, copy)
    acts = _paint_until_killed(
        folder, seed, chance.randrange(1, 60), chance.uniform(0, 0.03)
    )
    try:
        return _compare(folder, copy, seed, acts)
    finally:
        shutil.rmtree(copy)


def _paint_until_killed(folder: Path, seed: int, acts: int, delay_s: float) -> int:
    """Return how many acts the painter has reported."""
    command = [sys.executable, "-m", "tests.durability.painter", str(folder), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as child:
        reported = child.stdout.read(acts)
        time.sleep(delay_s)
        child.kill()
        reported += child.stdout.read()
    return len(reported)


def _compare(folder: Path, copy: Path, seed: int, acts: int) -> Outcome:
    _check_files(folder)
    project = Project.open(folder)
    assert project.index.notes == []
    opened = open_image(project, NAME)
    try:
        expected = Painter(copy, seed)
        for _ in range(acts):
            expected.act()
        # The act after the last report may have been finished as well.
        was_ahead = not _is_same(opened.loaded, project, expected)
        if was_ahead:
            expected.act()
        _check_annotation(opened.loaded, project, expected)
        assert all(_TORN in note for note in opened.loaded.notes)
        expected.close()
        return Outcome(acts, was_ahead, opened.loaded.notes)
    finally:
        opened.close()


def _check_files(folder: Path) -> None:
    """The mask that other programs read is whole at every moment."""
    mask = folder / "masks" / NAME
    if mask.exists():
        read_mask(mask, Project.open(folder).classes)


def _is_same(loaded, project, expected) -> bool:
    return (
        np.array_equal(loaded.annotation, expected.document.annotation)
        and _steps(loaded, expected) == (expected.document.steps, True)
        and project.index.row(NAME).notes == expected.project.index.row(NAME).notes
    )


def _steps(loaded, expected) -> tuple[tuple[str, ...], bool]:
    """Return the newest steps and whether as many are done as expected.

    A painter who has gone on for long has forgotten old steps that the journal still
    knows, so there may be more after opening an image anew.
    """
    more = _num_older(loaded, expected)
    is_done = loaded.history.position - more == expected.document.position
    return loaded.history.texts[max(more, 0) :], more >= 0 and is_done


def _num_older(loaded, expected) -> int:
    return len(loaded.history.texts) - len(expected.document.steps)


def _check_annotation(loaded, project, expected) -> None:
    """Bit for bit, then the same after undoing everything and redoing it again."""
    document, history = expected.document, loaded.history
    np.testing.assert_array_equal(loaded.annotation, document.annotation)
    assert _steps(loaded, expected) == (document.steps, True)
    more = _num_older(loaded, expected)
    assert project.index.row(NAME).notes == expected.project.index.row(NAME).notes
    mask = loaded.annotation.copy()
    for step, end in ((history.undo, more), (history.redo, len(history.texts))):
        while history.position != end:
            step().toggle(mask)
        document.go_to(history.position - more)
        np.testing.assert_array_equal(mask, document.annotation)
