"""Which images of the project are listed, in which order, and what marks they have."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from app.project.errors import ProjectError
from app.project.index import ImageIndex, ImageRow, ImageState
from app.session.document import Document
from app.session.session import Session

_NO_ROW = ImageRow("", "")


class ImageFilter(enum.Enum):
    """Which images are listed."""

    ALL = "all"
    TO_DO = "to do"
    NEW = "new"
    IN_WORK = "in work"
    DONE = "done"
    VALIDATION = "validation"
    HELD_OUT = "held out"
    EXCLUDED = "excluded"
    WITH_NOTES = "with notes"


class ImageOrder(enum.Enum):
    """What comes first."""

    NAME = "name"
    UNCERTAINTY = "uncertainty"
    STATE = "state"


_WANTED: dict[ImageFilter, Callable[[ImageRow], bool]] = {
    ImageFilter.ALL: lambda row: True,
    ImageFilter.TO_DO: lambda row: not row.done and not row.excluded,
    ImageFilter.NEW: lambda row: row.state in (ImageState.NEW, ImageState.PREDICTED),
    ImageFilter.IN_WORK: lambda row: row.state is ImageState.IN_WORK,
    ImageFilter.DONE: lambda row: row.done,
    ImageFilter.VALIDATION: lambda row: row.validation,
    ImageFilter.HELD_OUT: lambda row: True,  # and what the list knows of its name
    ImageFilter.EXCLUDED: lambda row: row.excluded,
    ImageFilter.WITH_NOTES: lambda row: bool(row.notes),
}
_UNFINISHED_FIRST = (
    ImageState.IN_WORK,
    ImageState.NEW,
    ImageState.PREDICTED,
    ImageState.DONE,
)
# Where no model has looked yet, nothing is known: after those that are surely hard.
_SORT_KEYS: dict[ImageOrder, Callable[[ImageRow], float]] = {
    ImageOrder.UNCERTAINTY: lambda row: (
        0.0 if row.uncertainty is None else -row.uncertainty
    ),
    ImageOrder.STATE: lambda row: _UNFINISHED_FIRST.index(row.state),
}


class ImageList(QObject):
    """The images of the open project as the user wants to see them.

    The open image is always listed, and an image that no longer fits stays until
    another is opened: nothing vanishes under the user's hand.

    Signals:
        changed: Other images are listed, or in another order.
        image_changed: Name of an image of which something else is known now.
        saved: Name of an image whose mask file is new.
        failed: One sentence about a mark that could not be written.
    """

    changed = Signal()
    image_changed = Signal(str)
    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Document | None = None
        self._filter = ImageFilter.ALL
        self._order = ImageOrder.NAME
        self._text = ""
        self._sorted: list[str] = []
        self._names: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._num_done = 0
        self._held_out: Mapping[str, float] = {}
        session.project_changed.connect(self._on_project_changed)
        session.document_changed.connect(self._on_document_changed)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the listed images, in order."""
        return self._names

    @property
    def total(self) -> int:
        """Number of images of the project, listed or not."""
        project = self._session.project
        return 0 if project is None else len(project.images)

    @property
    def known(self) -> frozenset[str]:
        """Names of all images as they were when the list was last refreshed."""
        return frozenset(self._sorted)

    @property
    def num_done(self) -> int:
        """How many of them a person calls finished."""
        return self._num_done

    @property
    def filter(self) -> ImageFilter:
        """Which images are listed."""
        return self._filter

    @property
    def order(self) -> ImageOrder:
        """What comes first."""
        return self._order

    def held_out_share(self, name: str) -> float:
        """Return which share of an image's corrections judges and never teaches."""
        return self._held_out.get(name, 0.0)

    def set_held_out(self, shares: Mapping[str, float]) -> None:
        """Take over what is held out: shares above 0 by the names of images."""
        changed = self._held_out.items() ^ shares.items()
        self._held_out = shares
        if self._filter is ImageFilter.HELD_OUT:
            self._list_wanted()
        for name in {name for name, _ in changed}:
            self.image_changed.emit(name)

    def row(self, name: str) -> ImageRow:
        """Return what is known about an image; an empty row for one that is gone."""
        index = self._index
        try:
            return _NO_ROW if index is None else index.row(name)
        except KeyError:
            return _NO_ROW

    def place_of(self, name: str) -> int:
        """Return the place of an image in the list, -1 if it is not listed."""
        return self._places.get(name, -1)

    def neighbour(self, name: str, step: int) -> str | None:
        """Return the listed image so many places after ``name``, None past the ends.

        An image that is not listed stands before the first one.
        """
        place = self.place_of(name) + step
        return self._names[place] if 0 <= place < len(self._names) else None

    def set_filter(self, wanted: ImageFilter) -> None:
        """List these images alone."""
        self._filter = wanted
        self._list_wanted()

    def set_order(self, order: ImageOrder) -> None:
        """List them in another order."""
        self._order = order
        self.arrange()

    def set_text(self, text: str) -> None:
        """List only images whose names, or notes, contain ``text``."""
        self._text = text.strip().casefold()
        self._list_wanted()

    def arrange(self) -> None:
        """Sort by what is known now, and list what is wanted of it.

        Nothing else sorts: going from image to image must not shuffle the list.
        """
        project = self._session.project
        rows = [] if project is None else [self.row(name) for name in project.images]
        key = _SORT_KEYS.get(self._order)
        if key is not None:
            rows.sort(key=key)
        self._sorted = [row.name for row in rows]
        self._list_wanted()

    def _list_wanted(self) -> None:
        rows = [self.row(name) for name in self._sorted]
        names = tuple(row.name for row in rows if self._is_listed(row))
        if names != self._names:
            self._names = names
            self._places = {name: place for place, name in enumerate(names)}
            self.changed.emit()

    def refresh(self) -> None:
        """Take over that the project has other images now."""
        self._count_done()
        self.arrange()

    def set_done(self, names: Iterable[str], done: bool) -> None:
        """Mark images as finished, or as not finished."""
        self._mark(names, lambda index, name: index.set_done(name, done))
        self._count_done()

    def set_excluded(self, names: Iterable[str], excluded: bool) -> None:
        """Keep images out of training, or let them in again."""
        self._mark(names, lambda index, name: index.set_excluded(name, excluded))

    def set_validation(self, names: Iterable[str], validation: bool) -> None:
        """Keep images for validation, or let training have them again."""
        self._mark(names, lambda index, name: index.set_validation(name, validation))

    def set_notes(self, name: str, notes: str) -> None:
        """Keep what a person has written about an image."""
        self._mark([name], lambda index, name: index.set_notes(name, notes.strip()))

    def note_prediction(self, name: str, model: str, uncertainty: float) -> None:
        """Remember how unsure a model was of an image, 0 to 1."""
        self._mark(
            [name],
            lambda index, name: index.set_prediction(name, model, uncertainty),
        )

    def _mark(
        self, names: Iterable[str], mark: Callable[[ImageIndex, str], None]
    ) -> None:
        index = self._index
        if index is None:
            return
        for name in names:
            try:
                mark(index, name)
            except KeyError:
                continue  # of another project, or gone
            except ProjectError as problem:
                self.failed.emit(str(problem))
            self.image_changed.emit(name)

    @property
    def _index(self) -> ImageIndex | None:
        project = self._session.project
        return None if project is None else project.index

    def _is_listed(self, row: ImageRow) -> bool:
        if self._document is not None and row.name == self._document.name:
            return True
        has_text = self._text in row.name.casefold() or (
            self._text in row.notes.casefold()
        )
        if self._filter is ImageFilter.HELD_OUT and row.name not in self._held_out:
            return False
        return has_text and _WANTED[self._filter](row)

    def _count_done(self) -> None:
        project = self._session.project
        names = () if project is None else project.images
        self._num_done = sum(self.row(name).done for name in names)

    @Slot()
    def _on_project_changed(self) -> None:
        self._names = ()
        self.refresh()
        self.changed.emit()

    @Slot()
    def _on_document_changed(self) -> None:
        left, self._document = self._document, self._session.document
        if left is not None:
            self.image_changed.emit(left.name)
        if self._document is not None:
            self._document.history_changed.connect(self._on_history_changed)
            self._document.saved_changed.connect(self._on_saved_changed)
        self._list_wanted()

    @Slot()
    def _on_history_changed(self) -> None:
        if self._document is not None:
            self.image_changed.emit(self._document.name)

    @Slot(bool)
    def _on_saved_changed(self, is_saved: bool) -> None:
        if self._document is not None and is_saved:
            self.saved.emit(self._document.name)
