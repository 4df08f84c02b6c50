"""The gestures of the open image; a click goes back or forward to one of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.session.document import Document
from app.session.session import Session
from app.translation import translate


class HistoryPanel(QWidget):
    """Lists what can be undone, and greyed what can be redone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_panel")
        self._session = session
        self._document: Document | None = None
        self._shown: tuple[str, ...] = ()
        self._list = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._list)
        session.document_changed.connect(self._on_document_changed)
        self._on_document_changed()

    def _make_list(self) -> QListWidget:
        view = QListWidget()
        view.setObjectName("undo_view")
        view.setAccessibleName(self.tr("History"))
        view.setUniformItemSizes(True)
        view.setMinimumHeight(60)
        # A click must not take the keys away from the canvas; Tab may.
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view.clicked.connect(self._on_chosen)
        view.activated.connect(self._on_chosen)
        return view

    @property
    def view(self) -> QListWidget:
        """The list itself; its first row is the image as it was opened first."""
        return self._list

    @Slot()
    def _on_document_changed(self) -> None:
        self._document = self._session.document
        if self._document is not None:
            self._document.history_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        document = self._document
        steps = () if document is None else document.steps
        if steps[: len(self._shown)] != self._shown or self._list.count() == 0:
            self._list.clear()
            self._list.addItem(self.tr("Start"))
            self._shown = ()
        self._list.addItems([translate(step) for step in steps[len(self._shown) :]])
        self._shown = steps
        self._mark(0 if document is None else document.position)

    def _mark(self, position: int) -> None:
        """Select the last step that is done and grey those after it."""
        text = QPalette.ColorRole.Text
        normal = self.palette().brush(QPalette.ColorGroup.Active, text)
        grey = self.palette().brush(QPalette.ColorGroup.Disabled, text)
        for row in range(self._list.count()):
            _set_brush(self._list.item(row), grey if row > position else normal)
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(position)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        if self._document is not None:
            self._document.go_to(index.row())


def _set_brush(item: QListWidgetItem, brush: QBrush) -> None:
    if item.foreground() != brush:
        item.setForeground(brush)
