"""Run by the Python that has labelme and datumaro: writes what they see as arrays.

Usage: ``python reading_elsewhere.py PROGRAM OUTPUT.npz SOURCE...``; see ``READERS``.
"""

import json
import sys
from pathlib import Path

import numpy as np


def labelme_shapes(source):
    """For each JSON file of a folder: (shapes, height, width) bools, and names."""
    from labelme import LabelFile
    from labelme.utils import shapes_to_label

    for path in sorted(source.rglob("*.json")):
        shapes = LabelFile(str(path)).shapes
        data = json.loads(path.read_text("utf-8"))
        size = data["imageHeight"], data["imageWidth"]
        names = [one["label"] for one in shapes]
        masks = [shapes_to_label(size, [one], {one["label"]: 1})[0] for one in shapes]
        yield path.stem, {"shapes": np.array(masks, bool), "names": names}


def datumaro_masks(source):
    """For each image of a dataset: (height, width) classes, and their names.

    What is no object is -1.
    """
    from datumaro.components.annotation import AnnotationType
    from datumaro.components.dataset import Dataset
    from datumaro.components.environment import Environment

    # A folder of Pascal VOC's can be read in two ways.
    kinds = {*Environment().detect_dataset(str(source))} - {"voc_instance_segmentation"}
    dataset = Dataset.import_from(str(source), *kinds)
    names = [one.name for one in dataset.categories()[AnnotationType.label]]
    for item in dataset:
        found = np.full(item.media.size, -1)
        for one in item.annotations:
            if one.type is not AnnotationType.bbox:  # as Pascal VOC has beside masks
                found[pixels_of(one, found.shape)] = one.label
        yield item.id, {"mask": found, "names": names}


def pixels_of(annotation, size):
    """Return a mask, or what datumaro makes of a polygon."""
    from datumaro.components.annotation import AnnotationType
    from datumaro.plugins.transforms import PolygonsToMasks

    if annotation.type is AnnotationType.polygon:
        annotation = PolygonsToMasks.convert_polygon(annotation, *size)
    return annotation.image > 0


READERS = {"labelme": labelme_shapes, "datumaro": datumaro_masks}


def main(program, output, *sources):
    """Write ``<folder>|<image>|<part>`` for all that a program reads."""
    parts = {
        f"{Path(source).name}|{image}|{part}": values
        for source in sources
        for image, found in READERS[program](Path(source))
        for part, values in found.items()
    }
    np.savez(output, **parts)


if __name__ == "__main__":
    main(*sys.argv[1:])
