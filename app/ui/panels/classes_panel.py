"""The classes: which one brushes paint, and what they are called and look like."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.ui.lock_button import LockButton
from app.ui.messages import Messages
from tiramisu.config import MAX_CLASSES, Color, LabelClass, default_color
from tiramisu.errors import TiramisuError

_NAME, _LOCK, _KEY = 0, 1, 2
_NUM_KEYS = 10  # a class is chosen by the key of its number, 0 to 9


class ClassesPanel(QWidget):
    """Shows the session's classes and lets the user choose, name and colour them."""

    def __init__(
        self, session: Session, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("classes_panel")
        self._session = session
        self._messages = messages
        self._tree = self._make_tree()
        add = QPushButton(self.tr("Add class"))
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add.clicked.connect(self.add_class)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._tree)
        layout.addWidget(add)
        session.classes_changed.connect(self._show_classes)
        session.active_class_changed.connect(self._show_active)
        self._show_classes()

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(3)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setMinimumHeight(60)
        tree.setIconSize(QSize(18, 18))
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_LOCK, _KEY):
            tree.header().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        tree.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setAccessibleName(self.tr("Classes"))
        tree.setToolTip(
            self.tr("Click to paint with a class; double-click to rename it")
        )
        tree.customContextMenuRequested.connect(self._on_menu_requested)
        tree.currentItemChanged.connect(self._on_chosen)
        tree.itemDoubleClicked.connect(self._on_double_clicked)
        tree.itemChanged.connect(self._on_renamed)
        return tree

    def choose_row(self, row: int) -> None:
        """Choose the class in this row, if there is one."""
        self._session.set_active_class(row)

    @property
    def tree(self) -> QTreeWidget:
        """The list of classes."""
        return self._tree

    @Slot()
    def add_class(self) -> None:
        """Add a class, take it and let the user name it."""
        classes = self._session.classes
        label = len(classes)
        if label >= MAX_CLASSES:
            self._messages.warn(self.tr("There can be no more classes."))
            return
        added = LabelClass(self.tr("class {}").format(label), default_color(label))
        if self._set_classes((*classes, added)):
            self._session.set_active_class(label)
            self.rename_class(label)

    def rename_class(self, label: int) -> None:
        """Let the user type another name in place."""
        item = self._tree.topLevelItem(label)
        if item is not None:
            self._tree.setFocus()
            self._tree.editItem(item, _NAME)

    def recolor_class(self, label: int) -> None:
        """Let the user choose another colour."""
        one = self._session.classes[label]
        chosen = QColorDialog.getColor(
            QColor(*one.color), self, self.tr("Colour of {}").format(one.name)
        )
        if chosen.isValid():
            color: Color = (chosen.red(), chosen.green(), chosen.blue())
            self._replace(label, dataclasses.replace(one, color=color))

    def _replace(self, label: int, one: LabelClass) -> None:
        classes = list(self._session.classes)
        classes[label] = one
        self._set_classes(tuple(classes))

    def _set_classes(self, classes: tuple[LabelClass, ...]) -> bool:
        try:
            self._session.set_classes(classes)
        except TiramisuError as problem:
            self._messages.explain(problem, self.tr("changing the classes"))
            return False
        return True

    @Slot()
    def _show_classes(self) -> None:
        with QSignalBlocker(self._tree):
            self._tree.clear()
            for label, one in enumerate(self._session.classes):
                item = _make_item(label, one)
                self._tree.addTopLevelItem(item)
                lock = LockButton(self._session, label, one.name)
                self._tree.setItemWidget(item, _LOCK, lock)
        self._show_active()

    @Slot()
    def _show_active(self) -> None:
        item = self._tree.topLevelItem(self._session.active_class)
        if item is not None:
            with QSignalBlocker(self._tree):
                self._tree.setCurrentItem(item)

    @Slot(QTreeWidgetItem)
    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._session.set_active_class(self._tree.indexOfTopLevelItem(item))

    @Slot(QTreeWidgetItem)
    def _on_double_clicked(self, item: QTreeWidgetItem) -> None:
        self.rename_class(self._tree.indexOfTopLevelItem(item))

    @Slot(QTreeWidgetItem)
    def _on_renamed(self, item: QTreeWidgetItem) -> None:
        label = self._tree.indexOfTopLevelItem(item)
        one, name = self._session.classes[label], item.text(_NAME).strip()
        if name and name != one.name:
            self._replace(label, dataclasses.replace(one, name=name))
        else:
            self._show_classes()

    @Slot(QPoint)
    def _on_menu_requested(self, at: QPoint) -> None:
        item = self._tree.itemAt(at)
        if item is None:
            return
        label = self._tree.indexOfTopLevelItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("Rename"))
        recolor = menu.addAction(self.tr("Change colour…"))
        # Chosen on this thread by a widget that lives here, so lambdas are safe.
        rename.triggered.connect(lambda: self.rename_class(label))
        recolor.triggered.connect(lambda: self.recolor_class(label))
        menu.popup(self._tree.viewport().mapToGlobal(at))


def _make_item(label: int, one: LabelClass) -> QTreeWidgetItem:
    key = str(label) if label < _NUM_KEYS else ""
    item = QTreeWidgetItem([one.name, "", key])
    item.setIcon(_NAME, swatch(one.color))
    item.setTextAlignment(
        _KEY, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    )
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    if key:
        item.setToolTip(_KEY, f"Key {key}")
    return item


def swatch(color: Color) -> QIcon:
    """Return a square of a class's colour, framed so that it shows on any window."""
    pixmap = QPixmap(36, 36)
    pixmap.fill(QColor(*color))
    painter = QPainter(pixmap)
    painter.setPen(QColor(128, 128, 128))
    painter.drawRect(0, 0, 35, 35)
    painter.drawRect(1, 1, 33, 33)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint the colour
    return icon
