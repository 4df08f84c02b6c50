"""Writing a project's masks for other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.store import MaskSave
from tiramisu.formats import find_format
from tiramisu.formats.exporting import TransferReport, export_masks


def export_masks_job(
    folder: Path,
    output: Path,
    format_name: str,
    parent: QObject,
    *,
    keeps_unlabelled: bool = False,
    unsaved: MaskSave | None = None,
) -> Job:
    """Export; ``done`` carries a ``TransferReport``, ``progress`` (done, total).

    Args:
        folder: The project.
        output: A new or empty folder.
        format_name: Of ``tiramisu.formats``.
        parent: Owner of the job.
        keeps_unlabelled: Whether unlabelled pixels become objects.
        unsaved: What is painted on the open image and not in its mask file yet.
    """

    def work(control: JobControl) -> TransferReport:
        def on_image(done: int, total: int) -> None:
            control.pass_on((done, total))

        if unsaved is not None:
            unsaved.write()
        return export_masks(
            folder,
            output,
            find_format(format_name),
            keeps_unlabelled=keeps_unlabelled,
            on_image=on_image,
        )

    return Job(work, parent)
