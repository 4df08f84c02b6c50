"""A scripted person who paints what a prediction got wrong, through the app's tools.

The hand moves at 400 pixels a second, the speed of RootPainter's simulated annotator,
and every gesture costs a pause for finding the next error and going there. Nothing
here looks at a clock: seconds are counted, so results are the same on any machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from app.session.session import Session
from app.tools.accept import accept_image

PIXELS_PER_SECOND = 400.0
GESTURE_PAUSE = 1.0
KEY_PAUSE = 0.3
LOOK_SECONDS = 2.0

_LEAST_AREA = 30  # errors that nobody would bother with
_LEAST_RADIUS, _MOST_RADIUS = 1.5, 15.0
_LONGEST_STROKE = 300.0
_SECONDS_PER_IMAGE = 240.0
# Where each stroke is answered at once, large errors get a short one.
_LARGE_AREA = 300
_SHORT_STROKE = 60

Point = tuple[float, float]


@dataclass
class Effort:
    """What the annotation has cost so far.

    Attributes:
        seconds: Of looking, moving and painting.
        gestures: Strokes and clicks.
    """

    seconds: float = 0.0
    gestures: int = 0


class Person:
    """Corrects the open image of a session until it is right, or patience ends.

    Args:
        session: Whose document and tools are used.
        effort: Is added to.
        on_gesture: Called after each gesture; learners get on with their work then.
    """

    def __init__(
        self, session: Session, effort: Effort, on_gesture: Callable[[], None]
    ) -> None:
        self._session = session
        self._effort = effort
        self._on_gesture = on_gesture

    def correct(
        self, truth: Any, seconds: float, *, is_answered: Callable[[], bool]
    ) -> bool:
        """Paint the largest errors of the open image; accept the rest when it is right.

        Args:
            truth: (height, width) labels, 255 where there is none.
            seconds: Effort at which the session is over.
            is_answered: Whether each stroke changes what is shown beside it.

        Returns:
            Whether the image was finished.
        """
        self._effort.seconds += LOOK_SECONDS
        patience = min(seconds, self._effort.seconds + _SECONDS_PER_IMAGE)
        blurred = _borders(truth)
        painted: dict[int, int] = {}
        while self._effort.seconds < patience:
            error = self._largest_error(truth, blurred, painted)
            if error is None:
                self._accept()
                return True
            label, region = error
            self._take(label)
            if is_answered() and np.count_nonzero(region) > _LARGE_AREA:
                self._mark(region)
            else:
                self._paint(region, patience)
        return False

    def _largest_error(
        self, truth: Any, blurred: Any, painted: dict[int, int]
    ) -> tuple[int, Any] | None:
        """Return a class and the (height, width) bool of one region that lacks it.

        Where nothing is predicted yet, the class that was painted least comes first.
        """
        shown = self._shown()
        wrong = (shown != truth) & (truth != 255) & ~blurred
        best: tuple[tuple[int, float], int, Any] | None = None
        for label in np.unique(truth[wrong]):
            area = (wrong & (truth == label)).astype(np.uint8)
            count, places, stats, _ = cv2.connectedComponentsWithStats(area)
            if count < 2:
                continue
            largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
            size = int(stats[largest, cv2.CC_STAT_AREA])
            if size < _LEAST_AREA:
                continue
            region = places == largest
            is_blank = bool((shown[region] == 255).mean() > 0.5)
            turn = -painted.get(int(label), 0) if is_blank else 0
            key = (turn, float(size))
            if best is None or key > best[0]:
                best = (key, int(label), region)
        if best is None:
            return None
        painted[best[1]] = painted.get(best[1], 0) + 1
        return best[1], best[2]

    def _shown(self) -> Any:
        annotation, prediction = self._session.annotation, self._session.prediction
        return np.where(annotation == 255, prediction, annotation)

    def _take(self, label: int) -> None:
        self._session.set_tool("brush")
        if self._session.active_class != label:
            self._session.set_active_class(label)
            self._effort.seconds += KEY_PAUSE

    def _mark(self, region: Any) -> None:
        """Draw a short line through the thickest part of a region."""
        depth = _depth(region)
        row, column = np.unravel_index(int(depth.argmax()), depth.shape)
        radius = float(np.clip(0.5 * depth.max(), _LEAST_RADIUS, 4.0))
        inside = np.flatnonzero(depth[row] >= radius)
        near = inside[np.abs(inside - column) <= _SHORT_STROKE // 2]
        gaps = np.flatnonzero(np.diff(near) > 1)
        parts = np.split(near, gaps + 1)
        line = next((part for part in parts if column in part), near)
        self._session.set_brush_radius(radius)
        ends = (int(line[0]), int(line[-1])) if line.size else (column, column)
        self._stroke([(float(x) + 0.5, float(row) + 0.5) for x in ends])

    def _paint(self, region: Any, patience: float) -> None:
        """Cover a region with strokes that keep inside it."""
        depth = _depth(region)
        radius = float(np.clip(0.7 * depth.max(), _LEAST_RADIUS, _MOST_RADIUS))
        self._session.set_brush_radius(radius)
        for path in strokes(region, depth, radius):
            self._stroke(path)
            if self._effort.seconds >= patience:
                return

    def _stroke(self, path: list[Point]) -> None:
        tool = self._session.tool
        tool.press(path[0])
        for point in path[1:]:
            tool.move(point)
        tool.release()
        self._spend(GESTURE_PAUSE + _length(path) / PIXELS_PER_SECOND)

    def _accept(self) -> None:
        accept_image(self._session)
        self._spend(GESTURE_PAUSE)

    def _spend(self, seconds: float) -> None:
        self._effort.seconds += seconds
        self._effort.gestures += 1
        self._on_gesture()


def _depth(region: Any) -> Any:
    """Return the distance of each pixel of a region to what is not the region."""
    padded = np.pad(region.astype(np.uint8), 1)
    return cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1]


def strokes(region: Any, depth: Any, radius: float) -> Iterator[list[Point]]:
    """Yield paths of a round brush that cover a region, line by line.

    Args:
        region: (height, width) bool.
        depth: (height, width) distance to what is not the region.
        radius: Of the brush, in pixels.
    """
    core = depth >= 0.9 * radius
    if not core.any():
        row, column = np.unravel_index(int(depth.argmax()), depth.shape)
        yield [(float(column) + 0.5, float(row) + 0.5)]
        return
    path: list[Point] = []
    rows = np.flatnonzero(core.any(axis=1))
    step = max(1, round(1.5 * radius))
    lines = sorted({*range(int(rows[0]), int(rows[-1]) + 1, step), int(rows[-1])})
    for number, row in enumerate(lines):
        runs = _runs(core[row])
        for run in runs if number % 2 == 0 else reversed(runs):
            ends = run if number % 2 == 0 else run[::-1]
            points = [(float(x) + 0.5, float(row) + 0.5) for x in ends]
            joined = path and _is_inside(region, path[-1], points[0])
            if path and (not joined or _length([*path, *points]) > _LONGEST_STROKE):
                yield path
                path = []
            path += points
    if path:
        yield path


def _runs(line: Any) -> list[tuple[int, int]]:
    """Return the first and last place of each run of True, cut where too long."""
    edges = np.flatnonzero(np.diff(np.pad(line.astype(np.int8), 1)))
    found = []
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        for left in range(int(start), int(stop), int(_LONGEST_STROKE)):
            found.append((left, min(left + int(_LONGEST_STROKE), int(stop)) - 1))
    return found


def _is_inside(region: Any, start: Point, end: Point) -> bool:
    """Tell whether a straight line keeps within the region."""
    count = max(2, int(_length([start, end])))
    xs = np.linspace(start[0], end[0], count).astype(int)
    ys = np.linspace(start[1], end[1], count).astype(int)
    return bool(region[ys, xs].all())


def _length(path: list[Point]) -> float:
    points = np.asarray(path)
    return float(np.hypot(*np.diff(points, axis=0).T).sum()) if len(path) > 1 else 0.0


def _borders(truth: Any) -> Any:
    """Return the pixels beside a border, where two people would not agree."""
    window = np.ones((3, 3), np.uint8)
    return cv2.dilate(truth, window) != cv2.erode(truth, window)
