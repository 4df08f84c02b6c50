"""Which part of the picture the canvas shows."""

from __future__ import annotations

from app.ui.canvas.view_transform import ViewTransform, limited_scale, next_scale


class Viewport:
    """A view on a picture that follows both sizes and the user's wishes. No Qt.

    All lengths are physical screen pixels. A fitted picture stays fitted while the
    window changes its size, until somebody zooms or pans.
    """

    def __init__(self) -> None:
        self.view = ViewTransform()
        self._image = (1, 1)
        self._screen = (1, 1)
        self._fitted = True

    @property
    def screen(self) -> tuple[int, int]:
        """Width and height of the canvas."""
        return self._screen

    @property
    def image(self) -> tuple[int, int]:
        """Width and height of the picture."""
        return self._image

    def set_image(self, width: int, height: int) -> None:
        """Show another picture, all of it."""
        self._image = (width, height)
        self.fit()

    def resize(self, width: int, height: int) -> None:
        """Keep a fitted picture fitted and any other one where its middle is."""
        old, self._screen = self._screen, (max(width, 1), max(height, 1))
        if self._fitted:
            self.fit()
        else:
            dx, dy = (width - old[0]) // 2, (height - old[1]) // 2
            self._set(self.view.panned(dx, dy))

    def fit(self) -> None:
        """Show the whole picture."""
        self.view = ViewTransform.fit(self._image, self._screen)
        self._fitted = True

    def show_actual_size(self) -> None:
        """Show each picture pixel as one screen pixel, keeping the middle."""
        self.zoom_to(1.0, self._screen[0] / 2, self._screen[1] / 2)
        # Whole offsets make the picture pixel for pixel, with no resampling.
        view = self.view
        self.view = ViewTransform(1.0, round(view.offset_x), round(view.offset_y))

    def zoom(self, steps: float, x: float, y: float) -> None:
        """Zoom in by so many notches, or out if negative, at a point of the screen."""
        self.zoom_to(next_scale(self.view.scale, steps), x, y)

    def zoom_by(self, factor: float, x: float, y: float) -> None:
        """Enlarge by a factor at a point of the screen, within the limits."""
        self.zoom_to(limited_scale(self.view.scale * factor), x, y)

    def zoom_to(self, scale: float, x: float, y: float) -> None:
        """Change the scale and keep what is under (x, y)."""
        self._set(self.view.zoomed(scale, x, y))

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture over the screen."""
        self._set(self.view.panned(dx, dy))

    def centre_on(self, x: float, y: float) -> None:
        """Bring a point of the picture into the middle of the screen."""
        at = self.view.to_screen(x, y)
        self.pan(round(self._screen[0] / 2 - at[0]), round(self._screen[1] / 2 - at[1]))

    def _set(self, view: ViewTransform) -> None:
        self.view = view.kept_in_sight(self._image, self._screen)
        self._fitted = False
