"""The choices of a batch: which images, which model, where to, and what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.translation import translate
from app.ui.controllers.batch import usual_output
from app.ui.dialog_letters import label_for
from app.ui.dialogs.choosing import choose_model
from app.ui.format_wording import format_losses, format_title
from tiramisu.batch_request import PNG_FORMAT, PRIVATE_FOLDER
from tiramisu.formats import offered_formats
from tiramisu.overlays import DEFAULT_OPACITY


class BatchPlaces(QWidget):
    """Which images, which model, and where the results go.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._suggested = ""
        self._of_project = QRadioButton()
        self._of_project.setObjectName("batch_dialog_project")
        self._of_folder = QRadioButton(self.tr("The images in"))
        self._of_folder.setObjectName("batch_dialog_other")
        self._folder = self._line("folder", self.tr("Folder of images"))
        self._output = self._line("output", self.tr("Folder of the results"))
        self._model = QComboBox()
        self._model.setObjectName("batch_dialog_model")
        self._model.setAccessibleName(self.tr("Model"))
        self._model.setMinimumContentsLength(12)
        self._lay_out()
        self._of_project.toggled.connect(self._on_source_changed)
        self._folder.textEdited.connect(self._of_folder.click)
        self._folder.textChanged.connect(self._on_source_changed)
        self._output.textChanged.connect(self.changed)
        self._model.currentIndexChanged.connect(self.changed)
        self.take_session()

    def _line(self, name: str, what: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"batch_dialog_{name}")
        line.setAccessibleName(what)
        return line

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(QLabel(self.tr("Images")), 0, 0)
        grid.addWidget(self._of_project, 0, 1, 1, 3)
        grid.addWidget(self._of_folder, 1, 1)
        grid.addWidget(self._folder, 1, 2)
        grid.addWidget(self._chooser(self._choose_folder, "folder"), 1, 3)
        grid.addWidget(label_for(self.tr("Model"), self._model), 2, 0)
        grid.addWidget(self._model, 2, 1, 1, 2)
        grid.addWidget(self._chooser(self._choose_model, "model"), 2, 3)
        grid.addWidget(label_for(self.tr("Results"), self._output), 3, 0)
        grid.addWidget(self._output, 3, 1, 1, 2)
        grid.addWidget(self._chooser(self._choose_output, "output"), 3, 3)
        grid.setColumnStretch(2, 1)

    def _chooser(self, handler: Callable[[], object], name: str) -> QPushButton:
        button = QPushButton(self.tr("Choose…"))
        button.setObjectName(f"batch_dialog_choose_{name}")
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        return button

    def take_session(self) -> None:
        """Offer the project and the models of now."""
        project = self._session.project
        self._of_project.setEnabled(project is not None)
        if project is None:
            self._of_project.setText(self.tr("No project is open"))
            self._of_folder.setChecked(True)
        else:
            count = len(project.images)
            text = translate("%Ln image(s) of this project", count)
            self._of_project.setText(text)
            is_first = not self._of_project.isChecked() and not self._folder.text()
            self._of_project.setChecked(is_first or self._of_project.isChecked())
        self._offer_models()
        self._on_source_changed()

    def _offer_models(self) -> None:
        project, current = self._session.project, self._session.model_path
        chosen = self._model.currentData()
        with QSignalBlocker(self._model):
            self._model.clear()
            if current is not None:
                text = self.tr("{} (in use)").format(current.stem)
                self._model.addItem(text, current)
            for path in reversed([] if project is None else project.models()):
                if path != current:
                    self._model.addItem(path.stem, path)
            self._model.setCurrentIndex(max(0, self._model.findData(chosen)))

    @property
    def folder(self) -> Path:
        """The folder of images."""
        project = self._session.project
        if self._of_project.isChecked() and project is not None:
            return project.folder
        return Path(self._folder.text().strip()).expanduser()

    @property
    def output(self) -> Path:
        """The folder of the results."""
        return Path(self._output.text().strip()).expanduser()

    @property
    def model(self) -> Path | None:
        """The model file."""
        chosen = self._model.currentData()
        return chosen if isinstance(chosen, Path) else None

    @property
    def is_complete(self) -> bool:
        """Whether all three are named."""
        has_source = self._of_project.isChecked() or bool(self._folder.text().strip())
        has_output = bool(self._output.text().strip())
        return has_source and has_output and self.model is not None

    @property
    def has_results(self) -> bool:
        """Whether the folder of the results holds some."""
        has_output = bool(self._output.text().strip())
        return has_output and (self.output / PRIVATE_FOLDER).is_dir()

    @Slot()
    def _on_source_changed(self) -> None:
        """Suggest a folder for the results, unless somebody has named one."""
        is_named = self._of_project.isChecked() or bool(self._folder.text().strip())
        if is_named and self._output.text() in ("", self._suggested):
            self._suggested = str(usual_output(self.folder))
            self._output.setText(self._suggested)
        self.changed.emit()

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder of images"))
        if chosen:
            self._of_folder.setChecked(True)
            self._folder.setText(chosen)

    @Slot()
    def _choose_output(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("A new folder, or that of an earlier run")
        )
        if chosen:
            self._output.setText(chosen)

    @Slot()
    def _choose_model(self) -> None:
        chosen = choose_model(self)
        if chosen is not None:
            self._model.addItem(chosen.stem, chosen)
            self._model.setCurrentIndex(self._model.count() - 1)


