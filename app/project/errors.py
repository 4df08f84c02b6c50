"""What goes wrong with a project folder."""

from __future__ import annotations

from pathlib import Path

from tiramisu.errors import TiramisuError


class ProjectError(TiramisuError):
    """A project folder cannot be used; the text is for the user as it stands."""


def cannot_write(path: Path, problem: OSError) -> ProjectError:
    """Say in one sentence that ``path`` cannot be written and what to do."""
    reason = problem.strerror or str(problem)
    return ProjectError(
        f"{path} cannot be written ({reason}); "
        "free some space or work in a folder that you may write to."
    )
