import numpy as np
import pytest

from tiramisu.config import TiramisuConfig
from tiramisu.tiling import TiledForward

SIZE = (500, 700)
CORNER = np.s_[400:440, 600:660]


def smeared(images):
    """Answers that depend on where the tile ends, as those of a network do."""
    return images[..., :2] + np.roll(images[..., :2], 3, axis=(1, 2))


@pytest.fixture
def rgb():
    return np.random.default_rng(0).integers(0, 256, (*SIZE, 3), np.uint8)


@pytest.fixture
def seen_tiles():
    return []


@pytest.fixture
def tiled(seen_tiles):
    def forward(images):
        seen_tiles.extend(images)
        return smeared(images)

    return TiledForward(forward, 2, TiramisuConfig((1, 2)), tile=32, overlap=8)


def put_together(blocks):
    """What disjoint blocks make up."""
    whole = np.full((*SIZE, 2), np.nan, np.float32)
    for x, y, block in blocks:
        place = whole[y : y + block.shape[0], x : x + block.shape[1]]
        assert np.isnan(place).all()
        place[:] = block
    return whole


@pytest.mark.parametrize(
    "sight", [None, CORNER, np.s_[0:500, 0:700], np.s_[490:500, 0:1]]
)
def test_the_order_does_not_change_what_is_computed(tiled, rgb, sight):
    first = put_together(tiled.blocks_in_sight_first(rgb, lambda: sight))
    np.testing.assert_array_equal(first, tiled.whole(rgb))


def test_what_is_in_sight_is_finished_before_all_else(tiled, rgb):
    known = np.zeros(SIZE, bool)
    for x, y, block in tiled.blocks_in_sight_first(rgb, lambda: CORNER):
        known[y : y + block.shape[0], x : x + block.shape[1]] = True
        if known[CORNER].all():
            break
    assert known.mean() < 0.02


def test_the_rest_comes_outwards(tiled, rgb):
    places = [
        (x, y)
        for x, y, _ in tiled.blocks_in_sight_first(rgb, lambda: CORNER)
        if not (550 < x < 700 and 350 < y < 470)
    ]
    distances = [np.hypot(x - 630, y - 420) for x, y in places]
    half = len(distances) // 2
    assert np.mean(distances[:half]) < np.mean(distances[half:])


def test_what_comes_into_sight_meanwhile_does_not_wait_for_its_turn(tiled, rgb):
    sights = {"now": CORNER}
    places = []
    for x, y, _ in tiled.blocks_in_sight_first(rgb, lambda: sights["now"]):
        places.append((x, y))
        if len(places) == 40:
            sights["now"] = np.s_[0:20, 0:20]
    assert places.index((0, 0)) < 80
    assert len(places) == len(set(places))


def test_a_small_image_that_is_seen_whole_costs_no_tile_more(tiled, rgb, seen_tiles):
    small = rgb[:350, :380]
    tiled.whole(small)
    usual = len(seen_tiles)
    seen_tiles.clear()
    list(tiled.blocks_in_sight_first(small, lambda: np.s_[0:350, 0:380]))
    assert len(seen_tiles) == usual


def test_a_large_image_that_is_seen_whole_costs_a_sixth_more(tiled, rgb, seen_tiles):
    tiled.whole(rgb)
    usual = len(seen_tiles)
    seen_tiles.clear()
    list(tiled.blocks_in_sight_first(rgb, lambda: np.s_[0:500, 0:700]))
    assert len(seen_tiles) < 1.17 * usual


def test_a_part_in_sight_costs_an_eighth_more_at_most(tiled, rgb, seen_tiles):
    tiled.whole(rgb)
    usual = len(seen_tiles)
    seen_tiles.clear()
    list(tiled.blocks_in_sight_first(rgb, lambda: CORNER))
    assert len(seen_tiles) < 1.2 * usual


def box(x, y, block):
    return (x, y, block.shape[1], block.shape[0])


def test_blocks_that_are_known_are_left_out_and_not_computed(tiled, rgb, seen_tiles):
    blocks = [*tiled.blocks(rgb)]
    known = {box(*one) for one in blocks if one[1] < 250}
    computed = len(seen_tiles)
    seen_tiles.clear()

    left = {
        box(x, y, block): block
        for x, y, block in tiled.blocks_in_sight_first(rgb, lambda: None, known)
    }

    assert len(seen_tiles) < 0.6 * computed
    assert left.keys() == {box(*one) for one in blocks} - known
    for x, y, block in blocks:
        if box(x, y, block) not in known:
            np.testing.assert_array_equal(left[box(x, y, block)], block)


def test_where_all_is_known_nothing_is_computed(tiled, rgb, seen_tiles):
    known = {box(*one) for one in tiled.blocks(rgb)}
    seen_tiles.clear()
    assert not [*tiled.blocks_in_sight_first(rgb, lambda: CORNER, known)]
    assert not seen_tiles


@pytest.mark.parametrize("closer", [np.s_[0:20, 0:20], np.s_[240:260, 340:360]])
def test_whoever_sees_all_and_then_looks_closer_does_not_wait_for_long(
    tiled, rgb, closer
):
    known = np.zeros(SIZE, bool)
    sights = {"now": np.s_[0:500, 0:700]}
    blocks = tiled.blocks_in_sight_first(rgb, lambda: sights["now"])
    for count, (x, y, block) in enumerate(blocks):
        known[y : y + block.shape[0], x : x + block.shape[1]] = True
        if count == 5:
            sights["now"] = closer
        if known[closer].all():
            break
    assert count < 20
