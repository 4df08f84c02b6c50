"""Pascal VOC: ``SegmentationClass`` PNGs and ``Annotations`` with boxes.

The PNGs hold class ids in VOC's colours, 255 is "void", which is unlabelled; VOC also
draws the borders of objects in it. ``labelmap.txt`` has the names in the order of the
ids, in the form that CVAT and others write, and at its end "ignored" for 255. The XML
files have a box for each connected region. Reading takes the PNGs, or colour PNGs in
the colours of ``labelmap.txt``; without that file the ids are VOC's own 21 classes. The
boxes are not read: they say less. Images are not copied.

Loses nothing; unlabelled is 255.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import numpy.typing as npt
from PIL import Image

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import (
    check_size,
    per_file,
    prepared,
    read_bytes,
    source_folder,
)
from tiramisu.formats.format import Export, ForeignMask, LabelledImage, names_of
from tiramisu.formats.palettes import VOC_COLORS, VOC_NAMES
from tiramisu.formats.regions import Region, class_name, objects_of
from tiramisu.masks import LabelMask, write_atomically

_MASKS = "SegmentationClass"
_BOXES = "Annotations"
_NAMES = "labelmap.txt"
# What datumaro, and so CVAT, calls void pixels; it refuses colours without a name.
_IGNORED = "ignored"
_LIST = Path("ImageSets", "Segmentation", "trainval.txt")


class PascalVoc:
    """Masks as palette PNGs, boxes as XML."""

    name = "voc"
    title = "Pascal VOC"
    loses = "Nothing is lost; unlabelled is void (255)."

    def write(self, export: Export) -> None:
        """Write masks, boxes, names and the list of images."""
        stems = []
        for image in export.images:
            stems.append(image.stem)
            picture = Image.fromarray(np.ascontiguousarray(image.mask))
            picture.putpalette([level for color in VOC_COLORS for level in color])
            picture.save(prepared(export.folder / _MASKS / f"{image.stem}.png"))
            boxes = prepared(export.folder / _BOXES / f"{image.stem}.xml")
            write_atomically(boxes, _boxes(image, export))
        listed = prepared(export.folder / _LIST)
        write_atomically(listed, "".join(f"{stem}\n" for stem in stems).encode())
        lines = [
            f"{_one_line(name)}:{_signed(label)}::\n"
            for label, name in enumerate(names_of(export.classes))
        ]
        lines.append(f"{_IGNORED}:{_signed(IGNORE_INDEX)}::\n")
        head = "# label:color_rgb:parts:actions\n"
        write_atomically(export.folder / _NAMES, (head + "".join(lines)).encode())

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the PNGs of ``SegmentationClass``."""
        masks = source / _MASKS if (source / _MASKS).is_dir() else source
        listed = _listed(source)

        def read(path: Path, width: int, height: int) -> LabelMask:
            check_size(path, width, height)
            with Image.open(path) as picture:
                if picture.mode in ("P", "L"):
                    labels = np.asarray(picture)
                else:
                    labels = _ids(np.asarray(picture.convert("RGB")))
            return names.translated(labels, listed)

        return per_file(masks, [".png"], read)


def _boxes(image: LabelledImage, export: Export) -> bytes:
    root = ElementTree.Element("annotation")
    ElementTree.SubElement(root, "filename").text = image.name
    size = ElementTree.SubElement(root, "size")
    for tag, value in (("width", image.width), ("height", image.height), ("depth", 3)):
        ElementTree.SubElement(size, tag).text = str(value)
    ElementTree.SubElement(root, "segmented").text = "1"
    for region in objects_of(image.mask, len(export.classes), keeps_unlabelled=False):
        _add_box(root, region, class_name(export.classes, region.label))
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8"))


def _add_box(root: ElementTree.Element, region: Region, name: str) -> None:
    """Add a box; VOC counts pixels from 1 and its corners are inside."""
    entry = ElementTree.SubElement(root, "object")
    ElementTree.SubElement(entry, "name").text = name
    box = ElementTree.SubElement(entry, "bndbox")
    for tag, value in (
        ("xmin", region.x + 1),
        ("ymin", region.y + 1),
        ("xmax", region.x + region.width),
        ("ymax", region.y + region.height),
    ):
        ElementTree.SubElement(box, tag).text = str(value)


def _signed(label: int) -> str:
    return ",".join(map(str, VOC_COLORS[label]))


def _one_line(name: str) -> str:
    if any(sign in name for sign in ":\r\n#"):
        raise FormatError(
            f"The class {name!r} has a sign that {_NAMES} cannot hold; rename it."
        )
    return name


def _listed(source: Path) -> Sequence[str]:
    """Return the names of the ids, from the list beside or above the masks."""
    folder = source_folder(source)
    for path in (folder / _NAMES, folder.parent / _NAMES):
        if path.is_file():
            lines = read_bytes(path).decode().splitlines()
            kept = [line for line in lines if line.strip() and not line.startswith("#")]
            return [line.split(":")[0] for line in kept]
    return VOC_NAMES


def _ids(rgb: npt.NDArray[np.uint8]) -> LabelMask:
    """Return the ids of VOC's colours."""
    weights = np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
    codes = rgb.astype(np.uint32) @ weights
    known = np.array(VOC_COLORS, dtype=np.uint32) @ weights
    order = np.argsort(known)
    places = np.searchsorted(known[order], codes).clip(max=IGNORE_INDEX)
    if np.any(known[order][places] != codes):
        raise FormatError("It has colours that are not Pascal VOC's.")
    return np.asarray(order[places], dtype=np.uint8)
