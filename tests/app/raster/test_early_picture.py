import numpy as np
import pytest

from app.raster.early_picture import EDGE, EarlyPicture, stride_for
from app.raster.pyramid import Pyramid
from app.raster.rect import Rect


@pytest.fixture
def rgb():
    """A smooth picture, so that little is lost on the way."""
    rows, columns = np.indices((1200, 1600))
    return np.dstack([rows // 5, columns // 7, (rows + columns) // 14]).astype(np.uint8)


def test_a_reduced_version_lies_where_the_whole_picture_does(rgb):
    whole, early = Pyramid(rgb), EarlyPicture(1600, 1200, Pyramid(rgb).levels[2])
    for level, place in ((0, Rect(480, 800, 300, 90)), (1, Rect(0, 0, 800, 600))):
        difference = whole.part(level, place).astype(int) - early.part(level, place)
        assert np.abs(difference).max() <= 3
    for level in (0, 1, 2, 3):
        assert early.bounds(level) == whole.bounds(level)
        assert early.level_for(1 / 2**level) == whole.level_for(1 / 2**level)


def test_versions_of_any_size_fit(rgb):
    early = EarlyPicture(1601, 1203, rgb[::3, ::3])
    assert early.bounds(0) == Rect(0, 0, 1601, 1203)
    part = early.part(0, Rect(1590, 1200, 11, 3))
    assert np.abs(part.astype(int) - rgb[-1, -1]).max() <= 6


def test_a_picture_that_is_no_larger_than_its_version_is_that(rgb):
    early = EarlyPicture(1600, 1200, rgb)
    np.testing.assert_array_equal(early.part(0, Rect(5, 6, 70, 80)), rgb[6:86, 5:75])


@pytest.mark.parametrize("sides", [(20000, 20000), (10800, 5400), (900, 300)])
def test_versions_are_about_as_large_as_a_window(sides):
    assert max(sides) / stride_for(*sides) <= 1.5 * EDGE
