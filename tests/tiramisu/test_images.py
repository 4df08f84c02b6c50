"""Which files are images, and what the network gets of them."""

import numpy as np
import pytest

from tiramisu.config import Normalisation
from tiramisu.images import intensity_limits, is_image_path, scale_intensity

COLOR = np.random.default_rng(0).integers(0, 256, (40, 60, 3), dtype=np.uint8)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.PNG", True), ("a.tiff", True), ("a.txt", False), (".a.png", False)],
)
def test_names_tell_what_can_be_opened(tmp_path, name, expected):
    assert is_image_path(tmp_path / name) is expected


class TestNormalisation:
    def test_unit_maps_the_eight_bit_range_to_zero_and_one(self):
        limits = intensity_limits(COLOR, Normalisation("unit"))
        scaled = scale_intensity(COLOR, limits)
        assert scaled.dtype == np.float32
        assert (scaled.min(), scaled.max()) == (0.0, 1.0)

    def test_percentile_makes_a_dim_image_like_a_bright_one(self):
        normalisation = Normalisation("percentile", 0.0, 100.0)
        dim = COLOR // 4
        bright = scale_intensity(COLOR, intensity_limits(COLOR, normalisation))
        lifted = scale_intensity(dim, intensity_limits(dim, normalisation))
        np.testing.assert_allclose(bright, lifted, atol=0.02)

    def test_percentiles_are_common_to_the_channels_so_that_colors_stay(self):
        rgb = np.zeros((10, 10, 3), np.uint8)
        rgb[..., 0] = 200
        low, high = intensity_limits(rgb, Normalisation("percentile"))
        assert (low, high) == (0.0, 200.0)

    def test_each_channel_by_itself_loses_the_tint_of_the_light(self):
        normalisation = Normalisation("channels", 0.0, 100.0)
        tinted = (COLOR * (1.0, 0.5, 0.25)).astype(np.uint8)
        white, lost = (
            scale_intensity(rgb, intensity_limits(rgb, normalisation))
            for rgb in (COLOR, tinted)
        )
        assert lost.dtype == np.float32
        np.testing.assert_allclose(white, lost, atol=0.02)

    def test_a_grey_image_is_the_same_by_channels(self):
        grey = np.repeat(COLOR[..., :1] // 3, 3, axis=-1)
        together, apart = (
            scale_intensity(grey, intensity_limits(grey, Normalisation(kind)))
            for kind in ("percentile", "channels")
        )
        np.testing.assert_allclose(together, apart, atol=1e-6)

    def test_the_noise_of_a_flat_image_is_not_stretched(self):
        rng = np.random.default_rng(0)
        rgb = rng.integers(10, 13, (50, 50, 3), dtype=np.uint8)
        low, high = intensity_limits(rgb, Normalisation("percentile"))
        assert high - low >= 12

    def test_outliers_are_cut_off(self):
        rgb = np.array([[[0, 100, 255]]], np.uint8)
        scaled = scale_intensity(rgb, (90.0, 110.0))
        np.testing.assert_allclose(scaled, [[[-0.5, 0.5, 1.5]]])
