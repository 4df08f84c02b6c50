import struct
import tracemalloc
import zlib

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from app.raster.patch import MaskPatch, PatchError, TileChange
from app.raster.rect import Rect
from tests.app.builders import blank, patch_to, stroke

shapes = st.tuples(st.integers(1, 600), st.integers(1, 600))
busy = st.builds(
    lambda shape, seed: np.random.default_rng(seed).integers(0, 6, shape, np.uint8),
    shapes,
    st.integers(0, 99),
)


def pixel_patch(x=0, y=0, mask=None):
    """A patch of one pixel."""
    before = blank() if mask is None else mask
    after = before.copy()
    after[y, x] ^= 1
    return patch_to(before, after)


@given(busy, st.data())
def test_a_patch_does_an_edit_and_takes_it_back(before, data):
    height, width = before.shape
    left, top = data.draw(st.integers(0, width)), data.draw(st.integers(0, height))
    after = before.copy()
    after[top : top + 300, left : left + 300] = 7
    patch = MaskPatch.between(before, after)
    if patch is None:
        np.testing.assert_array_equal(before, after)
        return
    mask = before.copy()
    patch.toggle(mask)
    np.testing.assert_array_equal(mask, after)
    patch.toggle(mask)
    np.testing.assert_array_equal(mask, before)


@given(busy, st.integers(0, 99))
def test_the_rectangle_bounds_the_changed_pixels_tightly(before, seed):
    rng = np.random.default_rng(seed)
    after = before.copy()
    for _ in range(3):
        after[rng.integers(before.shape[0]), rng.integers(before.shape[1])] ^= 8
    changed = np.argwhere(before != after)
    if changed.size == 0:
        return
    (top, left), (bottom, right) = changed.min(axis=0), changed.max(axis=0)
    rect = patch_to(before, after).rect
    assert rect == Rect(left, top, right - left + 1, bottom - top + 1)


@given(busy)
def test_equal_masks_have_no_patch(mask):
    assert MaskPatch.between(mask, mask.copy()) is None


@given(busy)
def test_bytes_of_a_patch_read_back_as_the_same_patch(after):
    patch = patch_to(np.full_like(after, 255), after)
    data = patch.to_bytes()
    assert MaskPatch.from_bytes(data) == patch
    assert len(data) == patch.nbytes


def test_a_small_edit_of_a_large_mask_touches_one_tile():
    mask = np.zeros((4096, 4096), np.uint8)
    patch = stroke(mask, (1000.0, 1000.0), radius=4)
    assert len(patch.tiles) == 1
    assert patch.nbytes < 200


def test_a_patch_beyond_the_mask_leaves_it_alone():
    patch = pixel_patch(299, 199)
    small = blank(299, 200)
    with pytest.raises(PatchError, match="299 x 200"):
        patch.toggle(small)
    np.testing.assert_array_equal(small, blank(299, 200))


mutations = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=4)


@given(mutations, st.integers(-40, 40), st.integers(0, 20))
@example([(0.0, 0)], 0, 0)
@example([(0.05, 255)], 0, 0)
def test_mutated_bytes_are_refused_or_a_valid_patch(mutations, cut, seed):
    after = np.random.default_rng(seed).integers(0, 3, (270, 300), np.uint8)
    data = bytearray(patch_to(np.zeros_like(after), after).to_bytes())
    for place, value in mutations:
        data[int(place * (len(data) - 1))] = value
    data = data[:cut] if cut < 0 else data + bytes(cut)
    try:
        patch = MaskPatch.from_bytes(bytes(data))
    except PatchError:
        return
    mask = np.zeros((patch.rect.bottom, patch.rect.right), np.uint8)
    patch.toggle(mask)
    patch.toggle(mask)
    assert not mask.any()


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_refused(data):
    with pytest.raises(PatchError):
        MaskPatch.from_bytes(data)


def tile_bytes(x, y, width, height, delta):
    return struct.pack("<IIHHI", x, y, width, height, len(delta)) + delta


def patch_bytes(*tiles):
    return struct.pack("<4sI", b"MPT1", len(tiles)) + b"".join(tiles)


def test_a_tile_that_unpacks_to_gigabytes_costs_no_memory():
    bomb = zlib.compress(bytes(200 * 2**20), 9)
    data = patch_bytes(tile_bytes(0, 0, 256, 256, bomb))
    tracemalloc.start()
    with pytest.raises(PatchError, match="65536 pixels"):
        MaskPatch.from_bytes(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * 2**20


@pytest.mark.parametrize(
    ("rect", "reason"),
    [
        ((250, 0, 10, 10), "one tile"),
        ((0, 250, 10, 10), "one tile"),
        ((0, 0, 0, 10), "one tile"),
        ((0, 0, 65535, 65535), "one tile"),
    ],
)
def test_a_tile_off_the_grid_is_refused(rect, reason):
    x, y, width, height = rect
    delta = zlib.compress(bytes(min(width * height, 10_000)))
    with pytest.raises(PatchError, match=reason):
        MaskPatch.from_bytes(patch_bytes(tile_bytes(x, y, width, height, delta)))


def test_a_tile_given_twice_is_refused():
    tile = tile_bytes(0, 0, 2, 2, zlib.compress(bytes(4)))
    with pytest.raises(PatchError, match="order"):
        MaskPatch.from_bytes(patch_bytes(tile, tile))


def test_a_count_that_promises_more_than_there_is_is_refused():
    with pytest.raises(PatchError):
        MaskPatch.from_bytes(struct.pack("<4sI", b"MPT1", 2**32 - 1))


def test_bytes_after_a_tile_stream_are_refused():
    delta = zlib.compress(bytes(4)) + b"more"
    with pytest.raises(PatchError, match="4 pixels"):
        MaskPatch.from_bytes(patch_bytes(tile_bytes(0, 0, 2, 2, delta)))


@given(arrays(np.uint8, (20, 30)), arrays(np.uint8, (20, 30)))
def test_a_tile_keeps_only_the_changed_part(before, after):
    change = TileChange.between(before, after, Rect(256, 512, 30, 20))
    if change is None:
        assert np.array_equal(before, after)
        return
    whole = np.zeros((532, 286), np.uint8)
    whole[change.rect.slices] = change.difference()
    np.testing.assert_array_equal(whole[512:, 256:], before ^ after)
