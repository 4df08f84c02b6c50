"""How good the model is: each image and each class, the worst first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.translation import translate
from app.ui.controllers.ground_truth import GroundTruthComparison
from app.ui.dialogs.choosing import choose_scores_file
from app.ui.panels.scores_model import ScoresModel, class_rows, image_rows
from app.ui.wording import decimal
from tiramisu.truth_evaluation import TruthEvaluation

_FIRST_SCORE = 1  # column of the score that tells which images are worst
_NAME_WIDTH = 180


class EvaluationPanel(QWidget):
    """Shows the last comparison with ground truth; a click opens an image.

    Signals:
        import_requested: The true masks are to become the annotation.
    """

    import_requested = Signal()

    def __init__(
        self,
        session: Session,
        comparison: GroundTruthComparison,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evaluation_panel")
        self._session = session
        self._comparison = comparison
        self._sentence = QLabel()
        self._sentence.setObjectName("evaluation_sentence")
        self._sentence.setWordWrap(True)
        self._images = ScoresModel(self)
        self._classes = ScoresModel(self)
        self._image_table = self._table(self._images, "evaluation_images")
        self._image_table.setAccessibleName(self.tr("Scores of the images"))
        self._image_table.clicked.connect(self._on_chosen)
        self._image_table.activated.connect(self._on_chosen)
        self._class_table = self._table(self._classes, "evaluation_classes")
        self._class_table.setAccessibleName(self.tr("Scores of the classes"))
        self._left_out = QPlainTextEdit()
        self._left_out.setObjectName("evaluation_left_out")
        self._left_out.setAccessibleName(self.tr("What was left out"))
        self._left_out.setReadOnly(True)
        self._save = self._button(
            self.tr("&Save scores…"), "evaluation_save", self._save_scores
        )
        self._import = self._button(
            self.tr("&Import as annotation…"),
            "evaluation_import",
            self.import_requested.emit,
        )
        self._tabs = QTabWidget()
        self._lay_out()
        comparison.evaluated.connect(self._show)
        session.document_changed.connect(self._on_document_changed)
        self._show()

    def _table(self, model: ScoresModel, name: str) -> QTableView:
        table = QTableView()
        table.setObjectName(name)
        table.setModel(model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        line = table.fontMetrics().height()
        table.verticalHeader().setDefaultSectionSize(line + 6)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        table.setSortingEnabled(True)
        return table

    def _button(self, text: str, name: str, handler: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(handler)
        return button

    def _lay_out(self) -> None:
        self._tabs.addTab(self._image_table, self.tr("Images"))
        self._tabs.addTab(self._class_table, self.tr("Classes"))
        self._tabs.addTab(self._left_out, self.tr("Left out"))
        top = QHBoxLayout()
        top.addWidget(self._sentence, 1)
        top.addWidget(self._save)
        top.addWidget(self._import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(top)
        layout.addWidget(self._tabs, 1)

    @Slot()
    def _show(self) -> None:
        evaluation = self._comparison.evaluation
        has_scores = evaluation is not None
        self._save.setEnabled(has_scores)
        source = self._comparison.source
        is_foreign = source is not None and source.place is not None
        self._import.setEnabled(has_scores and is_foreign)
        if evaluation is None:
            self._images.clear()
            self._classes.clear()
            self._left_out.clear()
            self._sentence.setText(
                self.tr("Choose Analyse > Compare with ground truth to see scores.")
            )
        else:
            self._show_scores(evaluation)

    def _show_scores(self, evaluation: TruthEvaluation) -> None:
        scores = evaluation.scores
        headings, rows, total = image_rows(scores, evaluation.names)
        self._images.show([self.tr("Image"), *headings], rows, total)
        headings, rows, means = class_rows(scores)
        self._classes.show([self.tr("Class"), *headings], rows, means)
        rising = Qt.SortOrder.AscendingOrder
        self._image_table.sortByColumn(_FIRST_SCORE, rising)
        self._class_table.sortByColumn(_FIRST_SCORE, rising)
        for table in (self._image_table, self._class_table):
            table.resizeColumnsToContents()
            table.setColumnWidth(0, _NAME_WIDTH)
        left_out = [str(problem) for _, problem in scores.failed]
        left_out += evaluation.request.truth.skipped
        self._left_out.setPlainText("\n".join(left_out))
        self._tabs.setTabVisible(2, bool(left_out))
        self._sentence.setText(self._headline(evaluation))
        self._on_document_changed()
        self._image_table.scrollToTop()

    def _headline(self, evaluation: TruthEvaluation) -> str:
        scores = evaluation.scores
        parts = [
            evaluation.request.model.stem,
            self.tr("mean IoU {}").format(decimal(f"{scores.total.mean_iou:.3f}")),
            self.tr("accuracy {}").format(decimal(f"{scores.total.accuracy:.3f}")),
            translate("%Ln image(s)", len(scores.images)),
        ]
        if scores.failed:
            parts.append(translate("%Ln left out", len(scores.failed)))
        return " · ".join(parts)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        name = self._images.key(index.row())
        if name:
            self._comparison.show_image(name)

    @Slot()
    def _on_document_changed(self) -> None:
        """Select the open image."""
        document = self._session.document
        place = -1 if document is None else self._images.place_of(document.name)
        if place < 0:
            self._image_table.clearSelection()
        else:
            self._image_table.selectRow(place)

    @Slot()
    def _save_scores(self) -> None:
        path = choose_scores_file(self)
        if path is not None:
            self._comparison.write_scores(path)
