"""What goes wrong with a project folder."""

from __future__ import annotations

import errno
from pathlib import Path

from app.translation import translate
from tiramisu.errors import TiramisuError


class ProjectError(TiramisuError):
    """A project folder cannot be used; the text is for the user as it stands."""


def cannot_write(path: Path, problem: OSError) -> ProjectError:
    """Say in one sentence that ``path`` cannot be written and what to do."""
    if problem.errno == errno.ENAMETOOLONG:
        text = translate("{} cannot be written ({}); give the image a shorter name.")
    else:
        text = translate(
            "{} cannot be written ({}); free some space or work in a folder that you "
            "may write to."
        )
    return ProjectError(text.format(path, problem.strerror or problem))


def cannot_read(path: Path, problem: OSError) -> ProjectError:
    """Say in one sentence that ``path`` cannot be read and what to do."""
    if problem.errno == errno.ENAMETOOLONG:
        text = translate("{} cannot be read ({}); give the image a shorter name.")
    else:
        text = translate(
            "{} cannot be read ({}); see to it that you may read it and that its disk "
            "is there."
        )
    return ProjectError(text.format(path, problem.strerror or problem))
