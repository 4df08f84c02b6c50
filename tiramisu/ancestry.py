"""What a model's file tells of its past that matters for its next lesson.

Nothing here imports TensorFlow.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any


def has_adapted(lineage: Mapping[str, Any]) -> bool:
    """Tell whether a model's last lesson adapted it to foreign images."""
    recipe = lineage.get("recipe")
    return isinstance(recipe, Mapping) and recipe.get("adapts") is True


def is_adapting_to(lineage: Mapping[str, Any], names: Collection[str]) -> bool:
    """Tell whether its last lesson adapted a model to some of these very images.

    Then the next lesson goes on with that: a model that has learned a few images of a
    kind by heart seems to know them, and would be held to what it says. Figures are in
    ``docs/results.md``.

    Args:
        lineage: Of the model.
        names: Images that are corrected now.
    """
    images = lineage.get("images")
    if not has_adapted(lineage) or not isinstance(images, list):
        return False
    taught = {one.get("image") for one in images if isinstance(one, Mapping)}
    return not taught.isdisjoint(names)
