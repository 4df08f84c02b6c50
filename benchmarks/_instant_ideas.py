"""What was tried to make instant learning better, each idea on its own.

The base is the learner without shares, model and earlier pictures: 24 trees on our
features and the guided filter. An idea changes one thing of that.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from sklearn.ensemble import (
    ExtraTreesClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from tiramisu.guided_filter import GuidedFilter
from tiramisu.images import intensity_limits, scale_intensity
from tiramisu.instant import by_share
from tiramisu.model_file import load_model
from tiramisu.pixel_features import pixel_features

MODEL = Path(__file__).resolve().parents[1] / "resources" / "models" / "nuclei.tiramisu"
_STEP = 2
_DEPTHS = (
    "first_conv",
    "down_2_layer_2_stack",
    "bottleneck_new",
    "up_3_new",
    "up_2_new",
)
_COMPONENTS = 8  # of each depth

Classify = Callable[[Any, Any, Any], Any]
"""Takes examples, their labels and pixels to (pixels, classes) probabilities."""


class Scene:
    """A picture with its truth and all that ideas look at, computed when needed.

    Attributes:
        rgb: (height, width, 3) uint8.
        truth: (height, width) labels.
        name: Of its domain.
    """

    _network: Any = None

    def __init__(self, name: str, rgb: Any, truth: Any) -> None:
        """Keep the picture."""
        self.name, self.rgb, self.truth = name, rgb, truth
        height, width = rgb.shape[:2]
        scale = min(1.0, (360_000 / (height * width)) ** 0.5)
        self.size = round(width * scale), round(height * scale)
        self.small = cv2.resize(rgb, self.size, interpolation=cv2.INTER_AREA)

    @cached_property
    def features(self) -> Any:
        """(rows, columns, features) of the learner."""
        return pixel_features(self.small)

    @cached_property
    def basic(self) -> Any:
        """(height, width, features) of scikit-image."""
        from skimage.feature import multiscale_basic_features

        return multiscale_basic_features(
            self.rgb, texture=True, sigma_min=1, sigma_max=16, channel_axis=-1
        )

    @cached_property
    def hue(self) -> Any:
        """(rows, columns, 7): hue, saturation and value; the last two smoothed."""
        hsv = cv2.cvtColor(self.small.astype(np.float32) / 255, cv2.COLOR_RGB2HSV)
        hsv[..., 0] /= 360
        smooth = [cv2.GaussianBlur(hsv[..., 1:], (0, 0), s) for s in (1.5, 6)]
        return np.dstack([hsv, *smooth])

    @cached_property
    def superpixels(self) -> Any:
        """(pixels,) numbers of superpixels of the coarse grid."""
        from skimage.segmentation import slic

        coarse = self.small[::_STEP, ::_STEP]
        count = coarse.shape[0] * coarse.shape[1] // 60
        return slic(coarse, n_segments=count, compactness=10, start_label=0).ravel()

    @cached_property
    def network(self) -> tuple[Any, Any]:
        """Principal components of six depths of the built-in model, and its answer."""
        if Scene._network is None:
            import keras

            model, info = load_model(MODEL)
            depths = [model.get_layer(name).output for name in _DEPTHS]
            depths.append(model.layers[-1].input)
            network = keras.Model(model.input, [*depths, model.output])
            Scene._network = network, info.config.normalisation
        network, normalisation = Scene._network
        limits = intensity_limits(self.rgb, normalisation)
        scaled = scale_intensity(self.rgb, limits)
        *depths, logits = network(scaled[None], training=False)
        odds = np.exp(np.asarray(logits)[0] - np.asarray(logits)[0].max(-1)[..., None])
        answer = odds / odds.sum(-1, keepdims=True)
        parts = [_components(np.asarray(one)[0], self.size) for one in depths]
        return np.dstack(parts), _resized(answer, self.size)


def _components(maps: Any, size: tuple[int, int]) -> Any:
    flat = maps.reshape(-1, maps.shape[-1])
    flat = (flat - flat.mean(0)) / (flat.std(0) + 1e-6)
    *_, axes = np.linalg.svd(flat[:: max(1, len(flat) // 5000)], full_matrices=False)
    found = flat @ axes[:_COMPONENTS].T
    return _resized(found.reshape(*maps.shape[:2], -1), size)


def _resized(maps: Any, size: tuple[int, int]) -> Any:
    planes = np.moveaxis(maps.astype(np.float32), -1, 0)
    return np.dstack([cv2.resize(np.ascontiguousarray(one), size) for one in planes])


def trees(count: int = 24, **options: Any) -> Classify:
    """Return a classifier of extremely randomised trees."""

    def classify(examples: Any, labels: Any, pixels: Any) -> Any:
        forest = ExtraTreesClassifier(
            count, n_jobs=2, random_state=0, class_weight="balanced", **options
        )
        return forest.fit(examples, labels).predict_proba(pixels)

    return classify


def boosted(examples: Any, labels: Any, pixels: Any) -> Any:
    """Classify by gradient-boosted trees."""
    trees = HistGradientBoostingClassifier(
        learning_rate=0.15,
        max_iter=40,
        max_leaf_nodes=8,
        min_samples_leaf=5,
        class_weight="balanced",
        early_stopping=False,
        random_state=0,
    )
    return trees.fit(examples, labels).predict_proba(pixels)


def linear(examples: Any, labels: Any, pixels: Any) -> Any:
    """Classify by logistic regression."""
    line = make_pipeline(
        StandardScaler(),
        LogisticRegression(C=0.1, class_weight="balanced", max_iter=60),
    )
    return line.fit(examples, labels).predict_proba(pixels)


def blend(examples: Any, labels: Any, pixels: Any) -> Any:
    """Classify by trees (0.6) and logistic regression (0.4)."""
    given = examples, labels, pixels
    return 0.6 * trees()(*given) + 0.4 * linear(*given)


def self_taught(examples: Any, labels: Any, pixels: Any) -> Any:
    """Learn from 200 pixels a class that a first forest is sure of, too."""
    said = trees(12)(examples, labels, pixels)
    rng, more, their = np.random.default_rng(0), [examples], [labels]
    for place, label in enumerate(np.unique(labels)):
        sure = np.flatnonzero((said.argmax(1) == place) & (said.max(1) > 0.8))
        some = rng.choice(sure, min(sure.size, 200), replace=False)
        more.append(pixels[some])
        their.append(np.full(some.size, label, np.uint8))
    return trees()(np.concatenate(more), np.concatenate(their), pixels)


def over_superpixels(scene: Scene, said: Any) -> Any:
    """Mix probabilities half and half with their means over superpixels."""
    numbers = scene.superpixels
    counts = np.maximum(np.bincount(numbers), 1)
    means = [np.bincount(numbers, plane) / counts for plane in said.T]
    return (said + np.stack(means, 1)[numbers]) / 2


def answer(
    scene: Scene,
    annotation: Any,
    *,
    classify: Classify | None = None,
    features: Any = None,
    after: Callable[[Scene, Any], Any] | None = None,
    step: int = _STEP,
) -> Any:
    """Return labels as the base would say, or with something changed."""
    features = scene.features if features is None else features
    rows, columns = np.nonzero(annotation != 255)
    height, width = annotation.shape
    labels = annotation[rows, columns]
    at = rows * scene.size[1] // height, columns * scene.size[0] // width
    pixels = features[::step, ::step]
    flat = np.ascontiguousarray(pixels).reshape(-1, pixels.shape[2])
    said = (classify or trees())(features[at], labels, flat)
    if after is not None:
        said = after(scene, said)
    gray = cv2.cvtColor(scene.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    enlarge = GuidedFilter(gray, pixels.shape[1::-1])
    planes = [
        enlarge.apply(np.ascontiguousarray(plane.reshape(pixels.shape[:2])))
        for plane in said.T.astype(np.float32)
    ]
    return np.unique(labels)[np.argmax(planes, axis=0)]


def basic_forest(scene: Scene, annotation: Any, shared: bool = False) -> Any:
    """Return labels of the forest of scikit-image's tutorial, maybe with shares."""
    chosen = annotation != 255
    forest = RandomForestClassifier(50, max_depth=10, n_jobs=2, random_state=0)
    forest.fit(scene.basic[chosen], annotation[chosen])
    flat = scene.basic.reshape(-1, scene.basic.shape[-1])
    said = forest.predict_proba(flat).astype(np.float32)
    said = by_share(said) if shared else said
    return forest.classes_[said.argmax(1)].reshape(annotation.shape)


