"""What chooses among the weights of a lesson never judges them."""

import cv2
import numpy as np
import pytest

from tiramisu.choosing import GROUP_SIZE, choosers, is_chooser
from tiramisu.config import IGNORE_INDEX, TiramisuConfig, default_classes
from tiramisu.correction_crops import choosing_images
from tiramisu.holdout import Corrections, Holdout, count_blocks
from tiramisu.judging import judged_images
from tiramisu.masks import write_mask
from tiramisu.samples import Sample

CLASSES = default_classes(3)
SIDE = 8 * GROUP_SIZE


def make_stripes():
    """A mask with two classes everywhere."""
    mask = np.zeros((SIDE, SIDE), np.uint8)
    mask[::2] = 1
    return mask


STRIPES = make_stripes()


def extended(holdout=None, **masks):
    holdout = holdout or Holdout()
    return holdout.extended({name: count_blocks(mask) for name, mask in masks.items()})


def is_labelled(mask):
    return mask != IGNORE_INDEX


@pytest.mark.parametrize("kept", [[], ["a"]])
def test_each_held_out_pixel_either_chooses_or_judges(kept):
    holdout = Holdout().extended({"a": count_blocks(STRIPES)}, kept)
    chooses = is_labelled(holdout.choosing_mask("a", STRIPES))
    judges = is_labelled(holdout.judging_mask("a", STRIPES))

    assert holdout.chooses
    assert not (chooses & judges).any()
    held_out = is_labelled(holdout.held_out_mask("a", STRIPES))
    assert ((chooses | judges) == held_out).all()
    assert 0.1 < chooses.sum() / held_out.sum() < 0.5


def test_what_chooses_is_the_same_whatever_joins_later():
    first = extended(a=STRIPES)
    later = extended(first, a=STRIPES, b=STRIPES, c=STRIPES)

    for name in ("choosing_mask", "judging_mask"):
        before = getattr(first, name)("a", STRIPES)
        assert (getattr(later, name)("a", STRIPES) == before).all()


def test_where_too_little_is_held_out_nothing_chooses_and_all_of_it_judges():
    small = STRIPES[:256, :256]
    small = np.where(np.arange(256) % 64 < 2, small, IGNORE_INDEX).astype(np.uint8)
    holdout = extended(a=small)

    assert not holdout.chooses
    assert not is_labelled(holdout.choosing_mask("a", small)).any()
    judged = holdout.judging_mask("a", small)
    assert (judged == holdout.held_out_mask("a", small)).all()


def test_verdicts_on_few_blocks_give_none_away():
    small = STRIPES[:640, :640]
    assert extended(a=small).shares() and not extended(a=small).chooses
    kept = Holdout().extended({"a": count_blocks(small)}, ["a"])
    assert kept.chooses  # all of it is held out: enough for both


def test_nothing_chooses_where_a_class_would_be_lost_to_the_verdict():
    mask = STRIPES.copy()
    mask[choosers("a", mask.shape)] = 2
    kept = Holdout().extended({"a": count_blocks(mask)}, ["a"])

    assert not kept.chooses


def test_once_a_part_chooses_it_never_judges_again(tmp_path):
    holdout = extended(a=STRIPES)
    emptied = np.full_like(STRIPES, IGNORE_INDEX)
    emptied[:4, :4] = 1
    later = extended(holdout, a=emptied)
    assert later.chooses

    later.write(tmp_path / "holdout.json")
    assert Holdout.read(tmp_path / "holdout.json").chooses


def test_divisions_of_before_choose_nothing_by_themselves():
    stored = extended(a=STRIPES).to_dict()
    del stored["chooses"]

    assert not Holdout.from_dict(stored).chooses


def test_squares_choose_by_name_and_place_alone():
    one_in_three = np.mean([is_chooser("a", row, 0) for row in range(600)])
    assert 0.27 < one_in_three < 0.4
    assert choosers("a", (300, 200)).shape == (300, 200)
    larger = choosers("a", (SIDE, SIDE))
    assert (larger[:300, :200] == choosers("a", (300, 200))).all()


def test_the_images_that_choose_and_those_that_judge_share_no_pixel(tmp_path):
    """Through the very functions that a lesson and its verdict use."""
    cv2.imwrite(str(tmp_path / "a.png"), np.zeros((SIDE, SIDE, 3), np.uint8))
    blobs = np.zeros_like(STRIPES)
    blobs[:, ::32] = blobs[:, 1::32] = blobs[:, 2::32] = blobs[:, 3::32] = 1
    write_mask(tmp_path / "mask.png", blobs, CLASSES)
    sample = Sample(tmp_path / "a.png", tmp_path / "mask.png")
    holdout = Holdout().extended({"a": count_blocks(blobs)}, ["a"])
    corrections = Corrections({"a": sample}, holdout)

    config = TiramisuConfig((2, 2), classes=CLASSES)
    (chooses,) = choosing_images(corrections, config)
    (judges,) = judged_images(corrections, CLASSES)

    assert is_labelled(chooses.mask).any() and is_labelled(judges.held_out).any()
    assert not (is_labelled(chooses.mask) & is_labelled(judges.held_out)).any()
