import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.raster.rect import Rect
from app.raster.snapshot import Snapshot

edits = st.lists(
    st.tuples(
        st.integers(-50, 620),
        st.integers(-50, 520),
        st.integers(1, 300),
        st.integers(1, 300),
        st.integers(0, 255),
    ),
    max_size=6,
)


def random_mask(seed=0):
    return np.random.default_rng(seed).integers(0, 4, (520, 620), np.uint8)


@given(edits)
def test_rolling_back_restores_every_pixel_and_tells_what_was_done(edits):
    mask = random_mask()
    before = mask.copy()
    snapshot = Snapshot(mask)
    for x, y, width, height, value in edits:
        rect = Rect(x, y, width, height).intersection(Rect.of(mask))
        snapshot.keep(rect)
        mask[rect.slices] = value
    after = mask.copy()

    patch = snapshot.roll_back()

    np.testing.assert_array_equal(mask, before)
    if patch is not None:
        patch.toggle(mask)
    np.testing.assert_array_equal(mask, after)


def test_nothing_changed_is_no_patch():
    mask = random_mask()
    snapshot = Snapshot(mask)
    snapshot.keep(Rect.of(mask))
    assert snapshot.roll_back() is None


def test_a_tile_is_kept_as_it_was_the_first_time():
    mask = random_mask()
    before = mask.copy()
    snapshot = Snapshot(mask)
    for value in (7, 8, 9):
        snapshot.keep(Rect(0, 0, 10, 10))
        mask[:10, :10] = value
    snapshot.roll_back()
    np.testing.assert_array_equal(mask, before)


def test_a_snapshot_can_be_used_again():
    mask = random_mask()
    snapshot = Snapshot(mask)
    snapshot.keep(Rect(0, 0, 1, 1))
    mask[0, 0] ^= 1
    assert snapshot.roll_back() is not None
    mask[0, 0] ^= 1
    changed = mask.copy()
    assert snapshot.roll_back() is None
    np.testing.assert_array_equal(mask, changed)


def test_pixels_outside_the_kept_tiles_are_not_rolled_back():
    mask = random_mask()
    snapshot = Snapshot(mask)
    snapshot.keep(Rect(0, 0, 10, 10))
    mask[0, 0] ^= 1
    mask[500, 600] ^= 1
    changed = int(mask[500, 600])
    snapshot.roll_back()
    assert mask[500, 600] == changed
