import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.raster.clean_up import grown, holes_in, shrunk, smoothed, specks_in


def test_a_hole_is_what_a_region_encloses():
    region = np.zeros((20, 30), bool)
    region[5:15, 5:25] = True
    region[8:10, 8:12] = False
    expected = np.zeros_like(region)
    expected[8:10, 8:12] = True
    np.testing.assert_array_equal(holes_in(region), expected)


def test_a_bay_is_no_hole():
    region = np.zeros((20, 30), bool)
    region[5:15, 5:25] = True
    region[5:10, 8:12] = False
    assert not holes_in(region).any()


def test_a_region_at_the_edge_of_the_image_leaves_a_way_out_there():
    region = np.zeros((20, 30), bool)
    region[:, 10:12] = True
    assert not holes_in(region).any()


def test_specks_have_fewer_pixels_than_asked():
    region = np.zeros((20, 30), bool)
    region[2:4, 2:4] = True
    region[10:13, 10:13] = True
    expected = np.zeros_like(region)
    expected[2:4, 2:4] = True
    np.testing.assert_array_equal(specks_in(region, 9), expected)


def test_what_is_no_region_is_no_speck():
    region = np.ones((20, 30), bool)
    region[5, 5] = False
    assert not specks_in(region, 20).any()


def regions():
    """Regions of 40 x 50 pixels with corners, holes and thin bridges."""

    def draw(bits):
        coarse = np.array(bits, bool).reshape(8, 10)
        return coarse.repeat(5, axis=0).repeat(5, axis=1)

    return st.lists(st.booleans(), min_size=80, max_size=80).map(draw)


def disc_offsets(radius):
    reach = range(-radius, radius + 1)
    return [(x, y) for y in reach for x in reach if x * x + y * y <= radius * radius]


def shifted(region, x, y, beyond):
    """The region moved by (x, y); ``beyond`` is what comes in at the edges."""
    height, width = region.shape
    reach = max(abs(x), abs(y))
    if beyond == "edge":
        wide = np.pad(region, reach, mode="edge")
    else:
        wide = np.pad(region, reach, constant_values=beyond)
    return wide[reach - y : reach - y + height, reach - x : reach - x + width]


@given(regions(), st.integers(1, 9))
def test_growing_adds_all_within_the_radius(region, radius):
    plain = np.zeros_like(region)
    for x, y in disc_offsets(radius):
        plain |= shifted(region, x, y, beyond=False)
    np.testing.assert_array_equal(grown(region, radius), plain)


@given(regions(), st.integers(1, 9))
def test_shrinking_keeps_what_is_deep_inside(region, radius):
    plain = np.ones_like(region)
    for x, y in disc_offsets(radius):
        plain &= shifted(region, x, y, beyond=True)
    np.testing.assert_array_equal(shrunk(region, radius), plain)


@given(regions(), st.integers(1, 9))
def test_smoothing_takes_the_majority_of_a_disc(region, radius):
    offsets = disc_offsets(radius)
    votes = sum(shifted(region, x, y, beyond="edge").astype(int) for x, y in offsets)
    np.testing.assert_array_equal(smoothed(region, radius), 2 * votes > len(offsets))


@pytest.mark.parametrize("change", [grown, shrunk, smoothed])
@pytest.mark.parametrize("is_full", [False, True])
def test_nothing_and_everything_stay_as_they_are(change, is_full):
    region = np.full((20, 30), is_full)
    np.testing.assert_array_equal(change(region, 3), region)
