"""What has been measured of one image, and of several together."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.count_interval import CountInterval, Counts, added, count_in_masks
from tiramisu.masks import LabelMask
from tiramisu.measurement import (
    Check,
    Flags,
    MeasureOptions,
    RegionTable,
    measure_regions,
    shown_mask,
)
from tiramisu.measurement_units import PixelSize


class Source(enum.Enum):
    """Which of the two masks of an image is measured."""

    SHOWN = "shown"
    """The annotation, and the prediction where nobody has said anything."""
    ANNOTATION = "annotation"
    """What people have confirmed, alone."""
    PREDICTION = "prediction"
    """What the model says, alone."""

    @property
    def needs_model(self) -> bool:
        """Whether a prediction is measured."""
        return self is not Source.ANNOTATION


@dataclass(frozen=True)
class Planes:
    """An image with its masks.

    Attributes:
        name: Of the image.
        values: (height, width) or (height, width, channels), as stored.
        annotation: (height, width) uint8; 255 where nobody has said anything.
        prediction: (height, width) uint8; 255 where no model has said anything.
        model: That the prediction is from; empty without one.
        pixel_size: None if it is unknown.
    """

    name: str
    values: npt.NDArray[np.generic]
    annotation: LabelMask
    prediction: LabelMask
    model: str = ""
    pixel_size: PixelSize | None = None

    def mask(self, source: Source) -> LabelMask:
        """Return what is measured."""
        if source is Source.ANNOTATION:
            return self.annotation
        if source is Source.PREDICTION:
            return self.prediction
        return shown_mask(self.annotation, self.prediction)

    def confirmed(self, source: Source) -> Flags:
        """Return (height, width) bool: what of ``mask`` a person has said."""
        if source is Source.PREDICTION:
            return np.zeros(self.annotation.shape, np.bool_)
        return np.asarray(self.annotation != IGNORE_INDEX)


@dataclass(frozen=True)
class ImageMeasurement:
    """All that was measured of one image.

    Attributes:
        name: Of the image.
        size: Columns and rows.
        source: Which mask.
        model: That the predicted part is from; empty if there is none.
        pixel_size: None if it is unknown.
        regions: Of all classes.
        counts: For each label, the number of regions in each pass of the model; empty
            where no interval was asked for.
    """

    name: str
    size: tuple[int, int]
    source: Source
    model: str
    pixel_size: PixelSize | None
    regions: RegionTable
    counts: Mapping[int, Counts] = field(default_factory=dict)

    def interval(self, label: int) -> CountInterval | None:
        """Return the interval of a class's count; None if none was asked for."""
        counts = self.counts.get(label)
        return None if counts is None else CountInterval.of_counts(counts)


def measure_image(
    planes: Planes,
    source: Source,
    num_classes: int,
    options: MeasureOptions,
    *,
    drawn: Sequence[LabelMask] | Iterator[LabelMask] = (),
    check: Check = lambda: None,
) -> ImageMeasurement:
    """Measure one image.

    Args:
        planes: The image.
        source: Which of its masks.
        num_classes: With the background.
        options: What counts as a region.
        drawn: Masks of the model's passes, in the labels of the project, for the
            interval of the counts; what people have confirmed replaces theirs where
            the annotation is measured too. One at a time is held.
        check: Called now and then; whatever it raises ends the measuring.
    """
    regions = measure_regions(
        planes.mask(source),
        planes.values,
        num_classes,
        options,
        annotated=planes.confirmed(source),
        pixel_size=planes.pixel_size,
        check=check,
    )
    height, width = planes.annotation.shape
    return ImageMeasurement(
        planes.name,
        (width, height),
        source,
        planes.model if source.needs_model else "",
        planes.pixel_size,
        regions,
        _counts(planes, source, options.labels(num_classes), options, drawn),
    )


def _counts(
    planes: Planes,
    source: Source,
    labels: range,
    options: MeasureOptions,
    drawn: Sequence[LabelMask] | Iterator[LabelMask],
) -> dict[int, Counts]:
    passes = []
    for mask in drawn:
        if source is Source.SHOWN:
            mask = shown_mask(planes.annotation, mask)
        passes.append(count_in_masks([mask], labels, options))
    return {
        label: np.concatenate([one[label] for one in passes])
        for label in labels
        if passes
    }


@dataclass
class Measurements:
    """What has been measured of several images.

    Attributes:
        classes: What the labels mean.
        options: What counted as a region.
        images: Those that could be measured.
        skipped: For each that could not, a sentence that says why.
    """

    classes: tuple[LabelClass, ...]
    options: MeasureOptions = field(default_factory=MeasureOptions)
    images: list[ImageMeasurement] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    @property
    def labels(self) -> range:
        """Those whose regions were measured."""
        return self.options.labels(len(self.classes))

    @property
    def num_regions(self) -> int:
        """Of all images."""
        return sum(len(image.regions) for image in self.images)

    @property
    def num_channels(self) -> int:
        """The most that any image has."""
        return max((one.regions.num_channels for one in self.images), default=0)

    @property
    def unit(self) -> str:
        """Unit that lengths of all images are given in; empty if none is known."""
        known = (one.pixel_size.unit for one in self.images if one.pixel_size)
        return next(known, "")

    def interval(self, label: int) -> CountInterval | None:
        """Return the interval of a class's count in all images together.

        Passes are added one by one, as the images were drawn independently. None if
        an image has no interval.
        """
        counts = [image.counts for image in self.images]
        if not counts or not all(label in one for one in counts):
            return None
        return CountInterval.of_counts(added(counts)[label])
