"""What the canvas shows, as arrays of screen pixels. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from app.raster.pyramid import Pyramid
from app.raster.rect import Rect
from app.raster.reduced import STRIDES, ReducedMask
from app.raster.tone import Tone
from app.ui.canvas.base_layer import BaseLayer, ScreenPixels
from app.ui.canvas.color_table import OverlayStyle
from app.ui.canvas.overlay import Overlay, OverlayPixels
from app.ui.canvas.view_transform import ViewTransform
from tiramisu.config import LabelClass
from tiramisu.masks import LabelMask


class Planes(Protocol):
    """The masks of one picture; of large ones, changes must be told to the scene."""

    @property
    def annotation(self) -> LabelMask:
        """What people confirmed."""

    @property
    def prediction(self) -> LabelMask:
        """What the model says."""

    @property
    def has_prediction(self) -> bool:
        """Whether the model has said anything yet."""


class Scene:
    """A picture with its two planes and the way they are drawn.

    Attributes:
        masks_visible: Whether annotation and prediction are drawn at all.
    """

    def __init__(self) -> None:
        self.masks_visible = True
        self._base = BaseLayer()
        self._overlay = Overlay()
        self._planes: Planes | None = None
        self._reduced: dict[int, tuple[ReducedMask, ReducedMask]] = {}

    def show(self, pyramid: Pyramid | None, planes: Planes | None) -> None:
        """Show another picture with its masks, or nothing."""
        self._base.set_pyramid(pyramid)
        self._planes = planes
        self._reduced = {}
        if planes is not None and ReducedMask.pays_for(planes.annotation):
            self._reduced = {
                stride: (
                    ReducedMask(planes.annotation, stride),
                    ReducedMask(planes.prediction, stride),
                )
                for stride in STRIDES
            }

    def take_changes(self, changed: Rect) -> None:
        """Take note that the masks have changed inside a rectangle of the picture."""
        for masks in self._reduced.values():
            for mask in masks:
                mask.update(changed)

    def set_background(self, red: int, green: int, blue: int) -> None:
        """Set the colour around the picture."""
        self._base.set_background(red, green, blue)

    def set_tone(self, tone: Tone) -> None:
        """Show the picture brighter, darker or the like; the masks stay."""
        self._base.set_tone(tone)

    def set_style(self, style: OverlayStyle) -> None:
        """Draw the masks in another way."""
        self._overlay.set_style(style)

    def set_classes(self, classes: Sequence[LabelClass]) -> None:
        """Draw these classes in their colours."""
        self._overlay.set_classes(classes)

    def picture(self, view: ViewTransform, width: int, height: int) -> ScreenPixels:
        """Return the whole screen without masks; do not change it."""
        return self._base.pixels(view, width, height)

    def masks(
        self, view: ViewTransform, screen: Rect
    ) -> tuple[Rect, OverlayPixels] | None:
        """Draw the masks inside ``screen`` and say which part of it they cover."""
        planes = self._planes
        if planes is None or not self.masks_visible:
            return None
        covered = screen.intersection(view.screen_rect(Rect.of(planes.annotation)))
        if covered.is_empty:
            return None
        annotation, prediction = planes.annotation, planes.prediction
        for stride, masks in self._reduced.items():  # the smallest copies first
            if view.scale * stride <= 1:
                annotation, prediction = (mask.pixels for mask in masks)
                view = replace(view, scale=view.scale * stride)
                break
        said = prediction if planes.has_prediction else None
        return (covered, self._overlay.pixels(annotation, said, view, covered))

    def screen_rect(self, view: ViewTransform, changed: Rect) -> Rect:
        """Return the screen pixels to repaint after an edit of the masks."""
        return view.screen_rect(changed).expanded(1 + self._overlay.reach)
