"""Which of two models is better, as a sentence, a table and three buttons."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.jobs.fine_tune import Outcome
from app.ui.action_button import ActionButton
from app.ui.judgement_wording import verdict_sentence
from app.ui.wording import counted, decimal
from tiramisu.verdict import Verdict, told_apart

_NONE = "—"


class VerdictView(QWidget):
    """Shows the last verdict; hidden until there is one."""

    def __init__(
        self, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("verdict_view")
        self._sentence = QLabel()
        self._sentence.setObjectName("verdict_sentence")
        self._sentence.setWordWrap(True)
        self._table = self._make_table()
        self._shown = QLabel()
        self._shown.setObjectName("verdict_shown")
        self._shown.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sentence)
        layout.addWidget(self._table)
        for name in ("compare_models", "adopt_model", "revert_model"):
            layout.addWidget(ActionButton(actions[name]))
        layout.addWidget(self._shown)
        self.clear()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setObjectName("verdict_table")
        table.setHorizontalHeaderLabels(
            [self.tr("Class"), self.tr("Pixels"), self.tr("Before"), self.tr("After")]
        )
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        return table

    @Slot()
    def clear(self) -> None:
        """Show nothing: another project is open."""
        self._shown.clear()
        self._shown.hide()
        self.hide()

    @Slot(object)
    def show_outcome(self, outcome: Outcome) -> None:
        """Show how two models were judged."""
        verdict = outcome.verdict
        self._sentence.setText(verdict_sentence(verdict))
        self._fill(verdict)
        tip = self.tr("IoU on {} held-out pixels of {} images. Before: {}. After: {}.")
        self._table.setToolTip(
            tip.format(
                counted(verdict.pixels),
                verdict.images,
                outcome.current.stem,
                outcome.candidate.stem,
            )
        )
        self._shown.hide()
        self.show()

    @Slot(str, bool)
    def show_model(self, name: str, is_rival: bool) -> None:
        """Say whose prediction is on the picture."""
        role = self.tr("the other model") if is_rival else self.tr("the one in use")
        self._shown.setText(self.tr("On the picture now: {}, {}.").format(name, role))
        self._shown.show()

    def _fill(self, verdict: Verdict) -> None:
        before, after = verdict.current, verdict.candidate
        rows = [
            (name, counted(pixels), *_figures(old, new), counts)
            for name, pixels, old, new, counts in zip(
                before.classes,
                before.pixels,
                before.iou,
                after.iou,
                before.counting,
                strict=True,
            )
        ]
        is_enough = before.is_enough
        means = (before.mean_iou, after.mean_iou) if is_enough else (None, None)
        rows.append(
            (
                self.tr("mean"),
                counted(verdict.pixels),
                *_figures(*means),
                is_enough,
            )
        )
        self._table.setRowCount(len(rows))
        for row, (*texts, counts) in enumerate(rows):
            for column, text in enumerate(texts):
                self._table.setItem(row, column, self._item(text, column, counts))
        self._fit_height()

    def _item(self, text: str, column: int, counts: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if not counts:
            item.setFlags(Qt.ItemFlag.NoItemFlags)  # grey
            item.setToolTip(self.tr("Too few pixels to count."))
        return item

    def _fit_height(self) -> None:
        table = self._table
        table.resizeRowsToContents()
        rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
        frame = 2 * table.frameWidth()
        table.setFixedHeight(
            rows + table.horizontalHeader().sizeHint().height() + frame
        )


def _figures(before: float | None, after: float | None) -> tuple[str, str]:
    if before is None or after is None:
        return _NONE, _NONE
    shown = told_apart(before, after)
    return decimal(shown[0]), decimal(shown[1])
