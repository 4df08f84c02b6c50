"""What TensorFlow has answered about one picture, to check other runtimes by.

The picture is a part of a sample image, the same for all models; its sides are odd
enough that every pooling rounds. TensorFlow's answer is kept in the model file, by
whoever writes one while TensorFlow is loaded, or else in the user's cache. A runtime
that gives the same answer on this machine computes the same network, and TensorFlow
need not be loaded to know it.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import json
import logging
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from resources import path as resource_path
from tiramisu.config import TiramisuConfig
from tiramisu.images import RgbImage, read_image
from tiramisu.json_text import parse_json
from tiramisu.masks import write_atomically
from tiramisu.model_file import ModelInfo, file_digest
from tiramisu.prediction import Prediction
from tiramisu.tiling import Forward, TiledForward
from tiramisu.user_cache import cache_folder

log = logging.getLogger(__name__)

_PICTURE = ("samples", "images", "tissue-purple-01.png")
_PART = np.s_[40:190, 60:241]
# In levels of 255; rounding alone makes one.
_MOST_CONFIDENCE_OFF = 2


@dataclass(frozen=True)
class Reference:
    """An answer about the picture.

    Attributes:
        prediction: Classes and confidence of each of its pixels.
    """

    prediction: Prediction

    @classmethod
    def of(cls, forward: Forward, config: TiramisuConfig) -> Reference:
        """Ask a network.

        Args:
            forward: Takes scaled images to probabilities.
            config: Of the network.
        """
        maps = TiledForward(forward, config.num_classes, config).whole(picture())
        return cls(Prediction.of_probabilities(maps))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Reference | None:
        """Read what ``to_dict`` wrote; None if it is of no use here."""
        rgb = picture()
        try:
            if data["picture"] != _digest(rgb):
                return None
            answer = _unpacked(data["answer"], 2 * rgb.shape[0] * rgb.shape[1])
        except (KeyError, TypeError, ValueError, zlib.error):
            return None
        labels, confidence = answer.reshape(2, *rgb.shape[:2])
        return cls(Prediction(labels, confidence))

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as JSON-compatible data."""
        planes = np.stack([self.prediction.labels, self.prediction.confidence])
        packed = base64.b64encode(zlib.compress(planes.tobytes(), 9))
        return {"picture": _digest(picture()), "answer": packed.decode()}

    def agreement(self, other: Reference) -> float:
        """Return the share of pixels that both call the same class, 0 to 1."""
        return float(np.mean(self.prediction.labels == other.prediction.labels))

    def confidence_agreement(self, other: Reference) -> float:
        """Return the share of pixels that both are as sure of, 0 to 1."""
        ours, theirs = (
            one.prediction.confidence.astype(np.int16) for one in (self, other)
        )
        return float(np.mean(np.abs(ours - theirs) <= _MOST_CONFIDENCE_OFF))


@functools.cache
def picture() -> RgbImage:
    """Return the (height, width, 3) uint8 picture."""
    rgb: RgbImage = read_image(resource_path(*_PICTURE)).rgb[_PART].copy()
    return rgb


def _unpacked(text: str, size: int) -> npt.NDArray[np.uint8]:
    """Return ``size`` bytes that were packed; others may unpack to no end.

    Raises:
        ValueError, TypeError, zlib.error: It is not that many bytes, or no text.
    """
    unpacking = zlib.decompressobj()
    values = unpacking.decompress(base64.b64decode(text, validate=True), size)
    if len(values) != size or unpacking.unconsumed_tail:
        raise ValueError("another picture's answer")
    return np.frombuffer(values, np.uint8)


def _digest(rgb: RgbImage) -> str:
    return hashlib.sha256(rgb.tobytes()).hexdigest()


def stored_reference(info: ModelInfo) -> Reference | None:
    """Return TensorFlow's answer for a model file, if anybody has kept it."""
    found = Reference.from_dict(info.reference)
    if found is not None:
        return found
    try:
        return Reference.from_dict(parse_json(_place(info.path).read_bytes()))
    except (OSError, ValueError):
        return None


def keep_reference(path: Path, reference: Reference) -> None:
    """Keep TensorFlow's answer for a model file that may not be changed."""
    try:
        place = _place(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(place, json.dumps(reference.to_dict()).encode())
    except OSError as problem:
        log.info("the answer of TensorFlow is not kept: %s", problem)


def _place(path: Path) -> Path:
    return cache_folder() / "references" / f"{file_digest(path)}.json"
