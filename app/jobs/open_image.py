"""Reading an image with all that is known about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.jobs.early_pictures import showing_early
from app.jobs.job import Job, JobControl
from app.project.early_pictures import keep_early_picture
from app.project.opening import OpenedImage, open_image
from app.project.project import Project
from app.raster.pyramid import Pyramid
from app.raster.reduced import ReducedPlanes


@dataclass(frozen=True)
class ReadyImage:
    """An image that can be shown at once."""

    opened: OpenedImage
    pyramid: Pyramid
    reduced: ReducedPlanes


def open_image_job(project: Project, name: str, parent: QObject) -> Job:
    """Read one image of a project; ``done`` carries a ``ReadyImage``.

    Of a large one ``progress`` carries ``EarlyPicture`` before.
    """

    def work(control: JobControl) -> ReadyImage:
        with showing_early(project, name, control) as watch:
            opened = open_image(project, name, watch)
        try:
            control.check()
            ready = _ready(opened)
            if watch is not None:
                keep_early_picture(project, name, ready.pyramid)
        except BaseException:
            opened.close()
            raise
        return ready

    return Job(work, parent, discard=_close)


def _ready(opened: OpenedImage) -> ReadyImage:
    reduced = ReducedPlanes(opened.loaded.annotation, opened.prediction)
    return ReadyImage(opened, Pyramid(opened.image.rgb), reduced)


def _close(result: object) -> None:
    if isinstance(result, ReadyImage):
        result.opened.close()
