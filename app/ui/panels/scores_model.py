"""Tables of scores for Qt's views."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from app.translation import translatable, translate
from app.ui.wording import decimal
from tiramisu.metrics import Scores
from tiramisu.scores import Evaluation

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

_HEADINGS = {
    "iou": translatable("IoU"),
    "dice": translatable("Dice"),
    "precision": translatable("Precision"),
    "recall": translatable("Recall"),
    "boundary_f1": translatable("Boundary F1"),
}
_MISSING = "-"


@dataclass(frozen=True)
class ScoreRow:
    """A line of a table.

    Attributes:
        name: In the first column.
        values: In the others, not-a-number where there is no score.
        key: What is opened when it is clicked; empty for nothing.
    """

    name: str
    values: tuple[float, ...]
    key: str = ""


def image_rows(
    evaluation: Evaluation, names: Sequence[str]
) -> tuple[list[str], list[ScoreRow], ScoreRow]:
    """Return headings, a row for each image, and the row of all images together.

    Of each score the mean over the classes that occur is shown, then the IoU of each
    class.
    """
    classes = [one.name for one in evaluation.classes]
    headings = [
        *(_heading(name) for name in evaluation.class_scores()),
        *(translate("IoU of {}").format(name) for name in classes),
    ]
    rows = [
        ScoreRow(name, _image_values(evaluation.image_scores(place)), name)
        for place, name in enumerate(names)
    ]
    total = _image_values(evaluation.class_scores())
    return headings, rows, ScoreRow(translate("All images"), total)


def class_rows(evaluation: Evaluation) -> tuple[list[str], list[ScoreRow], ScoreRow]:
    """Return headings, a row for each class, and the row of their means."""
    scores = evaluation.class_scores()
    headings = [_heading(name) for name in scores]
    rows = [
        ScoreRow(one.name, tuple(float(values[label]) for values in scores.values()))
        for label, one in enumerate(evaluation.classes)
    ]
    means = tuple(mean_of(values) for values in scores.values())
    return headings, rows, ScoreRow(translate("Mean"), means)


def mean_of(scores: Scores) -> float:
    """Return the mean over the classes that have a score; not-a-number without any."""
    known = scores[~np.isnan(scores)]
    return float(known.mean()) if known.size else math.nan


def _image_values(scores: Mapping[str, Scores]) -> tuple[float, ...]:
    means = (mean_of(values) for values in scores.values())
    return (*means, *(float(one) for one in scores["iou"]))


def _heading(name: str) -> str:
    return translate(_HEADINGS.get(name, name))


class ScoresModel(QAbstractTableModel):
    """Rows that can be sorted, and one more that stays at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: list[str] = []
        self._rows: list[ScoreRow] = []
        self._last: ScoreRow | None = None

    def show(self, headings: list[str], rows: list[ScoreRow], last: ScoreRow) -> None:
        """Show these rows.

        Args:
            headings: The first is that of the names.
            rows: Those that are sorted.
            last: The row that stays at the end.
        """
        self.beginResetModel()
        self._headings, self._rows, self._last = headings, list(rows), last
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._headings, self._rows, self._last = [], [], None
        self.endResetModel()

    def key(self, row: int) -> str:
        """Return what a click on a row opens; empty for nothing."""
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def place_of(self, key: str) -> int:
        """Return the row that a key belongs to; -1 if there is none."""
        keys = [row.key for row in self._rows]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows, the last one included."""
        has_last = self._last is not None
        return 0 if parent.isValid() else len(self._rows) + has_last

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt asks about a cell."""
        row = self._row(index.row())
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if column == 0 else _shown(row.values[column - 1])
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            return row.name
        if role == Qt.ItemDataRole.TextAlignmentRole and column > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and row is self._last:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the headings."""
        is_shown = role == Qt.ItemDataRole.DisplayRole
        if is_shown and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort all but the last row; those without a score come after the others."""
        if not 0 <= column < len(self._headings):
            return
        is_falling = order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        if column == 0:
            self._rows.sort(key=lambda row: row.name, reverse=is_falling)
        else:
            self._rows.sort(key=lambda row: _sort_key(row, column - 1, is_falling))
        self.layoutChanged.emit()

    def _row(self, place: int) -> ScoreRow | None:
        return self._rows[place] if place < len(self._rows) else self._last


def _sort_key(row: ScoreRow, place: int, is_falling: bool) -> tuple[bool, float]:
    value = row.values[place]
    return (math.isnan(value), -value if is_falling else value)


def _shown(value: float) -> str:
    return _MISSING if math.isnan(value) else decimal(f"{value:.3f}")
