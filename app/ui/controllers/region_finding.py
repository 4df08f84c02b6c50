"""Leading to a measured region: its image is opened, and the region found again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.jobs.measure import RegionPlaces
from app.raster.rect import Rect
from app.raster.region_outline import Outlines, region_outlines
from app.session.document import Document
from app.session.session import Session
from app.ui.controllers.measuring import Measuring
from app.ui.controllers.opening import Opening
from tiramisu.masks import LabelMask
from tiramisu.measurements import Planes, Source


@dataclass(frozen=True)
class FoundRegion:
    """A measured region in the open image.

    Attributes:
        box: Its bounding box.
        outlines: None if it looks different now, or is too large to search.
    """

    box: Rect
    outlines: Outlines | None


class RegionFinding(QObject):
    """Goes to one region at a time.

    Signals:
        region_found: A ``FoundRegion`` to show; None to show none any more.
    """

    region_found = Signal(object)

    def __init__(
        self,
        session: Session,
        opening: Opening,
        measuring: Measuring,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._opening = opening
        self._measuring = measuring
        self._wanted_row: int | None = None  # whose image is being opened
        self._shows_region = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_wanted)
        measuring.changed.connect(self._on_measured)
        session.document_changed.connect(self._on_document_changed)

    @Slot()
    def _on_measured(self) -> None:
        """Forget rows of an older table."""
        self._wanted_row = None
        self._show(None)

    @Slot(int)
    def go_to(self, row: int) -> None:
        """Show the region of a row of the table; its image is opened if needed."""
        if self._measuring.measured is None:
            return
        places = self._measuring.measured.places
        name = places.images[int(places.image[row])]
        document = self._session.document
        if document is not None and document.name == name:
            self._wanted_row = None
            self._show(self._found(places, row, document))
        else:
            self._wanted_row = row
            self._opening.open_image(name)

    @Slot()
    def _on_document_changed(self) -> None:
        self._show(None)
        document = self._session.document
        if document is not None:
            document.mask_changed.connect(self._on_mask_changed)
            # The canvas hears of the image too, and shows all of it first.
            self._soon.start()

    @Slot()
    def _show_wanted(self) -> None:
        row, self._wanted_row = self._wanted_row, None
        document = self._session.document
        if self._measuring.measured is None or row is None or document is None:
            return
        places = self._measuring.measured.places
        if places.images[int(places.image[row])] == document.name:
            self._show(self._found(places, row, document))

    @Slot()
    def _on_mask_changed(self) -> None:
        """Mark no region that looks different now."""
        if self._shows_region:
            self._show(None)

    def _show(self, region: FoundRegion | None) -> None:
        self._shows_region = region is not None
        self.region_found.emit(region)

    def _found(self, places: RegionPlaces, row: int, document: Document) -> FoundRegion:
        box = Rect(*places.boxes[row].tolist()).intersection(document.bounds)
        column, line = places.seeds[row].tolist()
        label = self._label_now(int(places.label[row]))
        if label is None or not box.contains(column, line):
            return FoundRegion(box, None)
        source = self._source(places, row)

        def labels_of(rect: Rect) -> LabelMask:
            annotation = document.annotation[rect.slices]
            prediction = document.prediction[rect.slices]
            planes = Planes(document.name, annotation, annotation, prediction)
            return planes.mask(source)

        outlines = region_outlines(labels_of, box, (column, line), label)
        return FoundRegion(box, outlines)

    def _label_now(self, label: int) -> int | None:
        """Return what label a measured class has now; None if it is gone."""
        measured = self._measuring.measured
        if measured is None:
            return None
        names = [one.name for one in self._session.classes]
        name = measured.found.classes[label].name
        return names.index(name) if name in names else None

    def _source(self, places: RegionPlaces, row: int) -> Source:
        measured = self._measuring.measured
        if measured is None:
            return Source.SHOWN
        return measured.found.images[int(places.image[row])].source
