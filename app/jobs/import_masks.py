"""Reading masks of other programs into a project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from tiramisu.formats import find_format
from tiramisu.formats.exporting import TransferReport
from tiramisu.formats.importing import import_masks


def import_masks_job(
    folder: Path,
    source: Path,
    format_name: str,
    parent: QObject,
    *,
    overwrite: bool = False,
    adds_classes: bool = True,
) -> Job:
    """Import; ``done`` carries a ``TransferReport``, ``progress`` (done, total).

    What was imported before ``cancel`` stays.

    Args:
        folder: The project, none of whose images is open.
        source: A file or folder of the format.
        format_name: Of ``tiramisu.formats``.
        parent: Owner of the job.
        overwrite: Whether images that have a mask get the new one.
        adds_classes: Whether unknown classes are added.
    """

    def work(control: JobControl) -> TransferReport:
        def on_image(done: int, total: int) -> None:
            control.check()
            control.report((done, total))

        return import_masks(
            folder,
            source,
            find_format(format_name),
            overwrite=overwrite,
            adds_classes=adds_classes,
            on_image=on_image,
        )

    return Job(work, parent)
