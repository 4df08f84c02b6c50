"""Reading an image with all that is known about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.opening import OpenedImage, open_image
from app.project.project import Project
from app.raster.pyramid import Pyramid


@dataclass(frozen=True)
class ReadyImage:
    """An image that can be shown at once."""

    opened: OpenedImage
    pyramid: Pyramid


def open_image_job(project: Project, name: str, parent: QObject) -> Job:
    """Read one image of a project; ``done`` carries a ``ReadyImage``."""

    def work(control: JobControl) -> ReadyImage:
        opened = open_image(project, name)
        try:
            control.check()
            return ReadyImage(opened, Pyramid(opened.image.rgb))
        except BaseException:
            opened.close()
            raise

    return Job(work, parent, discard=_close)


def _close(result: object) -> None:
    if isinstance(result, ReadyImage):
        result.opened.close()
