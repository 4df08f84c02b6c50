import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.raster.rect import EMPTY, Rect

small = st.integers(-8, 8)
rects = st.builds(Rect, small, small, st.integers(0, 9), st.integers(0, 9))


def pixels(rect):
    return {
        (x, y) for x in range(rect.x, rect.right) for y in range(rect.y, rect.bottom)
    }


@given(rects, rects)
def test_an_intersection_holds_the_pixels_that_both_have(one, other):
    assert pixels(one.intersection(other)) == pixels(one) & pixels(other)


@given(rects, rects)
def test_a_union_is_the_smallest_rectangle_around_both(one, other):
    both = pixels(one) | pixels(other)
    union = one.union(other)
    assert both <= pixels(union)
    if both:
        assert union.x == min(x for x, _ in both)
        assert union.y == min(y for _, y in both)
        assert union.right == max(x for x, _ in both) + 1
        assert union.bottom == max(y for _, y in both) + 1


@given(rects)
def test_the_area_counts_the_pixels(rect):
    assert rect.area == len(pixels(rect))
    assert rect.is_empty == (rect.area == 0)


@given(rects, small, small)
def test_contains_agrees_with_the_pixels(rect, x, y):
    assert rect.contains(x + 0.5, y + 0.5) == ((x, y) in pixels(rect))


def test_a_point_on_the_far_edge_is_outside():
    rect = Rect(2, 3, 4, 5)
    assert rect.contains(2, 3)
    assert rect.contains(5.99, 7.99)
    assert not rect.contains(6, 3)
    assert not rect.contains(2, 8)


def test_slices_cut_the_rectangle_out_of_an_array():
    array = np.arange(48).reshape(6, 8)
    np.testing.assert_array_equal(
        array[Rect(3, 1, 2, 4).slices], array[1:5, 3:5], strict=True
    )


@pytest.mark.parametrize("corners", [(1.2, 2.9, 4.1, 5.0), (4.1, 5.0, 1.2, 2.9)])
def test_around_covers_both_corners_whatever_their_order(corners):
    assert Rect.around(*corners) == Rect(1, 2, 4, 3)


def test_around_negative_corners_rounds_outwards():
    assert Rect.around(-0.5, -1.5, 0.5, 1.5) == Rect(-1, -2, 2, 4)


def test_a_rectangle_of_an_array_is_width_by_height():
    assert Rect.of(np.zeros((2, 7, 3))) == Rect(0, 0, 7, 2)


def test_expanding_adds_a_margin_on_all_sides():
    assert Rect(5, 6, 2, 3).expanded(4) == Rect(1, 2, 10, 11)


def test_nothing_in_common_is_empty():
    assert Rect(0, 0, 3, 3).intersection(Rect(3, 0, 3, 3)) is EMPTY
