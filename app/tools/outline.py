"""What an open shape looks like, for the canvas to draw over the picture."""

from __future__ import annotations

from dataclasses import dataclass

from app.raster.rect import Point


@dataclass(frozen=True)
class Outline:
    """A line through points that is not painted yet.

    Attributes:
        points: In image pixels, in order.
        is_closed: Whether a line leads back from the last point to the first.
        num_handles: So many of the first points are drawn as handles.
    """

    points: tuple[Point, ...]
    is_closed: bool = False
    num_handles: int = 0


def changed_points(before: Outline | None, after: Outline | None) -> tuple[Point, ...]:
    """Return points whose surroundings hold all that looks different now."""
    old = before.points if before is not None else ()
    new = after.points if after is not None else ()
    same = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        same += 1
    first = max(same - 1, 0)
    closing = (*old[:1], *new[:1]) if _closes(before) or _closes(after) else ()
    return (*old[first:], *new[first:], *closing)


def _closes(outline: Outline | None) -> bool:
    return outline is not None and outline.is_closed
