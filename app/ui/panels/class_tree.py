"""The list of classes as people handle it: rows that can be dragged and typed at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.ui.panels.class_delegate import ClassDelegate

NAME, EYE, LOCK, KEY = range(4)
LABEL = Qt.ItemDataRole.UserRole
_LEAST_HEIGHT = 75  # two rows; below it the panel counts in up to three lines
_BELOW = QAbstractItemView.DropIndicatorPosition.BelowItem
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ClassTree(QTreeWidget):
    """Shows rows and says what people want to do with them; it changes none itself.

    Signals:
        move_requested: Label of a class and the row that it is wanted in.
        rename_requested: Label of a class that wants another name.
        delete_requested: Label of a class that is to go.
    """

    move_requested = Signal(int, int)
    rename_requested = Signal(int)
    delete_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_tree")
        self.setColumnCount(4)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setIconSize(QSize(18, 18))
        self.setItemDelegateForColumn(NAME, ClassDelegate(self))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (EYE, LOCK, KEY):
            self.header().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAccessibleName(self.tr("Classes"))
        self.setToolTip(
            self.tr(
                "Click to paint with a class; double-click or F2 renames it, Delete "
                "removes it; drag it or press Alt with an arrow to move it"
            )
        )

    def label_of(self, item: QTreeWidgetItem | None) -> int | None:
        """Return the label of a row."""
        return None if item is None else int(item.data(NAME, LABEL))

    def item_of(self, label: int) -> QTreeWidgetItem | None:
        """Return the row of a label."""
        items = map(self.topLevelItem, range(self.topLevelItemCount()))
        return next((one for one in items if self.label_of(one) == label), None)

    def row_of(self, label: int) -> int:
        """Return the number of a label's row; -1 if there is none."""
        item = self.item_of(label)
        return -1 if item is None else self.indexOfTopLevelItem(item)

    def step(self, label: int, step: int) -> None:
        """Ask to move a class up (-1) or down (1), if there is room."""
        row = self.row_of(label) + step
        if 0 <= row < self.topLevelItemCount():
            self.move_requested.emit(label, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename, remove and move the current class."""
        label = self.label_of(self.currentItem())
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if label is None:
            super().keyPressEvent(event)
        elif is_alt and event.key() in _STEPS:
            self.step(label, _STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit(label)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(label)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for another order; the rows follow once the session has it."""
        label = self.label_of(self.currentItem())
        target = self.itemAt(event.position().toPoint())
        if label is not None and event.source() is self:
            row = self.topLevelItemCount()
            if target is not None:
                is_below = self.dropIndicatorPosition() == _BELOW
                row = self.indexOfTopLevelItem(target) + is_below
            before = self.row_of(label)
            self._dropped(label, row - (row > before))
        # Not a move in Qt's sense: that would take the row away.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def _dropped(self, label: int, row: int) -> None:
        if row != self.row_of(label):
            self.move_requested.emit(label, row)