class BatchOutputs(QWidget):
    """What is written.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = self._make_formats()
        self._overlays = self._box("overlays", self.tr("&Overlays: tinted classes"))
        self._overlays.setChecked(True)
        self._contours = self._box("contours", self.tr("&Contours: outlined regions"))
        self._probabilities = self._box(
            "probabilities", self.tr("&Probabilities of each class (OME-TIFF)")
        )
        self._measurements = self._box(
            "measurements", self.tr("&Measurements of all regions (CSV, Excel)")
        )
        self._opacity = QSpinBox()
        self._opacity.setObjectName("batch_dialog_opacity")
        self._opacity.setRange(5, 100)
        self._opacity.setSuffix(" %")
        self._opacity.setValue(round(100 * DEFAULT_OPACITY))
        self._opacity.setAccessibleName(self.tr("Opacity of overlays"))
        self._overlays.toggled.connect(self._opacity.setEnabled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._masks_group(), 1)
        layout.addWidget(self._pictures_group(), 1)

    def _make_formats(self) -> QListWidget:
        formats = QListWidget()
        formats.setObjectName("batch_dialog_formats")
        formats.setAccessibleName(self.tr("Formats of masks"))
        for name, one in offered_formats().items():
            item = QListWidgetItem(format_title(one), formats)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(format_losses(one))
            is_usual = name == PNG_FORMAT
            on, off = Qt.CheckState.Checked, Qt.CheckState.Unchecked
            item.setCheckState(on if is_usual else off)
        formats.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        formats.itemChanged.connect(self.changed)
        return formats

    def _box(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(f"batch_dialog_{name}")
        box.toggled.connect(self.changed)
        return box

    def _masks_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("Masks"))
        QVBoxLayout(group).addWidget(self._formats)
        return group

    def _pictures_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("Pictures and figures"))
        opacity = QHBoxLayout()
        opacity.addSpacing(24)
        opacity.addWidget(label_for(self.tr("Opacity"), self._opacity))
        opacity.addWidget(self._opacity)
        opacity.addStretch(1)
        column = QVBoxLayout(group)
        column.addWidget(self._overlays)
        column.addLayout(opacity)
        column.addWidget(self._contours)
        column.addWidget(self._probabilities)
        column.addWidget(self._measurements)
        column.addStretch(1)
        return group

    @property
    def formats(self) -> tuple[str, ...]:
        """Names of the formats to write masks in."""
        items = [self._formats.item(row) for row in range(self._formats.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    @property
    def overlays(self) -> bool:
        """Whether tinted images are wanted."""
        return self._overlays.isChecked()

    @property
    def contours(self) -> bool:
        """Whether images with outlines are wanted."""
        return self._contours.isChecked()

    @property
    def probabilities(self) -> bool:
        """Whether probabilities are wanted."""
        return self._probabilities.isChecked()

    @property
    def measurements(self) -> bool:
        """Whether tables of measurements are wanted."""
        return self._measurements.isChecked()

    @property
    def opacity(self) -> float:
        """Of the tint, 0 to 1."""
        return self._opacity.value() / 100

    @property
    def is_any(self) -> bool:
        """Whether anything is to be written."""
        pictures = self.overlays or self.contours
        figures = self.probabilities or self.measurements
        return pictures or figures or bool(self.formats)
