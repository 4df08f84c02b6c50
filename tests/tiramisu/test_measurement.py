import math

import cv2
import numpy as np
import pytest
from skimage.measure import regionprops_table

from tiramisu.config import default_classes
from tiramisu.errors import ConfigError
from tiramisu.measurement import MeasureOptions, count_regions, measure_regions
from tiramisu.measurement_units import PixelSize
from tiramisu.measurements import Planes, Source, measure_image

FLAT = np.zeros((100, 120), np.uint8)


def blank(height=100, width=120):
    return np.zeros((height, width), np.uint8)


def measure(mask, values=None, *, num_classes=3, pixel_size=None, **options):
    values = np.zeros(mask.shape, np.uint8) if values is None else values
    chosen = MeasureOptions(**options)
    return measure_regions(mask, values, num_classes, chosen, pixel_size=pixel_size)


def ellipse(angle, axes=(30, 12)):
    """An ellipse whose longer axis is turned counter-clockwise from the x axis."""
    mask = blank()
    cv2.ellipse(mask, (60, 50), axes, -angle, 0, 360, 1, -1)
    return mask


def test_a_disc_has_the_area_perimeter_and_centre_that_geometry_says():
    mask = blank(300, 300)
    rows, columns = np.indices(mask.shape) + 0.5
    mask[(rows - 150) ** 2 + (columns - 140) ** 2 <= 100**2] = 1

    table = measure(mask)

    assert len(table) == 1
    assert table.area[0] == pytest.approx(math.pi * 100**2, rel=0.001)
    # scikit-image's estimate of a circle on a grid is 5 % long; the docs say so.
    assert 1.03 < table.perimeter[0] / (2 * math.pi * 100) < 1.07
    assert (table.x[0], table.y[0]) == pytest.approx((140, 150))
    assert table.eccentricity[0] < 0.01


def test_a_rectangle_has_its_sides_and_lies_as_it_lies():
    mask = blank()
    mask[10:30, 20:80] = 2

    table = measure(mask)

    assert table.label.tolist() == [2]
    assert table.area[0] == 20 * 60
    assert table.perimeter[0] == 2 * (19 + 59)
    assert (table.x[0], table.y[0]) == (50, 20)
    box = (table.left[0], table.top[0], table.width[0], table.height[0])
    assert box == (20, 10, 60, 20)
    assert table.orientation[0] == 0
    # Second moments of sides a and b are as their squares, less a pixel's own.
    assert table.eccentricity[0] == pytest.approx(
        math.sqrt(1 - (20**2 - 1) / (60**2 - 1)), abs=1e-3
    )


@pytest.mark.parametrize("angle", [0, 30, 60, -45, -80])
def test_orientation_is_counted_from_the_x_axis_against_the_clock(angle):
    assert measure(ellipse(angle)).orientation[0] == pytest.approx(angle, abs=1.5)


def test_what_stands_upright_is_at_90_degrees_and_what_is_round_at_none():
    mask = blank()
    mask[10:50, 10:15] = 1
    mask[70, 70] = 2

    table = measure(mask)

    assert table.orientation[0] == 90
    assert table.eccentricity[1] == 0
    assert math.isnan(table.orientation[1])


def test_every_figure_is_that_of_scikit_image():
    rng = np.random.default_rng(3)
    mask = (cv2.GaussianBlur(rng.random((150, 170)), (0, 0), 3) > 0.5).astype(np.uint8)
    values = rng.integers(0, 65536, (150, 170, 2)).astype(np.uint16)
    _, numbers = cv2.connectedComponents(mask, connectivity=8)
    wanted = regionprops_table(
        numbers,
        values,
        properties=(
            *("area", "perimeter", "centroid", "bbox", "eccentricity"),
            *("intensity_mean", "intensity_min", "intensity_max"),
        ),
    )

    table = measure(mask, values)

    assert len(table) > 20
    np.testing.assert_array_equal(table.area, wanted["area"])
    np.testing.assert_allclose(table.perimeter, wanted["perimeter"])
    np.testing.assert_allclose(table.eccentricity, wanted["eccentricity"])
    np.testing.assert_allclose(table.y - 0.5, wanted["centroid-0"])
    np.testing.assert_allclose(table.x - 0.5, wanted["centroid-1"])
    np.testing.assert_array_equal(table.left, wanted["bbox-1"])
    np.testing.assert_array_equal(table.top + table.height, wanted["bbox-2"])
    for channel in (0, 1):
        for place, name in ((0, "mean"), (2, "min"), (3, "max")):
            np.testing.assert_allclose(
                table.intensity[:, channel, place],
                wanted[f"intensity_{name}-{channel}"],
            )


