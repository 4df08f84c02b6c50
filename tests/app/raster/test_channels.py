import dataclasses

import numpy as np
import pytest

from app.raster.channels import (
    Channel,
    ChannelPicture,
    ChannelStack,
    averaged_levels,
    channel_names,
)
from app.raster.pyramid import Pyramid
from app.raster.rect import Rect
from tiramisu.config import Color

RNG = np.random.default_rng(2)
WHITE: Color = (255, 255, 255)


def noise(height, width, channels, dtype=np.uint8):
    most = 256 if dtype == np.uint8 else 4096
    return RNG.integers(0, most, (height, width, channels)).astype(dtype)


def shown(values, *channels, level=0):
    picture = ChannelPicture(ChannelStack(values), channels)
    return picture.part(level, picture.bounds(level))


def test_an_eight_bit_picture_looks_at_first_as_it_is():
    rgb = noise(30, 40, 3)
    defaults = ChannelStack(rgb).default_channels()
    np.testing.assert_array_equal(shown(rgb, *defaults), rgb)


def test_limits_become_black_and_full_colour():
    values = np.array([[[0], [1000], [1500], [2000], [9999]]], np.uint16)
    levels = shown(values, Channel(WHITE, limits=(1000, 2000)))
    np.testing.assert_array_equal(levels[0, :, 0], [0, 0, 128, 255, 255])


def test_channels_add_up_in_their_colours_and_stop_at_white():
    values = np.array([[[200, 100, 255]]], np.uint8)
    limits = (0.0, 255.0)
    yellow, blue = Channel((255, 255, 0), True, limits), Channel((0, 0, 255))
    white = Channel(WHITE, True, limits)
    one = shown(values, yellow, dataclasses.replace(blue, limits=limits))
    assert tuple(one[0, 0]) == (200, 200, 100)
    all_three = shown(values, yellow, dataclasses.replace(blue, limits=limits), white)
    assert tuple(all_three[0, 0]) == (255, 255, 255)


def test_a_hidden_channel_is_not_seen():
    values = noise(20, 20, 2)
    hidden = Channel(WHITE, False, (0.0, 255.0))
    one = Channel(WHITE, True, (0.0, 255.0))
    np.testing.assert_array_equal(shown(values, hidden, one)[..., 0], values[..., 1])
    assert not shown(values, hidden, hidden).any()


@pytest.mark.parametrize("dtype", [np.uint16, np.int32, np.float32, np.float64])
def test_automatic_limits_are_percentiles_of_each_channel(dtype):
    values = noise(300, 200, 2, dtype)
    values[..., 1] *= 4
    stack = ChannelStack(values)
    for index in range(2):
        wanted = np.percentile(values[..., index], (0.1, 99.9))
        np.testing.assert_allclose(stack.automatic_limits(index), wanted, rtol=0.01)


def test_missing_values_are_black_and_do_not_count():
    values = np.full((20, 20, 1), np.nan, np.float32)
    assert ChannelStack(values).automatic_limits(0) == (0.0, 1.0)
    values[:, 10:] = np.linspace(5, 6, 10, dtype=np.float32)[:, np.newaxis]
    levels = shown(values, Channel(WHITE))
    assert not levels[:, :10].any()
    assert levels[:, 19].min() == 255


def test_one_value_throughout_is_black():
    assert not shown(np.full((5, 5, 1), 700, np.uint16), Channel(WHITE)).any()


def test_grey_images_have_one_channel():
    stack = ChannelStack(np.zeros((9, 7), np.uint16))
    assert stack.layout == (1, np.dtype(np.uint16))
    assert stack.default_channels() == (Channel(WHITE),)


@pytest.mark.parametrize(
    ("count", "visible"),
    [(1, 1), (2, 1), (3, 3), (4, 3), (9, 3)],
)
def test_as_many_channels_are_visible_at_first_as_the_network_sees(count, visible):
    defaults = ChannelStack(noise(9, 7, count)).default_channels()
    assert len(defaults) == len(channel_names(count)) == count
    assert sum(one.visible for one in defaults) == visible


@pytest.mark.parametrize("size", [(1030, 777), (300, 2000), (90, 40)])
def test_levels_are_those_of_the_pyramid(size):
    rgb = noise(*size, 3)
    pyramid, stack = Pyramid(rgb), ChannelStack(rgb)
    picture = ChannelPicture(stack, stack.default_channels())
    sizes = [level.shape for level in pyramid.levels]
    assert [level.shape for level in stack.levels] == sizes
    for scale in (0.01, 0.2, 0.5, 0.7, 3.0):
        assert picture.level_for(scale) == pyramid.level_for(scale)
    stack.refine(list(averaged_levels(rgb)))
    assert stack.is_refined
    for number, level in enumerate(pyramid.levels):
        np.testing.assert_array_equal(
            picture.part(number, picture.bounds(number)), level
        )


@pytest.mark.parametrize(
    "dtype", [np.bool_, np.int8, np.uint16, np.int32, np.uint32, np.float16, np.float64]
)
def test_channels_of_any_kind_and_number_can_be_averaged(dtype):
    values = noise(600, 520, 5, np.float64).astype(dtype)
    half, *_ = averaged_levels(values)
    blocks = values.astype(np.float64).reshape(300, 2, 260, 2, 5).mean(axis=(1, 3))
    rounding = 0.51 if half.dtype.kind in "ui" else 1e-3 * np.abs(blocks).max()
    np.testing.assert_allclose(half.astype(np.float64), blocks, atol=rounding)
    picture = ChannelPicture(ChannelStack(values), [Channel(WHITE)] * 5)
    assert picture.part(1, Rect(3, 4, 20, 10)).shape == (10, 20, 3)
