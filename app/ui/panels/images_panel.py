"""The project's images and how far each one is."""

from __future__ import annotations

import enum

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from app.session.document import Document
from app.session.session import Session

_DONE_COLOR = QColor(0, 158, 115)
_AnyIndex = QModelIndex | QPersistentModelIndex


class ImageState(enum.Enum):
    """How far an image is."""

    UNTOUCHED = "no corrections yet"
    CHANGED = "corrected, not saved yet"
    SAVED = "corrected and saved"


class ImagesModel(QAbstractListModel):
    """The names and states of a project's images; a row costs nothing until seen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._has_mask: dict[str, bool] = {}  # asking the disk on each repaint is slow
        self._icons: dict[ImageState, QIcon] = {}

    def reset(self) -> None:
        """Read everything again: another project is open."""
        self.beginResetModel()
        self._has_mask.clear()
        self.endResetModel()

    def set_palette(self, palette: QPalette) -> None:
        """Draw the states for a light or a dark window."""
        self._icons = {state: _state_icon(state, palette) for state in ImageState}

    def refresh(self, name: str) -> None:
        """Show the state of an image again."""
        self._has_mask.pop(name, None)
        row = self.row_of(name)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, name: str) -> int:
        """Return the row of an image, -1 if there is none."""
        names = self.names
        return names.index(name) if name in names else -1

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the images, one each row."""
        project = self._session.project
        return () if project is None else project.images

    def state_of(self, name: str) -> ImageState:
        """Say how far an image is."""
        document, project = self._session.document, self._session.project
        is_open = document is not None and document.name == name
        if document is not None and is_open and document.has_unsaved_changes:
            return ImageState.CHANGED
        if name not in self._has_mask and project is not None:
            self._has_mask[name] = project.has_mask(name)
        return ImageState.SAVED if self._has_mask.get(name) else ImageState.UNTOUCHED

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of images."""
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the list shows of one image."""
        if not index.isValid() or index.row() >= len(self.names):
            return None
        name = self.names[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons.get(self.state_of(name))
        if role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
        ):
            return f"{name}: {self.tr(self.state_of(name).value)}"
        return None


class ImagesPanel(QWidget):
    """Lists the images; the one that is open is highlighted.

    Signals:
        image_requested: Somebody wants to see the image of this name.
    """

    image_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("images_panel")
        self._session = session
        self._document: Document | None = None
        self._model = ImagesModel(session)
        self._count = QLabel()
        self._list = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._list)
        layout.addWidget(self._count)
        session.project_changed.connect(self._on_project_changed)
        session.document_changed.connect(self._on_document_changed)
        self._model.set_palette(self.palette())
        self._on_project_changed()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setUniformItemSizes(True)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setAccessibleName(self.tr("Images"))
        # A click must not take the keys away from the canvas; Tab may.
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view.clicked.connect(self._on_chosen)
        view.activated.connect(self._on_chosen)
        return view

    @property
    def view(self) -> QListView:
        """The list itself."""
        return self._list

    @Slot(str)
    def highlight(self, name: str) -> None:
        """Mark the image that is open or being opened."""
        index = self._model.index(self._model.row_of(name))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, flag)
        self._list.scrollTo(index)
        self._show_count()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.image_requested.emit(self._model.names[index.row()])

    @Slot()
    def _on_project_changed(self) -> None:
        self._model.reset()
        self._show_count()

    @Slot()
    def _on_document_changed(self) -> None:
        left, self._document = self._document, self._session.document
        if left is not None:
            self._model.refresh(left.name)
        if self._document is not None:
            self._document.saved_changed.connect(self._on_saved_changed)
            self._model.refresh(self._document.name)

    @Slot()
    def _on_saved_changed(self) -> None:
        if self._document is not None:
            self._model.refresh(self._document.name)

    def _show_count(self) -> None:
        total, row = len(self._model.names), self._list.currentIndex().row()
        if total == 0:
            self._count.setText(self.tr("No images are open"))
        elif row < 0:
            self._count.setText(self.tr("{} images").format(total))
        else:
            self._count.setText(self.tr("Image {} of {}").format(row + 1, total))


def _state_icon(state: ImageState, palette: QPalette) -> QIcon:
    color = _DONE_COLOR
    if state is ImageState.UNTOUCHED:
        color = palette.color(QPalette.ColorRole.PlaceholderText)
    icon = QIcon(_state_pixmap(state, color))
    on_selection = palette.color(QPalette.ColorRole.HighlightedText)
    icon.addPixmap(_state_pixmap(state, on_selection), QIcon.Mode.Selected)
    return icon


def _state_pixmap(state: ImageState, color: QColor) -> QPixmap:
    """Draw a ring, a half-filled or a filled disc: told apart without colours."""
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QRectF(7, 7, 18, 18)
    painter.setPen(QPen(color, 2.6))
    if state is ImageState.SAVED:
        painter.setBrush(color)
    painter.drawEllipse(disc)
    if state is ImageState.CHANGED:
        painter.setBrush(color)
        painter.drawChord(disc, 90 * 16, 180 * 16)
    painter.end()
    return pixmap
