"""Scoring a model against true masks, with predictions that are kept for next time.

Its numbers are those of ``tiramisu.evaluation``, which serves training and the command
line. Nothing here imports TensorFlow: what predicts is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tiramisu.batch_prediction import predicted_labels
from tiramisu.batch_progress import BatchProgress, PixelClock, Stage
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.error_map import ErrorMap, error_map
from tiramisu.errors import ImageError, ModelFileError, TiramisuError
from tiramisu.ground_truth import GroundTruth, TrueMask, reason_of
from tiramisu.images import image_size, read_image
from tiramisu.kept_predictions import KeptPredictions, image_stamp, prediction_key
from tiramisu.masks import LabelMask
from tiramisu.model_file import read_model_info
from tiramisu.prediction import ImagePredictor
from tiramisu.report import Shown, report_page
from tiramisu.samples import Sample
from tiramisu.scores import Evaluation, EvaluationCounts

OTHER_CLASS = LabelClass("(another class of the model)", (128, 128, 128))
"""What the model may say where the project has no class of that name."""


@dataclass(frozen=True)
class TruthRequest:
    """What to compare.

    Attributes:
        truth: The true masks.
        model: The model file.
        classes: Of the truth.
        table: (256,) uint8, the label in ``classes`` of each label of the model, 255
            where there is none.
        keep_in: Folder of predictions; those of this model are used and added to.
        tolerance: In pixels, by which outlines may be off in boundary F1.
    """

    truth: GroundTruth
    model: Path
    classes: tuple[LabelClass, ...]
    table: npt.NDArray[np.uint8]
    keep_in: Path
    tolerance: float = 2.0

    def kept(self) -> KeptPredictions:
        """Open the folder of predictions.

        Raises:
            ModelFileError: The model cannot be read.
        """
        key = prediction_key(self.model, self.classes, self.table)
        return KeptPredictions(self.keep_in, key, self.classes)


class TruthEvaluation:
    """The scores of a model, and where it is wrong.

    Attributes:
        request: What was compared.
        scores: The scores.
        names: Names of the images, in the order of ``scores.images``.
    """

    def __init__(
        self,
        request: TruthRequest,
        scores: Evaluation,
        names: tuple[str, ...],
        kept: KeptPredictions,
    ) -> None:
        self.request = request
        self.scores = scores
        self.names = names
        self._kept = kept
        self._truth = {one.name: one for one in request.truth.masks}

    def has(self, name: str) -> bool:
        """Tell whether an image has been compared."""
        return name in self._truth

    def errors(self, name: str, seen: LabelMask | None = None) -> ErrorMap | None:
        """Return where the prediction of an image is wrong.

        Args:
            name: Of the image.
            seen: What the model says of it, should its prediction not be kept.

        Returns:
            None if nobody knows what the model says of it.

        Raises:
            TiramisuError: The image or its true mask cannot be read any more.
        """
        one = self._truth[name]
        guess = self._guess(one)
        guess = seen if guess is None else guess
        truth = one.read()
        if guess is None or guess.shape != truth.shape:
            return None
        return error_map(truth, guess)

    def html(self) -> str:
        """Return the report as a page that shows the worst images.

        Raises:
            TiramisuError: An image has changed since.
        """
        by_image = {one.sample.image: one for one in self.request.truth.masks}

        def show(sample: Sample) -> Shown:
            one = by_image[sample.image]
            guess = self._guess(one)
            if guess is None:
                raise ImageError(
                    f"{one.name} has changed since the comparison; compare again."
                )
            return Shown(read_image(sample.image).rgb, one.read(), guess)

        return report_page(self.scores, self.request.model.name, show)

    def _guess(self, one: TrueMask) -> LabelMask | None:
        try:
            return self._kept.find(one.name, image_stamp(one.sample.image))
        except OSError:
            return None


def evaluate_truth(
    request: TruthRequest,
    load: Callable[[Path], ImagePredictor],
    on_progress: Callable[[BatchProgress], None] = lambda progress: None,
) -> TruthEvaluation:
    """Compare what a model says with what is true; what cannot be used is left out.

    Args:
        request: What to compare.
        load: Loads a model; called when the first image has to be predicted.
        on_progress: Told how far it is; what it raises ends the evaluation.

    Raises:
        ModelFileError: The model cannot be used.
        MaskError, OutputError: A prediction cannot be kept.
    """
    return _Comparing(request, load, on_progress).work()


class _Comparing:
    """One comparison, image by image."""

    def __init__(
        self,
        request: TruthRequest,
        load: Callable[[Path], ImagePredictor],
        on_progress: Callable[[BatchProgress], None],
    ) -> None:
        self._request = request
        self._load = load
        self._predictor: ImagePredictor | None = None
        self._on_progress = on_progress
        self._kept = request.kept()
        self._classes = request.classes
        if _has_others(request):
            self._classes = (*request.classes, OTHER_CLASS)
        self._clock = PixelClock(0)
        self._done = 0
        self._name = ""

    def work(self) -> TruthEvaluation:
        """Compare all images."""
        masks = self._request.truth.masks
        sizes = [_pixels(one.sample.image) for one in masks]
        self._clock = PixelClock(sum(sizes))
        counts = EvaluationCounts(self._classes, self._request.tolerance)
        names, failed = [], []
        for one, pixels in zip(masks, sizes, strict=True):
            self._name = one.name
            self._tell(Stage.PREDICTING)
            self._clock.begin(pixels)
            try:
                truth = one.read()
                counts.add(one.sample, truth, self._prediction(one))
                names.append(one.name)
            except ModelFileError:
                raise
            except TiramisuError as problem:
                failed.append((one.sample, reason_of(one, problem)))
            self._clock.end()
            self._done += 1
        evaluation = counts.evaluation(failed)
        return TruthEvaluation(self._request, evaluation, tuple(names), self._kept)

    def _prediction(self, one: TrueMask) -> LabelMask:
        """Return what the model says, from what is kept if that is up to date."""
        try:
            stamp = image_stamp(one.sample.image)
        except OSError as problem:
            raise ImageError(
                f"{one.sample.image} cannot be read ({problem.strerror or problem})."
            ) from problem
        labels = self._kept.find(one.name, stamp)
        if labels is None:
            labels = self._ask(one)
            self._kept.keep(one.name, stamp, labels)
        if len(self._classes) == len(self._request.classes):
            return labels
        other = np.uint8(len(self._request.classes))
        return np.where(labels == IGNORE_INDEX, other, labels)

    def _ask(self, one: TrueMask) -> LabelMask:
        rgb = read_image(one.sample.image).rgb
        if self._predictor is None:
            self._tell(Stage.LOADING)
            self._predictor = self._load(self._request.model)
        labels = predicted_labels(self._predictor, rgb, self._note_pixels)
        return self._request.table[labels]

    def _note_pixels(self, pixels: int) -> None:
        self._clock.work(pixels)
        self._tell(Stage.PREDICTING)

    def _tell(self, stage: Stage) -> None:
        total, clock = len(self._request.truth.masks), self._clock
        self._on_progress(
            BatchProgress(
                stage, self._done, total, clock.share, self._name, clock.seconds_left
            )
        )


def _has_others(request: TruthRequest) -> bool:
    """Tell whether the model knows classes that the truth does not."""
    known = len(read_model_info(request.model).config.classes)
    return bool((request.table[:known] == IGNORE_INDEX).any())


def _pixels(image: Path) -> int:
    try:
        width, height = image_size(image)
    except TiramisuError:
        return 0  # reading it will say why
    return width * height
