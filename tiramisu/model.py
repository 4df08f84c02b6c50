"""A model for scripts: load it, ask it about images, score it, let it learn.

Importing this loads no TensorFlow; ``load_model`` does where it has to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import LabelClass
from tiramisu.errors import DatasetError, ImageError, TrainingError
from tiramisu.fine_tune_settings import FineTuneSettings, StepReport
from tiramisu.images import LoadedImage, RgbImage, read_image, to_rgb
from tiramisu.masks import CLASSES_FILE, LabelMask, read_classes
from tiramisu.model_file import (
    ModelInfo,
    find_model,
    update_description,
)
from tiramisu.project import Project, open_project
from tiramisu.project_files import next_model_path
from tiramisu.samples import Sample, find_samples

if TYPE_CHECKING:
    from tiramisu.evaluation import Evaluation
    from tiramisu.inference import Prediction, Predictor, Probabilities
    from tiramisu.verdict import Verdict

AnyPath = str | PathLike[str]

AnyImage = AnyPath | LoadedImage | npt.NDArray[Any]
"""A file, what ``read_image`` returns, or values as a file would hold them: (height,
width) or (height, width, channels) of any number type. More than 8 bits are scaled as
they are on the screen."""


class Model:
    """A model that predicts; made by ``load_model``.

    Not for several threads at once: each loads its own.

    Attributes:
        path: The model file.
        info: What the file says: ``config``, ``lineage`` and ``scores``.
    """

    def __init__(self, path: Path, predictor: Predictor) -> None:
        self.path = path
        self.info: ModelInfo = predictor.info
        self.predictor = predictor

    def __repr__(self) -> str:
        names = ", ".join(one.name for one in self.classes)
        return f"<Model {str(self.path)!r} of {names}>"

    @property
    def classes(self) -> tuple[LabelClass, ...]:
        """What its labels mean; the label of each is its place."""
        return self.info.config.classes

    def predict(self, image: AnyImage) -> Prediction:
        """Predict an image of any size.

        Returns:
            ``labels``, (height, width) uint8, every pixel a class of the model; and
            ``confidence``, (height, width) uint8, 255 where it is certain.

        Raises:
            ImageError: The image cannot be read or is none.
        """
        return self.predictor.predict(as_rgb(image))

    def labels(self, image: AnyImage) -> LabelMask:
        """Predict the labels alone, which takes the least memory; see ``predict``."""
        return self.predictor.labels(as_rgb(image))

    def probabilities(self, image: AnyImage) -> Probabilities:
        """Return (height, width, classes) float32, which sum to 1 at each pixel.

        Raises:
            ImageError: The image cannot be read or is none.
        """
        return self.predictor.probabilities(as_rgb(image))


@dataclass(frozen=True)
class FineTuned:
    """What a fine-tuning has made.

    Attributes:
        path: The new model file.
        verdict: Whether it does better than its base model on what is held out;
            ``verdict.sentence()`` says it for people.
    """

    path: Path
    verdict: Verdict


def load_model(path: AnyPath, *, tile: int | None = None, batch_size: int = 1) -> Model:
    """Load a model file, or the best of a training by its ``--ckpt`` name.

    Args:
        path: Such as ``models/nuclei.tiramisu`` or ``models/model.ckpt``.
        tile: Edge in pixels of the tiles that large images are predicted in; chosen by
            the memory unless given.
        batch_size: Tiles predicted at once; more helps on a GPU alone.

    Raises:
        ModelFileError: The file is missing, damaged or something else.
    """
    found = find_model(Path(path))
    from tiramisu.inference import Predictor

    return Model(found, Predictor(found, tile=tile, batch_size=batch_size))


def evaluate(
    model: Model,
    data: AnyPath | Project | Sequence[Sample],
    *,
    boundary_tolerance: float | None = None,
    skip_failed: bool = False,
    on_image: Callable[[int], None] | None = None,
) -> Evaluation:
    """Predict images and compare with their masks; unlabelled pixels do not count.

    Args:
        model: What to score.
        data: A project, a folder of ``images`` and ``masks``, or samples.
        boundary_tolerance: Also measure how well outlines are met, to this many pixels.
        skip_failed: Leave out what cannot be read, and name it in the result.
        on_image: Called with the number of images done.

    Returns:
        Its ``summary()`` has ``mean_iou``, ``accuracy`` and the scores of each class;
        ``table()`` shows them.

    Raises:
        DatasetError: There are no masks, or the folder's classes are not the model's.
        ImageError, MaskError: A file cannot be used.
    """
    samples = _samples(model, data)
    from tiramisu.evaluation import evaluate as evaluate_samples

    return evaluate_samples(
        model.predictor,
        samples,
        boundary_tolerance=boundary_tolerance,
        skip_failed=skip_failed,
        on_image=on_image,
    )


def fine_tune(
    project: AnyPath | Project,
    base_model: AnyPath | Model,
    save_as: AnyPath | None = None,
    settings: FineTuneSettings | None = None,
    *,
    on_step: Callable[[StepReport], bool | None] | None = None,
) -> FineTuned:
    """Teach a copy of a model what is labelled in a project, and judge the copy.

    About a sixth of the labelled parts is held out, as in the window; where parts are
    on one side for good is written into the project.

    Args:
        project: The project; unlabelled pixels teach nothing.
        base_model: The model to start from; it stays as it is. Classes of the same name
            keep what was learnt, others start afresh.
        save_as: The new file; by default the next one in the project's ``models``,
            where the window finds it.
        settings: How long and how fast to learn; 150 steps by default.
        on_step: Called after each step. False ends the learning and keeps what was
            learnt.

    Raises:
        TrainingError: Nothing is labelled, or the loss became infinite.
        ModelFileError: The base model cannot be read or the new one not written.
        DatasetError, ImageError, MaskError: The project cannot be used.
    """
    source = project if isinstance(project, Project) else open_project(project)
    base = _path_of(base_model)
    corrections = source.corrections()
    if not corrections.names(held_out=False):
        raise TrainingError(f"Nothing is labelled in {source.folder}; label something.")
    new = next_model_path(source.folder) if save_as is None else Path(save_as)
    from tiramisu import fine_tuning, judging

    fine_tuning.fine_tune(
        corrections,
        base,
        new,
        settings or FineTuneSettings(),
        on_step or (lambda report: None),
        classes=source.classes,
    )
    verdict = judging.judge_models(base, new, corrections, source.classes)
    judged = {"against": base.name, **verdict.to_dict()}
    update_description(new, lineage={"verdict": judged}, scores=verdict.scores())
    return FineTuned(new, verdict)


def as_rgb(image: AnyImage) -> RgbImage:
    """Return (height, width, 3) uint8, the picture that the network sees.

    Raises:
        ImageError: It cannot be read, or an array is no image.
    """
    if isinstance(image, LoadedImage):
        return image.rgb
    if not isinstance(image, np.ndarray):
        return read_image(image).rgb
    if image.ndim not in (2, 3) or not image.size or image.dtype.kind not in "buif":
        raise ImageError(
            f"An array of shape {image.shape} and type {image.dtype} is no image; give "
            "(height, width) or (height, width, channels) numbers."
        )
    return to_rgb(image)


def _path_of(model: AnyPath | Model) -> Path:
    return model.path if isinstance(model, Model) else find_model(Path(model))


def _samples(
    model: Model, data: AnyPath | Project | Sequence[Sample]
) -> Sequence[Sample]:
    """Return the samples of what is to be scored, if its labels are the model's."""
    if isinstance(data, Project):
        _check_classes(model, data.classes, data.folder)
        samples: Sequence[Sample] = data.samples()
    elif isinstance(data, str | PathLike):
        folder = Path(data)
        if (folder / CLASSES_FILE).is_file():
            _check_classes(model, read_classes(folder / CLASSES_FILE), folder)
        samples = find_samples(folder)
    else:
        samples = data
    if not samples:
        raise DatasetError("There is no labelled image to score the model on.")
    return samples


def _check_classes(model: Model, classes: Sequence[LabelClass], folder: Path) -> None:
    """Refuse to compare labels that mean different things."""
    known = [one.name for one in model.classes]
    wanted = [one.name for one in classes]
    if known != wanted:
        raise DatasetError(
            f"The model knows the classes {', '.join(known)}; {folder} has "
            f"{', '.join(wanted)}. Scores need the same classes in the same order."
        )
