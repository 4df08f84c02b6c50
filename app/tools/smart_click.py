"""The smart click: an object with one click, mended by more."""

from __future__ import annotations

import math

from app.raster.evidence import Evidence
from app.raster.object_region import Hint, next_region
from app.raster.rect import Point, Rect
from app.raster.window_region import NO_REGION, Region, cropped
from app.tools.edit import Edit, write
from app.tools.outline import Outline
from app.tools.proposal import Mark, Proposal
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers, Tool
from app.translation import translatable


class SmartClickTool(Tool):
    """Proposes the object that is clicked, or around which a box is drawn.

    More clicks add to the proposal or, with Alt, take away. Nothing is painted before
    ``finish``; then the object gets the active class, as one gesture.
    """

    name = "smart_click"
    text = translatable("Smart click")

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._hints: list[Hint] = []
        self._regions: list[Region] = []  # one after each hint
        self._marks: list[Mark] = []
        self._proposal: Proposal | None = None
        self._pressed: Point | None = None  # set only while the button is down
        self._pointer: Point = (0.0, 0.0)
        self._adds = True

    @property
    def is_active(self) -> bool:
        """Whether something is proposed, or about to be."""
        return bool(self._hints) or self._pressed is not None

    @property
    def preview(self) -> Outline | None:
        """The box, while one is drawn."""
        if self._pressed is None or not self._draws_box():
            return None
        (left, top), (right, bottom) = self._pressed, self._pointer
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        return Outline(corners, is_closed=True)

    @property
    def proposal(self) -> Proposal | None:
        """The object as it stands, as far as the settings allow to paint it."""
        return self._proposal

    @property
    def can_step_back(self) -> bool:
        """Whether there is a click to take back."""
        return bool(self._hints)

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Begin a click or a box."""
        self._pressed = self._pointer = at
        self._adds = Modifiers.ALT not in modifiers

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Draw the box."""
        self._pointer = to

    def release(self) -> None:
        """Find what has been clicked or boxed, and propose it."""
        if self._pressed is None:
            return
        hint = self._hint()
        at, self._pressed = self._pressed, None
        # Before there is anything, there is nothing to take away from.
        if hint is not None and (self._hints or hint.adds):
            self._take(hint, at)

    def finish(self) -> None:
        """Give the proposed pixels the active class, as one gesture."""
        region, marks = self._region(), self._marks
        self.cancel()
        if not region[0].is_empty:
            target = self._target
            write(target, marks[0].at, region, target.active_class, self.text)

    def step_back(self) -> bool:
        """Take back the last click."""
        if not self._hints:
            return False
        for steps in (self._hints, self._regions, self._marks):
            steps.pop()
        self._propose()
        return True

    def cancel(self) -> None:
        """Forget the proposal."""
        self._hints, self._regions, self._marks = [], [], []
        self._pressed = self._proposal = None

    def _draws_box(self) -> bool:
        start = self._pressed
        reach = self._target.click_reach
        return start is not None and math.dist(start, self._pointer) > reach

    def _hint(self) -> Hint | None:
        """Return what the pointer has meant; None if that is outside the image."""
        bounds = Rect.of(self._target.annotation)
        start = self._pressed
        if start is None:
            return None
        if self._draws_box():
            box = Rect.around(*start, *self._pointer).intersection(bounds)
            middle = (box.x + box.width // 2, box.y + box.height // 2)
            return None if box.is_empty else Hint(middle, self._adds, box)
        pixel = (math.floor(start[0]), math.floor(start[1]))
        return Hint(pixel, self._adds) if bounds.contains(*start) else None

    def _take(self, hint: Hint, at: Point) -> None:
        target = self._target
        evidence = Evidence(target.picture, target.prediction, target.confidence)
        before = self._region()
        self._hints.append(hint)
        self._regions.append(next_region(evidence, before, self._hints))
        middle = (hint.at[0] + 0.5, hint.at[1] + 0.5)
        self._marks.append(Mark(at if hint.box is None else middle, hint.adds))
        self._propose()

    def _region(self) -> Region:
        return self._regions[-1] if self._regions else NO_REGION

    def _propose(self) -> None:
        """Show of the region what may be painted, where the first click counts."""
        if not self._marks:
            self._proposal = None
            return
        rect, pixels = self._region()
        edit = Edit(self._target, self._marks[0].at)
        rect, pixels = cropped(rect, pixels & edit.allowed(rect))
        self._proposal = Proposal(rect, pixels, marks=tuple(self._marks))
