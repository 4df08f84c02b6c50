"""What a tool needs to know of the program around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from app.raster.patch import MaskPatch
from app.raster.rect import Rect
from app.tools.settings import ToolSettings
from tiramisu.config import LabelClass
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask


class PaintTarget(Protocol):
    """Something to paint on; the session is one."""

    @property
    def annotation(self) -> LabelMask:
        """(height, width) uint8; tools may paint on it before they commit."""

    @property
    def prediction(self) -> LabelMask:
        """(height, width) uint8, 255 where the model has said nothing."""

    @property
    def confidence(self) -> npt.NDArray[np.uint8]:
        """(height, width) uint8, how sure the model is; 255 is certain."""

    @property
    def picture(self) -> RgbImage:
        """(height, width, 3) uint8, what the masks are about."""

    @property
    def classes(self) -> Sequence[LabelClass]:
        """What the labels mean."""

    @property
    def active_class(self) -> int:
        """Label that brushes paint."""

    @property
    def brush_radius(self) -> float:
        """In image pixels."""

    @property
    def pen_pressure(self) -> float:
        """How hard a pen is pressed, 0 to 1; 1 without a pen."""

    @property
    def settings(self) -> ToolSettings:
        """The options of all tools."""

    @property
    def click_reach(self) -> float:
        """How far from a point, in image pixels, a click may be that means it."""

    @property
    def is_read_only(self) -> bool:
        """Whether the annotation may only be looked at: no tool changes it then."""

    def show_preview(self, rect: Rect) -> None:
        """Show again what the annotation holds in ``rect``."""

    def commit(self, patch: MaskPatch, text: str) -> None:
        """Make a gesture part of the annotation; its live paint is off by then."""

    def tell(self, text: str) -> None:
        """Tell the user in one sentence what a gesture could not do."""

    def pick_class(self, label: int) -> None:
        """Make ``label`` the active class."""
