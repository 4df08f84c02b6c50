"""Crops stray from their image as far as they may, and their mask goes with them."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiramisu.augmentation import (
    AUGMENTATIONS,
    Augmentation,
    elastic_field,
    random_crop,
    whole_image,
)
from tiramisu.config import Normalisation
from tiramisu.images import intensity_limits, scale_intensity

NONE = AUGMENTATIONS["none"]
FULL = AUGMENTATIONS["full"]
MOVES = {
    "mirrored": Augmentation(mirrored=0.5),
    "turned": Augmentation(turned=True),
    "zoomed": Augmentation(max_zoom=1.5),
    "bent": Augmentation(elastic=1.0),
    "all": Augmentation(mirrored=0.5, turned=True, max_zoom=1.5, elastic=1.0),
}
CHANGES = {
    **MOVES,
    "intensity": Augmentation(intensity=1.0),
    "color": Augmentation(color=1.0),
    "stain": Augmentation(stain=1.0),
    "blur": Augmentation(blur=1.0),
    "full": FULL,
}
UNIT = (0.0, 255.0)


def picture(height, width):
    """An image whose mask can be read off its red channel, in 5 broad classes."""
    rng = np.random.default_rng(3)
    blocks = rng.integers(0, 5, (height // 16 + 1, width // 16 + 1))
    mask = np.kron(blocks, np.ones((16, 16)))[:height, :width].astype(np.uint8)
    rgb = np.stack([mask * 50, mask, mask], axis=-1).astype(np.uint8)
    return rgb, mask


def crop(rgb, mask, size, augmentation, seed=0, center=None):
    rng = np.random.default_rng(seed)
    return random_crop(rgb, mask, UNIT, size, augmentation, rng, center)


def test_an_unchanged_crop_is_a_plain_copy():
    rgb, mask = picture(60, 80)
    image, labels = crop(rgb, mask, 20, NONE, center=(30.0, 25.0))
    np.testing.assert_array_equal(labels, mask[15:35, 20:40])
    np.testing.assert_allclose(image * 255, rgb[15:35, 20:40], atol=1e-3)


@pytest.mark.parametrize("kind", ["unit", "percentile", "channels"])
def test_an_unchanged_crop_is_scaled_as_its_image_is(kind):
    rgb = np.random.default_rng(1).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    limits = intensity_limits(rgb, Normalisation(kind))
    mask = np.zeros((32, 32), np.uint8)
    crop, _ = random_crop(
        rgb, mask, limits, 32, Augmentation(), np.random.default_rng(0)
    )
    np.testing.assert_allclose(crop, scale_intensity(rgb, limits), atol=1e-6)


def test_every_crop_lies_inside_an_image_that_is_large_enough():
    rgb, mask = picture(50, 70)
    for seed in range(200):
        assert not (crop(rgb, mask, 32, NONE, seed)[1] == 255).any()


def test_past_the_edge_the_picture_is_mirrored_and_the_mask_unlabelled():
    rgb, mask = picture(30, 30)
    rgb[:], mask[:] = 100, 1
    image, labels = crop(rgb, mask, 48, NONE)
    assert (labels == 1).sum() == 30 * 30
    assert (labels == 255).sum() == 48 * 48 - 30 * 30
    np.testing.assert_allclose(image, 100 / 255, atol=1e-6)


@pytest.mark.parametrize("moves", MOVES.values(), ids=MOVES)
def test_image_and_mask_move_together(moves):
    rgb, mask = picture(90, 90)
    for seed in range(30):
        image, labels = crop(rgb, mask, 40, moves, seed)
        known = labels != 255
        off = np.abs(image[..., 0] * 255 / 50 - labels)[known] > 0.5
        assert off.mean() < 0.08  # interpolated pixels along the blocks' edges


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_masks_hold_no_invented_labels(change):
    rgb, mask = picture(90, 90)
    mask[mask == 2] = 4
    for seed in range(30):
        found = set(np.unique(crop(rgb, mask, 40, change, seed)[1]))
        assert found <= {0, 1, 3, 4, 255}


def test_between_two_labels_no_third_appears():
    """A bilinear mask would show 1 and 2 where 0 meets 3, and they are classes too."""
    rgb, mask = picture(90, 90)
    mask = np.where(mask > 2, np.uint8(3), np.uint8(0))
    for seed in range(50):
        assert set(np.unique(crop(rgb, mask, 40, FULL, seed)[1])) <= {0, 3, 255}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_same_seed_gives_the_same_crop_and_another_seed_another(change):
    rgb, mask = picture(90, 90)
    first, second = crop(rgb, mask, 40, change, 5), crop(rgb, mask, 40, change, 5)
    np.testing.assert_array_equal(first[0], second[0])
    np.testing.assert_array_equal(first[1], second[1])
    seen = {
        crop(rgb, mask, 40, change, seed, (45, 45))[0].tobytes() for seed in range(4)
    }
    assert len(seen) > 1


@pytest.mark.parametrize("name", ["intensity", "color", "stain", "blur"])
def test_changes_of_appearance_leave_mask_and_place_alone(name):
    rgb, mask = picture(90, 90)
    rgb[..., 1] += 60
    for seed in range(5):
        plain = crop(rgb, mask, 40, NONE, seed, (45.0, 45.0))
        changed = crop(rgb, mask, 40, CHANGES[name], seed, (45.0, 45.0))
        np.testing.assert_array_equal(changed[1], plain[1])
        assert not np.array_equal(changed[0], plain[0])
        greys = [image.mean(axis=-1).ravel() for image in (changed[0], plain[0])]
        assert np.corrcoef(*greys)[0, 1] > 0.8


def test_unlabelled_pixels_stay_unlabelled_and_cover_no_labelled_ones():
    rgb, mask = picture(90, 90)
    mask[:, 45:] = 255
    rgb[:, 45:, 0] = 255
    for seed in range(30):
        image, labels = crop(rgb, mask, 64, MOVES["all"], seed, (45.0, 45.0))
        unlabelled = image[..., 0] > 0.99
        assert (labels[unlabelled] == 255).mean() > 0.98
        assert (unlabelled[labels == 255]).mean() > 0.9


class TestBending:
    def test_a_straight_edge_is_no_longer_straight(self):
        mask = np.zeros((300, 300), np.uint8)
        mask[150:] = 1
        rgb = np.zeros((300, 300, 3), np.uint8)
        edges = []
        for seed in range(10):
            _, labels = crop(rgb, mask, 200, MOVES["bent"], seed, (150.0, 150.0))
            edges.append(np.ptp(np.argmax(labels == 1, axis=0)))
        assert max(edges) >= 6
        assert max(edges) < 40

    def test_past_the_image_the_mask_is_unlabelled_and_the_picture_mirrored(self):
        rgb, mask = np.full((30, 30, 3), 100, np.uint8), np.ones((30, 30), np.uint8)
        for seed in range(10):
            image, labels = crop(rgb, mask, 48, MOVES["bent"], seed)
            assert set(np.unique(labels)) == {1, 255}
            assert (labels == 1).sum() == pytest.approx(30 * 30, rel=0.25)
            np.testing.assert_allclose(image, 100 / 255, atol=1e-6)

    @settings(max_examples=60, deadline=None)
    @given(
        size=st.integers(8, 400),
        strength=st.floats(0.0, 1.0),
        seed=st.integers(0, 2**32),
    )
    def test_nothing_ever_folds(self, size, strength, seed):
        field = elastic_field(size, strength, np.random.default_rng(seed))
        assert field.shape == (size, size, 2)
        columns = np.arange(size) + field[..., 0]
        rows = np.arange(size)[:, np.newaxis] + field[..., 1]
        assert (np.diff(columns, axis=1) > 0).all()
        assert (np.diff(rows, axis=0) > 0).all()


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    size=st.integers(8, 64),
    center=st.tuples(st.floats(0, 100), st.floats(0, 100)),
    name=st.sampled_from([*MOVES]),
)
def test_only_the_neighbourhood_of_a_crop_matters(seed, size, center, name):
    rgb, mask = picture(200, 220)
    image, labels = crop(rgb, mask, size, MOVES[name], seed, center)
    # The furthest a crop of 64 pixels at a scale of 1 / 1.5 reaches from here.
    same, and_same = crop(
        rgb[:170, :180], mask[:170, :180], size, MOVES[name], seed, center
    )
    np.testing.assert_array_equal(labels, and_same)
    np.testing.assert_array_equal(image, same)


@pytest.mark.parametrize("name", ["mirrored", "bent"])
def test_images_longer_than_opencv_maps_are_cropped_too(name):
    mask = np.zeros((40, 40_000), np.uint8)
    mask[:, 39_000:] = 1
    rgb = np.repeat(mask[..., np.newaxis] * np.uint8(200), 3, axis=-1)
    image, labels = crop(rgb, mask, 32, MOVES[name], center=(39_900.0, 20.0))
    assert (labels == 1).mean() > 0.95
    assert (image > 0.7).all()


def test_the_papers_augmentation_changes_no_intensity():
    rgb, mask = picture(90, 90)
    levels = set(np.unique(rgb))
    for seed in range(20):
        image, _ = crop(rgb, mask, 40, AUGMENTATIONS["flips"], seed)
        assert {round(level) for level in np.unique(image * 255)} <= levels


def test_grey_images_stay_grey():
    rgb, mask = picture(90, 90)
    rgb[...] = rgb[..., :1]
    image, _ = crop(rgb, mask, 40, Augmentation(intensity=1.0, color=1.0, stain=1.0), 1)
    np.testing.assert_allclose(image[..., 0], image[..., 1], atol=1e-6)


def test_a_change_of_stain_gives_each_dye_more_or_less_of_itself():
    """Amounts of dye before and after lie on one straight line for each dye."""
    dyes = np.array([[0.65, 0.70, 0.29], [0.07, 0.99, 0.11], [0.27, 0.57, 0.78]])
    amounts = np.random.default_rng(0).uniform(0.1, 0.8, (64, 64, 3))
    rgb = np.round(255 * np.exp(-amounts @ dyes)).astype(np.uint8)
    mask = np.zeros((64, 64), np.uint8)
    stained = Augmentation(stain=1.0)
    slopes = []
    for seed in range(5):
        image, _ = crop(rgb, mask, 64, stained, seed, (32.0, 32.0))
        before, after = (
            (-np.log(colors) @ np.linalg.inv(dyes)).reshape(-1, 3)
            for colors in (rgb / 255.0, np.maximum(image, 1e-3))
        )
        for dye in range(3):
            slope, offset = np.polyfit(before[:, dye], after[:, dye], 1)
            assert np.abs(after[:, dye] - slope * before[:, dye] - offset).max() < 0.02
            slopes.append(slope)
    assert max(slopes) > 1.05
    assert min(slopes) < 0.95


def test_the_darkest_and_brightest_pixels_survive_any_stain():
    rgb = np.zeros((32, 32, 3), np.uint8)
    rgb[:16], rgb[8:12, :, 0] = 255, 120
    mask = np.zeros((32, 32), np.uint8)
    for seed in range(30):
        image, _ = crop(rgb, mask, 32, Augmentation(stain=3.0), seed)
        assert np.isfinite(image).all()
        assert image[:8].min() > 0.3
        assert np.abs(image[16:]).max() == 0


def test_full_augmentation_turns_and_scales():
    rgb, mask = picture(90, 90)
    turned = Augmentation(mirrored=0.5, turned=True)
    seen = {
        crop(rgb, mask, 40, turned, seed, (45.0, 45.0))[1].tobytes()
        for seed in range(80)
    }
    assert len(seen) == 8


def test_full_augmentation_offers_everything():
    assert FULL.mirrored == 0.5
    assert FULL.turned
    assert FULL.max_zoom > 1
    for strength in ("elastic", "intensity", "color", "stain", "blur"):
        assert getattr(FULL, strength) > 0


def test_neither_crops_nor_whole_images_are_ever_squashed():
    """A disc on an oblong image stays round, and as large as it was."""
    disc = np.zeros((60, 200), np.uint8)
    cv2.circle(disc, (100, 30), 20, 1, -1)
    rgb = np.repeat(disc[..., np.newaxis] * np.uint8(200), 3, axis=-1)
    rng = np.random.default_rng(0)
    flips = AUGMENTATIONS["flips"]
    for image, labels in (
        random_crop(rgb, disc, UNIT, 64, flips, rng, (100.0, 30.0)),
        whole_image(rgb, disc, UNIT, flips, rng),
    ):
        for found in (labels == 1, image[..., 0] > 0.5):
            rows, columns = np.nonzero(found)
            assert np.ptp(rows) == np.ptp(columns) == 40
