"""Learning from a few clicks at once, before any network has been trained.

A small forest of trees looks at each pixel's surroundings (``pixel_features``) and says
what a person would say there. It learns in a tenth of a second and segments images of a
kind that no network has seen, with classes that did not exist before. What it says is a
proposal like a network's prediction. Figures are in ``docs/results.md``.

People click as often on what is rare as on what is common. How common each class is on
the picture is therefore estimated from all pixels, and what is common becomes likelier.

The forest: Geurts, Ernst, Wehenkel, "Extremely randomized trees", Machine Learning
2006. The shares: Saerens, Latinne, Decaestecker, "Adjusting the outputs of a classifier
to new a priori probabilities", Neural Computation 2002.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import TrainingError
from tiramisu.guided_filter import GuidedFilter
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.pixel_features import Features, pixel_features

# The picture is looked at on a grid of at most so many pixels.
_GRID_PIXELS = 360_000
# The forest is asked about every other one, four times as fast. The guided filter makes
# up for it: on all images that were tried the result was as good or better.
_STEP = 2
# More labelled pixels teach little and cost time: of a class, and of all of them.
_PIXELS_PER_CLASS = 400
_PIXELS = 2400
_EARLIER_PIXELS_PER_CLASS = 100  # of each earlier picture
_EARLIER_PIXELS = 300
_TREES = 24
_FEATURES_PER_SPLIT = 12
# Of pixels that class shares are estimated from, and of rounds of estimation.
_SHARE_PIXELS = 12_000
_SHARE_ROUNDS = 10
# A network's answer is given in about so many columns, each class in several: trees
# look at few columns at a time.
_ANSWER_COLUMNS = 16
# Power of the shares: 0 leaves them aside. All of it (1) costs rare classes too much.
_SHARE_POWER = 0.5


# All that is labelled on earlier pictures counts so much of what is labelled here.
_EARLIER_WEIGHT = 0.3


@dataclass(frozen=True)
class Examples:
    """Labelled pixels of one picture as a learner sees them.

    Attributes:
        features: (pixels, features) float32.
        labels: (pixels,) uint8.
    """

    features: npt.NDArray[np.float32]
    labels: LabelMask


@dataclass(frozen=True)
class Proposal:
    """What a learner would say.

    Attributes:
        labels: (height, width) uint8.
        confidence: (height, width) uint8, 255 is certain.
    """

    labels: LabelMask
    confidence: npt.NDArray[np.uint8]


class InstantLearner:
    """Learns from the labelled pixels of one picture and proposes the rest.

    Making one takes about a second for a megapixel; each proposal after that is quick.

    Args:
        rgb: (height, width, 3) uint8.
        seed: Fixes the forest.
        answer: What a network says of the picture, with its labels 255 where nothing is
            known. It is one sign among others: clicks tell how far to trust it.
    """

    def __init__(
        self, rgb: RgbImage, seed: int = 0, *, answer: Proposal | None = None
    ) -> None:
        self._seed = seed
        self._shape = rgb.shape[:2]
        self._grid = _grid_size(self._shape)
        small = cv2.resize(rgb, self._grid, interpolation=cv2.INTER_AREA)
        self._features = pixel_features(np.asarray(small, np.uint8))
        self._num_own = self._features.shape[2]
        if answer is not None:
            columns = _columns(answer, self._grid)
            self._features = np.concatenate([self._features, columns], axis=2)
        gray = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.float32)
        self._guide = gray / np.float32(255)

    def propose(
        self, annotation: LabelMask, earlier: Sequence[Examples] = ()
    ) -> Proposal:
        """Learn from what is labelled now and propose labels for all pixels.

        Args:
            annotation: (height, width) labels, 255 where nobody has said anything.
            earlier: What is labelled on other pictures of the kind, which counts less.

        Raises:
            TrainingError: Fewer than two classes are labelled, here and earlier.
        """
        examples = self._known(annotation)
        classes = np.unique(
            np.concatenate([one.labels for one in (examples, *earlier)])
        )
        if classes.size < 2:
            raise TrainingError(
                "Label something of at least two classes, one of them may be the "
                "background; then the rest can be proposed."
            )
        pixels = self._features[::_STEP, ::_STEP]
        return self._decide(self._probabilities(examples, earlier, pixels), classes)

    def examples(self, annotation: LabelMask) -> Examples:
        """Return some of the labelled pixels, for learners of other pictures.

        Args:
            annotation: (height, width) labels, 255 where nobody has said anything.

        Returns:
            No more than a hundred pixels a class.
        """
        known = self._known(annotation, _EARLIER_PIXELS_PER_CLASS, _EARLIER_PIXELS)
        return Examples(known.features[:, : self._num_own], known.labels)

    def _known(
        self,
        annotation: LabelMask,
        most_per_class: int = _PIXELS_PER_CLASS,
        most: int = _PIXELS,
    ) -> Examples:
        """Return some of the labelled pixels, with a network's answer about them."""
        rng = np.random.default_rng(self._seed)
        rows, columns = np.nonzero(annotation != IGNORE_INDEX)
        labels = annotation[rows, columns]
        classes = np.unique(labels)
        share = min(most_per_class, most // max(1, classes.size) + 1)
        chosen = [_some(np.flatnonzero(labels == one), share, rng) for one in classes]
        places = np.concatenate(chosen) if chosen else np.empty(0, np.intp)
        height, width = self._shape
        at = (
            rows[places] * self._grid[1] // height,
            columns[places] * self._grid[0] // width,
        )
        return Examples(self._features[at], labels[places])

    def _probabilities(
        self, examples: Examples, earlier: Sequence[Examples], pixels: Features
    ) -> Features:
        """Return (rows, columns, classes) of what a forest says of pixels."""
        # Loaded when first needed: it takes a second.
        from sklearn.ensemble import ExtraTreesClassifier

        rows, columns, count = pixels.shape
        known = [one for one in (examples, *earlier) if one.labels.size]
        forest = ExtraTreesClassifier(
            _TREES,
            max_features=min(_FEATURES_PER_SPLIT, count),
            n_jobs=2,
            random_state=self._seed,
        )
        forest.fit(
            np.concatenate([_widened(one.features, count) for one in known]),
            np.concatenate([one.labels for one in known]),
            sample_weight=_weights(examples.labels, [one.labels for one in earlier]),
        )
        said = forest.predict_proba(
            np.ascontiguousarray(pixels).reshape(rows * columns, count)
        )
        return by_share(np.asarray(said, np.float32)).reshape(rows, columns, -1)

    def _decide(
        self, probabilities: Features, classes: npt.NDArray[np.uint8]
    ) -> Proposal:
        """Bring probabilities to the picture's size, along its edges, and choose."""
        rows, columns = probabilities.shape[:2]
        enlarge = GuidedFilter(self._guide, (columns, rows))
        labels = np.full(self._shape, classes[0], np.uint8)
        best = enlarge.apply(np.ascontiguousarray(probabilities[..., 0]))
        for place in range(1, classes.size):
            plane = enlarge.apply(np.ascontiguousarray(probabilities[..., place]))
            is_better = plane > best
            labels[is_better] = classes[place]
            np.maximum(best, plane, out=best)
        confidence = np.rint(np.clip(best, 0, 1) * 255).astype(np.uint8)
        return Proposal(labels, confidence)


def _grid_size(shape: tuple[int, ...]) -> tuple[int, int]:
    """Return ``(width, height)`` of the grid for a picture of this shape."""
    height, width = shape[:2]
    scale = min(1.0, (_GRID_PIXELS / (height * width)) ** 0.5)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _columns(answer: Proposal, size: tuple[int, int]) -> Features:
    """Return how sure a network is of each class where it chose that, else 0."""
    labels = np.unique(answer.labels)
    planes = [
        np.where(answer.labels == label, answer.confidence, 0).astype(np.float32) / 255
        for label in labels[labels != IGNORE_INDEX]
    ]
    small = [cv2.resize(one, size, interpolation=cv2.INTER_AREA) for one in planes]
    repeats = max(1, round(_ANSWER_COLUMNS / max(1, len(small))))
    nothing = np.empty((size[1], size[0], 0), np.float32)
    return np.dstack([nothing, *(small * repeats)]).astype(np.float32, copy=False)


def _widened(features: npt.NDArray[np.float32], count: int) -> npt.NDArray[np.float32]:
    """Return features with columns of 0 for answers that were not asked for."""
    return np.pad(features, ((0, 0), (0, count - features.shape[1])))


def by_share(said: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Make classes likelier that cover more of the picture.

    Args:
        said: (pixels, classes) probabilities of a classifier to which all classes are
            equally likely beforehand.

    Returns:
        (pixels, classes) probabilities.
    """
    some = said[:: max(1, len(said) // _SHARE_PIXELS)]
    shares = np.full(said.shape[1], 1 / said.shape[1], np.float32)
    for _ in range(_SHARE_ROUNDS):
        shares = _normalised(some * shares).mean(axis=0)
    return _normalised(said * shares**_SHARE_POWER)


def _normalised(likelihoods: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    total = likelihoods.sum(axis=1, keepdims=True)
    least = np.finfo(np.float32).tiny
    return np.asarray(likelihoods / np.maximum(total, least), np.float32)


def _weights(here: LabelMask, earlier: Sequence[LabelMask]) -> npt.NDArray[np.float64]:
    """Return what each example counts: the same for each class."""
    before = np.concatenate([np.empty(0, np.uint8), *earlier])
    return np.concatenate([_balanced(here), _EARLIER_WEIGHT * _balanced(before)])


def _balanced(labels: LabelMask) -> npt.NDArray[np.float64]:
    """Return weights that add up to 1 for each class."""
    counts = np.bincount(labels, minlength=IGNORE_INDEX + 1)
    return 1 / counts[labels]


def _some(
    places: npt.NDArray[np.intp], most: int, rng: np.random.Generator
) -> npt.NDArray[np.intp]:
    if places.size <= most:
        return places
    return rng.choice(places, most, replace=False)
