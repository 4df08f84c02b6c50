"""How the open image is shown. Nothing here changes an image, a mask or a model."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.raster.tone import Tone


class ViewState(QObject):
    """The display's half of the session.

    Attributes:
        tone: Brightness, contrast and gamma of the picture.
        overlay_opacity: How opaque masks are, 0 to 1.
        overlay_visible: Whether masks are shown.
        contours_only: Whether only the outlines of the masks are shown.
        hidden_classes: Labels whose masks are not shown.

    Signals:
        tone_changed: The picture is shown brighter, darker or the like.
        overlay_opacity_changed: Opacity of the masks, 0 to 1.
        overlay_visible_changed: Whether the masks are shown.
        contours_changed: Whether only the outlines of the masks are shown.
        visibility_changed: Masks of other classes are hidden.
    """

    tone_changed = Signal()
    overlay_opacity_changed = Signal(float)
    overlay_visible_changed = Signal(bool)
    contours_changed = Signal(bool)
    visibility_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tone = Tone()
        self.overlay_opacity = 0.5
        self.overlay_visible = True
        self.contours_only = False
        self.hidden_classes: frozenset[int] = frozenset()

    def set_tone(self, tone: Tone) -> None:
        """Show the picture in another tone; the image itself stays as it is."""
        if tone != self.tone:
            self.tone = tone
            self.tone_changed.emit()

    def set_overlay_opacity(self, opacity: float) -> None:
        """Set how opaque masks are, kept within 0 to 1."""
        opacity = min(max(float(opacity), 0.0), 1.0)
        if opacity != self.overlay_opacity:
            self.overlay_opacity = opacity
            self.overlay_opacity_changed.emit(opacity)

    def set_overlay_visible(self, visible: bool) -> None:
        """Show or hide the masks."""
        if visible != self.overlay_visible:
            self.overlay_visible = visible
            self.overlay_visible_changed.emit(visible)

    def set_contours_only(self, contours_only: bool) -> None:
        """Show only the outlines of the masks, or all of them."""
        if contours_only != self.contours_only:
            self.contours_only = contours_only
            self.contours_changed.emit(contours_only)

    def set_class_visible(self, label: int, visible: bool) -> None:
        """Show or hide the masks of one class; the masks themselves stay."""
        one = frozenset({label})
        hidden = self.hidden_classes - one if visible else self.hidden_classes | one
        self._set_hidden(hidden)

    def _set_hidden(self, hidden: frozenset[int]) -> None:
        if hidden != self.hidden_classes:
            self.hidden_classes = hidden
            self.visibility_changed.emit()
