"""How the session wants masks and heat maps to be drawn."""

from __future__ import annotations

from app.session.session import Session
from app.ui.canvas.color_table import OverlayStyle
from app.ui.canvas.heat_layer import HeatStyle


def overlay_style(session: Session, ratio: float) -> OverlayStyle:
    """Return the style of masks.

    Args:
        session: Knows what the user wants.
        ratio: Physical pixels for each logical one.
    """
    return OverlayStyle(
        session.overlay_opacity,
        session.contours_only,
        line_scale=max(1, round(ratio)),
        hidden=session.hidden_classes,
        differences=session.differences_visible,
    )


def heat_style(session: Session) -> HeatStyle:
    """Return the style of false colours."""
    return HeatStyle(
        session.heat_map,
        session.active_class,
        len(session.classes),
        session.overlay_opacity,
    )
