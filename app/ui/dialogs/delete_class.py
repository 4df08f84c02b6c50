"""Asking what becomes of the pixels of a class that goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.project.relabelling import ClassUse
from app.translation import translate
from app.ui.tab_order import follow_layout
from tiramisu.config import LabelClass

_WIDTH = 420


class DeleteClassDialog(QDialog):
    """Says what will happen and lets the user choose.

    Signals:
        chosen: Label of the class that the pixels get, or None for unlabelled.
    """

    chosen = Signal(object)

    def __init__(
        self,
        classes: Sequence[LabelClass],
        order: Sequence[int],
        label: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = classes[label].name
        self.setObjectName("delete_class_dialog")
        self.setWindowTitle(self.tr("Delete the class {}").format(self._name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sentence = QLabel(
            self.tr("Counting the pixels annotated as {}…").format(self._name)
        )
        self._sentence.setObjectName("class_use")
        self._unlabelled = QRadioButton(
            self.tr("become &unlabelled: the model's prediction shows there again")
        )
        self._unlabelled.setObjectName("pixels_unlabelled")
        self._become = QRadioButton(self.tr("&become"))
        self._become.setObjectName("pixels_become")
        self._others = self._make_others(classes, order, label)
        self._choices = QButtonGroup(self)
        self._choices.addButton(self._unlabelled)
        self._choices.addButton(self._become)
        self._unlabelled.setChecked(True)
        self._note = QLabel(
            self.tr(
                "For two minutes a message then offers Undo, unless you change the "
                "classes again or open another folder. Earlier strokes can be undone "
                "as before, in the classes that are left. Models keep what they know."
            )
        )
        self._lay_out()

    def _make_others(
        self, classes: Sequence[LabelClass], order: Sequence[int], label: int
    ) -> QComboBox:
        box = QComboBox()
        box.setObjectName("other_class")
        box.setAccessibleName(self.tr("Class that the pixels become"))
        for other in order:
            if other != label:
                box.addItem(classes[other].name, other)
        box.activated.connect(self._on_other_chosen)
        return box

    def _lay_out(self) -> None:
        for text in (self._sentence, self._note):
            text.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        delete = self._buttons.addButton(
            self.tr("Delete the class"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        delete.setObjectName("delete_class")
        delete.setEnabled(False)
        self._delete = delete
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        become = QHBoxLayout()
        become.addWidget(self._become)
        become.addWidget(self._others, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._sentence)
        layout.addWidget(QLabel(self.tr("These pixels")))
        layout.addWidget(self._unlabelled)
        layout.addLayout(become)
        layout.addSpacing(6)
        layout.addWidget(self._note)
        layout.addStretch()
        layout.addWidget(self._buttons)
        follow_layout(self)
        self._fit_height()

    def _fit_height(self) -> None:
        """Be high enough for all lines; Qt guesses that for a wider dialog."""
        layout = self.layout()
        if layout is not None:
            self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    @Slot(object)
    def show_use(self, use: ClassUse) -> None:
        """Say how much is annotated so, and allow to go on."""
        if use.pixels:
            pixels = translate("%Ln pixel(s)", use.pixels)
            text = translate(
                "{} in %Ln image(s): so much is annotated as {}.", use.images
            ).format(pixels, self._name)
        else:
            text = self.tr("No pixel is annotated as {}.").format(self._name)
        self._sentence.setText(text)
        self._fit_height()
        for choice in (self._unlabelled, self._become, self._others):
            choice.setEnabled(bool(use.pixels))
        self._delete.setEnabled(True)

    @Slot()
    def _on_other_chosen(self) -> None:
        self._become.setChecked(True)

    @Slot()
    def _on_accepted(self) -> None:
        into = self._others.currentData() if self._become.isChecked() else None
        self.accept()
        self.chosen.emit(into)
