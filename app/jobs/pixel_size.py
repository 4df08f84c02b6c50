"""Asking an image's file how large its pixels are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from tiramisu.measurement_units import PixelSize
from tiramisu.pixel_size import read_pixel_size


def pixel_size_job(path: Path, parent: QObject) -> Job:
    """Read a file; ``done`` carries a ``PixelSize`` or None if it does not say."""

    def work(control: JobControl) -> PixelSize | None:
        return read_pixel_size(path)

    return Job(work, parent)
