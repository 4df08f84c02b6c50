import itertools

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.raster.brush import paint_segment, path_pixels
from app.raster.rect import EMPTY, Rect

coordinates = st.floats(-40, 140)
points = st.tuples(coordinates, coordinates)
radii = st.floats(0.5, 40)


def distance_to_segment(shape, start, end):
    """Distance of every pixel's centre to the segment, in pixels: the plain formula."""
    y, x = np.mgrid[: shape[0], : shape[1]] + 0.5
    along = np.subtract(end, start)
    length_squared = float(along @ along)
    t = (x - start[0]) * along[0] + (y - start[1]) * along[1]
    t = np.clip(t / length_squared, 0, 1) if length_squared > 1e-12 else 0.0
    return np.hypot(x - start[0] - t * along[0], y - start[1] - t * along[1])


@given(points, points, radii)
def test_paint_agrees_with_the_plain_formula_to_a_pixel(start, end, radius):
    mask = np.zeros((90, 110), np.uint8)
    paint_segment(mask, start, end, radius=radius, label=1)
    distance = distance_to_segment(mask.shape, start, end)
    assert (distance[mask == 1] <= radius + 1).all()
    assert (distance[mask == 0] >= radius - 1).all()


@given(points, points, radii)
def test_the_bounds_hold_everything_that_was_painted(start, end, radius):
    mask = np.zeros((90, 110), np.uint8)
    bounds = paint_segment(mask, start, end, radius=radius, label=1)
    assert bounds.intersection(Rect.of(mask)) == bounds
    mask[bounds.slices] = 0
    assert not mask.any()


@given(points, radii)
def test_a_segment_of_no_length_is_a_round_dab(centre, radius):
    mask = np.zeros((90, 110), np.uint8)
    paint_segment(mask, centre, centre, radius=radius, label=1)
    distance = distance_to_segment(mask.shape, centre, centre)
    assert (distance[mask == 1] <= radius + 1).all()
    assert (distance[mask == 0] >= radius - 1).all()


@given(st.lists(points, min_size=2, max_size=8), radii)
def test_a_path_leaves_no_gaps(path, radius):
    mask = np.zeros((300, 300), np.uint8)
    shifted = [(x + 80, y + 80) for x, y in path]
    for start, end in itertools.pairwise(shifted):
        paint_segment(mask, start, end, radius=radius, label=1)
    pieces, _ = cv2.connectedComponents(mask, connectivity=8)
    assert pieces == 2  # the background is one


@given(points, points, radii, st.integers(0, 255))
def test_only_the_label_is_written(start, end, radius, label):
    before = np.random.default_rng(0).integers(0, 4, (90, 110), np.uint8)
    mask = before.copy()
    paint_segment(mask, start, end, radius=radius, label=label)
    assert (mask[mask != before] == label).all()


def test_a_brush_outside_the_image_paints_nothing():
    mask = np.zeros((90, 110), np.uint8)
    assert paint_segment(mask, (-50, 5), (-9, 5), radius=5, label=1) is EMPTY
    assert not mask.any()


def test_a_stroke_far_outside_still_paints_its_inner_part():
    mask = np.zeros((90, 110), np.uint8)
    paint_segment(mask, (-100_000, 45), (100_000, 45), radius=3, label=1)
    assert mask[45].all()
    assert not mask[:40].any()


def test_an_image_without_pixels_can_be_painted_on():
    assert paint_segment(
        np.zeros((0, 0), np.uint8), (0, 0), (5, 5), radius=3, label=1
    ).is_empty


@pytest.mark.parametrize("shift", [0.0, 0.25, 0.5])
def test_area_grows_with_the_radius_in_fractions_of_a_pixel(shift):
    areas = []
    for radius in np.arange(4, 8, 0.25):
        mask = np.zeros((90, 110), np.uint8)
        centre = (50 + shift, 40 + shift)
        paint_segment(mask, centre, centre, radius=radius, label=1)
        areas.append(int(mask.sum()))
    assert areas == sorted(areas)
    assert len(set(areas)) > 8
    np.testing.assert_allclose(areas[-1], np.pi * 7.75**2, rtol=0.08)


def test_a_square_brush_paints_a_square():
    mask = np.full((200, 300), 255, np.uint8)
    paint_segment(mask, (50.0, 60.0), (50.0, 60.0), radius=5, label=1, square=True)
    expected = np.full((200, 300), 255, np.uint8)
    expected[55:65, 45:55] = 1
    np.testing.assert_array_equal(mask, expected)


@given(points, points, radii)
def test_a_square_brush_stays_within_its_bounds(start, end, radius):
    mask = np.full((120, 130), 255, np.uint8)
    bounds = paint_segment(mask, start, end, radius=radius, label=1, square=True)
    mask[bounds.slices] = 255
    assert (mask == 255).all()


@given(points, points, radii, radii)
def test_a_line_that_widens_agrees_with_the_discs_along_it(start, end, first, last):
    mask = np.zeros((90, 110), np.uint8)
    paint_segment(mask, start, end, start_radius=first, radius=last, label=1)
    y, x = np.mgrid[: mask.shape[0], : mask.shape[1]] + 0.5
    inside = np.full(mask.shape, -np.inf)
    for share in np.linspace(0, 1, 200):
        centre = np.array(start) * (1 - share) + np.array(end) * share
        radius = first * (1 - share) + last * share
        inside = np.maximum(inside, radius - np.hypot(x - centre[0], y - centre[1]))
    assert (inside[mask == 1] >= -1.3).all()
    assert (inside[mask == 0] <= 1.3).all()


@given(points, points, radii, radii, st.booleans())
def test_the_bounds_hold_a_line_that_widens(start, end, first, last, square):
    mask = np.zeros((90, 110), np.uint8)
    bounds = paint_segment(
        mask, start, end, start_radius=first, radius=last, label=1, square=square
    )
    mask[bounds.slices] = 0
    assert not mask.any()


@given(points, points, st.floats(0.5, 40))
def test_a_square_brush_covers_what_an_upright_square_sweeps(start, end, radius):
    mask = np.zeros((90, 110), np.uint8)
    paint_segment(mask, start, end, radius=radius, label=1, square=True)
    y, x = np.mgrid[: mask.shape[0], : mask.shape[1]] + 0.5
    outside = np.full(mask.shape, np.inf)
    for share in np.linspace(0, 1, 400):
        centre = np.array(start) * (1 - share) + np.array(end) * share
        reach = np.maximum(np.abs(x - centre[0]), np.abs(y - centre[1])) - radius
        outside = np.minimum(outside, reach)
    assert (outside[mask == 1] <= 1.3).all()
    assert (outside[mask == 0] >= -1.3).all()


@given(st.lists(points, min_size=1, max_size=5), st.floats(0.1, 20))
def test_the_pixels_of_a_path_hang_together(path, width):
    shifted = [(x + 80, y + 80) for x, y in path]
    window, line = path_pixels(shifted, width, Rect(0, 0, 300, 300))
    assert window.width == line.shape[1]
    assert cv2.connectedComponents(line.astype(np.uint8), connectivity=8)[0] == 2


def test_a_path_outside_has_no_pixels():
    window, line = path_pixels([(-90, 5), (-50, 5)], 3, Rect(0, 0, 300, 300))
    assert window.is_empty
    assert line.size == 0
