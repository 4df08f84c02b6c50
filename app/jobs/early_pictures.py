"""Showing a large image before it is read."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from app.jobs.job import JobControl
from app.project.early_pictures import early_picture
from app.project.project import Project
from app.raster.early_picture import EarlyPicture, stride_for
from tiramisu.decoding import check_memory, image_size
from tiramisu.errors import ImageError
from tiramisu.images import RgbImage, to_rgb
from tiramisu.pictures import Values, Watch

LEAST_PIXELS = 2**25
"""Smaller images are there before anybody could look at less of them."""

_PAUSE_S = 0.25
# Rows above the last that has come by so much are settled: tiles fill side by side.
_UNSETTLED_ROWS = 2048
# Taken at once, so that the window never waits long for the interpreter.
_ROWS_AT_ONCE = 16
_NOT_THERE = 112


@contextmanager
def showing_early(
    project: Project, name: str, control: JobControl
) -> Iterator[Watch | None]:
    """Report ``EarlyPicture`` of a large image while it is being read inside.

    Yields:
        What to have the array watched by; None where nothing would come of it.

    Raises:
        ImageError: The image is too large for memory.
    """
    path = project.image_path(name)
    width, height = _size(path)
    if width * height < LEAST_PIXELS:
        yield None
        return
    check_memory(path, width, height, 3 * width * height)
    rgb = early_picture(project, name)
    if rgb is not None:
        control.pass_on(EarlyPicture(width, height, rgb))
    if rgb is not None or project.channels is not None:
        yield None
        return
    arrival = Arrival(control)
    try:
        yield arrival.watch
    finally:
        arrival.stop()


def _size(path: Path) -> tuple[int, int]:
    try:
        return image_size(path)
    except ImageError:
        return (0, 0)  # whoever reads it says what is wrong with it


class Arrival:
    """Looks again and again at an array that another thread fills with a picture."""

    def __init__(self, control: JobControl) -> None:
        self._control = control
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def watch(self, values: Values) -> None:
        """Begin to look at an array of which all is 0."""
        if values.dtype == np.uint8:
            sampling = Sampling(np.asarray(values, np.uint8))
            self._thread = threading.Thread(target=self._look, args=(sampling,))
            self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def _look(self, sampling: Sampling) -> None:
        while not self._ended.wait(_PAUSE_S) and not self._control.is_cancelled:
            if sampling.advance(self._ended):
                self._control.report(sampling.picture())


class Sampling:
    """Every so many pixels of a picture that fills, row by row or tile by tile."""

    def __init__(self, values: npt.NDArray[np.uint8]) -> None:
        self._height, self._width = values.shape[:2]
        stride = self._stride = stride_for(self._width, self._height)
        rows, columns = self._height // stride, self._width // stride
        self._sampled = values[::stride, ::stride][:rows, :columns]
        self._rgb: RgbImage = np.full((rows, columns, 3), _NOT_THERE, np.uint8)
        self._settled = 0

    def advance(self, ended: threading.Event) -> bool:
        """Take what has come since the last time; True if that is anything."""
        last = -1
        for row in range(self._settled, len(self._rgb), _ROWS_AT_ONCE):
            taken = self._sampled[row : row + _ROWS_AT_ONCE]
            has_come = taken.reshape(len(taken), -1).any(axis=1)
            if ended.is_set():
                return False
            if has_come.any():
                self._rgb[row : row + len(taken)][has_come] = to_rgb(taken[has_come])
                last = row + int(np.flatnonzero(has_come)[-1])
        margin = _UNSETTLED_ROWS // self._stride
        self._settled = max(self._settled, last - margin)
        return last >= 0

    def picture(self) -> EarlyPicture:
        """Return what there is of it."""
        return EarlyPicture(self._width, self._height, self._rgb.copy())
