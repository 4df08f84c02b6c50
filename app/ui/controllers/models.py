"""Which model came before which."""

from __future__ import annotations

from pathlib import Path

from app.project.project import Project
from app.ui.resources import BUILT_IN_MODEL
from tiramisu.errors import ModelFileError
from tiramisu.model_file import read_model_info


def previous_model(model: Path, project: Project) -> Path | None:
    """Return the model that ``model`` has learned from, if it is still there."""
    try:
        parent = read_model_info(model).lineage.get("parent")
    except ModelFileError:
        return None
    for path in (*project.models(), BUILT_IN_MODEL):
        if path.name == parent and path != model and path.is_file():
            return path
    return None
