import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.raster.rect import Rect
from app.ui.canvas.view_transform import MAX_SCALE, ViewTransform, next_scale
from app.ui.canvas.viewport import Viewport

scales = st.floats(0.005, MAX_SCALE)
offsets = st.floats(-5000, 5000)
views = st.builds(ViewTransform, scales, offsets, offsets)


@given(views, offsets, offsets)
def test_going_to_the_screen_and_back_changes_nothing(view, x, y):
    there = view.to_screen(x, y)

    assert view.to_image(*there) == pytest.approx((x, y), abs=1e-6)


@given(views, scales, st.floats(0, 2000), st.floats(0, 2000))
def test_zooming_keeps_what_is_under_the_pointer(view, scale, x, y):
    before = view.to_image(x, y)

    after = view.zoomed(scale, x, y).to_image(x, y)

    assert after == pytest.approx(before, abs=1e-5)


@given(views)
def test_each_screen_pixel_shows_the_picture_pixel_below_its_middle(view):
    columns = view.columns(10, 60, 4096)

    middles = [view.to_image(x + 0.5, 0)[0] for x in range(10, 60)]
    assert columns == pytest.approx(np.clip(np.floor(middles), 0, 4095), abs=1)
    assert (np.diff(columns) >= 0).all()


@given(views, st.integers(0, 300), st.integers(1, 100))
def test_a_part_of_the_screen_samples_what_the_whole_samples(view, start, length):
    whole = view.columns(0, 500, 4096)

    part = view.columns(start, start + length, 4096)

    np.testing.assert_array_equal(part, whole[start : start + length])


@given(views)
def test_the_screen_rectangle_of_an_edit_holds_all_pixels_that_show_it(view):
    edit = Rect(100, 50, 20, 10)

    seen = view.screen_rect(edit)

    outside = view.columns(seen.right + 1, seen.right + 50, 4096)
    assert not ((outside >= edit.x) & (outside < edit.right)).any()


@pytest.mark.parametrize("image", [(100, 100), (20000, 300), (300, 20000), (1, 1)])
def test_a_fitted_picture_is_wholly_in_sight_and_in_the_middle(image):
    view = ViewTransform.fit(image, (900, 700))

    left, top = view.to_screen(0, 0)
    right, bottom = view.to_screen(*image)
    assert left >= 0 and top >= 0 and right <= 900 and bottom <= 700
    assert (left + right) / 2 == pytest.approx(450, abs=1)
    assert (top + bottom) / 2 == pytest.approx(350, abs=1)


def test_zooming_stops_at_true_pixels_on_its_way():
    assert next_scale(0.9, 1) == 1
    assert next_scale(1.1, -1) == 1
    assert next_scale(1, 1) == pytest.approx(1.25)


def test_zooming_has_an_end():
    assert next_scale(MAX_SCALE, 5) == MAX_SCALE
    assert next_scale(0.006, -5) == 0.005


def test_a_fitted_picture_stays_fitted_when_the_window_grows():
    viewport = Viewport()
    viewport.resize(400, 300)
    viewport.set_image(1000, 1000)

    viewport.resize(800, 600)

    assert viewport.view == ViewTransform.fit((1000, 1000), (800, 600))


def test_a_zoomed_picture_keeps_its_scale_when_the_window_grows():
    viewport = Viewport()
    viewport.resize(400, 300)
    viewport.set_image(1000, 1000)
    viewport.zoom_to(3.0, 200, 150)
    middle = viewport.view.to_image(200, 150)

    viewport.resize(800, 600)

    assert viewport.view.scale == 3
    assert viewport.view.to_image(400, 300) == pytest.approx(middle)


def test_a_picture_cannot_be_pushed_out_of_sight():
    viewport = Viewport()
    viewport.resize(400, 300)
    viewport.set_image(100, 100)

    viewport.pan(-10_000, 10_000)

    shown = viewport.view.screen_rect(Rect(0, 0, 100, 100))
    assert not shown.intersection(Rect(0, 0, 400, 300)).is_empty


def test_actual_size_puts_picture_pixels_on_screen_pixels():
    viewport = Viewport()
    viewport.resize(401, 301)
    viewport.set_image(1000, 1000)

    viewport.show_actual_size()

    view = viewport.view
    assert (view.scale, view.offset_x % 1, view.offset_y % 1) == (1, 0, 0)
