"""Outlines and run lengths say which pixels, no more and no fewer."""

import cv2
import numpy as np
import pycocotools.mask
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tiramisu.errors import FormatError
from tiramisu.formats.coco_runs import counts_of, packed, paint_counts, unpacked
from tiramisu.formats.label_studio_runs import packed as brush_packed
from tiramisu.formats.label_studio_runs import unpacked as brush_unpacked
from tiramisu.formats.polygons import as_ring, fill, filled, joined, outlines
from tiramisu.formats.regions import Region, objects_of

# What pycocotools' compiled part says with NumPy 2.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ impl:DeprecationWarning")
masks = arrays(np.uint8, st.tuples(st.integers(1, 14), st.integers(1, 14)),
               elements=st.integers(0, 1))  # fmt: skip


def regions(mask):
    return objects_of(mask, 2, keeps_unlabelled=False)


@settings(deadline=None)
@given(masks)
def test_outlines_enclose_the_pixels_they_were_drawn_around(mask):
    for region in regions(mask):
        outer, holes = outlines(region.pixels)
        size = (region.width, region.height)
        np.testing.assert_array_equal(filled([outer, *holes], *size), region.pixels)
        one = joined(outer, holes)
        np.testing.assert_array_equal(filled([one], *size), region.pixels)
        polygon = shapely.Polygon(outer, holes)
        assert polygon.is_valid
        assert polygon.area == region.area


@settings(deadline=None)
@given(masks)
def test_pycocotools_fills_outlines_with_cuts_as_we_do(mask):
    height, width = mask.shape
    for region in regions(mask):
        ring = region.one_ring().ravel().tolist()
        if len(ring) > 4:
            codes = pycocotools.mask.frPyObjects([ring], height, width)
            found = pycocotools.mask.decode(pycocotools.mask.merge(codes))
            assert found.sum() == region.area


@settings(deadline=None)
@given(masks)
def test_run_lengths_are_those_of_pycocotools(mask):
    height, width = mask.shape
    expected = pycocotools.mask.encode(np.asfortranarray(mask))["counts"].decode()
    if not mask.any():
        return
    counts = counts_of(Region(1, 0, 0, mask == 1), width, height)
    assert packed(counts) == expected
    assert unpacked(expected) == counts
    back = np.zeros_like(mask)
    paint_counts(back, expected, 1)
    np.testing.assert_array_equal(back, mask)


@settings(deadline=None)
@given(masks)
def test_brushed_areas_come_back(mask):
    height, width = mask.shape
    code = brush_packed(mask == 1)
    np.testing.assert_array_equal(brush_unpacked(code, width, height), mask == 1)


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.tuples(st.floats(-9, 30), st.floats(-9, 30)), min_size=3, max_size=9)
)
def test_any_polygon_is_filled_where_centres_are_inside(points):
    ring = as_ring(points)
    mask = np.zeros((20, 20), np.uint8)
    fill(mask, [ring], 1)
    contour = ring.astype(np.float32).reshape(-1, 1, 2)
    for y, x in np.ndindex(mask.shape):
        center = (x + 0.5, y + 0.5)
        distance = cv2.pointPolygonTest(contour, center, True)
        if abs(distance) > 1e-3:
            assert mask[y, x] == inside(ring, center)


def inside(ring, point):
    """Count the edges to the right, one by one."""
    x, y = point
    crossed = 0
    for (x1, y1), (x2, y2) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        if (y1 > y) != (y2 > y):
            crossed += x1 + (y - y1) * (x2 - x1) / (y2 - y1) > x
    return crossed % 2


def test_simplified_outlines_are_off_by_pixels_along_the_edge_only():
    rows, columns = np.indices((80, 80))
    disc = ((rows - 40) ** 2 + (columns - 40) ** 2 < 30**2).astype(np.uint8)
    (region,) = regions(disc)
    simple = shapely.Polygon(region.one_ring()).simplify(1.0)
    found = np.zeros_like(disc)
    fill(found, [as_ring(simple.exterior.coords)], 1)
    edge = cv2.dilate(disc, np.ones((5, 5))) != cv2.erode(disc, np.ones((5, 5)))
    assert np.all(edge[found != disc])


@pytest.mark.parametrize("counts", [[5], [1, 2**40], [-1, 26], [2.5, 22.5], ["25"], {}])
def test_run_lengths_that_do_not_add_up_are_refused(counts):
    with pytest.raises(FormatError):
        paint_counts(np.zeros((5, 5), np.uint8), counts, 1)


@pytest.mark.parametrize("text", ["\x00", "o" * 50, "oo", "é"])
def test_run_length_text_that_none_can_be_is_refused(text):
    with pytest.raises(FormatError):
        paint_counts(np.zeros((5, 5), np.uint8), text, 1)


def test_a_polygon_that_would_take_minutes_is_refused():
    zigzag = np.empty((300_000, 2))
    zigzag[:, 0] = np.arange(len(zigzag)) % 7
    zigzag[:, 1] = np.where(np.arange(len(zigzag)) % 2, 0, 2000)
    with pytest.raises(FormatError, match="too long"):
        fill(np.zeros((2000, 10), np.uint8), [zigzag], 1)
