"""Tables of measurements as CSV files and Excel workbooks."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tiramisu.errors import OutputError
from tiramisu.masks import write_atomically
from tiramisu.measurement_tables import Cell, Table

CSV, EXCEL = ".csv", ".xlsx"
SUFFIXES = (CSV, EXCEL)

# A spreadsheet takes cells that begin so for formulas and would calculate them.
_FORMULA = re.compile(r"\s*[=+\-@]|[\t\r\n]")
# What no XML may hold, and so no workbook.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST_EXCEL_ROWS = 2**20 - 1  # below the heading
_ROWS_AT_ONCE = 500

Check = Callable[[], None]


def written_files(path: Path, tables: Sequence[Table]) -> list[Path]:
    """Name the files that ``write_tables`` makes.

    An Excel workbook holds all tables. Of CSV, the first table is ``path``, and
    ``cells.csv`` has ``cells-images.csv`` and ``cells-classes.csv`` beside it.

    Raises:
        OutputError: The name ends in neither .csv nor .xlsx.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise OutputError(
            f"{path.name} says no kind of table; let it end in .csv or .xlsx."
        )
    if suffix == EXCEL:
        return [path]
    others = [path.with_name(f"{path.stem}-{one.name}.csv") for one in tables[1:]]
    return [path, *others]


def write_tables(
    path: Path, tables: Sequence[Table], check: Check = lambda: None
) -> list[Path]:
    """Write tables to a file of the kind that its name ends in.

    Args:
        path: Ends in .csv or .xlsx; a file of that name is replaced.
        tables: What to write.
        check: Called now and then; whatever it raises ends the writing, and the files
            that were there stay.

    Returns:
        The files.

    Raises:
        OutputError: They cannot be written, or Excel cannot hold so many rows.
    """
    files = written_files(path, tables)
    if path.suffix.lower() == EXCEL:
        data = [_workbook(path, tables, check)]
    else:
        data = [_csv(table, check) for table in tables]
    try:
        for file, content in zip(files, data, strict=True):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(file, content)
    except OSError as problem:
        raise OutputError(
            f"{path} cannot be written ({problem.strerror or problem}); close it in "
            "other programs, free some space or choose another place."
        ) from problem
    return files


def safe_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: with ' before it."""
    return f"'{text}" if _FORMULA.match(text) else text


def _csv(table: Table, check: Check) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.columns)
    for cells in _checked(table, check):
        writer.writerow([_csv_cell(cell) for cell in cells])
    return text.getvalue().encode("utf-8", errors="replace")


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return safe_text(cell)
    return f"{cell:.7g}" if isinstance(cell, float) else str(cell)


def _workbook(path: Path, tables: Sequence[Table], check: Check) -> bytes:
    from openpyxl import Workbook

    for table in tables:
        if len(table) > _MOST_EXCEL_ROWS:
            raise OutputError(
                f"{path.name} would need {len(table)} rows, and a sheet of Excel holds "
                f"{_MOST_EXCEL_ROWS}; write a .csv file instead."
            )
    book = Workbook(write_only=True)
    for table in tables:
        sheet = book.create_sheet(table.name)
        sheet.freeze_panes = "A2"
        sheet.append([*table.columns])
        for cells in _checked(table, check):
            sheet.append([_excel_cell(cell, sheet) for cell in cells])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _excel_cell(cell: Cell, sheet: object) -> object:
    """Return what the sheet takes; a text stays one, whatever it begins with."""
    if not isinstance(cell, str):
        return cell
    text = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", cell)
    if not _FORMULA.match(text):
        return text
    from openpyxl.cell import WriteOnlyCell

    marked = WriteOnlyCell(sheet, text)
    marked.data_type = "s"
    return marked


def _checked(table: Table, check: Check) -> Iterator[list[Cell]]:
    for place, cells in enumerate(table.rows()):
        if place % _ROWS_AT_ONCE == 0:
            check()
        yield cells
