"""What goes wrong with a project folder."""

from __future__ import annotations

import errno
from pathlib import Path

from tiramisu.errors import TiramisuError


class ProjectError(TiramisuError):
    """A project folder cannot be used; the text is for the user as it stands."""


def cannot_write(path: Path, problem: OSError) -> ProjectError:
    """Say in one sentence that ``path`` cannot be written and what to do."""
    return ProjectError(
        f"{path} cannot be written ({problem.strerror or problem}); "
        + _remedy(problem, "free some space or work in a folder that you may write to")
    )


def cannot_read(path: Path, problem: OSError) -> ProjectError:
    """Say in one sentence that ``path`` cannot be read and what to do."""
    return ProjectError(
        f"{path} cannot be read ({problem.strerror or problem}); "
        + _remedy(problem, "see to it that you may read it and that its disk is there")
    )


def _remedy(problem: OSError, usual: str) -> str:
    if problem.errno == errno.ENAMETOOLONG:
        return "give the image a shorter name."
    return f"{usual}."
