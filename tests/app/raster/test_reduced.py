import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.raster.rect import Rect
from app.raster.reduced import STRIDES, ReducedMask

sides = st.integers(1, 40)


@given(sides, sides, st.sampled_from(STRIDES), st.data())
def test_an_updated_copy_equals_a_new_one(width, height, stride, data):
    rng = np.random.default_rng(0)
    mask = rng.integers(0, 256, (height, width), np.uint8)
    reduced = ReducedMask(mask, stride)
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    changed = Rect(
        x,
        y,
        data.draw(st.integers(1, width - x)),
        data.draw(st.integers(1, height - y)),
    )
    mask[changed.slices] ^= 0xFF

    reduced.update(changed)

    np.testing.assert_array_equal(reduced.pixels, ReducedMask(mask, stride).pixels)
    np.testing.assert_array_equal(reduced.pixels, mask[::stride, ::stride])


def test_a_change_elsewhere_is_not_copied():
    mask = np.zeros((40, 40), np.uint8)
    reduced = ReducedMask(mask, 4)
    mask[:] = 1
    reduced.update(Rect(8, 8, 4, 4))
    assert reduced.pixels.sum() == 1


@pytest.mark.parametrize(("side", "pays"), [(1999, False), (2000, True)])
def test_only_large_masks_have_a_copy(side, pays):
    assert ReducedMask.pays_for(np.empty((side, side), np.uint8)) is pays
