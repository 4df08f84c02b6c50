"""Going from one part of the window to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget


class PanelFocus(QObject):
    """Goes round the parts of the window that are shown.

    Args:
        parts: Returns the parts in their order; hidden ones are left out.
        parent: Qt's owner.
    """

    def __init__(self, parts: Callable[[], Sequence[QWidget]], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts

    @Slot()
    def go_on(self) -> None:
        """Focus the next part."""
        self._step(1)

    @Slot()
    def go_back(self) -> None:
        """Focus the part before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        parts = [part for part in self._parts() if not part.isHidden()]
        focused = QApplication.focusWidget()
        place = next(
            (
                index
                for index, part in enumerate(parts)
                if focused is not None
                and (part is focused or part.isAncestorOf(focused))
            ),
            -1 if step > 0 else 0,
        )
        for distance in range(1, len(parts) + 1):
            if _focus(parts[(place + step * distance) % len(parts)]):
                return


def dock_of(part: QWidget | None) -> QDockWidget | None:
    """Return the dock that a part of the window is in; None if it is in none."""
    while part is not None and not isinstance(part, QDockWidget):
        part = part.parentWidget()
    return part


def is_behind(part: QWidget | None) -> bool:
    """Whether a part of the window is in a dock that another one covers."""
    dock = dock_of(part)
    return dock is not None and dock.visibleRegion().isEmpty()


def bring_to_sight(part: QWidget | None) -> None:
    """Show the dock of a part of the window, were it closed or behind another."""
    dock = dock_of(part)
    if dock is not None:
        dock.show()
        dock.raise_()


def _focus(part: QWidget) -> bool:
    """Focus the first control of a part; False if there is none that takes keys."""
    if isinstance(part, QDockWidget):
        part.raise_()  # it may be behind another
    for widget in (part, *part.findChildren(QWidget)):
        takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_keys and widget.isEnabled() and widget.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
