import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.raster import region
from app.raster.rect import Rect
from app.raster.region import connected_region, largest_window


def region_of(values, column, row, tolerance=0):
    return connected_region(
        lambda window: values[window.slices], Rect.of(values), column, row, tolerance
    )


@given(st.integers(0, 500), st.integers(0, 899), st.integers(0, 699))
def test_a_region_is_what_labelling_the_whole_image_finds(seed, column, row):
    rng = np.random.default_rng(seed)
    coarse = rng.random((35, 45)) < 0.62
    labels = coarse.repeat(20, axis=0).repeat(20, axis=1).astype(np.uint8)
    same = (labels == labels[row, column]).astype(np.uint8)
    _, pieces = cv2.connectedComponents(same, connectivity=4)
    window, region = region_of(labels, column, row)
    whole = np.zeros(labels.shape, bool)
    whole[window.slices] = region
    np.testing.assert_array_equal(whole, pieces == pieces[row, column])


@pytest.mark.parametrize(("column", "row"), [(2050, 2050), (50, 50)])
def test_a_small_region_of_a_large_image_is_found_in_a_small_window(column, row):
    labels = np.zeros((4096, 4096), np.uint8)
    labels[2000:2100, 2000:2100] = 1
    labels[:100, :100] = 1
    window, found = region_of(labels, column, row)
    assert found.sum() == 100 * 100
    assert window.area < 600 * 600


def test_a_region_has_an_end_however_large_the_image_is(monkeypatch):
    monkeypatch.setattr(region, "MAX_PIXELS", 50 * 600)
    labels = np.zeros((50, 2000), np.uint8)
    window, found = region_of(labels, 1000, 20)
    assert (window.x, window.right) == (700, 1300)
    assert found.all()


def test_a_region_of_58_million_pixels_is_found_whole():
    labels = np.zeros((5400, 10800), np.uint8)
    window, found = region_of(labels, 10799, 0)
    assert window == Rect.of(labels)
    assert found.all()


@given(st.integers(0, 1999), st.integers(0, 999), st.integers(1, 500_000))
def test_the_largest_window_holds_its_pixel_and_no_more_than_allowed(
    column, row, pixels
):
    bounds = Rect(0, 0, 2000, 1000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(region, "MAX_PIXELS", pixels)
        window = largest_window(column, row, bounds)
    assert window.contains(column, row)
    assert window.area <= pixels
    assert window.intersection(bounds) == window


def test_values_within_the_tolerance_of_the_first_pixel_belong_to_it():
    ramp = np.broadcast_to(np.arange(200, dtype=np.uint8), (20, 200))
    picture = np.repeat(ramp[..., np.newaxis], 3, axis=2).copy()
    window, found = region_of(picture, 100, 10, tolerance=7)
    columns = np.flatnonzero(found.any(axis=0)) + window.x
    assert (columns[0], columns[-1]) == (93, 107)


def test_each_colour_has_to_be_near():
    picture = np.full((10, 10, 3), 100, np.uint8)
    picture[5, 5, 2] = 140
    _, found = region_of(picture, 0, 0, tolerance=30)
    assert found.sum() == 99
