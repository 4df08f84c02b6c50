"""The picture as it stands on the screen, kept until the view changes."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.pyramid import Picture
from app.raster.rect import Rect
from app.raster.tone import Tone
from app.ui.canvas.view_transform import ViewTransform

ScreenPixels = npt.NDArray[np.uint8]
"""(height, width, 4) uint8: blue, green, red and an unused byte, as the screen has."""

# From here on single pixels are large enough for a line between them.
_GRID_SCALE = 16.0
_GRID_LEVEL = 128
# From here on true pixels are worth more than a smooth picture.
_CRISP_SCALE = 2.0


class BaseLayer:
    """Draws the visible part of a picture once for each view.

    Every repaint copies from here, so strokes never cost a resampling of the picture.
    """

    def __init__(self) -> None:
        self._picture: Picture | None = None
        self._background = (0, 0, 0)
        self._tone = Tone()
        self._pixels: ScreenPixels | None = None
        self._drawn_for: tuple[ViewTransform, int, int] | None = None

    def set_picture(self, picture: Picture | None) -> None:
        """Show another picture, or none."""
        self._picture = picture
        self._drawn_for = None

    def set_background(self, red: int, green: int, blue: int) -> None:
        """Set the colour around the picture."""
        self._background = (blue, green, red)
        self._drawn_for = None

    def set_tone(self, tone: Tone) -> None:
        """Show the picture brighter, darker or the like."""
        self._tone = tone
        self._drawn_for = None

    def pixels(self, view: ViewTransform, width: int, height: int) -> ScreenPixels:
        """Return the whole screen.

        It belongs to this layer: do not change it, and copy what the next call must
        not change.
        """
        wanted = (view, width, height)
        if self._pixels is None or self._drawn_for != wanted:
            self._pixels = self._draw(view, width, height)
            self._drawn_for = wanted
        return self._pixels

    def _blank(self, width: int, height: int) -> ScreenPixels:
        """Return a screen of the background; large arrays are slow to make anew."""
        screen = self._pixels
        if screen is None or screen.shape[:2] != (height, width):
            screen = np.empty((height, width, 4), np.uint8)
        blue, green, red = self._background
        screen.view(np.uint32)[:] = 255 << 24 | red << 16 | green << 8 | blue
        return screen

    def _draw(self, view: ViewTransform, width: int, height: int) -> ScreenPixels:
        screen = self._blank(width, height)
        picture = self._picture
        if picture is None:
            return screen
        whole = Rect(0, 0, picture.width, picture.height)
        visible = view.screen_rect(whole).intersection(Rect(0, 0, width, height))
        if visible.is_empty:
            return screen
        crisp = view.scale >= _CRISP_SCALE or _is_pixel_exact(view)
        sample = _sample_nearest if crisp else _sample_smoothly
        drawn = sample(picture, view, visible)
        if not self._tone.is_plain:
            drawn = cv2.LUT(drawn, self._tone.table()).astype(np.uint8, copy=False)
        if view.scale >= _GRID_SCALE:
            _draw_grid(drawn, picture, view, visible)
        screen[visible.slices] = drawn
        return screen


def _draw_grid(
    drawn: ScreenPixels, picture: Picture, view: ViewTransform, visible: Rect
) -> None:
    """Draw a faint line where one picture pixel meets the next, in place."""
    rows = view.rows(visible.y, visible.bottom, picture.height)
    columns = view.columns(visible.x, visible.right, picture.width)
    for lines in (
        np.s_[np.flatnonzero(np.diff(rows)) + 1, :],
        np.s_[:, np.flatnonzero(np.diff(columns)) + 1],
    ):
        drawn[lines] = drawn[lines] // 4 * 3 + _GRID_LEVEL // 4


def _is_pixel_exact(view: ViewTransform) -> bool:
    """Tell whether each picture pixel is exactly one screen pixel."""
    return view.scale == 1 and view.offset_x % 1 == 0 and view.offset_y % 1 == 0


def _sample_nearest(
    picture: Picture, view: ViewTransform, visible: Rect
) -> ScreenPixels:
    """Repeat true pixels; the few that are seen are converted before, not after."""
    rows = view.rows(visible.y, visible.bottom, picture.height)
    columns = view.columns(visible.x, visible.right, picture.width)
    top, left = int(rows[0]), int(columns[0])
    seen = Rect(left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top)
    part = picture.part(0, seen)
    pixels = cv2.cvtColor(part, cv2.COLOR_RGB2BGRA).view(np.uint32)[..., 0]
    repeated = pixels.take(columns - left, axis=1).take(rows - top, axis=0)
    return repeated.view(np.uint8).reshape(*repeated.shape, 4)


def _sample_smoothly(
    picture: Picture, view: ViewTransform, visible: Rect
) -> ScreenPixels:
    number = picture.level_for(view.scale)
    level = picture.bounds(number)
    # Level pixels for each screen pixel, and the level's point behind the first one.
    step = 1 / (view.scale * 2**number)
    left = (visible.x - view.offset_x + 0.5) * step - 0.5
    top = (visible.y - view.offset_y + 0.5) * step - 0.5
    # Only what is seen is handed over: OpenCV limits sides to 32767 pixels.
    first_column = min(max(0, int(left) - 1), level.width - 1)
    first_row = min(max(0, int(top) - 1), level.height - 1)
    end_column = int(left + visible.width * step) + 3
    end_row = int(top + visible.height * step) + 3
    seen = Rect(first_column, first_row, end_column - first_column, end_row - first_row)
    part = picture.part(number, seen.intersection(level))
    to_part = np.array(
        [[step, 0, left - first_column], [0, step, top - first_row]], dtype=np.float64
    )
    drawn = cv2.warpAffine(
        part,
        to_part,
        (visible.width, visible.height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return cv2.cvtColor(drawn, cv2.COLOR_RGB2BGRA)  # type: ignore[return-value]
