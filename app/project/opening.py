"""Reading all that is known about one image, on any thread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.project.loading import LoadedAnnotation
from app.project.project import Project
from app.project.store import AnnotationStore
from tiramisu.config import IGNORE_INDEX
from tiramisu.images import LoadedImage, num_pages, read_image
from tiramisu.masks import LabelMask
from tiramisu.pictures import Watch


@dataclass(frozen=True)
class OpenedImage:
    """All that a document needs; it belongs to one document, or must be closed.

    Attributes:
        name: The image's name in the project.
        image: The picture.
        store: Where the annotation is kept.
        loaded: The annotation and its history.
        prediction: (height, width) uint8, 255 throughout: there is none yet.
        confidence: (height, width) uint8, 0 throughout.
        num_pages: Pictures in the image's file.
    """

    name: str
    image: LoadedImage
    store: AnnotationStore
    loaded: LoadedAnnotation
    prediction: LabelMask
    confidence: LabelMask
    num_pages: int = 1

    def close(self) -> None:
        """Let go of the journal; for an image that no document took over."""
        self.store.close()


def open_image(project: Project, name: str, watch: Watch | None = None) -> OpenedImage:
    """Read an image, its mask and its journal.

    Args:
        project: The image's project.
        name: The image's name in it.
        watch: Is shown the array that fills; see ``read_image``.

    Raises:
        ImageError: The image cannot be read.
        MaskError: The mask holds values that are no classes of the project.
        ProjectError: The folder cannot be read or written.
    """
    path = project.image_path(name)
    image = read_image(path, watch)
    shape = (image.height, image.width)
    store = AnnotationStore(project, name)
    loaded = store.load(image.width, image.height)
    project.index.set_size(name, image.width, image.height)
    return OpenedImage(
        name,
        image,
        store,
        loaded,
        prediction=np.full(shape, IGNORE_INDEX, dtype=np.uint8),
        confidence=np.zeros(shape, dtype=np.uint8),
        num_pages=num_pages(path),
    )
