"""From image files to files of results, one image at a time.

The command line works through a folder with it, and so does each worker of a cluster.
TensorFlow is imported when it turns out to be needed, not before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tiramisu.errors import ConfigError
from tiramisu.images import RgbImage, read_image
from tiramisu.masks import LabelMask, write_mask
from tiramisu.model_file import read_model_info
from tiramisu.prediction import most_probable
from tiramisu.rasters import RASTER_SUFFIX, write_maps
from tiramisu.runtime import Preparation, RuntimeChoice
from tiramisu.tiling import block_place

PROBABILITIES = f"-probabilities{RASTER_SUFFIX}"
UNCERTAINTY = f"-uncertainty{RASTER_SUFFIX}"


@dataclass(frozen=True)
class InferenceRequest:
    """What to predict with, and what to write of each image.

    Attributes:
        model: The model file.
        batch_size: Tiles predicted at once.
        probabilities: Write those of each class, besides the mask.
        uncertainty: Write how unsure the model is, besides the mask.
        samples: Of Monte-Carlo dropout.
        runtime: What computes the prediction; uncertainty is always TensorFlow's.
    """

    model: Path
    batch_size: int = 1
    probabilities: bool = False
    uncertainty: bool = False
    samples: int = 16
    runtime: RuntimeChoice = "auto"

    def check(self) -> None:
        """Refuse what cannot be done, before anything is.

        Raises:
            ModelFileError: The model cannot be used.
            ConfigError: Its uncertainty cannot be measured.
        """
        config = read_model_info(self.model).config
        if self.uncertainty and config.dropout == 0:
            raise ConfigError(
                f"{self.model} was trained without dropout, so its uncertainty cannot "
                "be measured; leave --uncertainty out."
            )

    def outputs(self, mask: Path) -> list[Path]:
        """Name all that is written of an image; no two images share a name."""
        wanted = {PROBABILITIES: self.probabilities, UNCERTAINTY: self.uncertainty}
        return [mask, *(_beside(mask, suffix) for suffix in wanted if wanted[suffix])]


class FileInference:
    """Reads an image, predicts it and writes what is asked for.

    Not for several threads at once: each takes its own.
    """

    def __init__(
        self,
        request: InferenceRequest,
        *,
        before_tensorflow: Preparation | None = None,
    ) -> None:
        """Load the model.

        Args:
            request: What to predict with.
            before_tensorflow: Called before TensorFlow is imported, if it has to be.

        Raises:
            ModelFileError: The model cannot be used.
            ConfigError: ``samples`` is below 2, or the runtime cannot be used.
        """
        from tiramisu.inference import Predictor

        if request.uncertainty and before_tensorflow is not None:
            before_tensorflow()
        self._predictor = Predictor(
            request.model,
            batch_size=request.batch_size,
            runtime=request.runtime,
            before_tensorflow=before_tensorflow,
        )
        self._classes = self._predictor.info.config.classes
        self._with_probabilities = request.probabilities
        self._measure = _uncertainty_writer(request)

    @property
    def runtime_name(self) -> str:
        """What computes the prediction."""
        return self._predictor.runtime.name

    def __call__(self, image: Path, mask: Path) -> None:
        """Predict one image.

        Args:
            image: The file to read.
            mask: The file to write; other results go beside it.

        Raises:
            TiramisuError: The image cannot be read or a result not be written.
        """
        rgb = read_image(image).rgb
        write_mask(mask, self._labels(rgb, mask), self._classes)
        self._measure(rgb, mask)

    def _labels(self, rgb: RgbImage, mask: Path) -> LabelMask:
        if not self._with_probabilities:
            return self._predictor.labels(rgb)
        labels, maps = self._labels_and_probabilities(rgb)
        names = [one.name for one in self._classes]
        write_maps(_beside(mask, PROBABILITIES), [*maps], names)
        return labels

    def _labels_and_probabilities(
        self, rgb: RgbImage
    ) -> tuple[LabelMask, npt.NDArray[np.float16]]:
        """Return labels and, as they will be stored, (classes, height, width) maps."""
        labels = np.empty(rgb.shape[:2], np.uint8)
        maps = np.empty((len(self._classes), *rgb.shape[:2]), np.float16)
        for x, y, block in self._predictor.probability_blocks(rgb):
            place = block_place(x, y, block)
            labels[place] = most_probable(block)
            for one, probabilities in zip(maps, np.moveaxis(block, -1, 0), strict=True):
                one[place] = probabilities
        return labels, maps


def _uncertainty_writer(request: InferenceRequest) -> Callable[[RgbImage, Path], None]:
    if not request.uncertainty:
        return lambda rgb, mask: None
    from tiramisu.uncertainty import UncertaintyPredictor

    predictor = UncertaintyPredictor(
        request.model, samples=request.samples, batch_size=request.batch_size
    )

    def measure(rgb: RgbImage, mask: Path) -> None:
        found = predictor.uncertainty(rgb)
        write_maps(
            _beside(mask, UNCERTAINTY),
            [found.entropy, found.mutual_information],
            ["predictive entropy", "mutual information"],
        )

    return measure


def _beside(mask: Path, suffix: str) -> Path:
    """Name another output of an image; all end differently, so none clashes."""
    return mask.with_name(mask.name.removesuffix(".png") + suffix)
