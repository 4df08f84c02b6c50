from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
import pytest

from app.raster.rect import Rect
from app.session.view_state import HeatMap
from app.ui.canvas.heat_layer import (
    ERROR_COLORS,
    HeatLayer,
    HeatStyle,
    false_colors,
)
from app.ui.canvas.view_transform import ViewTransform
from tests.color_vision import DEFICIENCIES, difference, seen_as_lab
from tiramisu.error_map import PixelError

WHOLE = Rect(0, 0, 256, 1)


@dataclass
class Heat:
    """What a model has said."""

    prediction: np.ndarray
    confidence: np.ndarray
    uncertainty: np.ndarray | None = None
    errors: np.ndarray | None = None


def ramp(uncertainty=None, label=1):
    """Every level of confidence once, in one row."""
    confidence = np.arange(256, dtype=np.uint8)[np.newaxis]
    return Heat(np.full_like(confidence, label), confidence, uncertainty)


def drawn(heat, heat_map, view=None, screen=WHOLE, **style):
    layer = HeatLayer()
    layer.set_style(HeatStyle(heat_map, opacity=1.0, **style))
    return layer.pixels(heat, view or ViewTransform(), screen)


def colors(pixels):
    return np.stack([pixels >> shift & 255 for shift in (16, 8, 0)], axis=-1)


def test_confidence_goes_from_chance_to_certain():
    pixels = drawn(ramp(), HeatMap.CONFIDENCE, num_classes=2)[0]

    shown = colors(pixels)
    np.testing.assert_array_equal(shown[255], false_colors()[255])
    np.testing.assert_array_equal(shown[127], false_colors()[0])
    np.testing.assert_array_equal(shown[20], false_colors()[0])
    assert any((shown[191] == color).all() for color in false_colors()[126:130])


def test_what_is_unknown_stays_clear():
    assert drawn(ramp(), HeatMap.CONFIDENCE)[0, 0] == 0
    assert drawn(ramp(), HeatMap.UNCERTAINTY) is None
    assert drawn(ramp(label=255), HeatMap.PROBABILITY).sum() == 0
    measured = ramp(uncertainty=np.zeros((1, 256), np.uint8))
    assert not drawn(measured, HeatMap.UNCERTAINTY).any()


def test_each_kind_of_error_has_its_colour_and_what_is_right_stays_clear():
    heat = ramp()
    assert drawn(heat, HeatMap.ERRORS) is None
    heat.errors = np.arange(256, dtype=np.uint8)[np.newaxis] % 4
    pixels = drawn(heat, HeatMap.ERRORS)[0]
    assert pixels[PixelError.NONE] == 0
    for kind, color in ERROR_COLORS.items():
        np.testing.assert_array_equal(colors(pixels)[kind], color)


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_kinds_of_errors_are_told_apart_by_any_colour_vision(deficiency):
    seen = [
        seen_as_lab(np.array(color, np.uint8), deficiency)
        for color in ERROR_COLORS.values()
    ]
    for one, other in combinations(seen, 2):
        assert difference(one, other) > 15


def test_nothing_is_drawn_unless_asked_for():
    assert drawn(ramp(), HeatMap.NONE) is None


def test_of_two_classes_one_is_as_probable_as_the_other_is_not():
    heat = Heat(np.array([[0, 1]], np.uint8), np.array([[255, 255]], np.uint8))
    screen = Rect(0, 0, 2, 1)

    first = colors(drawn(heat, HeatMap.PROBABILITY, screen=screen, label=0))
    second = colors(drawn(heat, HeatMap.PROBABILITY, screen=screen, label=1))

    np.testing.assert_array_equal(first[0, 0], false_colors()[255])
    np.testing.assert_array_equal(first[0, 1], false_colors()[1])
    np.testing.assert_array_equal(first[:, ::-1], second)


def test_false_colours_cover_more_the_more_opaque_masks_are():
    layer = HeatLayer()
    alphas = []
    for opacity in (0.0, 0.3, 0.5, 1.0):
        layer.set_style(HeatStyle(HeatMap.CONFIDENCE, opacity=opacity))
        alphas.append(int(layer.pixels(ramp(), ViewTransform(), WHOLE)[0, 200]) >> 24)
    assert alphas == [0, 115, 191, 255]


@pytest.mark.parametrize("heat_map", [*HeatMap][1:])
@pytest.mark.parametrize("scale", [0.244, 1.0, 3.3, 8.0])
def test_a_part_equals_the_whole_and_each_pixel_its_place(heat_map, scale):
    rng = np.random.default_rng(0)
    planes = rng.integers(0, 256, (3, 200, 300), dtype=np.uint8)
    heat = Heat(planes[0] % 2, planes[1], planes[2], planes[2] % 4)
    view = ViewTransform(scale, 7.25, -3.5)
    whole = view.screen_rect(Rect(0, 0, 300, 200)).intersection(Rect(8, 0, 90, 40))
    full = drawn(heat, heat_map, view, whole)

    part = Rect(20, 13, 31, 17)
    rows, columns = part.slices
    near = np.s_[rows, columns.start - whole.x : columns.stop - whole.x]
    np.testing.assert_array_equal(drawn(heat, heat_map, view, part), full[near])

    lone = drawn(heat, heat_map, view, Rect(37, 21, 1, 1))
    x, y = view.to_image(37.5, 21.5)
    place = np.s_[int(y) : int(y) + 1, int(x) : int(x) + 1]
    there = Heat(
        heat.prediction[place],
        heat.confidence[place],
        heat.uncertainty[place],
        heat.errors[place],
    )
    alone = drawn(there, heat_map, ViewTransform(), Rect(0, 0, 1, 1))
    np.testing.assert_array_equal(lone, alone)


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_the_colours_grow_lighter_in_even_steps_with_any_colour_vision(deficiency):
    seen = [seen_as_lab(color, deficiency) for color in false_colors()[::15]]
    lightness = [lab[0] for lab in seen]
    steps = [difference(*pair) for pair in pairwise(seen)]
    assert (np.diff(lightness) > 1).all()
    assert max(steps) < 3 * min(steps)