def _with(scene: Scene, more: Any) -> Any:
    return np.concatenate([scene.features, more], axis=2)


Idea = Callable[[Scene, Any], Any]
IDEAS: dict[str, Idea] = {
    "forest (floor)": basic_forest,
    "forest, class shares": lambda s, a: basic_forest(s, a, shared=True),
    "base": answer,
    "**class shares, power 0.5**": lambda s, a: answer(
        s, a, after=lambda _, said: by_share(said.astype(np.float32))
    ),
    "20 features a split": lambda s, a: answer(s, a, classify=trees(max_features=20)),
    "64 trees (several seeds)": lambda s, a: answer(s, a, classify=trees(64)),
    "leaves of 2 or more": lambda s, a: answer(
        s, a, classify=trees(min_samples_leaf=2)
    ),
    "every pixel, not every 2nd": lambda s, a: answer(s, a, step=1),
    "gradient boosting": lambda s, a: answer(s, a, classify=boosted),
    "logistic regression": lambda s, a: answer(s, a, classify=linear),
    "trees and regression": lambda s, a: answer(s, a, classify=blend),
    "without place": lambda s, a: answer(s, a, features=s.features[..., :-2]),
    "hue, saturation, value": lambda s, a: answer(s, a, features=_with(s, s.hue)),
    "network, 6 depths, 48 PCs": lambda s, a: answer(
        s, a, features=_with(s, s.network[0])
    ),
    "**network's probabilities**": lambda s, a: answer(
        s, a, features=_with(s, np.dstack([s.network[1][..., 1]] * 6))
    ),
    "self-training": lambda s, a: answer(s, a, classify=self_taught),
    "means over superpixels": lambda s, a: answer(s, a, after=over_superpixels),
}
"""All that was tried; what is kept is in bold."""
