from dataclasses import dataclass

import numpy as np
import pytest

from app.raster.rect import Rect
from app.ui.canvas.scene import Scene
from app.ui.canvas.view_transform import ViewTransform
from tiramisu.config import default_classes

SCREEN = Rect(0, 0, 200, 160)
CHANGED = Rect(2001, 1502, 777, 555)


@dataclass
class Planes:
    """Masks of a picture that is large enough for a reduced copy."""

    annotation: np.ndarray
    prediction: np.ndarray
    confidence: np.ndarray | None = None
    uncertainty: np.ndarray | None = None
    has_prediction: bool = True


@pytest.fixture(scope="module")
def planes():
    rng = np.random.default_rng(3)
    coarse = rng.choice(np.array([0, 1, 255], np.uint8), (2, 125, 150))
    annotation, prediction = coarse.repeat(40, axis=1).repeat(40, axis=2)
    return Planes(annotation, prediction)


def masks(scene, view):
    """What is drawn over the picture: masks and nothing else."""
    _, (pixels,) = scene.over_picture(view, SCREEN)
    return pixels


def shown(planes):
    scene = Scene()
    scene.set_classes(default_classes(2))
    scene.show(None, planes)
    return scene


def test_a_small_view_shows_the_pixels_that_a_whole_sampling_shows(planes):
    view = ViewTransform(1 / 40, 3.0, 2.0)  # one block of labels is one screen pixel
    pixels = masks(shown(planes), view)
    tiny = Planes(planes.annotation[::40, ::40], planes.prediction[::40, ::40])
    expected = masks(shown(tiny), ViewTransform(1.0, 3.0, 2.0))
    np.testing.assert_array_equal(pixels, expected)


@pytest.mark.parametrize("scale", [0.03, 0.0625, 0.07, 0.25, 0.6])
def test_changes_are_seen_at_any_scale(planes, scale):
    changed = Planes(planes.annotation.copy(), planes.prediction.copy())
    view = ViewTransform(scale, -1800 * scale, -1400 * scale)
    scene = shown(changed)
    before = masks(scene, view)
    changed.annotation[CHANGED.slices] = 1

    scene.take_changes(CHANGED)

    after = masks(scene, view)
    assert (after != before).any()
    np.testing.assert_array_equal(after, masks(shown(changed), view))
