"""Asking for folders and files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.translation import translate
from app.ui.resources import settings
from tiramisu.images import IMAGE_SUFFIXES
from tiramisu.measurement_files import CSV, EXCEL, SUFFIXES
from tiramisu.model_file import MODEL_SUFFIX

_LAST_FOLDER = "last_folder"


def choose_folder(parent: QWidget) -> Path | None:
    """Ask for a folder of images; None if the user thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(
        parent, translate("Open a folder of images"), _start_folder()
    )
    if not chosen:
        return None
    _remember(Path(chosen))
    return Path(chosen)


def choose_images(parent: QWidget) -> list[Path]:
    """Ask for some images of a folder; empty if the user thinks better of it."""
    patterns = " ".join(f"*{suffix}" for suffix in sorted(IMAGE_SUFFIXES))
    chosen, _ = QFileDialog.getOpenFileNames(
        parent,
        translate("Open images"),
        _start_folder(),
        f"{translate('Images')} ({patterns} {patterns.upper()})",
    )
    if chosen:
        _remember(Path(chosen[0]).parent)
    return [Path(name) for name in chosen]


def choose_report(parent: QWidget) -> Path | None:
    """Ask where a report goes; None if the user thinks better of it."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        translate("Save a report"),
        str(Path(_start_folder()) / "tiramisu-report.txt"),
        f"{translate('Text')} (*.txt)",
    )
    return Path(chosen) if chosen else None


def choose_scores_file(parent: QWidget) -> Path | None:
    """Ask where scores go: a table or a page; None if the user thinks better of it."""
    kinds = {
        f"{translate('Table')} (*.csv)": ".csv",
        f"{translate('Page with the worst images')} (*.html)": ".html",
        "JSON (*.json)": ".json",
    }
    chosen, kind = QFileDialog.getSaveFileName(
        parent,
        translate("Save scores"),
        str(Path(_start_folder()) / "scores.csv"),
        ";;".join(kinds),
    )
    if not chosen:
        return None
    path = Path(chosen)
    is_known = path.suffix.lower() in kinds.values()
    return path if is_known else path.with_name(path.name + kinds.get(kind, ".csv"))


def choose_table(parent: QWidget, folder: Path) -> Path | None:
    """Ask where measurements go; None if the user thinks better of it.

    Args:
        parent: Window of the question.
        folder: Where to begin.
    """
    excel = f"{translate('Excel workbook')} (*.xlsx)"
    chosen, kind = QFileDialog.getSaveFileName(
        parent,
        translate("Save measurements"),
        str(folder / "measurements.xlsx"),
        f"{excel};;{translate('CSV tables')} (*.csv)",
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in SUFFIXES:
        return path
    return path.with_name(path.name + (EXCEL if kind == excel else CSV))


def choose_place_for_masks(parent: QWidget, folder: Path) -> Path | None:
    """Ask where the masks of read-only images go; None if nowhere.

    Args:
        parent: Window of the question.
        folder: The images.
    """
    question = QMessageBox(
        QMessageBox.Icon.Question,
        translate("A read-only folder"),
        translate("The folder {} cannot be written.").format(folder.name),
        QMessageBox.StandardButton.Cancel,
        parent,
    )
    question.setObjectName("read_only_question")
    question.setInformativeText(
        translate(
            "Choose a folder for the masks. The images stay where they are, and the "
            "project is called {} there."
        ).format(folder.name)
    )
    choose = question.addButton(
        translate("&Choose a folder…"), QMessageBox.ButtonRole.AcceptRole
    )
    question.exec()
    if question.clickedButton() is not choose:
        return None
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    start = QStandardPaths.writableLocation(documents)
    chosen = QFileDialog.getExistingDirectory(
        parent, translate("A folder for the masks"), start
    )
    return Path(chosen) if chosen else None


def choose_model(parent: QWidget) -> Path | None:
    """Ask for a model file; None if the user thinks better of it."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        translate("Use a model file"),
        _start_folder(),
        f"{translate('Models')} (*{MODEL_SUFFIX})",
    )
    return Path(chosen) if chosen else None


def _start_folder() -> str:
    pictures = QStandardPaths.StandardLocation.PicturesLocation
    fallback = QStandardPaths.writableLocation(pictures)
    return str(settings().value(_LAST_FOLDER, fallback))


def _remember(folder: Path) -> None:
    settings().setValue(_LAST_FOLDER, str(folder))
