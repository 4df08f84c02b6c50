"""A table of measurements for Qt: quick with a hundred thousand rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.ui.panels.measurement_columns import cell_text, column_title, shown_columns
from app.ui.wording import decimal
from tiramisu.measurement_tables import Table

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DIGITS = 6


class MeasurementsModel(QAbstractTableModel):
    """Shows the rows of a table that have a certain class, sorted by a column.

    Sorting and choosing make an array of row numbers; no cell becomes an object before
    it is seen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table("", {})
        self._names: list[str] = []
        self._unit = ""
        self._class = ""
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._order: npt.NDArray[np.intp] = np.zeros(0, np.intp)

    def show_table(self, table: Table, unit: str) -> None:
        """Show another table.

        Args:
            table: What to show.
            unit: Of its lengths; empty if none is known.
        """
        self.beginResetModel()
        names = shown_columns(table.columns, unit)
        if names != self._names:
            self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._table, self._unit, self._names = table, unit, names
        self._arrange()
        self.endResetModel()

    def choose_class(self, name: str) -> None:
        """Show only rows of the class of this name; all if it is empty."""
        if name != self._class:
            self.beginResetModel()
            self._class = name
            self._arrange()
            self.endResetModel()

    def table_row(self, row: int) -> int:
        """Return which row of the table stands in a row of the view."""
        return int(self._order[row])

    def _arrange(self) -> None:
        order = np.arange(len(self._table))
        if self._class and "class" in self._table.columns:
            order = np.flatnonzero(self._table.columns["class"] == self._class)
        column, direction = self._sorting
        if column >= 0:
            order = order[_sorted_places(self._values(column)[order], direction)]
        self._order = order

    def _values(self, column: int) -> npt.NDArray[Any]:
        return self._table.columns[self._names[column]]

    # What Qt asks

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of rows that are chosen."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text and where it stands."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            name = self._names[index.column()]
            values = self._table.columns[name]
            return _text(name, values[self._order[index.row()]])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_text = self._values(index.column()).dtype == object
            return None if is_text else _RIGHT
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column, or the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return column_title(self._names[section], self._unit)
        return str(section + 1)

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort by a column; what is not known comes last either way."""
        self.layoutAboutToBeChanged.emit()
        self._sorting = (column if column < len(self._names) else -1, order)
        self._arrange()
        self.layoutChanged.emit()


def _sorted_places(
    values: npt.NDArray[Any], direction: Qt.SortOrder
) -> npt.NDArray[np.intp]:
    if values.dtype == object:
        _, values = np.unique(values, return_inverse=True)
    places = np.argsort(values, kind="stable")
    if direction == Qt.SortOrder.AscendingOrder:
        return places
    known = values[places] == values[places]
    return np.concatenate([places[known][::-1], places[~known]])


def _text(name: str, value: Any) -> str:
    if isinstance(value, str):
        return cell_text(name, value)
    if value != value:
        return ""
    return decimal(f"{value:.{_DIGITS}g}") if isinstance(value, float) else str(value)
