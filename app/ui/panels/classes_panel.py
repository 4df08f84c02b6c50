"""The classes: which one brushes paint, and what they are called and look like."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.raster.class_counts import ClassCount
from app.session.session import Session
from app.translation import translate
from app.ui.action_table import CLASS_KEYS
from app.ui.class_buttons import ClassButton, EyeButton, LockButton
from app.ui.controllers.class_counting import ClassCounting
from app.ui.controllers.class_editing import ClassEditing
from app.ui.dialogs.delete_class import DeleteClassDialog
from app.ui.panels.class_delegate import COUNT
from app.ui.panels.class_tree import EYE, KEY, LABEL, LOCK, NAME, ClassTree
from app.ui.tinted_button import TintedButton
from app.ui.wording import counted
from tiramisu.config import Color, LabelClass

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClassesPanel(QWidget):
    """Shows the session's classes and lets the user choose and change them."""

    def __init__(
        self,
        session: Session,
        editing: ClassEditing,
        counting: ClassCounting,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("classes_panel")
        self._session = session
        self._editing = editing
        self._counting = counting
        self._keys = [actions[spec.id] for spec in CLASS_KEYS]
        self._tree = self._make_tree()
        self._total = QLabel()
        self._total.setObjectName("class_total")
        self._total.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._tree)
        layout.addWidget(self._total)
        layout.addLayout(self._make_buttons())
        self._follow()
        self._show_classes()

    def _make_tree(self) -> ClassTree:
        tree = ClassTree()
        tree.customContextMenuRequested.connect(self._on_menu_requested)
        tree.currentItemChanged.connect(self._on_chosen)
        tree.itemDoubleClicked.connect(self._on_double_clicked)
        tree.itemChanged.connect(self._on_renamed)
        tree.rename_requested.connect(self.rename_class)
        tree.delete_requested.connect(self.delete_class)
        # Later: the rows must not be made anew while Qt is still dragging one.
        tree.move_requested.connect(
            self._editing.move, Qt.ConnectionType.QueuedConnection
        )
        return tree

    def _make_buttons(self) -> QHBoxLayout:
        add = QPushButton(self.tr("Add class"))
        add.setObjectName("add_class")
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add.clicked.connect(self._editing.add)
        self._up = self._make_button("move_up", self.tr("Move the class up"))
        self._down = self._make_button("move_down", self.tr("Move the class down"))
        self._remove = self._make_button("delete", self.tr("Delete the class…"))
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._remove.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.addWidget(add, 1)
        for button in (self._up, self._down, self._remove):
            row.addWidget(button)
        return row

    def _make_button(self, icon: str, text: str) -> TintedButton:
        button = TintedButton(icon)
        button.setObjectName(f"{icon}_class")
        button.setAccessibleName(text)
        button.setToolTip(text)
        return button

    def _follow(self) -> None:
        session = self._session
        session.classes_changed.connect(self._show_classes)
        session.active_class_changed.connect(self._show_active)
        session.project_changed.connect(self._show_classes)
        self._counting.changed.connect(self._show_counts)
        self._editing.added.connect(self.rename_class)
        for action in self._keys:
            action.changed.connect(self._show_keys)

    @property
    def tree(self) -> ClassTree:
        """The list of classes."""
        return self._tree

    # What the user wants

    def choose_row(self, row: int) -> None:
        """Choose the class in this row, if there is one."""
        label = self._tree.label_of(self._tree.topLevelItem(row))
        if label is not None:
            self._session.set_active_class(label)

    @Slot(int)
    def rename_class(self, label: int) -> None:
        """Let the user type another name in place."""
        item = self._tree.item_of(label)
        if item is not None:
            self._tree.setFocus()
            self._tree.editItem(item, NAME)

    @Slot(int)
    def delete_class(self, label: int) -> None:
        """Ask what becomes of the class's pixels, and delete it then."""
        reason = self._editing.why_not_delete(label)
        if reason:
            self._editing.delete(label, None)  # says why not
            return
        session = self._session
        dialog = DeleteClassDialog(session.classes, session.class_order, label, self)
        # Chosen on this thread by a widget that lives here, so a lambda is safe.
        dialog.chosen.connect(lambda into: self._editing.delete(label, into))
        job = self._editing.count(label, dialog)
        if job is not None:
            job.done.connect(dialog.show_use)
            job.failed.connect(dialog.reject)
        dialog.open()

    def recolor_class(self, label: int) -> None:
        """Let the user choose another colour."""
        one = self._session.classes[label]
        dialog = QColorDialog(QColor(*one.color), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Colour of {}").format(one.name))
        dialog.colorSelected.connect(
            lambda chosen: self._editing.recolor(label, _levels(chosen))
        )
        dialog.open()

    @Slot()
    def _on_up(self) -> None:
        self._tree.step(self._session.active_class, -1)

    @Slot()
    def _on_down(self) -> None:
        self._tree.step(self._session.active_class, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.delete_class(self._session.active_class)

    @Slot(QTreeWidgetItem)
    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        label = self._tree.label_of(item)
        if label is not None:
            self._session.set_active_class(label)

    @Slot(QTreeWidgetItem)
    def _on_double_clicked(self, item: QTreeWidgetItem) -> None:
        label = self._tree.label_of(item)
        if label is not None:
            self.rename_class(label)

    @Slot(QTreeWidgetItem)
    def _on_renamed(self, item: QTreeWidgetItem) -> None:
        label = self._tree.label_of(item)
        name = item.text(NAME).strip()
        if label is not None and name != self._session.classes[label].name:
            self._editing.rename(label, name)
        # Not while the row's own editor is still at work.
        QTimer.singleShot(0, self._show_classes)

    @Slot(QPoint)
    def _on_menu_requested(self, at: QPoint) -> None:
        label = self._tree.label_of(self._tree.itemAt(at) or self._tree.currentItem())
        if label is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act in (
            (self.tr("&Rename"), self.rename_class),
            (self.tr("Change &colour…"), self.recolor_class),
            (self.tr("Move &up"), lambda label: self._tree.step(label, -1)),
            (self.tr("Move &down"), lambda label: self._tree.step(label, 1)),
            (self.tr("Delete…"), self.delete_class),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _, act=act: act(label))
        menu.popup(self._tree.viewport().mapToGlobal(at))

    # Following the session

    @Slot()
    def _show_classes(self) -> None:
        before: QWidget = self._tree
        with QSignalBlocker(self._tree):
            self._tree.clear()
            for label in self._session.class_order:
                one = self._session.classes[label]
                item = _make_item(label, one)
                self._tree.addTopLevelItem(item)
                eye = EyeButton(self._session, label, one.name)
                lock = LockButton(self._session, label, one.name)
                for column, button in ((EYE, eye), (LOCK, lock)):
                    self._tree.setItemWidget(item, column, button)
                    QWidget.setTabOrder(before, button)
                    before = button
        self._show_keys()
        self._show_counts()
        self._show_active()

    @Slot()
    def _show_active(self) -> None:
        label = self._session.active_class
        item = self._tree.item_of(label)
        if item is not None:
            with QSignalBlocker(self._tree):
                self._tree.setCurrentItem(item)
        for button in self._tree.findChildren(ClassButton):
            button.set_highlighted(button.label == label)
        row, last = self._tree.row_of(label), self._tree.topLevelItemCount() - 1
        self._up.setEnabled(row > 0)
        self._down.setEnabled(row < last)
        self._show_total()

    @Slot()
    def _show_keys(self) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        with QSignalBlocker(self._tree):
            for row in range(self._tree.topLevelItemCount()):
                item = self._tree.topLevelItem(row)
                key = self._keys[row].shortcut() if row < len(self._keys) else None
                text = "" if key is None else key.toString(native)
                if item is not None:
                    item.setText(KEY, text)
                    tip = self.tr("Key {}").format(text) if text else ""
                    item.setToolTip(KEY, tip)

    @Slot()
    def _show_counts(self) -> None:
        counts = self._counting.of_image
        with QSignalBlocker(self._tree):
            for label in self._session.class_order:
                item = self._tree.item_of(label)
                if item is not None:
                    count = None if counts is None else counts.get(label, ClassCount())
                    text = "" if count is None else self._count_text(count)
                    item.setData(NAME, COUNT, text)
                    item.setData(NAME, Qt.ItemDataRole.AccessibleDescriptionRole, text)
        self._show_total()

    def _count_text(self, count: ClassCount) -> str:
        if not count.pixels:
            return self.tr("not annotated here")
        text = translate("{} px in %Ln region(s)", count.regions)
        return text.format(counted(count.pixels))

    def _show_total(self) -> None:
        totals, label = self._counting.of_project, self._session.active_class
        if totals is None:
            self._say_total("")
            return
        name, count = self._session.classes[label].name, totals.get(label)
        if count is None:
            self._say_total(self.tr("{}: in no saved mask").format(name))
            return
        text = translate("{} in all saved masks: {}, %Ln image(s)", count.images)
        self._say_total(text.format(name, self._count_text(count)))

    def _say_total(self, text: str) -> None:
        total = self._total
        total.setText(text)
        # A layout that is short of room does not know that the text takes more lines.
        total.setMinimumHeight(max(0, total.heightForWidth(total.width())))


def _make_item(label: int, one: LabelClass) -> QTreeWidgetItem:
    item = QTreeWidgetItem([one.name])
    item.setData(NAME, LABEL, label)
    item.setIcon(NAME, swatch(one.color))
    item.setToolTip(NAME, f"{one.name}: {label}")
    item.setTextAlignment(KEY, _RIGHT)
    item.setFlags(
        (item.flags() | Qt.ItemFlag.ItemIsEditable) & ~Qt.ItemFlag.ItemIsDropEnabled
    )
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


def _levels(color: QColor) -> Color:
    return (color.red(), color.green(), color.blue())
