import numpy as np
import pytest

from tiramisu.augmentation import AUGMENTATIONS, Augmentation, random_crop

NONE = AUGMENTATIONS["none"]
FULL = AUGMENTATIONS["full"]
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


@pytest.mark.parametrize("name", ["flips", "full"])
def test_image_and_mask_move_together(name):
    rgb, mask = picture(90, 90)
    moves = Augmentation(
        AUGMENTATIONS[name].mirrored,
        AUGMENTATIONS[name].turned,
        AUGMENTATIONS[name].max_zoom,
    )
    for seed in range(50):
        image, labels = crop(rgb, mask, 40, moves, seed)
        known = labels != 255
        off = np.abs(image[..., 0] * 255 / 50 - labels)[known] > 0.5
        assert off.mean() < 0.08  # interpolated pixels along the blocks' edges


def test_masks_hold_no_invented_labels():
    rgb, mask = picture(90, 90)
    mask[mask == 2] = 4
    for seed in range(50):
        found = set(np.unique(crop(rgb, mask, 40, FULL, seed)[1]))
        assert found <= {0, 1, 3, 4, 255}


def test_the_same_seed_gives_the_same_crop():
    rgb, mask = picture(90, 90)
    first, second = crop(rgb, mask, 40, FULL, 5), crop(rgb, mask, 40, FULL, 5)
    np.testing.assert_array_equal(first[0], second[0])
    np.testing.assert_array_equal(first[1], second[1])
    assert not np.array_equal(first[0], crop(rgb, mask, 40, FULL, 6)[0])


def test_the_papers_augmentation_changes_no_intensity():
    rgb, mask = picture(90, 90)
    levels = set(np.unique(rgb))
    for seed in range(20):
        image, _ = crop(rgb, mask, 40, AUGMENTATIONS["flips"], seed)
        assert {round(level) for level in np.unique(image * 255)} <= levels


def test_grey_images_stay_grey():
    rgb, mask = picture(90, 90)
    rgb[...] = rgb[..., :1]
    stained = Augmentation(intensity=1.0, stain=1.0)
    image, _ = crop(rgb, mask, 40, stained, 1)
    np.testing.assert_allclose(image[..., 0], image[..., 1], atol=1e-6)


def test_full_augmentation_turns_and_scales():
    rgb, mask = picture(90, 90)
    turned = Augmentation(mirrored=0.5, turned=True)
    seen = {
        crop(rgb, mask, 40, turned, seed, (45.0, 45.0))[1].tobytes()
        for seed in range(80)
    }
    assert len(seen) == 8