def test_statistics_of_16_bits_are_those_of_the_stored_values():
    mask = blank()
    mask[0:1, 0:4] = 1
    values = np.zeros(mask.shape, np.uint16)
    values[0, :4] = (60000, 100, 200, 65535)

    mean, std, least, most, median = measure(mask, values).intensity[0, 0]

    assert mean == np.mean(values[0, :4])
    assert std == pytest.approx(np.std(values[0, :4].astype(float)))
    assert (least, most, median) == (100, 65535, 30100)


def test_missing_values_of_float_images_are_left_out():
    mask = blank()
    mask[5, 5:9] = 1
    mask[9, 5:9] = 2
    values = np.full((*mask.shape, 2), np.nan, np.float32)
    values[5, 5:9, 0] = (1, np.nan, 3, np.inf)

    table = measure(mask, values)

    assert table.intensity[0, 0].tolist() == [2, 1, 1, 3, 2]
    assert np.isnan(table.intensity[0, 1]).all()
    assert np.isnan(table.intensity[1]).all()


def test_regions_that_touch_by_a_corner_are_one():
    mask = blank()
    mask[10:20, 10:20] = 1
    mask[20:30, 20:30] = 1
    assert measure(mask).area.tolist() == [200]


def test_reaching_the_edge_is_said_of_each_side():
    mask = blank()
    for place in (np.s_[0:5, 40:50], np.s_[95:100, 60:70], np.s_[40:45, 0:4]):
        mask[place] = 1
    mask[40:45, 116:120] = 1
    mask[1:99, 20] = 2

    table = measure(mask)

    assert table.touches_border[table.label == 1].all()
    assert not table.touches_border[table.label == 2].any()


def test_small_regions_background_and_unlabelled_count_only_if_asked():
    mask = np.full((50, 50), 255, np.uint8)
    mask[:, :10] = 0
    mask[5, 20:23] = 1
    mask[20:30, 20:30] = 1

    assert measure(mask).area.tolist() == [3, 100]
    assert measure(mask, min_area=4).area.tolist() == [100]
    assert measure(mask, with_background=True).label.tolist() == [0, 1, 1]
    assert count_regions(mask, 1, MeasureOptions(min_area=4)) == 1
    with pytest.raises(ConfigError, match="least area is 0"):
        MeasureOptions(min_area=0)


def test_a_mask_without_regions_makes_a_table_without_rows():
    table = measure(blank(), np.zeros((100, 120, 3), np.uint8))
    assert len(table) == 0
    assert table.intensity.shape == (0, 3, 5)


def test_two_discs_that_touch_are_divided_at_the_neck():
    mask = blank()
    for x in (40, 74):
        cv2.circle(mask, (x, 50), 20, 1, -1)
    mask[5:9, 5:9] = 1

    together, divided = measure(mask), measure(mask, divides=True)

    assert len(together) == 2
    assert len(divided) == 3
    assert divided.area.sum() == together.area.sum()
    assert count_regions(mask, 1, MeasureOptions(divides=True)) == 3


def test_the_seed_of_a_region_is_inside_it():
    mask = ellipse(20)
    mask[40:60, 50:70] = 0  # a ring: its centroid is in the hole
    table = measure(mask)
    assert mask[table.seed_y[0], table.seed_x[0]] == 1


def test_pixels_that_are_not_square_are_measured_as_the_object_is():
    mask = blank()
    mask[20:60, 20:40] = 1  # 40 rows of 0.5 and 20 columns of 1: a square

    table = measure(mask, pixel_size=PixelSize(1.0, 0.5, "µm"))

    assert table.eccentricity[0] < 0.05
    assert table.area[0] == 800


def test_measuring_can_be_stopped_between_regions():
    mask = blank()
    mask[::2, ::2] = 1

    class StopError(Exception):
        pass

    calls = []

    def check():
        calls.append(1)
        if len(calls) > 3:
            raise StopError

    mask[1::4] = 0
    with pytest.raises(StopError):
        measure_regions(mask, FLAT, 3, MeasureOptions(), check=check)


def planes():
    annotation = np.full((40, 40), 255, np.uint8)
    annotation[:, :10] = 0
    annotation[5:10, 15:20] = 1
    prediction = np.zeros((40, 40), np.uint8)
    prediction[5:10, 18:22] = 1
    prediction[20:30, 5:15] = 1
    return Planes("a.png", np.zeros((40, 40), np.uint8), annotation, prediction, "net")


def measured(source):
    classes = default_classes(2)
    found = measure_image(planes(), source, len(classes), MeasureOptions())
    return found.regions.area.tolist(), found.regions.annotated.tolist(), found.model


def test_the_screen_shows_the_annotation_over_the_prediction_and_so_is_it_measured():
    assert measured(Source.ANNOTATION) == ([25], [1.0], "")
    assert measured(Source.PREDICTION) == ([20, 100], [0.0, 0.0], "net")
    areas, annotated, model = measured(Source.SHOWN)
    # The prediction goes on beside the annotated part, and background hides half.
    assert areas == [35, 50]
    assert annotated == [pytest.approx(25 / 35), 0.0]
    assert model == "net"
