"""The listed images as Qt's list views want them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QPixmap

from app.project.index import ImageRow, ImageState
from app.session.image_list import ImageList
from app.translation import translatable, translate
from app.ui.controllers.thumbnails import Thumbnails
from app.ui.wording import duration

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
"""Role of the ``ImageRow``."""
HELD_OUT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Role of the share of an image's corrections that is held out, 0 to 1."""

_STATES = {
    ImageState.NEW: translatable("New"),
    ImageState.PREDICTED: translatable("Predicted"),
    ImageState.IN_WORK: translatable("In work"),
    ImageState.DONE: translatable("Done"),
}
_SEPARATOR = " · "


class ImagesModel(QAbstractListModel):
    """One row for each listed image; a row costs nothing until it is seen."""

    def __init__(self, images: ImageList, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._images = images
        self._thumbnails = thumbnails
        images.changed.connect(self._on_changed)
        images.image_changed.connect(self._show_again)
        images.saved.connect(self._on_saved)
        thumbnails.ready.connect(self._show_again)

    def name_at(self, index: AnyIndex) -> str:
        """Return the name of the image in a row."""
        return self._images.names[index.row()]

    def index_of(self, name: str) -> QModelIndex:
        """Return the row of an image, an invalid one if it is not listed."""
        return self.index(self._images.place_of(name))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of listed images."""
        return 0 if parent.isValid() else len(self._images.names)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the list shows of one image."""
        if not index.isValid() or index.row() >= len(self._images.names):
            return None
        name = self.name_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.picture(name)
        if role == ROW_ROLE:
            return self._images.row(name)
        if role == HELD_OUT_ROLE:
            return self._images.held_out_share(name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(self._images.row(name))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.describe(self._images.row(name))
        return None

    def describe(self, row: ImageRow) -> str:
        """Say in a line how far an image is and what marks it has."""
        state = translate(_STATES[row.state])
        if row.state is ImageState.PREDICTED and row.uncertainty is not None:
            state = self.tr("{:.0f} % unsure").format(100 * row.uncertainty)
        return _SEPARATOR.join([state, *self._marks(row)])

    def describe_marks(self, row: ImageRow) -> str:
        """Say what marks an image has; empty if it has none."""
        return _SEPARATOR.join(self._marks(row))

    def _marks(self, row: ImageRow) -> list[str]:
        share = self._images.held_out_share(row.name)
        marks = {
            self.tr("validation"): row.validation,
            self.tr("judges"): share == 1,
            self.tr("judges in part"): 0 < share < 1,
            self.tr("excluded"): row.excluded,
            self.tr("note"): bool(row.notes),
        }
        return [text for text, is_set in marks.items() if is_set]

    def _tool_tip(self, row: ImageRow) -> str:
        lines = [row.name, self.describe(row)]
        if row.width:
            lines.append(
                self.tr("{} by {} pixels").format(row.width, row.height),
            )
        if row.seconds:
            lines.append(self.tr("Time spent: {}").format(duration(row.seconds)))
        lines += self._held_out_lines(row.name)
        if row.notes:
            lines.append(row.notes)
        return "\n".join(lines)

    def _held_out_lines(self, name: str) -> list[str]:
        share = self._images.held_out_share(name)
        if not share:
            return []
        if share == 1:
            return [self.tr("Held out: it never teaches, it judges what was learnt.")]
        text = self.tr("{:.0f} % of its corrections are held out: they judge.")
        return [text.format(100 * share)]

    @Slot()
    def _on_changed(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    @Slot(str)
    def _show_again(self, name: str) -> None:
        index = self.index_of(name)
        if index.isValid():
            self.dataChanged.emit(index, index)

    @Slot(str)
    def _on_saved(self, name: str) -> None:
        self._thumbnails.refresh(name)
        self._show_again(name)


def is_broken(picture: object) -> bool:
    """Tell the picture of an unreadable image from one that is still being made."""
    return isinstance(picture, QPixmap) and picture.isNull()
