"""Making a mask from elsewhere an image's annotation."""

from __future__ import annotations

import numpy as np

from app.project.class_list import Relabelling
from app.project.errors import ProjectError
from app.project.project import Project
from app.project.store import AnnotationStore
from app.raster.patch import MaskPatch
from app.translation import translatable
from tiramisu.config import LabelClass
from tiramisu.errors import MaskError
from tiramisu.masks import LabelMask, write_mask

_STEP = translatable("Imported mask")


def write_as_step(
    project: Project, name: str, mask: LabelMask, classes: tuple[LabelClass, ...]
) -> None:
    """Write a mask as one more gesture of an image that is not open.

    So what was painted before can still be undone, and no journal speaks of another
    mask than the one that is there.

    Args:
        project: Takes the classes, if there are more of them now.
        name: Of the image.
        mask: (height, width) uint8, as large as the image.
        classes: What its labels mean, as ``classes.json`` says already.

    Raises:
        MaskError: The mask cannot be written.
        ProjectError: A file cannot be used, or the image is open in another window.
    """
    if classes != project.classes:
        project.class_list.take(Relabelling(classes, np.arange(256, dtype=np.uint8)))
    project.add_page(name)
    store = AnnotationStore(project, name)
    height, width = mask.shape
    try:
        before = store.load(width, height).annotation
    except MaskError:  # what is there has labels without a class: nothing to go back to
        write_mask(project.mask_path(name), mask, classes, name)
        return
    try:
        if store.read_only:
            raise ProjectError(store.read_only)
        patch = MaskPatch.between(before, mask)
        if patch is not None:
            store.append_commit(patch, _STEP)
        store.save_mask(mask)
    finally:
        store.close()
