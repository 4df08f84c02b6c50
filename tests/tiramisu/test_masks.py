"""Masks keep every label, and a wrong one is named instead of learned."""

import json

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from tiramisu import decoding, masks
from tiramisu.config import IGNORE_INDEX, LabelClass, default_classes
from tiramisu.errors import MaskError
from tiramisu.masks import (
    read_classes,
    read_mask,
    write_atomically,
    write_classes,
    write_mask,
)

TWO = default_classes(2)
FOUR = default_classes(4)


def saved(path, values, mode=None):
    Image.fromarray(np.asarray(values, dtype=np.uint8)).convert(mode).save(path)
    return path


@pytest.mark.parametrize("strip_pixels", [1, 50, 10**6])
@pytest.mark.parametrize("mode", ["L", "P"])
def test_masks_of_any_size_are_read_strip_by_strip(
    tmp_path, monkeypatch, strip_pixels, mode
):
    monkeypatch.setattr(masks, "_STRIP_PIXELS", strip_pixels)
    labels = np.random.default_rng(0).choice([0, 1, 2, 255], (23, 31)).astype(np.uint8)
    mask = read_mask(saved(tmp_path / "a.png", labels, mode), default_classes(3))
    np.testing.assert_array_equal(mask, labels)
    assert mask.flags.writeable
    with pytest.raises(MaskError, match="the value 2"):
        read_mask(tmp_path / "a.png", TWO)


class TestWriting:
    @settings(max_examples=30, deadline=None)
    @given(
        mask=arrays.arrays(
            np.uint8,
            arrays.array_shapes(min_dims=2, max_dims=2, max_side=20),
            elements=st.sampled_from([0, 1, 2, 3, IGNORE_INDEX]),
        )
    )
    def test_every_label_comes_back(self, tmp_path_factory, mask):
        path = tmp_path_factory.mktemp("masks") / "a.png"
        write_mask(path, mask, FOUR)
        np.testing.assert_array_equal(read_mask(path, FOUR), mask)

    @pytest.mark.parametrize("labels", [[0, 255], [255, 255], [0, 0]])
    def test_unlabelled_stays_unlabelled_with_two_classes(self, tmp_path, labels):
        mask = np.array([labels], np.uint8)
        write_mask(tmp_path / "a.png", mask, TWO)
        np.testing.assert_array_equal(read_mask(tmp_path / "a.png", TWO), mask)

    def test_a_view_with_gaps_is_written_too(self, tmp_path):
        mask = np.arange(4, dtype=np.uint8).reshape(2, 2).repeat(2, axis=1)[:, ::2]
        write_mask(tmp_path / "a.png", mask, FOUR)
        np.testing.assert_array_equal(read_mask(tmp_path / "a.png", FOUR), mask)

    def test_other_programs_show_the_classes_in_their_colors(self, tmp_path):
        mask = np.array([[0, 1, IGNORE_INDEX]], np.uint8)
        write_mask(tmp_path / "a.png", mask, TWO)
        with Image.open(tmp_path / "a.png") as picture:
            shown = np.asarray(picture.convert("RGB"))[0].tolist()
        assert shown == [list(TWO[0].color), list(TWO[1].color), [128, 128, 128]]

    def test_missing_folders_are_made(self, tmp_path):
        write_mask(tmp_path / "masks" / "day 1" / "a.png", np.zeros((2, 2), "u1"), TWO)
        assert (tmp_path / "masks" / "day 1" / "a.png").is_file()

    def test_where_nothing_can_be_written_the_error_says_what_to_do(self, tmp_path):
        (tmp_path / "masks").write_text("a file where the folder should be")
        with pytest.raises(MaskError, match="choose a folder"):
            write_mask(tmp_path / "masks" / "a.png", np.zeros((2, 2), "u1"), TWO)

    def test_a_failed_write_leaves_the_old_file_and_no_litter(
        self, tmp_path, monkeypatch
    ):
        path = tmp_path / "a.png"
        path.write_bytes(b"old")

        def disk_full(descriptor):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", disk_full)
        with pytest.raises(OSError, match="No space"):
            write_atomically(path, b"new")
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]


