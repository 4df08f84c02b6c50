"""What the gesture in hand has not painted yet, drawn over picture and masks."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from app.raster.rect import EMPTY, Rect
from app.raster.region import BoolMask
from app.tools.outline import Outline, changed_points
from app.tools.proposal import Proposal
from app.tools.tool import Tool
from app.ui.canvas.painting import (
    draw_mark,
    draw_outline,
    mark_bounds,
    outline_bounds,
)
from app.ui.canvas.sampling import sampled
from app.ui.canvas.view_transform import ViewTransform
from tiramisu.config import Color

_FILL_OPACITY = 0.4
_LINE_WIDTH = 2
_DASH_LENGTH = 5
_WHITE, _BLACK = 0xFFFFFFFF, 0xFF101010


class GestureLayer:
    """Knows the open shape and the proposal of the tool as they were last seen."""

    def __init__(self) -> None:
        self._outline: Outline | None = None
        self._proposal: Proposal | None = None
        self._pixels: BoolMask = np.zeros((0, 0), np.bool_)

    @property
    def label(self) -> int | None:
        """What proposed pixels are to become; None for the active class."""
        return None if self._proposal is None else self._proposal.label

    def clear(self) -> None:
        """Forget what was seen."""
        self._outline = self._proposal = None

    def follow(self, tool: Tool, view: ViewTransform, ratio: float) -> list[Rect]:
        """Look at the tool's gesture as it is now.

        Args:
            tool: In hand.
            view: Where the picture is on the screen.
            ratio: Physical pixels for each pixel that lines are planned in.

        Returns:
            The screen pixels that look different; nothing if none do.
        """
        before, self._outline = self._outline, tool.preview
        changed = []
        if before != self._outline:
            points = changed_points(before, self._outline)
            changed.append(outline_bounds(points, view, ratio))
        if tool.proposal is not self._proposal:
            changed.append(_proposal_bounds(self._proposal, view, ratio))
            self._proposal = tool.proposal
            if self._proposal is not None:
                # A free frame: what is sampled beyond the edge repeats it.
                self._pixels = np.pad(self._proposal.pixels, 1)
            changed.append(_proposal_bounds(self._proposal, view, ratio))
        return changed

    def draw(
        self,
        painter: QPainter,
        color: Color,
        view: ViewTransform,
        ratio: float,
        exposed: Rect,
    ) -> None:
        """Draw the open gesture.

        Args:
            painter: Set to physical pixels.
            color: Of the class that is proposed.
            view: Where the picture is on the screen.
            ratio: Physical pixels for each pixel that lines are planned in.
            exposed: Screen pixels to draw.
        """
        if self._proposal is not None:
            self._draw_pixels(painter, self._proposal, color, view, ratio, exposed)
            for mark in self._proposal.marks:
                draw_mark(painter, mark, view, ratio)
        if self._outline is not None:
            draw_outline(painter, self._outline, view, ratio)

    def _draw_pixels(
        self,
        painter: QPainter,
        proposal: Proposal,
        color: Color,
        view: ViewTransform,
        ratio: float,
        exposed: Rect,
    ) -> None:
        covered = view.screen_rect(proposal.rect).intersection(exposed)
        if covered.is_empty:
            return
        framed = replace(
            view,
            offset_x=view.offset_x + (proposal.rect.x - 1) * view.scale,
            offset_y=view.offset_y + (proposal.rect.y - 1) * view.scale,
        )
        pixels = proposal_pixels(self._pixels, color, framed, covered, round(ratio))
        image = QImage(
            pixels.data,
            covered.width,
            covered.height,
            4 * covered.width,
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        painter.drawImage(QPoint(covered.x, covered.y), image)


def proposal_pixels(
    region: BoolMask,
    color: Color,
    view: ViewTransform,
    screen: Rect,
    line_scale: int = 1,
) -> npt.NDArray[np.uint32]:
    """Draw a region as a light tone with a dashed rim.

    Args:
        region: (height, width) bool, free at its edges.
        color: Of the tone.
        view: Where the region's array is on the screen.
        screen: Screen pixels to draw.
        line_scale: Physical pixels for each pixel that lines are planned in.

    Returns:
        (screen.height, screen.width) uint32: alpha, red, green, blue; the colours
        multiplied by alpha.
    """
    width = _LINE_WIDTH * max(line_scale, 1)
    around = sampled(region, view, screen.expanded(width)).astype(np.uint8)
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (2 * width + 1, 2 * width + 1))
    core = cv2.erode(around, cross)[width:-width, width:-width]
    inside = around[width:-width, width:-width]
    pixels: npt.NDArray[np.uint32] = inside.astype(np.uint32) * np.uint32(
        _premultiplied(color)
    )
    rim = (inside != 0) & (core == 0)
    corner = round(view.offset_x) + round(view.offset_y)
    across = np.arange(screen.x, screen.right)
    down = np.arange(screen.y, screen.bottom)[:, np.newaxis]
    dashes = (across + down - corner) // (_DASH_LENGTH * max(line_scale, 1)) % 2
    pixels[rim] = np.where(dashes[rim] == 0, np.uint32(_WHITE), np.uint32(_BLACK))
    return pixels


def _proposal_bounds(
    proposal: Proposal | None, view: ViewTransform, ratio: float
) -> Rect:
    if proposal is None:
        return EMPTY
    bounds = view.screen_rect(proposal.rect)
    for mark in proposal.marks:
        bounds = bounds.union(mark_bounds(mark, view, ratio))
    return bounds.expanded(1)


def _premultiplied(color: Color) -> int:
    alpha = round(255 * _FILL_OPACITY)
    red, green, blue = (round(level * alpha / 255) for level in color)
    return alpha << 24 | red << 16 | green << 8 | blue
