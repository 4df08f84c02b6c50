import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.raster.polygon import polygon_pixels
from app.raster.rect import Rect
from tests.app.builders import points

BOUNDS = Rect(0, 0, 60, 40)
corners = st.lists(points, min_size=3, max_size=9)


def painted(outline, bounds=BOUNDS):
    mask = np.zeros((bounds.height, bounds.width), bool)
    window, inside = polygon_pixels(outline, bounds)
    mask[window.slices] = inside
    return mask


def test_a_rectangle_holds_the_pixels_whose_middle_is_inside():
    mask = painted([(10.4, 5.6), (20.6, 5.6), (20.6, 9.5), (10.4, 9.5)])
    expected = np.zeros_like(mask)
    expected[6:9, 10:21] = True
    np.testing.assert_array_equal(mask, expected)


@given(st.lists(points, min_size=3, max_size=3))
def test_a_triangle_holds_the_pixels_whose_middle_is_on_one_side_of_all_edges(corners):
    bounds = Rect(0, 0, 120, 90)
    mask = painted(corners, bounds)
    rows, columns = np.mgrid[0.5:90, 0.5:120]
    sides = []
    for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]], strict=True):
        sides.append((x1 - x0) * (rows - y0) - (y1 - y0) * (columns - x0))
    clearly_inside = np.logical_or(
        np.all([side > 1e-6 for side in sides], axis=0),
        np.all([side < -1e-6 for side in sides], axis=0),
    )
    maybe_inside = np.logical_or(
        np.all([side >= -1e-6 for side in sides], axis=0),
        np.all([side <= 1e-6 for side in sides], axis=0),
    )
    assert mask[clearly_inside].all()
    assert not mask[~maybe_inside].any()


@given(st.floats(1, 59), st.floats(1, 39))
def test_neighbours_share_an_edge_but_no_pixel(x, y):
    left = painted([(0, 0), (x, y), (0, 40)])
    right = painted([(0, 0), (60, 0), (60, 40), (0, 40), (x, y)])
    assert not (left & right).any()
    assert (left | right).all()


def test_what_the_outline_goes_round_twice_is_inside():
    square = [(5.0, 5.0), (25.0, 5.0), (25.0, 25.0), (5.0, 25.0)]
    np.testing.assert_array_equal(painted(square + square), painted(square))


@given(corners)
def test_a_part_of_the_image_gets_what_the_whole_gets(outline):
    whole = painted(outline, Rect(0, 0, 200, 100))
    window, inside = polygon_pixels(outline, Rect(50, 20, 60, 40))
    np.testing.assert_array_equal(inside, whole[window.slices])


@pytest.mark.parametrize(
    "outline", [[], [(3.0, 3.0)], [(3.0, 3.0), (9.0, 9.0)], [(-9.0, -9.0)] * 3]
)
def test_what_has_no_inside_holds_no_pixels(outline):
    assert not painted(outline).any()