class TestReading:
    def test_a_binary_mask_of_0_and_255_means_class_1(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 255]])
        assert read_mask(path, TWO).tolist() == [[0, 1]]

    def test_with_more_classes_255_is_unlabelled(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 255]])
        assert read_mask(path, FOUR).tolist() == [[0, 255]]

    def test_beside_a_1_in_a_gray_mask_255_is_unlabelled(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 1, 255]])
        assert read_mask(path, TWO).tolist() == [[0, 1, 255]]

    @pytest.mark.parametrize("classes", [TWO, FOUR])
    def test_white_in_a_1_bit_mask_is_class_1(self, tmp_path, classes):
        path = saved(tmp_path / "a.png", [[0, 255]], mode="1")
        assert read_mask(path, classes).tolist() == [[0, 1]]

    def test_colors_are_those_of_the_classes_file(self, tmp_path):
        road = (LabelClass("sky", (70, 130, 180)), LabelClass("road", (128, 64, 128)))
        write_classes(tmp_path / "classes.json", road)
        path = saved(tmp_path / "a.png", [[(128, 64, 128), (70, 130, 180)]])
        classes = read_classes(tmp_path / "classes.json")
        assert read_mask(path, classes).tolist() == [[1, 0]]

    @pytest.mark.parametrize("mode", ["RGB", "RGBA"])
    def test_colors_are_looked_up(self, tmp_path, mode):
        row = [*(one.color for one in FOUR), (128, 128, 128), (255, 255, 255)]
        path = saved(tmp_path / "a.png", [row], mode)
        assert read_mask(path, FOUR).tolist() == [[0, 1, 2, 3, 255, 255]]

    def test_a_class_may_be_white(self, tmp_path):
        classes = (*FOUR, LabelClass("snow", (255, 255, 255)))
        path = saved(tmp_path / "a.png", [[(255, 255, 255), (0, 0, 0)]])
        assert read_mask(path, classes).tolist() == [[4, 0]]

    def test_a_binary_mask_saved_in_color_is_binary(self, tmp_path):
        path = saved(tmp_path / "a.png", [[(255, 255, 255), (0, 0, 0)]])
        assert read_mask(path, TWO).tolist() == [[1, 0]]

    def test_16_bit_masks_with_legal_labels_are_read(self, tmp_path):
        Image.fromarray(np.array([[0, 3]], np.uint16)).save(tmp_path / "a.png")
        mask = read_mask(tmp_path / "a.png", FOUR)
        assert mask.dtype == np.uint8
        assert mask.tolist() == [[0, 3]]

    def test_what_is_read_can_be_painted_on(self, tmp_path):
        mask = read_mask(saved(tmp_path / "a.png", [[0, 1]]), TWO)
        mask[0, 0] = 1
        assert mask.tolist() == [[1, 1]]


class TestAnIdOfItsOwnForUnlabelled:
    """SegNet's CamVid has eleven classes, 0 to 10, and 11 where nobody has said."""

    def test_past_the_last_class_it_is_unlabelled(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 10, 11, 255]])
        labels = read_mask(path, default_classes(11), unlabelled=11)
        assert labels.tolist() == [[0, 10, 255, 255]]

    def test_a_class_of_that_id_stays_a_class(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 11]])
        labels = read_mask(path, default_classes(12), unlabelled=11)
        assert labels.tolist() == [[0, 11]]

    @pytest.mark.parametrize("num_classes", [2, 10])
    def test_with_fewer_classes_it_is_a_mistake(self, tmp_path, num_classes):
        path = saved(tmp_path / "a.png", [[0, 1, 11]])
        with pytest.raises(MaskError, match="value 11"):
            read_mask(path, default_classes(num_classes), unlabelled=11)

    def test_without_being_told_no_id_is_taken_for_it(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 11]])
        with pytest.raises(MaskError, match="value 11"):
            read_mask(path, default_classes(11))

    @settings(max_examples=40, deadline=None)
    @given(
        num_classes=st.integers(2, 30),
        unlabelled=st.integers(0, 40),
        labels=st.lists(st.integers(0, 30), min_size=1, max_size=9),
    )
    def test_no_legal_class_is_ever_read_as_something_else(
        self, tmp_path_factory, num_classes, unlabelled, labels
    ):
        legal = [label % num_classes for label in labels]
        path = saved(tmp_path_factory.mktemp("masks") / "a.png", [legal])
        read = read_mask(path, default_classes(num_classes), unlabelled)
        assert read.tolist() == [legal]


