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
    taught = {one.get("image") for one in _images(lineage)}
    return has_adapted(lineage) and not taught.isdisjoint(names)


def has_learned_more(newer: Mapping[str, Any], older: Mapping[str, Any]) -> bool:
    """Tell whether both have adapted to foreign images, and one knows more of them.

    Args:
        newer: Lineage of the model that may know more.
        older: Of the other one.
    """
    both_adapt = has_adapted(newer) and has_adapted(older)
    return both_adapt and _taught_pixels(newer) > _taught_pixels(older)


def _taught_pixels(lineage: Mapping[str, Any]) -> int:
    counts = [one.get("labelled_pixels") for one in _images(lineage)]
    return sum(count for count in counts if isinstance(count, int))


def _images(lineage: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a lineage says of the images of the last lesson."""
    images = lineage.get("images")
    if not isinstance(images, list):
        return []
    return [one for one in images if isinstance(one, Mapping)]
