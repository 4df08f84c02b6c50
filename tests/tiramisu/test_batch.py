"""Folders from end to end: what is written, gone on with, and said."""

import csv
import dataclasses
import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.stubs import NUCLEI, SPOT, make_folder, write_model
from tiramisu import masks
from tiramisu.batch import run_batch
from tiramisu.batch_progress import PixelClock
from tiramisu.batch_request import PRIVATE_FOLDER, BatchRequest
from tiramisu.config import LabelClass
from tiramisu.errors import ConfigError, FormatError, MaskError, OutputError
from tiramisu.formats import FORMATS
from tiramisu.masks import read_mask

NAMES = ["cell1.png", "cell2.png", "cell10.png"]


@dataclasses.dataclass(frozen=True)
class Part:
    x: int
    y: int
    labels: np.ndarray


class Model:
    """Calls bright pixels nuclei; knows how many images it has seen."""

    def __init__(self):
        self.num_predicted = 0

    def predict(self, rgb, *, on_region):
        self.num_predicted += 1
        labels = (rgb[..., 0] > 128).astype(np.uint8)
        for y in range(0, len(labels), 64):
            on_region(Part(0, y, labels[y : y + 64]))

    def probability_blocks(self, rgb):
        self.num_predicted += 1
        bright = (rgb[..., 0] > 128).astype(np.float32)
        yield 0, 0, np.stack([1 - bright, bright], axis=-1)


@pytest.fixture
def request_(tmp_path):
    """Three pictures, a model and a folder for results."""
    return BatchRequest(
        make_folder(tmp_path / "images"),
        tmp_path / "out",
        write_model(tmp_path / "model.tiramisu"),
    )


def run(request, **wanted):
    """Run once; returns the report and how many images the model was asked about."""
    model = Model()
    request = dataclasses.replace(request, **wanted)
    return run_batch(request, lambda path: model), model.num_predicted


