"""What the whole window shares: project, document, class, tool and model."""

from __future__ import annotations

import dataclasses
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.project.class_list import Relabelling
from app.project.errors import ProjectError
from app.project.project import Project
from app.project.store import MaskSave
from app.raster.patch import MaskPatch
from app.raster.rect import Rect
from app.session.document import Document
from app.session.view_state import HeatMap, ViewState
from app.tools import TOOLS
from app.tools.settings import ToolSettings
from app.tools.target import PaintTarget
from app.tools.tool import Tool
from tiramisu.config import LabelClass, default_classes
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask

log = logging.getLogger(__name__)

MIN_RADIUS, MAX_RADIUS = 0.5, 500.0
_NO_IMAGE: LabelMask = np.zeros((0, 0), np.uint8)
_NO_PICTURE: RgbImage = np.zeros((0, 0, 3), np.uint8)


class Session(ViewState):
    """The one truth about what is open and chosen; tools paint through it.

    How all that is shown is kept by ``ViewState``.

    Args:
        default_model: Model that predicts where a project has chosen none.

    Signals:
        project_changed: Another project is open.
        document_changed: Another image is open, or none.
        classes_changed: The classes have other names, colours or numbers.
        active_class_changed: Label that brushes paint now.
        brush_radius_changed: Radius in image pixels.
        tool_changed: Name of the tool in hand.
        settings_changed: The options of tools are different.
        model_changed: Another model predicts.
        save_failed: One sentence about work that could not be written.
        noticed: One sentence about something found while saving.
    """

    project_changed = Signal()
    document_changed = Signal()
    classes_changed = Signal()
    active_class_changed = Signal(int)
    brush_radius_changed = Signal(float)
    tool_changed = Signal(str)
    settings_changed = Signal()
    model_changed = Signal()
    save_failed = Signal(str)
    noticed = Signal(str)

    def __init__(
        self, default_model: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.document: Document | None = None
        self.classes: tuple[LabelClass, ...] = default_classes(2)
        self.active_class = 1
        self.brush_radius = 10.0
        self.settings = ToolSettings()
        self.click_reach = 1.0
        self.pen_pressure = 1.0
        self.model_path = self._default_model = default_model
        self._layout: tuple[int, np.dtype[np.generic]] | None = None
        self._tools = {name: make(self) for name, make in TOOLS.items()}
        self.tool: Tool = self._tools["brush"]

    @property
    def annotation(self) -> LabelMask:
        """(height, width) uint8 of the open image; without one, no pixels."""
        return _NO_IMAGE if self.document is None else self.document.annotation

    @property
    def prediction(self) -> LabelMask:
        """(height, width) uint8 of the open image; without one, no pixels."""
        return _NO_IMAGE if self.document is None else self.document.prediction

    @property
    def confidence(self) -> LabelMask:
        """(height, width) uint8 of the open image; without one, no pixels."""
        return _NO_IMAGE if self.document is None else self.document.confidence

    @property
    def picture(self) -> RgbImage:
        """(height, width, 3) uint8 of the open image; without one, no pixels."""
        return _NO_PICTURE if self.document is None else self.document.image.rgb

    @property
    def is_read_only(self) -> bool:
        """Whether the open image may only be looked at."""
        return self.document is not None and bool(self.document.read_only)

    def explain_read_only(self) -> None:
        """Say why nothing can be changed, if nothing can."""
        if self.document is not None and self.document.read_only:
            self.noticed.emit(self.document.read_only)

    def show_preview(self, rect: Rect) -> None:
        """Show again what the annotation holds in ``rect``."""
        if self.document is not None:
            self.document.show_preview(rect)

    def commit(self, patch: MaskPatch, text: str) -> None:
        """Make a tool's gesture part of the annotation."""
        if self.document is not None:
            self.document.commit(patch, text)

    def tell(self, text: str) -> None:
        """Tell the user what a gesture could not do."""
        self.noticed.emit(text)

    def pick_class(self, label: int) -> None:
        """Make ``label`` the active class."""
        self.set_active_class(label)

    def open_project(self, project: Project) -> bool:
        """Leave the old project for this one; False if its last work cannot be kept."""
        if not self.show(None):
            return False
        self.project = project
        self.change_settings(protected=frozenset())
        self._set_hidden(frozenset())
        self._take_classes(project.classes)
        self._take_model(project.active_model or self._default_model)
        self.project_changed.emit()
        return True

    def show(self, document: Document | None) -> bool:
        """Save and close the open image and show another.

        Returns:
            False if the old image holds gestures that no file takes. It stays open
            then, ``save_failed`` has said why, and ``document`` is closed.
        """
        old = self.document
        if document is old:
            return True
        if old is not None:
            self.finish()
            if not self.save() and old.is_at_risk:
                if document is not None:
                    document.close()
                return False
            old.close()
        self.document = document
        if document is not None:
            self._fit_channels(document)
            document.setParent(self)
            document.save_failed.connect(self.save_failed)
            document.noticed.connect(self.noticed)
            document.settle_requested.connect(self.settle)
        self.document_changed.emit()
        if old is not None:
            old.deleteLater()
        return True

    def close(self, patience_s: float) -> bool:
        """Close the open image and wait no longer than that for its files.

        All gestures are in the journal. What a slow disk has not taken by then goes on
        being written, and Python ends only when it is.

        Returns:
            False if the image holds gestures that no file takes; it stays open.
        """
        self.finish()
        document = self.document
        if document is None or document.is_at_risk:
            return self.show(None)
        failures: list[str] = []
        keeper = threading.Thread(target=_do, args=(document.leave(), failures))
        keeper.start()
        keeper.join(patience_s)
        for failure in failures:
            self.save_failed.emit(failure)
        self.document = None
        self.document_changed.emit()
        document.deleteLater()
        return True

    def settle(self) -> None:
        """Commit what a gesture has painted live; an open shape stays open."""
        if self.tool.is_active:
            self.tool.settle()

    def finish(self) -> None:
        """Commit an open gesture, however far it is."""
        if self.tool.is_active:
            self.tool.finish()

    def save(self) -> bool:
        """Commit an open gesture and write the mask file; False if that failed."""
        self.settle()
        return self.document is None or self.document.save()

    def unsaved(self) -> MaskSave | None:
        """Copy the annotation for a job, where it is ahead of its mask file.

        Returns:
            What is to be written before the files are read; None if they hold all.
        """
        document = self.document
        if document is None or not document.has_unsaved_changes:
            return None
        return document.begin_save()

    def set_classes(self, classes: Sequence[LabelClass]) -> None:
        """Give the project other classes; the masks are saved first.

        Raises:
            MaskError: A mask of the project is damaged.
            ProjectError: They cannot be written, or a mask needs a class that is to
                go; nothing has changed.
        """
        self.save()
        if self.project is not None:
            self.project.set_classes(classes)
        self._take_classes(tuple(classes))

    @property
    def class_order(self) -> tuple[int, ...]:
        """All labels in the order in which the classes are shown."""
        if self.project is None:
            return tuple(range(len(self.classes)))
        return self.project.class_list.order

    def move_class(self, label: int, place: int) -> None:
        """Show a class in another place of the list; its label stays.

        Raises:
            ProjectError: The order cannot be remembered; it is as it was.
        """
        order = [one for one in self.class_order if one != label]
        order.insert(place, label)
        if self.project is not None and tuple(order) != self.class_order:
            self.project.class_list.set_order(order)
            self.classes_changed.emit()

    def take_relabelling(self, relabelling: Relabelling) -> None:
        """Go on with other labels, which the project's files have already."""
        table, dropped = relabelling.table, relabelling.dropped

        def kept(labels: frozenset[int]) -> frozenset[int]:
            return frozenset(int(table[one]) for one in labels if one != dropped)

        active, hidden = int(table[self.active_class]), kept(self.hidden_classes)
        self.change_settings(protected=kept(self.settings.protected))
        self._take_classes(relabelling.classes)
        self._set_hidden(hidden)
        self.set_active_class(active)

    def set_active_class(self, label: int) -> None:
        """Choose what brushes paint; a label without a class is not taken."""
        if label != self.active_class and 0 <= label < len(self.classes):
            self.active_class = label
            self.active_class_changed.emit(label)

    def set_brush_radius(self, radius: float) -> None:
        """Set the radius of brushes, kept within 0.5 to 500 image pixels."""
        radius = min(max(float(radius), MIN_RADIUS), MAX_RADIUS)
        if radius != self.brush_radius:
            self.brush_radius = radius
            self.brush_radius_changed.emit(radius)

    @property
    def tools(self) -> Mapping[str, Tool]:
        """All tools, by name."""
        return self._tools

    def add_tool(self, make: Callable[[PaintTarget], Tool], name: str) -> None:
        """Offer a tool of a plug-in, too; it may fail to be made in any way."""
        self._tools[name] = make(self)

    def set_tool(self, name: str) -> None:
        """Take another tool in hand; an open gesture is committed first.

        Raises:
            KeyError: There is no such tool.
        """
        tool = self._tools[name]
        if tool is not self.tool:
            self.finish()
            self.tool = tool
            self.tool_changed.emit(name)

    def change_settings(self, **changes: Any) -> None:
        """Change options of tools, by the names of ``ToolSettings``.

        Raises:
            TypeError: There is no such option.
        """
        settings = dataclasses.replace(self.settings, **changes)
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit()

    def set_model(self, path: Path | None) -> None:
        """Choose the model that predicts; None goes back to the default one."""
        if self.project is not None:
            try:
                self.project.set_active_model(path)
            except ProjectError as problem:
                self.save_failed.emit(str(problem))
        self._take_model(path or self._default_model)

    def _fit_channels(self, document: Document) -> None:
        """Show an image as opened if it has other channels than those chosen for."""
        layout, self._layout = self._layout, document.channels.layout
        if layout != self._layout:
            self.set_channels(None)

    def _take_classes(self, classes: tuple[LabelClass, ...]) -> None:
        if classes != self.classes:
            self.classes = classes
            self._set_hidden(self.hidden_classes & frozenset(range(len(classes))))
            if len(classes) != 2 and self.heat_map is HeatMap.PROBABILITY:
                self.set_heat_map(HeatMap.NONE)
            self.set_active_class(min(self.active_class, len(classes) - 1))
            self.classes_changed.emit()

    def _take_model(self, path: Path | None) -> None:
        if path != self.model_path:
            self.model_path = path
            self.model_changed.emit()


def _do(work: Callable[[], object], failures: list[str]) -> None:
    """Do what is left with files; say what fails."""
    try:
        work()
    except ProjectError as problem:
        log.warning("%s", problem)
        failures.append(str(problem))
