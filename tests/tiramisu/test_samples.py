"""A folder's images are found in order, and no mask stands for two of them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import DatasetError
from tiramisu.samples import (
    find_images,
    find_samples,
    image_root,
    mask_paths,
    natural_key,
)


def make(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def names_of(paths, folder):
    return [path.relative_to(folder).as_posix() for path in paths]


class TestFindImages:
    def test_cell_2_comes_before_cell_10(self, tmp_path):
        make(tmp_path, "cell10.png", "cell2.png", "Cell1.PNG")
        found = names_of(find_images(tmp_path), tmp_path)
        assert found == ["Cell1.PNG", "cell2.png", "cell10.png"]

    def test_names_that_count_alike_have_one_order(self, tmp_path):
        make(tmp_path, "cell01.png", "cell1.png", "CELL1.png", "cell001.png")
        found = names_of(find_images(tmp_path), tmp_path)
        assert found == sorted(found)
        assert len(found) == 4

    def test_only_images_count(self, tmp_path):
        make(tmp_path, "a.png", "b.txt", "c.json", ".d.png", "e.TIF", "f")
        assert names_of(find_images(tmp_path), tmp_path) == ["a.png", "e.TIF"]

    def test_subfolders_are_searched_but_not_those_of_masks_and_models(self, tmp_path):
        make(tmp_path, "a.png", "day 1/b.jpg", "day 1/plate/c.png")
        make(tmp_path, "masks/a.png", "day 1/masks/b.png", "models/x.png")
        make(tmp_path, "predictions/a.png", ".tiramisu/thumbnails/a.png")
        found = names_of(find_images(tmp_path), tmp_path)
        assert found == ["a.png", "day 1/b.jpg", "day 1/plate/c.png"]

    def test_where_there_is_an_images_folder_it_alone_counts(self, tmp_path):
        make(tmp_path, "images/a.png", "images/day 1/b.png", "preview.png")
        assert image_root(tmp_path) == tmp_path / "images"
        found = names_of(find_images(tmp_path), tmp_path / "images")
        assert found == ["a.png", "day 1/b.png"]

    def test_an_empty_folder_has_none(self, tmp_path):
        assert find_images(tmp_path) == []

    @pytest.mark.parametrize("name", ["nowhere", "file.png"])
    def test_what_is_no_folder_is_named(self, tmp_path, name):
        make(tmp_path, "file.png")
        with pytest.raises(DatasetError, match=name):
            find_images(tmp_path / name)

    def test_a_folder_that_may_not_be_read_is_named(self, tmp_path, monkeypatch):
        def forbidden(root, onerror):
            onerror(PermissionError(13, "Permission denied", str(root / "secret")))

        monkeypatch.setattr("os.walk", forbidden)
        with pytest.raises(DatasetError, match=r"secret cannot .*Permission denied"):
            find_images(tmp_path)


class TestMaskPaths:
    def test_a_mask_is_called_after_its_image(self, tmp_path):
        image = tmp_path / "images" / "a.jpg"
        make(tmp_path, "images/a.jpg")
        assert mask_paths(tmp_path, [image]) == {image: tmp_path / "masks" / "a.png"}

    def test_subfolders_are_mirrored(self, tmp_path):
        image = tmp_path / "day 1" / "a.b.tif"
        masks = mask_paths(tmp_path, [image])
        assert masks == {image: tmp_path / "masks" / "day 1" / "a.b.png"}

    def test_equal_stems_get_masks_of_their_own(self, tmp_path):
        images = [tmp_path / name for name in ("a.jpg", "a.png", "b.png")]
        masks = names_of(mask_paths(tmp_path, images).values(), tmp_path / "masks")
        assert masks == ["a.jpg.png", "a.png.png", "b.png"]

    def test_equal_stems_in_different_folders_do_not_clash(self, tmp_path):
        images = [tmp_path / name for name in ("x/a.jpg", "y/a.png")]
        masks = names_of(mask_paths(tmp_path, images).values(), tmp_path / "masks")
        assert masks == ["x/a.png", "y/a.png"]

    def test_an_image_called_like_anothers_mask_gets_its_own(self, tmp_path):
        images = [tmp_path / name for name in ("a.jpg", "a.png", "a.jpg.png")]
        masks = names_of(mask_paths(tmp_path, images).values(), tmp_path / "masks")
        assert masks == ["a.jpg.png", "a.png.png", "a.jpg.png.png"]

    @settings(deadline=None)
    @given(
        names=st.lists(
            st.from_regex(r"(x/)?[ab](\.(png|jpg)){1,4}", fullmatch=True), unique=True
        )
    )
    def test_no_mask_ever_stands_for_two_images(self, names):
        masks = mask_paths(Path("p"), [Path("p", name) for name in names])
        assert len(set(masks.values())) == len(names)


class TestFindSamples:
    def test_images_without_a_mask_are_left_out(self, tmp_path):
        make(tmp_path, "images/a.png", "images/b.png", "masks/b.png")
        (sample,) = find_samples(tmp_path)
        assert sample.image == tmp_path / "images" / "b.png"
        assert sample.mask == tmp_path / "masks" / "b.png"

    def test_a_folder_without_images_is_named(self, tmp_path):
        with pytest.raises(DatasetError, match="has no images"):
            find_samples(tmp_path)

    def test_where_no_image_has_a_mask_the_error_says_where_one_would_be(
        self, tmp_path
    ):
        make(tmp_path, "images/a.jpg")
        with pytest.raises(DatasetError, match=r"None of the 1 .*masks/a\.png"):
            find_samples(tmp_path)


class TestCamVidAsSegNetLaysItOut:
    @pytest.mark.parametrize("part", ["train", "val", "test"])
    def test_masks_are_found_in_the_folder_beside(self, tmp_path, part):
        make(tmp_path, f"{part}/0001TP_006690.png", f"{part}annot/0001TP_006690.png")
        (sample,) = find_samples(tmp_path / part)
        assert sample.image == tmp_path / part / "0001TP_006690.png"
        assert sample.mask == tmp_path / f"{part}annot" / "0001TP_006690.png"
        assert sample.unlabelled == 11

    def test_they_are_found_from_inside_the_folder_too(self, tmp_path, monkeypatch):
        make(tmp_path, "train/a.png", "trainannot/a.png")
        monkeypatch.chdir(tmp_path / "train")
        (sample,) = find_samples(Path())
        assert sample.mask.samefile(tmp_path / "trainannot" / "a.png")

    def test_a_folder_with_masks_of_its_own_keeps_to_them(self, tmp_path):
        make(tmp_path, "train/a.png", "train/masks/a.png", "trainannot/a.png")
        (sample,) = find_samples(tmp_path / "train")
        assert sample.mask == tmp_path / "train" / "masks" / "a.png"
        assert sample.unlabelled == IGNORE_INDEX

    def test_where_the_folder_beside_lacks_all_masks_the_error_names_it(self, tmp_path):
        make(tmp_path, "train/a.png", "trainannot/b.png")
        with pytest.raises(DatasetError, match=r"trainannot.a\.png"):
            find_samples(tmp_path / "train")

    def test_a_projects_masks_are_never_put_into_the_folder_beside(self, tmp_path):
        make(tmp_path, "train/a.png", "trainannot/a.png")
        image = tmp_path / "train" / "a.png"
        places = mask_paths(tmp_path / "train", [image])
        assert places == {image: tmp_path / "train" / "masks" / "a.png"}


@settings(deadline=None)
@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_names_can_be_put_in_natural_order(names):
    assert sorted(sorted(names, key=natural_key)) == sorted(names)
