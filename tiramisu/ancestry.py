"""Which model a lesson starts from, where the images are foreign to all of them.

What a model learns of a few foreign images is soon learned by heart: further lessons on
top of that make it better on those and worse on all others, without a sign of it in
what is held out of them. So every lesson starts again from the model that had never
seen such images; figures are in ``docs/results.md``.

Nothing here imports TensorFlow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tiramisu.model_file import read_model_info


def has_adapted(lineage: Mapping[str, Any]) -> bool:
    """Tell whether a model's last lesson adapted it to foreign images."""
    recipe = lineage.get("recipe")
    return isinstance(recipe, Mapping) and recipe.get("adapts") is True


def starting_point(model: Path, among: Iterable[Path]) -> Path:
    """Return the model that a lesson starts from.

    Args:
        model: The one that the user wants to teach.
        among: All models there are.

    Returns:
        The model itself, or the last of its ancestors that has not adapted, as far as
        they are there.

    Raises:
        ModelFileError: A model cannot be read.
    """
    named = {path.name: path for path in among}
    while has_adapted(lineage := read_model_info(model).lineage):
        parent = named.pop(str(lineage.get("parent")), None)
        if parent is None:
            break
        model = parent
    return model
