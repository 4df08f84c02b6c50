"""What the canvas shows, as arrays of screen pixels. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from app.raster.pyramid import Picture
from app.raster.rect import EMPTY, Rect
from app.raster.reduced import ReducedPlanes
from app.raster.tone import Tone
from app.ui.canvas.base_layer import BaseLayer, ScreenPixels
from app.ui.canvas.color_table import OverlayStyle
from app.ui.canvas.heat_layer import Heat, HeatLayer, HeatStyle
from app.ui.canvas.overlay import Overlay, OverlayPixels
from app.ui.canvas.view_transform import ViewTransform
from tiramisu.config import LabelClass
from tiramisu.masks import LabelMask


class Planes(Heat, Protocol):
    """The masks of one picture; of large ones, changes must be told to the scene."""

    @property
    def annotation(self) -> LabelMask:
        """What people confirmed."""

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
        self._style = OverlayStyle()
        self._heat = HeatLayer()
        self._planes: Planes | None = None
        self._reduced: ReducedPlanes | None = None

    def show(
        self,
        picture: Picture | None,
        planes: Planes | None,
        reduced: ReducedPlanes | None = None,
    ) -> None:
        """Show another picture with its masks, or nothing.

        Args:
            picture: The picture.
            planes: Its masks.
            reduced: Copies of them; made here, which takes time, if there are none.
        """
        self._base.set_picture(picture)
        self._planes = planes
        self._reduced = reduced
        if planes is not None and reduced is None:
            self._reduced = ReducedPlanes(planes.annotation, planes.prediction)

    def set_picture(self, picture: Picture | None) -> None:
        """Show the same picture in other colours, or finer; the masks stay."""
        self._base.set_picture(picture)

    def take_changes(self, changed: Rect) -> None:
        """Take note that the masks have changed inside a rectangle of the picture."""
        if self._reduced is not None:
            self._reduced.update(changed)

    def set_background(self, red: int, green: int, blue: int) -> None:
        """Set the colour around the picture."""
        self._base.set_background(red, green, blue)

    def set_tone(self, tone: Tone) -> None:
        """Show the picture brighter, darker or the like; the masks stay."""
        self._base.set_tone(tone)

    def set_style(self, style: OverlayStyle, heat: HeatStyle) -> None:
        """Draw the masks in another way, or false colours instead of them.

        Over false colours only the outlines of what people confirmed are drawn, and
        those of the prediction if outlines are asked for.
        """
        self._style = style
        self._heat.set_style(heat)
        contours = style.contours_only or self._heat.is_on
        self._overlay.set_style(replace(style, contours_only=contours))

    def set_classes(self, classes: Sequence[LabelClass]) -> None:
        """Draw these classes in their colours."""
        self._overlay.set_classes(classes)

    def picture(self, view: ViewTransform, width: int, height: int) -> ScreenPixels:
        """Return the whole screen without masks; do not change it."""
        return self._base.pixels(view, width, height)

    def over_picture(
        self, view: ViewTransform, screen: Rect
    ) -> tuple[Rect, list[OverlayPixels]]:
        """Draw what lies over the picture inside ``screen``.

        Returns:
            The part of ``screen`` that the picture covers, and what to draw there, the
            lowest first.
        """
        planes = self._planes
        if planes is None or not self.masks_visible:
            return (EMPTY, [])
        covered = screen.intersection(view.screen_rect(Rect.of(planes.annotation)))
        if covered.is_empty:
            return (EMPTY, [])
        heat = self._heat.pixels(planes, view, covered)
        masks = self._masks(planes, view, covered)
        return (covered, [masks] if heat is None else [heat, masks])

    def _masks(
        self, planes: Planes, view: ViewTransform, covered: Rect
    ) -> OverlayPixels:
        annotation, prediction = planes.annotation, planes.prediction
        copies = self._reduced and self._reduced.for_scale(view.scale)
        if copies:
            stride, annotation, prediction = copies
            view = replace(view, scale=view.scale * stride)
        # Nobody asked for the model's outlines: they would hide its false colours.
        style = self._style
        wanted = style.contours_only or style.differences or not self._heat.is_on
        said = prediction if planes.has_prediction and wanted else None
        return self._overlay.pixels(annotation, said, view, covered)

    def screen_rect(self, view: ViewTransform, changed: Rect) -> Rect:
        """Return the screen pixels to repaint after an edit of the masks."""
        return view.screen_rect(changed).expanded(1 + self._overlay.reach)