class TestWrongMasks:
    def test_an_unknown_value_is_named_with_the_file_and_the_legal_ones(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 7, 1]])
        legal = r"0 to 3 \(background, class 1, class 2, class 3\) and 255"
        with pytest.raises(MaskError, match=rf"a\.png has the value 7.*{legal}"):
            read_mask(path, FOUR)

    @settings(max_examples=40, deadline=None)
    @given(
        num_classes=st.integers(2, 60),
        wrong=st.integers(0, 254),
        others=st.lists(st.integers(0, 254), max_size=6),
    )
    def test_no_wrong_value_ever_passes(
        self, tmp_path_factory, num_classes, wrong, others
    ):
        wrong = max(wrong, num_classes)
        row = [*(one % num_classes for one in others), wrong]
        path = saved(tmp_path_factory.mktemp("masks") / "a.png", [row])
        with pytest.raises(MaskError, match=f"value {wrong};"):
            read_mask(path, default_classes(num_classes))

    @pytest.mark.parametrize(
        ("values", "named"),
        [
            (np.array([[0, -1]], np.int32), "-1"),
            (np.array([[0, 0.5]], np.float32), "0.5"),
            (np.array([[0, 256]], np.uint16), "256"),
        ],
    )
    def test_values_that_8_bits_would_twist_are_named(self, tmp_path, values, named):
        tifffile.imwrite(tmp_path / "a.tif", values)
        with pytest.raises(MaskError, match=f"value {named}"):
            read_mask(tmp_path / "a.tif", TWO)

    def test_an_unknown_color_is_named_with_the_file_and_the_legal_ones(self, tmp_path):
        path = saved(tmp_path / "a.png", [[(0, 0, 0), (1, 2, 3)]])
        with pytest.raises(MaskError) as problem:
            read_mask(path, FOUR)
        sentence = str(problem.value)
        assert "a.png has the colour (1, 2, 3)" in sentence
        assert "unlabelled is grey (128, 128, 128)" in sentence
        for one in FOUR:
            assert f"{one.name} {one.color}" in sentence

    def test_with_hundreds_of_classes_the_sentence_stays_short(self, tmp_path):
        path = saved(tmp_path / "a.png", [[254]])
        with pytest.raises(MaskError, match=r"class 11 and 238 more\)") as problem:
            read_mask(path, default_classes(250))
        assert len(str(problem.value)) < 400 + len(str(path))

    def test_gray_with_alpha_is_refused(self, tmp_path):
        path = saved(tmp_path / "a.png", [[0, 1]], mode="LA")
        with pytest.raises(MaskError, match="2 channels"):
            read_mask(path, TWO)

    @pytest.mark.parametrize("content", [b"", b"not a mask", b"\x89PNG\r\n\x1a\n"])
    def test_damaged_files_are_named(self, tmp_path, content):
        (tmp_path / "a.png").write_bytes(content)
        with pytest.raises(MaskError, match=r"a\.png cannot be read as a mask"):
            read_mask(tmp_path / "a.png", TWO)

    def test_a_missing_file_is_named(self, tmp_path):
        with pytest.raises(MaskError, match=r"no mask .*a\.png"):
            read_mask(tmp_path / "a.png", TWO)

    def test_a_mask_that_does_not_fit_into_memory_is_refused(
        self, tmp_path, monkeypatch
    ):
        path = saved(tmp_path / "a.png", np.zeros((100, 100)))
        monkeypatch.setattr(decoding, "available_memory", lambda: 1000)
        with pytest.raises(MaskError, match="GB are free"):
            read_mask(path, TWO)


class TestClassesFile:
    def test_it_comes_back_as_it_was(self, tmp_path):
        classes = (*TWO, LabelClass("Zellkern äö 细胞", (1, 2, 3)))
        write_classes(tmp_path / "classes.json", classes)
        assert read_classes(tmp_path / "classes.json") == classes

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("", "cannot be used"),
            ("[]", "cannot be used"),
            ("{}", 'no list of "classes"'),
            ('{"classes": []}', "names 0 classes"),
            ('{"classes": [{"id": 0, "name": "x", "color": [0, 0, 0]}]}', "names 1"),
            ('{"classes": [{"id": 0}]}', "needs an id, a name and a color"),
            ('{"classes": 5}', "needs an id, a name and a color"),
            ('{"classes": [], "ignore_index": 0}', "ignore_index is 0"),
        ],
    )
    def test_what_is_wrong_is_said(self, tmp_path, content, message):
        (tmp_path / "classes.json").write_text(content)
        with pytest.raises(MaskError, match=message):
            read_classes(tmp_path / "classes.json")

    def test_text_that_is_not_utf_8_is_refused(self, tmp_path):
        (tmp_path / "classes.json").write_bytes(b'{"classes": "\xff"}')
        with pytest.raises(MaskError, match="cannot be used"):
            read_classes(tmp_path / "classes.json")

    def test_a_missing_file_is_named(self, tmp_path):
        with pytest.raises(MaskError, match=r"no .*classes\.json"):
            read_classes(tmp_path / "classes.json")

    def test_extra_keys_are_no_obstacle(self, tmp_path):
        write_classes(tmp_path / "classes.json", TWO)
        data = json.loads((tmp_path / "classes.json").read_text())
        data["name"] = "nuclei"
        data["classes"][0]["hotkey"] = "1"
        (tmp_path / "classes.json").write_text(json.dumps(data))
        assert read_classes(tmp_path / "classes.json") == TWO
