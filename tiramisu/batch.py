"""A folder of images from end to end: predicted, written in many forms, gone on with.

The window and ``--mode=batch`` share this. The output folder remembers in a hidden
folder what is finished, so the same run started again does what is left: images that
have changed, that are new or that failed, and outputs that were not asked for before. A
changed model makes all of it anew. Nothing here imports TensorFlow: what predicts is
handed in.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tiramisu.batch_collected import CollectedFiles
from tiramisu.batch_outputs import (
    PROBABILITIES,
    ImageOutput,
    Predicted,
    contour_output,
    mask_output,
    overlay_output,
    probability_output,
)
from tiramisu.batch_prediction import (
    ProbabilityMaps,
    predicted_labels,
    predicted_maps,
)
from tiramisu.batch_progress import BatchProgress, PixelClock, Stage
from tiramisu.batch_request import (
    PNG_FORMAT,
    PRIVATE_FOLDER,
    BatchReport,
    BatchRequest,
    telling,
)
from tiramisu.config import LabelClass
from tiramisu.errors import DatasetError, ModelFileError, OutputError, TiramisuError
from tiramisu.file_lock import FileLock
from tiramisu.formats.image_names import file_stems
from tiramisu.images import RgbImage, image_size, read_image
from tiramisu.kept_predictions import KeptPredictions, image_stamp, prediction_key
from tiramisu.masks import LabelMask
from tiramisu.model_file import read_model_info
from tiramisu.prediction import ImagePredictor
from tiramisu.samples import find_images, image_root

log = logging.getLogger(__name__)

_LOCK_FILE = "lock"


OnProgress = Callable[[BatchProgress], None]
"""Told how far a run is, after each tile; what it raises ends the run."""


def run_batch(
    request: BatchRequest,
    load: Callable[[Path], ImagePredictor],
    on_progress: OnProgress = lambda progress: None,
) -> BatchReport:
    """Do what is left of a request; an image that cannot be used stops no other.

    Args:
        request: What to do.
        load: Loads a model; called when the first image has to be predicted.
        on_progress: Told how far it is.

    Raises:
        ConfigError, DatasetError, FormatError: The request cannot be fulfilled.
        ModelFileError: The model cannot be used.
        MaskError, OutputError: A result cannot be written; what is done stays.
    """
    request.check()
    with _at_work_in(request.output):
        return _Run(request, load, on_progress).work()


class _Run:
    """One run over the images of a folder."""

    def __init__(
        self,
        request: BatchRequest,
        load: Callable[[Path], ImagePredictor],
        on_progress: OnProgress,
    ) -> None:
        model_classes = read_model_info(request.model).config.classes
        self._request = request
        self._load = load
        self._predictor: ImagePredictor | None = None
        self._on_progress = on_progress
        self._classes = classes = request.classes or model_classes
        self._num_maps = len(model_classes)
        key = prediction_key(request.model, classes, request.table)
        private = request.output / PRIVATE_FOLDER
        self._kept = KeptPredictions(private, key, classes)
        self._outputs = _outputs_of(request, classes, model_classes)
        self._images = _named_images(request.folder)
        self._stems = file_stems([*self._images])
        self._collected = CollectedFiles(
            request,
            self._kept,
            classes,
            self._images,
            self._stems,
            lambda: self._tell(Stage.WRITING),
        )
        self._report = BatchReport()
        self._image = ""
        self._clock = PixelClock(0)

    def work(self) -> BatchReport:
        """Go through all images, then write what holds all of them."""
        self._collected.rehearse()
        sizes = self._sizes()
        self._clock = PixelClock(sum(sizes.values()))
        for name in self._images:
            self._image = name
            self._tell(Stage.PREDICTING)
            self._take(name, sizes[name])
        self._image = ""
        failed = {name for name, _ in self._report.failed}
        names = [name for name in self._images if name not in failed]
        self._report.failed += self._collected.write(names)
        return self._report

    def _sizes(self) -> dict[str, int]:
        """Return how many pixels each image has, 0 for those that cannot be read."""
        sizes = {}
        for name, path in self._images.items():
            self._on_progress(BatchProgress(Stage.LOOKING, 0, len(self._images)))
            try:
                width, height = image_size(path)
            except TiramisuError:
                width = height = 0  # reading it will say why
            sizes[name] = width * height
        return sizes

    def _tell(self, stage: Stage) -> None:
        report, clock = self._report, self._clock
        done = len(report.done) + len(report.fresh) + len(report.failed)
        self._on_progress(
            BatchProgress(
                stage,
                done,
                len(self._images),
                clock.share,
                self._image,
                clock.seconds_left,
            )
        )

    def _take(self, name: str, pixels: int) -> None:
        """Do what is left of one image, or note why it cannot be done."""
        self._clock.begin(pixels)
        try:
            stamp = image_stamp(self._images[name])
            missing = self._missing(name, stamp)
            if not missing and self._is_kept(name, stamp):
                self._report.fresh.append(name)
                return
            image = self._predicted(name, stamp, missing)
        except Exception as problem:
            if not _spoils_one_image(problem):
                raise
            log.warning("%s: %s", name, problem)
            self._report.failed.append((name, _reason(name, problem)))
            return
        finally:
            self._clock.end()
        self._write(name, stamp, image, missing)
        self._report.done.append(name)

    def _missing(self, name: str, stamp: str) -> list[ImageOutput]:
        """Return the outputs of an image that are not there as they should be."""
        made = self._kept.made(name) if self._kept.stamp(name) == stamp else {}
        stem = self._stems[name]
        return [
            one
            for one in self._outputs
            if made.get(one.kind) != one.note(stem)
            or not one.path(self._request.output, stem).is_file()
        ]

    def _is_kept(self, name: str, stamp: str) -> bool:
        has_mask = self._kept.mask_path(name).is_file()
        return has_mask and self._kept.stamp(name) == stamp

    def _predicted(
        self, name: str, stamp: str, missing: Sequence[ImageOutput]
    ) -> Predicted:
        """Read an image, and predict it unless its mask is kept and is enough."""
        rgb = read_image(self._images[name]).rgb
        with_maps = any(one.kind == PROBABILITIES for one in missing)
        kept = None if with_maps else self._kept.find(name, stamp)
        if kept is not None and kept.shape == rgb.shape[:2]:
            return Predicted(rgb, kept)
        if self._predictor is None:
            self._tell(Stage.LOADING)
            self._predictor = self._load(self._request.model)
        labels, maps = self._predict(self._predictor, rgb, with_maps)
        if self._request.table is not None:
            labels = self._request.table[labels]
        return Predicted(rgb, labels, maps)

    def _predict(
        self, predictor: ImagePredictor, rgb: RgbImage, with_maps: bool
    ) -> tuple[LabelMask, ProbabilityMaps | None]:
        if with_maps:
            return predicted_maps(predictor, rgb, self._num_maps, self._note_pixels)
        return predicted_labels(predictor, rgb, self._note_pixels), None

    def _note_pixels(self, pixels: int) -> None:
        self._clock.work(pixels)
        self._tell(Stage.PREDICTING)

    def _write(
        self, name: str, stamp: str, image: Predicted, missing: Sequence[ImageOutput]
    ) -> None:
        """Write what is missing and take note of it, after it is in place."""
        if not self._is_kept(name, stamp):
            self._kept.keep(name, stamp, image.labels)
        stem, made = self._stems[name], {}
        for one in missing:
            one.write(one.path(self._request.output, stem), image)
            made[one.kind] = one.note(stem)
        self._kept.note_made(name, made)


def _outputs_of(
    request: BatchRequest,
    classes: tuple[LabelClass, ...],
    model_classes: tuple[LabelClass, ...],
) -> list[ImageOutput]:
    wanted = (
        (mask_output(classes), PNG_FORMAT in request.formats),
        (overlay_output(classes, request.opacity), request.overlays),
        (contour_output(classes), request.contours),
        (probability_output(model_classes), request.probabilities),
    )
    return [one for one, is_wanted in wanted if is_wanted]


def _named_images(folder: Path) -> dict[str, Path]:
    images = find_images(folder)
    if not images:
        raise DatasetError(f"{folder} has no images to predict; check the path.")
    root = image_root(folder)
    return {path.relative_to(root).as_posix(): path for path in images}


def _spoils_one_image(problem: Exception) -> bool:
    """Tell what others may still be spared from faults of the program and stops."""
    if isinstance(problem, ModelFileError):
        return False
    known = isinstance(problem, (TiramisuError, OSError))
    return known or _is_out_of_memory(problem)


def _is_out_of_memory(problem: Exception) -> bool:
    is_from_tensorflow = type(problem).__name__ == "ResourceExhaustedError"
    return isinstance(problem, MemoryError) or is_from_tensorflow


def _reason(name: str, problem: Exception) -> str:
    """Say in a sentence why an image could not be used."""
    if isinstance(problem, TiramisuError):
        return str(problem)
    if _is_out_of_memory(problem):
        return f"{name} does not fit into memory; close other programs and try again."
    text = getattr(problem, "strerror", None) or problem
    return f"{name} cannot be read ({text})."


@contextmanager
def _at_work_in(output: Path) -> Iterator[None]:
    """Make the output folder and keep other runs out of it."""
    with telling(output):
        (output / PRIVATE_FOLDER).mkdir(parents=True, exist_ok=True)
        try:
            lock = FileLock(output / PRIVATE_FOLDER / _LOCK_FILE)
        except BlockingIOError as problem:
            raise OutputError(
                f"Another run is at work in {output} ({problem.strerror}); wait for "
                "it or choose another folder."
            ) from problem
    try:
        yield
    finally:
        lock.release()
