from itertools import pairwise

import numpy as np
import pytest

from tiramisu.config import TiramisuConfig
from tiramisu.tiling import TiledForward, blend_weights, spans


@pytest.mark.parametrize("length", [1, 63, 64, 65, 100, 128, 129, 1000, 1023])
def test_spans_cover_the_axis_on_the_grid(length):
    axis = spans(length, tile=64, overlap=16, grid=8)
    assert axis[0].start == 0
    assert axis[-1].stop == length
    assert all(span.start % 8 == 0 for span in axis)
    assert all(span.length <= 64 + 8 for span in axis)
    for before, after in pairwise(axis):
        assert before.stop - after.start >= min(16, length)


@pytest.mark.parametrize("length", [64, 100, 129, 1000])
@pytest.mark.parametrize("overlap", [0, 16])
def test_blend_weights_sum_to_one(length, overlap):
    axis = spans(length, tile=64, overlap=overlap, grid=8)
    total = np.zeros(length)
    for span, weights in zip(axis, blend_weights(axis), strict=True):
        assert (weights > 0).all()
        total[span.slice] += weights
    np.testing.assert_allclose(total, 1.0, atol=1e-6)


@pytest.mark.parametrize("size", [(1, 1), (100, 3), (70, 200), (64, 64)])
def test_a_function_of_single_pixels_does_not_notice_the_tiles(size):
    rgb = np.random.default_rng(0).integers(0, 256, (*size, 3), np.uint8)
    tiled = TiledForward(
        lambda images: images[..., :2] ** 2,
        2,
        TiramisuConfig((1, 2)),
        tile=32,
        overlap=8,
        batch_size=3,
    )
    np.testing.assert_allclose(tiled.whole(rgb), (rgb[..., :2] / 255.0) ** 2, atol=1e-5)


@pytest.mark.parametrize(
    ("size", "tiles"), [((512, 300), 1), ((512, 513), 9), ((100, 1000), 5)]
)
def test_images_of_moderate_size_are_not_cut(size, tiles):
    seen = []

    def forward(images):
        seen.extend(images)
        return images

    tiled = TiledForward(forward, 3, TiramisuConfig((1, 2)))
    tiled.whole(np.zeros((*size, 3), np.uint8))
    assert len(seen) == tiles
