"""The showing half of the canvas: it follows the session and paints."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.jobs.open_image import ReadyImage
from app.raster.channels import ChannelPicture
from app.raster.early_picture import EarlyPicture
from app.raster.pyramid import Picture, Pyramid
from app.raster.rect import EMPTY, Rect
from app.session.document import Document
from app.session.session import Session
from app.ui.canvas.early_note import EarlyNote
from app.ui.canvas.gesture_layer import GestureLayer
from app.ui.canvas.legend import Legend
from app.ui.canvas.minimap import Minimap
from app.ui.canvas.painting import (
    draw_ring,
    draw_scene,
    logical,
    physical,
    ring_bounds,
)
from app.ui.canvas.scene import Scene
from app.ui.canvas.styles import heat_style, overlay_style
from app.ui.canvas.viewport import Viewport
from tiramisu.config import Color

# A click means a point that is so many pixels away.
_CLICK_REACH = 8.0


class CanvasView(QWidget):
    """Shows the session's document. Holds no state of the work itself.

    Signals:
        view_changed: Somebody zoomed, panned or resized.
        gesture_changed: The open gesture looks different.
    """

    view_changed = Signal()
    gesture_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Document | None = None
        self._pyramid: Pyramid | None = None
        self._ready: ReadyImage | None = None
        self._scene = Scene()
        self._viewport = Viewport()
        self._minimap = Minimap(self._viewport, self)
        self._minimap.centre_requested.connect(self.centre_on)
        self._legend = Legend(session, self)
        self._early = EarlyNote(self)
        self._pointer: QPointF | None = None  # physical pixels
        self._ring = EMPTY
        self._gesture = GestureLayer()
        self._ratio = self.devicePixelRatioF()  # physical pixels for each logical one
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._follow(session)

    def _follow(self, session: Session) -> None:
        session.document_changed.connect(self._on_document_changed)
        session.classes_changed.connect(self._on_classes_changed)
        session.overlay_opacity_changed.connect(self._on_style_changed)
        session.overlay_visible_changed.connect(self._on_style_changed)
        session.contours_changed.connect(self._on_style_changed)
        session.visibility_changed.connect(self._on_style_changed)
        session.differences_changed.connect(self._on_style_changed)
        session.heat_map_changed.connect(self._on_style_changed)
        session.active_class_changed.connect(self._on_style_changed)
        session.tool_changed.connect(self._update_ring)
        session.tool_changed.connect(self.show_gesture)
        session.settings_changed.connect(self._update_ring)
        session.tone_changed.connect(self._on_picture_changed)
        session.channels_changed.connect(self._on_picture_changed)
        session.brush_radius_changed.connect(self._update_ring)
        self._on_classes_changed()
        self._on_style_changed()
        self._on_document_changed()
        self._take_background()

    @property
    def viewport(self) -> Viewport:
        """The part of the picture that is shown; changed by ``change_view`` only."""
        return self._viewport

    @property
    def pointer_point(self) -> tuple[float, float] | None:
        """The point of the picture that the pointer is over; None while elsewhere."""
        at = self._pointer
        return None if at is None else self._viewport.view.to_image(at.x(), at.y())

    def sizeHint(self) -> QSize:
        """Take what room there is."""
        return QSize(800, 600)

    def minimumSizeHint(self) -> QSize:
        """Leave room for the panels on small displays."""
        return QSize(160, 120)

    @Slot(object)
    def prepare(self, ready: ReadyImage) -> None:
        """Keep what was made in the background for its document to come."""
        self._ready, self._pyramid = ready, ready.pyramid

    @Slot(object)
    def show_early(self, picture: EarlyPicture | None) -> None:
        """Show a picture whose document is still to come, or no longer do."""
        if self._session.document is None and picture is not None:
            self._fit_unless_shown(picture.width, picture.height)
        self._early.show_picture(picture)
        if self._session.document is None:
            self._on_picture_changed()
            self.show_view()

    def _fit_unless_shown(self, width: int, height: int) -> None:
        """Show all of a picture, unless somebody looks around in it already."""
        if not self._early.is_of(width, height):
            self._viewport.set_image(width, height)

    @Slot()
    def fit(self) -> None:
        """Show the whole picture."""
        self._viewport.fit()
        self.show_view()

    @Slot()
    def show_actual_size(self) -> None:
        """Show each picture pixel as one screen pixel."""
        self._viewport.show_actual_size()
        self.show_view()

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in by one notch at the pointer."""
        self.zoom(1.0)

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out by one notch at the pointer."""
        self.zoom(-1.0)

    def zoom(self, steps: float) -> None:
        """Zoom at the pointer, or in the middle while it is elsewhere."""
        width, height = self._viewport.screen
        at = self._pointer or QPointF(width / 2, height / 2)
        self._viewport.zoom(steps, at.x(), at.y())
        self.show_view()

    @property
    def sight(self) -> Rect:
        """The part of the image that can be seen, in image pixels."""
        view, (width, height) = self._viewport.view, self._viewport.screen
        left, top = view.to_image(0, 0)
        right, bottom = view.to_image(width, height)
        whole = Rect(0, 0, *self._viewport.image)
        return Rect.around(left, top, right, bottom).intersection(whole)

    @Slot(float, float)
    def centre_on(self, x: float, y: float) -> None:
        """Bring a point of the picture into the middle."""
        self._viewport.centre_on(x, y)
        self.show_view()

    @Slot(float, float)
    def look_at(self, x: float, y: float) -> None:
        """Bring a point of the image to the middle, large enough to judge it."""
        if self._viewport.view.scale < self.devicePixelRatioF():
            self.show_actual_size()
        self.centre_on(x, y)

    def show_view(self) -> None:
        """Repaint after the viewport has changed."""
        reach = _CLICK_REACH * self._ratio / self._viewport.view.scale
        self._session.click_reach = reach
        width, height = self._viewport.screen
        self._session.centre = self._viewport.view.to_image(width / 2, height / 2)
        self._update_ring()
        self._minimap.follow()
        self.update()
        self.view_changed.emit()

    def set_pointer(self, at: QPointF | None) -> None:
        """Show the brush's outline here, in physical pixels, or nowhere."""
        self._pointer = at
        self._update_ring()

    @Slot()
    def show_gesture(self) -> None:
        """Show the tool's open gesture as it is; only what differs is repainted."""
        view = self._viewport.view
        changed = self._gesture.follow(self._session.tool, view, self._ratio)
        for screen in changed:
            self._update_screen(screen)
        if changed:
            self.gesture_changed.emit()

    # Following the session

    @Slot()
    def _on_document_changed(self) -> None:
        if self._document is not None:
            self._document.mask_changed.disconnect(self._on_masks_changed)
            self._document.prediction_changed.disconnect(self._on_masks_changed)
            self._document.uncertainty_changed.disconnect(self._on_heat_changed)
            self._document.errors_changed.disconnect(self._on_heat_changed)
            self._document.channels_refined.disconnect(self._on_picture_changed)
        self._document = document = self._session.document
        self._gesture.clear()
        if document is None:
            self._pyramid = None
            self._scene.show(None, None)
        else:
            document.mask_changed.connect(self._on_masks_changed)
            document.prediction_changed.connect(self._on_masks_changed)
            document.uncertainty_changed.connect(self._on_heat_changed)
            document.errors_changed.connect(self._on_heat_changed)
            document.channels_refined.connect(self._on_picture_changed)
            ready, self._ready = self._ready, None
            is_its = ready is not None and ready.opened.image is document.image
            reduced = ready.reduced if ready is not None and is_its else None
            self._scene.show(self._picture_of(document), document, reduced)
            self._fit_unless_shown(document.bounds.width, document.bounds.height)
            self._early.show_picture(None)
        self._on_picture_changed()
        self.show_view()

    @Slot()
    def _on_picture_changed(self) -> None:
        """Show the same picture in other colours, another tone, or finer."""
        document, tone = self._document, self._session.tone
        picture: Picture | None = self._early.shown
        if document is not None:
            picture = self._picture_of(document)
        self._scene.set_picture(picture)
        self._scene.set_tone(tone)
        self._minimap.show_picture(picture, tone)
        self.update()

    def _picture_of(self, document: Document) -> Picture:
        channels = self._session.channels
        if channels is None:
            return self._pyramid_of(document)
        return ChannelPicture(document.channels, channels)

    def _pyramid_of(self, document: Document) -> Pyramid:
        rgb = document.image.rgb
        if self._pyramid is None or self._pyramid.levels[0] is not rgb:
            self._pyramid = Pyramid(rgb)
        return self._pyramid

    @Slot(object)
    def _on_masks_changed(self, changed: Rect) -> None:
        self._scene.take_changes(changed)
        self._update_screen(self._scene.screen_rect(self._viewport.view, changed))

    @Slot(object)
    def _on_heat_changed(self, changed: Rect) -> None:
        self._update_screen(self._scene.screen_rect(self._viewport.view, changed))

    def _update_screen(self, screen: Rect) -> None:
        visible = screen.intersection(Rect(0, 0, *self._viewport.screen))
        if not visible.is_empty:
            self.update(logical(visible, self._ratio))

    @Slot()
    def _on_classes_changed(self) -> None:
        self._scene.set_classes(self._session.classes)
        self._on_style_changed()

    @Slot()
    def _on_style_changed(self) -> None:
        session = self._session
        self._scene.masks_visible = session.overlay_visible
        self._scene.set_style(overlay_style(session, self._ratio), heat_style(session))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._take_background()
        super().changeEvent(event)

    def _take_background(self) -> None:
        color = self.palette().color(QPalette.ColorRole.Mid)
        self._scene.set_background(color.red(), color.green(), color.blue())
        self.update()

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the view sensible for the new size."""
        self._take_size()
        super().resizeEvent(event)

    def _take_size(self) -> None:
        self._ratio = ratio = self.devicePixelRatioF()
        self._viewport.resize(round(self.width() * ratio), round(self.height() * ratio))
        self._on_style_changed()
        self._legend.follow()
        self._early.follow()
        self.show_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is exposed, in physical pixels so that nothing is resampled."""
        if self._ratio != self.devicePixelRatioF():
            self._take_size()  # the window has come to another screen
        ratio = self._ratio
        whole = Rect(0, 0, *self._viewport.screen)
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        exposed = physical(event.rect(), ratio).intersection(whole)
        if not exposed.is_empty:
            draw_scene(painter, self._scene, self._viewport, exposed)
        if self._pointer is not None and not self._ring.is_empty:
            square = self._session.settings.square_brush
            draw_ring(painter, self._pointer, self._ring_radius(), ratio, square=square)
        color = self._proposed_color()
        self._gesture.draw(painter, color, self._viewport.view, ratio, exposed)
        painter.end()

    def _proposed_color(self) -> Color:
        label, session = self._gesture.label, self._session
        return session.classes[session.active_class if label is None else label].color

    def _ring_radius(self) -> float:
        """Physical pixels from the pointer to the brush's edge."""
        radius = self._session.tool.cursor_radius or 0.0
        return radius * self._viewport.view.scale

    @Slot()
    def _update_ring(self) -> None:
        """Repaint where the brush's outline was and where it is now."""
        before, self._ring = self._ring, EMPTY
        brushes = self._session.tool.cursor_radius is not None
        if self._pointer is not None and self._document is not None and brushes:
            radius = self._ring_radius()
            self._ring = ring_bounds(self._pointer, radius, self._ratio)
        # One rectangle where they overlap: Qt is slow to clip to anything else.
        if before.intersection(self._ring).is_empty:
            self._update_screen(before)
            self._update_screen(self._ring)
        else:
            self._update_screen(before.union(self._ring))
