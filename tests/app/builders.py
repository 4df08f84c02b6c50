"""Small masks, strokes and projects for the tests of the app."""

from pathlib import Path

import numpy as np
from hypothesis import strategies as st
from PIL import Image

from app.project.project import Project
from app.raster.brush import paint_segment, segment_bounds
from app.raster.patch import MaskPatch
from app.raster.snapshot import Snapshot

points = st.tuples(st.floats(-60, 700), st.floats(-60, 700))
radii = st.floats(0.5, 60)


def blank(width=300, height=200):
    """A mask in which nobody has said anything."""
    return np.full((height, width), 255, np.uint8)


def stroke(mask, *path, radius=5.0, label=1):
    """The patch of a brush stroke along ``path``; the mask is left as it was."""
    snapshot = Snapshot(mask)
    for start, end in zip(path, path[1:] or path, strict=False):
        snapshot.keep(segment_bounds(mask, start, end, radius))
        paint_segment(mask, start, end, radius=radius, label=label)
    return snapshot.roll_back()


def patch_to(before, after):
    """The patch from one mask to another; they must differ."""
    patch = MaskPatch.between(before, after)
    assert patch is not None
    return patch


def make_project(folder: Path, *names: str, width=300, height=200) -> Project:
    """A project of grey images, one called ``a.png`` unless others are named."""
    for name in names or ("a.png",):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.full((height, width, 3), 90, np.uint8)).save(path)
    return Project.open(folder)
