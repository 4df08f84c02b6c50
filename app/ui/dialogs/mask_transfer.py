"""Asking how masks go out or come in, and telling how far that is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.translation import translate
from app.ui.controllers.mask_transfer import MaskTransfer
from app.ui.dialog_letters import give_letters, label_for
from app.ui.failures import sentence_for
from app.ui.format_wording import format_losses, format_title
from app.ui.screen_room import fitting
from app.ui.tab_order import follow_layout
from tiramisu.formats import find_format, format_problems, offered_formats
from tiramisu.formats.exporting import TransferReport

_SIZE = QSize(560, 420)


class TransferDialog(QDialog):
    """What both directions share: format, place, progress and a report.

    Args:
        transfer: Does the work.
        name: Of the dialog.
        parent: Window of the dialog.
    """

    def __init__(
        self, transfer: MaskTransfer, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._transfer = transfer
        self._is_running = False
        self._format = QComboBox()
        self._format.setObjectName(f"{name}_format")
        for key, one in offered_formats().items():
            self._format.addItem(format_title(one), key)
        self._format.currentIndexChanged.connect(self._on_format_chosen)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._place = QLineEdit()
        self._place.setObjectName(f"{name}_place")
        self._place.textChanged.connect(self._update)
        self._form = QFormLayout()
        self._form.addRow(self.tr("Format"), self._format)
        self._form.addRow("", self._note)
        self._report = QPlainTextEdit()
        self._report.setObjectName(f"{name}_report")
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setReadOnly(True)
        self._report.setPlainText("\n".join(format_problems()))
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}_progress")
        self._bar.hide()
        self._start = QPushButton()
        self._start.setObjectName(f"{name}_start")
        self._start.clicked.connect(self._on_start)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.addButton(self._start, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.rejected.connect(self.reject)
        self._close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        self._close.setAutoDefault(False)  # Enter never closes
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(self._report, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._buttons)
        self._start.setDefault(True)
        self.resize(fitting(self, _SIZE))
        transfer.progressed.connect(self._on_progress)
        transfer.done.connect(self._on_done)
        transfer.failed.connect(self._on_failed)
        transfer.ended.connect(self._on_ended)
        self._on_format_chosen()
        self._update()

    def reject(self) -> None:
        """Stop what is running; the second time, close."""
        if self._is_running:
            self._transfer.cancel()
            return
        super().reject()

    def _add_place(self, what: str, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        self._place.setAccessibleName(what)
        row.addWidget(self._place, 1)
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        self._form.addRow(label_for(what, self._place), row)

    def _begin(self, path: Path, name: str) -> None:
        raise NotImplementedError

    @Slot()
    def _on_start(self) -> None:
        self._set_running(True)
        self._report.clear()
        self._bar.setRange(0, 0)
        path = Path(self._place.text().strip()).expanduser()
        self._begin(path, str(self._format.currentData()))

    def _set_running(self, is_running: bool) -> None:
        self._is_running = is_running
        self._bar.setVisible(is_running)
        self._close.setText(self.tr("Stop") if is_running else self.tr("Close"))
        self._update()

    @Slot()
    def _update(self) -> None:
        has_place = bool(self._place.text().strip())
        self._start.setEnabled(has_place and not self._is_running)

    @Slot()
    def _on_format_chosen(self) -> None:
        chosen = find_format(str(self._format.currentData()))
        self._note.setText(format_losses(chosen))

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot(object)
    def _on_done(self, report: TransferReport) -> None:
        lines = [translate("%Ln mask(s) written.", len(report.done))]
        if report.new_classes:
            names = ", ".join(report.new_classes)
            lines.append(self.tr("New classes: {}.").format(names))
        if report.skipped:
            lines.append(translate("%Ln skipped:", len(report.skipped)))
        self._report.setPlainText("\n".join([*lines, *report.skipped]))

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._report.setPlainText(sentence_for(problem, self.windowTitle()))

    @Slot()
    def _on_ended(self) -> None:
        if not self._report.toPlainText():
            self._report.setPlainText(self.tr("Stopped; what was done stays."))
        self._set_running(False)


class ExportDialog(TransferDialog):
    """Asks for a format and a new folder."""

    def __init__(self, transfer: MaskTransfer, parent: QWidget | None = None) -> None:
        super().__init__(transfer, "export_dialog", parent)
        self.setWindowTitle(self.tr("Export masks"))
        self._start.setText(self.tr("&Export"))
        choose = QPushButton(self.tr("&Choose…"))
        choose.clicked.connect(self._choose)
        self._add_place(self.tr("New folder"), choose)
        self._keep = QCheckBox(self.tr("Unlabelled pixels as objects of that name"))
        self._keep.setObjectName("export_dialog_keep_unlabelled")
        self._keep.setToolTip(
            self.tr("For formats of objects, where they come back as background")
        )
        self._form.addRow("", self._keep)
        follow_layout(self)
        give_letters(self)

    def _begin(self, path: Path, name: str) -> None:
        self._transfer.export(path, name, keeps_unlabelled=self._keep.isChecked())

    @Slot()
    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("An empty folder"))
        if chosen:
            self._place.setText(chosen)


class ImportDialog(TransferDialog):
    """Asks for a format and a file or folder."""

    def __init__(self, transfer: MaskTransfer, parent: QWidget | None = None) -> None:
        super().__init__(transfer, "import_dialog", parent)
        self.setWindowTitle(self.tr("Import masks"))
        self._note.hide()  # it tells what an export loses
        self._start.setText(self.tr("&Import"))
        file, folder = QPushButton(self.tr("&File…")), QPushButton(self.tr("F&older…"))
        file.clicked.connect(self._choose_file)
        folder.clicked.connect(self._choose_folder)
        self._add_place(self.tr("File or folder"), file, folder)
        self._overwrite = QCheckBox(self.tr("Replace masks that are there"))
        self._overwrite.setObjectName("import_dialog_overwrite")
        self._overwrite.setToolTip(self.tr("The older ones are kept beside them"))
        self._adds = QCheckBox(self.tr("Add classes that the project lacks"))
        self._adds.setObjectName("import_dialog_adds_classes")
        self._adds.setChecked(True)
        self._form.addRow("", self._overwrite)
        self._form.addRow("", self._adds)
        follow_layout(self)
        give_letters(self)

    def offer(self, source: Path, format_name: str) -> None:
        """Fill in where masks are."""
        self._place.setText(str(source))
        self._format.setCurrentIndex(self._format.findData(format_name))

    def _begin(self, path: Path, name: str) -> None:
        self._transfer.take(
            path,
            name,
            overwrite=self._overwrite.isChecked(),
            adds_classes=self._adds.isChecked(),
        )

    @Slot()
    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Masks"))
        if chosen:
            self._place.setText(chosen)

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder of masks"))
        if chosen:
            self._place.setText(chosen)
