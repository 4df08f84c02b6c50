"""Cleaning annotated regions: by a click on one, or by a line across some."""

from __future__ import annotations

from app.raster.rect import Point, Rect
from app.raster.region import BoolMask
from app.tools.clicked_region import region_at, window_around
from app.tools.edit import Edit
from app.tools.merging import merged
from app.tools.outline import Outline
from app.tools.proposal import Proposal
from app.tools.settings import MAX_CLEAN_UP_REACH, CleanUp
from app.tools.target import PaintTarget
from app.tools.tidying import (
    BACKGROUND,
    Change,
    reshaped,
    split,
    successors,
    without_holes_and_specks,
)
from app.tools.tool import Modifiers, Tool
from app.translation import translatable
from tiramisu.config import IGNORE_INDEX

_LINES = (CleanUp.SPLIT, CleanUp.MERGE)
_TEXTS = {
    CleanUp.HOLES_AND_SPECKS: translatable("Clean up"),
    CleanUp.SMOOTH: translatable("Smooth region"),
    CleanUp.GROW: translatable("Grow region"),
    CleanUp.SHRINK: translatable("Shrink region"),
    CleanUp.SPLIT: translatable("Split region"),
    CleanUp.MERGE: translatable("Merge regions"),
}
# Larger changes are worked out at the end only, so that the pointer stays quick.
_LIVE_PIXELS = 2_000_000


class CleanUpTool(Tool):
    """Does to regions what the settings say, from press to release.

    Filling holes, dropping specks, smoothing, growing and shrinking mean the annotated
    region that is clicked, or with Shift all of the active class. Until the button is
    up the result is a proposal, and dragging sideways changes by how much a region
    is smoothed, grown or shrunk. Splitting and merging follow a line that is drawn;
    where it splits, it leaves background, or with Alt nothing.
    """

    name = "clean_up"
    text = translatable("Clean up")

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._points: list[Point] = []  # set only while the button is down
        self._modifiers = Modifiers.NONE
        self._operation = CleanUp.HOLES_AND_SPECKS
        self._reach = self._planned_reach = 0
        self._change: Change | None = None
        self._proposal: Proposal | None = None

    @property
    def is_active(self) -> bool:
        """Whether the button is down."""
        return bool(self._points)

    @property
    def preview(self) -> Outline | None:
        """The line that splits or merges."""
        if not self._points or self._operation not in _LINES:
            return None
        return Outline(tuple(self._points))

    @property
    def proposal(self) -> Proposal | None:
        """The region as it is to be."""
        return self._proposal

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Choose a region, or begin a line."""
        self.finish()
        settings = self._target.settings
        self._operation, self._modifiers = settings.clean_up, modifiers
        self._points = [at]
        if self._operation not in _LINES:
            self._plan(settings.clean_up_reach)

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Go on with the line, or change by how much."""
        if not self._points:
            return
        if self._operation in _LINES:
            if to != self._points[-1]:
                self._points.append(to)
        elif self._operation is not CleanUp.HOLES_AND_SPECKS:
            self._drag_reach(to)

    def release(self) -> None:
        """Clean, as one gesture."""
        self.finish()

    def finish(self) -> None:
        """Clean, as one gesture."""
        if not self._points:
            return
        if self._change is not None and self._planned_reach != self._reach:
            self._plan(self._reach)
        change = self._line_change() if self._operation in _LINES else self._change
        modifiers, operation = self._modifiers, self._operation
        self.cancel()
        if change is not None:
            self._write(change, operation, leaves_nothing=Modifiers.ALT in modifiers)

    def cancel(self) -> None:
        """Forget the gesture."""
        self._points = []
        self._change = self._proposal = None

    def _plan(self, reach: int) -> None:
        """Work out the change and propose it."""
        self._reach = self._planned_reach = reach
        chosen = self._chosen()
        if chosen is None:
            return
        rect, region, label = chosen
        target, operation = self._target, self._operation
        if operation is CleanUp.HOLES_AND_SPECKS:
            change = without_holes_and_specks(target, rect, region, label)
        else:
            change = reshaped(target, rect, region, label, operation, reach)
        self._change = change
        self._proposal = Proposal(change.rect, change.region, label)

    def _drag_reach(self, to: Point) -> None:
        across = (to[0] - self._points[0][0]) / self._target.click_reach
        # Truncated, so that an unsteady click changes nothing.
        reach = self._target.settings.clean_up_reach + int(across)
        reach = min(max(reach, 1), MAX_CLEAN_UP_REACH)
        if self._change is None or reach == self._reach:
            return
        self._reach = reach
        if self._change.rect.area <= _LIVE_PIXELS:
            self._plan(reach)

    def _chosen(self) -> tuple[Rect, BoolMask, int] | None:
        """Return the region that is meant, and its label; None if nothing is."""
        target, at = self._target, self._points[0]
        annotation = target.annotation
        if not Rect.of(annotation).contains(*at):
            return None
        pixel = (int(at[0]), int(at[1]))
        if Modifiers.SHIFT in self._modifiers:
            label, window = target.active_class, window_around(target, pixel)
            return (window, annotation[window.slices] == label, label)
        label = int(annotation[pixel[1], pixel[0]])
        if label == IGNORE_INDEX:
            return None
        region = region_at(target, lambda window: annotation[window.slices], pixel)
        return (*region, label)

    def _line_change(self) -> Change | None:
        if not Rect.of(self._target.annotation).area:
            return None
        follow = split if self._operation is CleanUp.SPLIT else merged
        return follow(self._target, self._points, self._target.settings.clean_up_reach)

    def _write(
        self, change: Change, operation: CleanUp, *, leaves_nothing: bool
    ) -> None:
        edit = Edit(self._target)
        edit.put(change.rect, change.gained, change.label)
        background, nothing = self._left_behind(change, operation, leaves_nothing)
        edit.put(change.rect, background, BACKGROUND)
        edit.put(change.rect, nothing, IGNORE_INDEX)
        edit.commit(_TEXTS[operation])

    def _left_behind(
        self, change: Change, operation: CleanUp, leaves_nothing: bool
    ) -> tuple[BoolMask, BoolMask]:
        """Return which lost pixels become background and which unlabelled."""
        lost = change.lost
        if operation is CleanUp.SPLIT and not leaves_nothing:
            return (lost, lost & False)
        if operation in (CleanUp.SPLIT, CleanUp.HOLES_AND_SPECKS):
            return (lost & False, lost)
        return successors(self._target, change)