def files_in(folder):
    """Names of all files but those that are the run's own."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and PRIVATE_FOLDER not in path.parts
    )


def test_each_output_has_a_folder_of_its_own(request_):
    report, _ = run(
        request_,
        formats=("png", "coco"),
        overlays=True,
        contours=True,
        probabilities=True,
    )
    assert report.done == NAMES
    assert files_in(request_.output) == [
        "coco/annotations.json",
        *(f"contours/{name}" for name in sorted(NAMES)),
        "masks/cell1.png",
        "masks/cell10.png",
        "masks/cell2.png",
        "masks/classes.json",
        *(f"overlays/{name}" for name in sorted(NAMES)),
        *(f"probabilities/{name[:-4]}.ome.tif" for name in sorted(NAMES)),
    ]
    x, y, width, height = SPOT
    mask = read_mask(request_.output / "masks" / "cell2.png", NUCLEI)
    assert mask.sum() == width * height
    assert mask[y, x] == 1
    data = json.loads((request_.output / "coco" / "annotations.json").read_text())
    assert [one["area"] for one in data["annotations"]] == [width * height] * 3


def test_overlays_are_tinted_and_contours_are_lines(request_):
    run(request_, formats=(), overlays=True, contours=True, opacity=1.0)
    x, y, width, height = SPOT
    overlay = np.asarray(Image.open(request_.output / "overlays" / "cell1.png"))
    outlined = np.asarray(Image.open(request_.output / "contours" / "cell1.png"))
    assert tuple(overlay[y + 10, x + 10]) == NUCLEI[1].color
    assert tuple(overlay[0, 0]) == (40, 40, 40)
    assert tuple(outlined[y, x]) == NUCLEI[1].color
    assert tuple(outlined[y + height // 2, x + width // 2]) == (220, 220, 220)
    assert tuple(outlined[y - 1, x]) == (40, 40, 40)


def test_all_formats_that_know_such_classes_can_be_written(request_):
    can_say = [one for one in FORMATS if "camvid" not in one and "citys" not in one]
    run(request_, formats=tuple(one for one in can_say if one != "colors-voc"))
    folders = {path.name for path in request_.output.iterdir()}
    assert folders == {*can_say, "masks", PRIVATE_FOLDER} - {"png", "colors-voc"}


def test_a_format_that_cannot_say_it_refuses_before_anything_is_predicted(request_):
    model = Model()
    request = dataclasses.replace(request_, formats=("colors-camvid",))
    with pytest.raises(FormatError, match="CamVid has no class"):
        run_batch(request, lambda path: model)
    assert model.num_predicted == 0


def test_regions_are_measured_once_all_masks_are_there(request_):
    report, _ = run(request_, formats=(), measurements=True)
    assert (report.done, report.failed) == (NAMES, [])
    folder = request_.output / "measurements"
    text = (folder / "measurements.csv").read_text(encoding="utf-8-sig")
    rows = [*csv.DictReader(text.splitlines())]
    _, _, width, height = SPOT
    assert [row["image"] for row in rows] == NAMES
    assert {row["area_px"] for row in rows} == {str(width * height)}
    assert (folder / "measurements.xlsx").is_file()
    before = (folder / "measurements.csv").stat().st_mtime_ns
    run(request_, formats=(), measurements=True)
    assert (folder / "measurements.csv").stat().st_mtime_ns == before


def test_a_second_run_does_nothing_and_says_so(request_):
    run(request_, overlays=True)
    report, asked = run(request_, overlays=True)
    assert (report.done, report.fresh, asked) == ([], NAMES, 0)
    assert "3 were up to date and skipped" in report.headline()


def test_a_stopped_run_goes_on_where_it_was(request_):
    class StopError(Exception):
        pass

    def stop_at_the_second(progress):
        if progress.done == 1 and progress.share > 0.5:
            raise StopError

    with pytest.raises(StopError):
        run_batch(request_, lambda path: Model(), stop_at_the_second)
    report, asked = run(request_)
    assert report.fresh == NAMES[:1]
    assert (report.done, asked) == (NAMES[1:], 2)


def test_a_line_that_was_cut_off_costs_one_image_only(request_):
    run(request_)
    records = request_.output / PRIVATE_FOLDER / "predictions.jsonl"
    lines = records.read_bytes().split(b"\n")  # an empty one, then two of each image
    records.write_bytes(b"\n".join([*lines[:5], lines[5][:40]]))
    report, asked = run(request_)
    assert (report.done, asked) == (NAMES[-1:], 1)
    assert run(request_)[0].fresh == NAMES


def test_other_outputs_need_no_new_prediction(request_):
    run(request_)
    report, asked = run(request_, overlays=True, formats=("png", "yolo"))
    assert (report.done, asked) == (NAMES, 0)
    assert "yolo/data.yaml" in files_in(request_.output)
    report, asked = run(request_, overlays=True, opacity=0.9)
    assert (report.done, asked) == (NAMES, 0)


def test_another_model_makes_all_of_it_stale(request_):
    run(request_)
    write_model(request_.model, parent="another")
    report, asked = run(request_)
    assert (report.done, asked) == (NAMES, 3)


def test_a_changed_image_and_a_lost_file_are_done_again(request_):
    run(request_)
    os.utime(request_.folder / "cell1.png", ns=(1, 1))
    (request_.output / "masks" / "cell2.png").unlink()
    report, asked = run(request_)
    assert (report.done, asked) == (["cell1.png", "cell2.png"], 1)


def test_files_of_all_images_follow_what_changed(request_):
    run(request_, formats=("coco",))
    shutil.copy(request_.folder / "cell1.png", request_.folder / "cell3.png")
    run(request_, formats=("coco",))
    data = json.loads((request_.output / "coco" / "annotations.json").read_text())
    assert len(data["images"]) == 4


def test_a_bad_image_is_named_and_the_others_are_done(request_):
    (request_.folder / "cell2.png").write_bytes(b"no picture")
    report, _ = run(request_)
    assert report.done == ["cell1.png", "cell10.png"]
    [(name, reason)] = report.failed
    assert name == "cell2.png"
    assert "cell2.png" in reason
    assert run(request_)[0].failed == report.failed  # it is tried each time


def test_images_of_one_stem_get_files_of_their_own(request_):
    shutil.copy(request_.folder / "cell1.png", request_.folder / "cell1.bmp")
    report, _ = run(request_)
    assert len(report.done) == 4
    assert len(files_in(request_.output)) == 4 + 1


def test_labels_are_those_of_the_project_where_it_has_others(request_):
    classes = (*NUCLEI, LabelClass("dust", (1, 2, 3)))
    table = np.full(256, 255, np.uint8)
    table[:2] = (0, 2)
    run(request_, classes=classes, table=table)
    mask = read_mask(request_.output / "masks" / "cell1.png", classes)
    assert set(np.unique(mask)) == {0, 2}


def test_folders_with_other_files_are_never_written_into(request_):
    with pytest.raises(OutputError, match="lies among the images"):
        run(request_, output=request_.folder / "results")
    (request_.output / "masks").mkdir(parents=True)
    with pytest.raises(OutputError, match="is not empty and holds no earlier run"):
        run(request_)


def test_two_runs_never_share_a_folder(request_):
    def start_another(progress):
        with pytest.raises(OutputError, match="Another run is at work"):
            run(request_)

    run_batch(request_, lambda path: Model(), start_another)


def test_nothing_to_write_is_said_before_anything_is_read(request_):
    with pytest.raises(ConfigError, match="Nothing is to be written"):
        run(request_, formats=())


def test_a_full_disk_ends_the_run_with_one_sentence(request_, monkeypatch):
    def full(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(masks, "write_atomically", full)
    with pytest.raises(MaskError, match="No space left on device"):
        run(request_)
    monkeypatch.undo()
    assert run(request_)[0].done == NAMES


def test_a_read_only_output_is_one_sentence(request_, monkeypatch):
    def refuse(path, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OutputError, match="choose a folder that you may write to"):
        run(request_)


def test_the_time_that_is_left_counts_pixels_and_not_what_was_there_before():
    now = [100.0]
    clock = PixelClock(1000, lambda: now[0])
    clock.begin(400)
    clock.end()  # was there before
    clock.begin(600)
    assert clock.seconds_left is None
    clock.work(100)  # loading the model is in this one
    now[0] += 10
    clock.work(100)
    assert clock.share == pytest.approx(0.6)
    assert clock.seconds_left == pytest.approx(40)
