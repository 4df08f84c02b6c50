"""The log that TensorBoard shows: curves, the network's graph, sample predictions."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.dataset import load_sample
from tiramisu.errors import OutputError
from tiramisu.evaluation import Evaluation
from tiramisu.images import RgbImage
from tiramisu.inference import Predictor
from tiramisu.masks import LabelMask
from tiramisu.samples import Sample

_FILES = "events.out.tfevents.*"
# Tags under this are counted in steps, all others in epochs.
_STEP = "step/"
_NUM_SAMPLES = 3
_EDGE = 256  # of a picture in the log, in pixels
_GAP = 8
_UNLABELLED = (128, 128, 128)


class TrainingLog:
    """Writes one training's events into a folder.

    Under ``step/`` are the loss and the learning rate of each step; under ``epoch/``
    the mean loss; under ``validation/`` mean IoU and the IoU of each class; under
    ``samples/`` some validation images.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writer = tf.summary.create_noop_writer()

    def begin(self, model: keras.Model, *, step: int, epoch: int) -> None:
        """Start, or go on after so many steps and epochs.

        What was logged after them is removed: it is about to come again.

        Raises:
            OutputError: The folder cannot be written.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            keep_until(self._folder, step=step, epoch=epoch)
            self._writer = tf.summary.create_file_writer(str(self._folder))
        except (OSError, tf.errors.OpError) as problem:
            raise self._unwritable(problem) from problem
        if step == 0:
            self._add_graph(model)
        self.flush()

    def add_step(self, step: int, loss: float, learning_rate: float) -> None:
        """Log one step, counted from 1 over all epochs."""
        with self._writer.as_default(step):
            tf.summary.scalar("step/loss", loss)
            tf.summary.scalar("step/learning_rate", learning_rate)

    def add_epoch(self, epoch: int, loss: float, evaluation: Evaluation | None) -> None:
        """Log what an epoch, counted from 1, came to."""
        with self._writer.as_default(epoch):
            tf.summary.scalar("epoch/loss", loss)
            if evaluation is not None:
                total = evaluation.total
                tf.summary.scalar("validation/mean_iou", total.mean_iou)
                for one, iou in zip(evaluation.classes, total.iou, strict=True):
                    if not math.isnan(iou):
                        tf.summary.scalar(f"validation/iou/{one.name}", iou)

    def add_samples(
        self, epoch: int, predictor: Predictor, samples: Sequence[Sample]
    ) -> None:
        """Log some images: picture, annotation and prediction side by side."""
        spread = np.linspace(0, len(samples) - 1, min(len(samples), _NUM_SAMPLES))
        with self._writer.as_default(epoch):
            for index in np.unique(spread.astype(int)):
                sample = samples[int(index)]
                strip = _strip(predictor, sample)
                tag = f"samples/{index}-{sample.image.name}"
                tf.summary.image(tag, strip[np.newaxis])

    def flush(self) -> None:
        """Put on disk what was logged.

        Raises:
            OutputError: The disk is full.
        """
        try:
            self._writer.flush()
        except tf.errors.OpError as problem:
            raise self._unwritable(problem) from problem

    def _add_graph(self, model: keras.Model) -> None:
        forward = tf.function(lambda image: model(image, training=False))
        image = tf.TensorSpec((None, None, None, 3), tf.float32, name="image")
        with self._writer.as_default(0):
            tf.summary.graph(forward.get_concrete_function(image).graph)

    def _unwritable(self, problem: Exception) -> OutputError:
        reason = getattr(problem, "strerror", None) or getattr(
            problem, "message", problem
        )
        return OutputError(
            f"The log {self._folder} cannot be written ({reason}); free some space, "
            "choose another --log_dir, or give --log_dir=none."
        )


def keep_until(folder: Path, *, step: int, epoch: int) -> None:
    """Remove all events of a log after a step and an epoch; after step 0, all.

    A file that was cut off in the middle of an event is mended on the way.
    """
    for path in sorted(folder.glob(_FILES)):
        if step == 0:
            path.unlink()
            continue
        part = path.with_name(f"part.{path.name}")
        with tf.io.TFRecordWriter(str(part)) as writer:
            for record in _records(path):
                if _is_before(tf.compat.v1.Event.FromString(record), step, epoch):
                    writer.write(record)
        part.replace(path)


def _records(path: Path) -> Iterator[bytes]:
    try:
        for record in tf.data.TFRecordDataset(str(path)):
            yield record.numpy()
    except tf.errors.DataLossError:
        return  # the end was never written


def _is_before(event: tf.compat.v1.Event, step: int, epoch: int) -> bool:
    for value in event.summary.value:
        return bool(event.step <= (step if value.tag.startswith(_STEP) else epoch))
    return True


def _strip(predictor: Predictor, sample: Sample) -> RgbImage:
    """Return (height, width, 3) uint8: three small pictures in a row."""
    config = predictor.info.config
    loaded = load_sample(sample, config.classes, config.normalisation)
    guess = predictor.predict(loaded.rgb).labels
    pictures = [
        _small(loaded.rgb, cv2.INTER_AREA),
        colored(_small(loaded.mask, cv2.INTER_NEAREST), config.classes),
        colored(_small(guess, cv2.INTER_NEAREST), config.classes),
    ]
    gap = np.full((len(pictures[0]), _GAP, 3), 255, np.uint8)
    return np.hstack([pictures[0], gap, pictures[1], gap, pictures[2]])


def colored(labels: LabelMask, classes: Sequence[LabelClass]) -> RgbImage:
    """Return (height, width, 3) uint8: each pixel in its class's colour, else grey."""
    colors = np.zeros((IGNORE_INDEX + 1, 3), np.uint8)
    colors[IGNORE_INDEX] = _UNLABELLED
    for label, one in enumerate(classes):
        colors[label] = one.color
    return colors[labels]


def _small(picture: npt.NDArray[np.uint8], interpolation: int) -> npt.NDArray[np.uint8]:
    height, width = picture.shape[:2]
    scale = min(1.0, _EDGE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    resized = cv2.resize(picture, size, interpolation=interpolation)
    return np.asarray(resized, dtype=np.uint8)
