import json

import numpy as np
import pytest

from tiramisu.config import IGNORE_INDEX, default_classes
from tiramisu.errors import DatasetError
from tiramisu.holdout import (
    BLOCK_SIZE,
    Corrections,
    Holdout,
    block_slices,
    count_blocks,
    divide,
)
from tiramisu.masks import write_mask
from tiramisu.samples import Sample

CLASSES = default_classes(2)


def mask_with(rows, columns, label=1, blocks=(4, 4)):
    """A mask of so many blocks, labelled in some of them."""
    mask = np.full([BLOCK_SIZE * count for count in blocks], IGNORE_INDEX, np.uint8)
    for row in rows:
        for column in columns:
            mask[block_slices((row, column))] = label
    return mask


def found(**masks):
    return {name: count_blocks(mask) for name, mask in masks.items()}


FULL = mask_with(range(4), range(4))


def many(count):
    return {f"image{index}.png": FULL for index in range(count)}


def num_labelled(mask):
    return np.count_nonzero(mask != IGNORE_INDEX)


def test_with_few_images_a_sixth_of_the_blocks_is_held_out():
    holdout = Holdout().extended(found(a=FULL, b=FULL, c=FULL))

    out = sum(num_labelled(holdout.held_out_mask(name, FULL)) for name in "abc")
    assert out == 8 * BLOCK_SIZE**2  # of 48 blocks
    assert holdout.wholes == {}


def test_with_six_images_one_is_held_out_as_a_whole():
    holdout = Holdout().extended(found(**many(6)))

    assert sorted(holdout.wholes.values()) == [False] * 5 + [True]
    assert holdout.blocks == {}


def test_five_to_one_holds_for_many_images():
    holdout = Holdout().extended(found(**many(60)))

    assert sum(holdout.wholes.values()) == 10


def test_every_labelled_pixel_is_on_one_side_alone():
    holdout = Holdout().extended(found(a=FULL, b=FULL))

    for name in "ab":
        teaches = holdout.learning_mask(name, FULL) != IGNORE_INDEX
        judges = holdout.held_out_mask(name, FULL) != IGNORE_INDEX
        assert (teaches ^ judges).all()


def test_what_is_decided_stays_so_when_more_is_corrected():
    """From the first stroke to a hundred images, nobody changes sides."""
    holdout, masks = Holdout(), {}
    seen = {}
    for step in range(12):
        masks[f"image{step}.png"] = mask_with(range(step % 4 + 1), range(4))
        masks["image0.png"] = mask_with(range(min(4, step + 1)), range(4))
        holdout = holdout.extended(found(**masks))
        for name, mask in masks.items():
            judges = holdout.held_out_mask(name, mask) != IGNORE_INDEX
            teaches = holdout.learning_mask(name, mask) != IGNORE_INDEX
            if name in seen:
                assert judges[seen[name][0]].all()
                assert teaches[seen[name][1]].all()
            seen[name] = (judges, teaches)
    assert len(holdout.blocks) == 5
    assert len(holdout.wholes) == 7


def test_the_same_corrections_are_divided_in_the_same_way():
    assert Holdout().extended(found(a=FULL, b=FULL)) == Holdout().extended(
        found(b=FULL, a=FULL)
    )


def test_erased_corrections_change_nothing_for_the_others():
    first = Holdout().extended(found(a=FULL, b=FULL))
    later = first.extended(found(b=FULL)).extended(found(a=FULL, b=FULL))

    assert later == first


def test_a_rare_class_is_held_out_too():
    mask = FULL.copy()
    for column in range(3):
        mask[block_slices((3, column))] = 2
    holdout = Holdout().extended(found(a=mask))

    assert {1, 2} <= set(np.unique(holdout.held_out_mask("a", mask)))


def test_a_first_stroke_teaches():
    stroke = mask_with([1], [1])
    holdout = Holdout().extended(found(a=stroke))

    assert num_labelled(holdout.learning_mask("a", stroke)) == BLOCK_SIZE**2


def test_what_has_not_joined_is_on_no_side():
    holdout = Holdout().extended(found(a=mask_with([0], [0])))

    late = mask_with([3], [3])
    assert num_labelled(holdout.learning_mask("a", late)) == 0
    assert num_labelled(holdout.held_out_mask("a", late)) == 0
    assert num_labelled(holdout.learning_mask("unknown", FULL)) == 0


def test_an_image_that_a_person_keeps_is_held_out_from_then_on():
    holdout = Holdout().extended(found(a=FULL, b=FULL))
    holdout = holdout.extended(found(a=FULL, b=FULL), kept=["b"])

    assert num_labelled(holdout.held_out_mask("b", FULL)) == FULL.size
    assert holdout.extended(found(a=FULL, b=FULL)) == holdout


def test_images_of_odd_sizes_are_counted_to_their_edges():
    mask = np.full((100, 70), IGNORE_INDEX, np.uint8)
    mask[99, 69] = 1
    mask[99, 68] = 0

    ((block, counts),) = count_blocks(mask).items()

    assert block == (1, 1)
    assert counts[[0, 1]].tolist() == [1, 1]


def test_the_division_comes_back_from_its_file(tmp_path):
    holdout = Holdout().extended(found(a=FULL)).extended(found(a=FULL, **many(6)))
    path = tmp_path / "private" / "holdout.json"

    assert Holdout.read(path) == Holdout()
    holdout.write(path)

    assert Holdout.read(path) == holdout


@pytest.mark.parametrize("text", ["{", "[]", '{"block_size": 32}', "{}"])
def test_a_damaged_file_is_named_and_not_overlooked(tmp_path, text):
    path = tmp_path / "holdout.json"
    path.write_text(text)

    with pytest.raises(DatasetError, match=r"holdout\.json"):
        Holdout.read(path)


def test_the_division_is_told_in_a_sentence():
    assert Holdout().describe() == "Held out: nothing yet."
    by_blocks = Holdout().extended(found(a=FULL))
    assert by_blocks.describe() == "Held out: 3 of 16 blocks in 1 image."
    both = by_blocks.extended(found(a=FULL, **many(6)))
    assert both.describe() == (
        "Held out: 1 of 6 images and 3 of 16 blocks in 1 other image."
    )


def test_the_file_is_plain_json_without_arrays_of_numpy(tmp_path):
    holdout = Holdout().extended(found(a=FULL))
    json.dumps(holdout.to_dict())


def test_images_without_labels_are_left_out(tmp_path):
    samples = {}
    for name, mask in {"a.png": FULL, "b.png": mask_with([], [])}.items():
        write_mask(tmp_path / name, mask, CLASSES)
        samples[name] = Sample(tmp_path / f"image-{name}", tmp_path / name)

    corrections = divide(samples, CLASSES, Holdout())

    assert list(corrections.samples) == ["a.png"]
    assert corrections.names(held_out=True) == ["a.png"]
    assert corrections.names(held_out=False) == ["a.png"]


def test_a_script_can_do_without_a_division(tmp_path):
    sample = Sample(tmp_path / "a.png", tmp_path / "a-mask.png")

    corrections = Corrections.all_teaching([sample])

    (name,) = corrections.names(held_out=False)
    assert corrections.names(held_out=True) == []
    assert num_labelled(corrections.holdout.learning_mask(name, FULL)) == FULL.size
