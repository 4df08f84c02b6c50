"""Finding out how unsure a model is of an image that nobody has opened yet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.predict import PredictorCache
from app.project.thumbnails import MOST_PIXELS_READ
from tiramisu.errors import ImageError
from tiramisu.images import RgbImage, image_size, read_image
from tiramisu.prediction import PredictedRegion

# Of larger images the middle is enough to compare them.
_EDGE = 1024


@dataclass(frozen=True)
class Scouted:
    """What a look at an image has shown.

    Attributes:
        name: Of the image.
        model: That was asked.
        doubt: Mean over the pixels of 1 less the probability of the predicted class.
    """

    name: str
    model: Path
    doubt: float


def scout_job(
    name: str, image: Path, model: Path, predictors: PredictorCache, parent: QObject
) -> Job:
    """Ask a model about an image; ``done`` carries a ``Scouted``.

    It makes way within a tile of the network when it is cancelled. It fails for images
    so large that reading them aside would be in the way of the one that is open.
    """

    def work(control: JobControl) -> Scouted:
        width, height = image_size(image)
        if width * height > MOST_PIXELS_READ:
            raise ImageError(f"{image} is too large to be looked at aside.")
        rgb = _middle(read_image(image).rgb)
        certainty = 0

        def on_region(region: PredictedRegion) -> None:
            nonlocal certainty
            control.check()
            certainty += int(region.confidence.sum(dtype=np.int64))

        control.check()
        predictors.get(model).predict(rgb, on_region=on_region)
        pixels = rgb.shape[0] * rgb.shape[1]
        return Scouted(name, model, round(1 - certainty / (255 * pixels), 4))

    return Job(work, parent)


def _middle(rgb: RgbImage) -> RgbImage:
    height, width = rgb.shape[:2]
    top, left = max(0, height - _EDGE) // 2, max(0, width - _EDGE) // 2
    return np.ascontiguousarray(rgb[top : top + _EDGE, left : left + _EDGE])
