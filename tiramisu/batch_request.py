"""What a run over a folder of images is asked to do, and what it has done."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tiramisu.config import LabelClass
from tiramisu.errors import ConfigError, OutputError
from tiramisu.formats import find_format
from tiramisu.overlays import DEFAULT_OPACITY
from tiramisu.samples import image_root

PRIVATE_FOLDER = ".tiramisu-batch"
"""Folder of the output that remembers what is finished."""

PNG_FORMAT = "png"
"""The format that is written image by image, and not at the end."""


@dataclass(frozen=True)
class BatchRequest:
    """What to do.

    Attributes:
        folder: The images; a project or any other folder, which is only read.
        output: A new or empty folder, or that of an earlier run.
        model: The model file.
        formats: Names of ``tiramisu.formats`` to write masks in.
        overlays: Write the images, tinted with the colours of the classes.
        contours: Write the images with the outlines of all regions.
        probabilities: Write those of each class that the model tells apart.
        measurements: Write tables of all regions, images and classes.
        opacity: Of the tint, 0 to 1.
        classes: What labels mean in all that is written; by default the model's.
        table: (256,) uint8, the label in ``classes`` of each label of the model, 255
            where there is none; by default they agree.
    """

    folder: Path
    output: Path
    model: Path
    formats: tuple[str, ...] = (PNG_FORMAT,)
    overlays: bool = False
    contours: bool = False
    probabilities: bool = False
    measurements: bool = False
    opacity: float = DEFAULT_OPACITY
    classes: tuple[LabelClass, ...] | None = None
    table: npt.NDArray[np.uint8] | None = None

    @property
    def writes_anything(self) -> bool:
        """Whether at least one output is wanted."""
        pictures = self.overlays or self.contours
        return bool(self.formats or pictures or self.probabilities or self.measurements)

    def check(self) -> None:
        """Refuse what cannot be done, before anything is.

        Raises:
            ConfigError: Nothing is to be written, or the opacity is none.
            FormatError: There is no such format.
            OutputError: The output folder cannot be used.
        """
        for name in self.formats:
            find_format(name)
        if not self.writes_anything:
            raise ConfigError("Nothing is to be written; choose at least one output.")
        if not 0 <= self.opacity <= 1:
            raise ConfigError(f"The opacity is {self.opacity}; give 0 to 1.")
        _check_output(self.folder, self.output)


@dataclass
class BatchReport:
    """What a run has done.

    Attributes:
        done: Names of the images that were worked on.
        fresh: Names of those that an earlier run had finished.
        failed: For each image that could not be used, its name and a sentence why.
    """

    done: list[str] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)

    def headline(self) -> str:
        """Return the counts as one line."""
        parts = [f"{len(self.done)} images processed"]
        if self.fresh:
            parts.append(f"{len(self.fresh)} were up to date and skipped")
        if self.failed:
            parts.append(f"{len(self.failed)} failed")
        return ", ".join(parts) + "."


def _check_output(folder: Path, output: Path) -> None:
    """Refuse a folder where something could be replaced or mistaken for images."""
    if output.resolve().is_relative_to(image_root(folder).resolve()):
        raise OutputError(
            f"{output} lies among the images, where its files would count as such; "
            "choose another folder for the results."
        )
    with telling(output):
        if not output.exists() or (output / PRIVATE_FOLDER).is_dir():
            return
        if any(not one.name.startswith(".") for one in output.iterdir()):
            raise OutputError(
                f"{output} is not empty and holds no earlier run; choose a new folder "
                "for the results."
            )


@contextmanager
def telling(output: Path) -> Iterator[None]:
    """Turn what the system says of the output folder into one sentence."""
    try:
        yield
    except OSError as problem:
        remedy = (
            "free some space and start again; it goes on where it stopped"
            if problem.errno in (errno.ENOSPC, errno.EDQUOT)
            else "choose a folder that you may write to"
        )
        raise OutputError(
            f"{output} cannot be written ({problem.strerror or problem}); {remedy}."
        ) from problem
