"""Files that come with the program, and the folder where it keeps its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from resources import path as resource_path

ICONS = resource_path("icons")
SAMPLES = resource_path("samples")
TRANSLATIONS = resource_path("translations")
HELP = resource_path("help")
BUILT_IN_MODEL = resource_path("models", "nuclei.tiramisu")


def data_folder() -> Path:
    """Return the program's own folder, made if it is not there yet.

    Raises:
        OSError: It cannot be made.
    """
    place = QStandardPaths.StandardLocation.AppDataLocation
    folder = Path(QStandardPaths.writableLocation(place))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def state_folder() -> Path:
    """Return the folder of the log and of what is only of use here and now.

    Raises:
        OSError: It cannot be made.
    """
    place = QStandardPaths.StandardLocation.StateLocation
    folder = Path(QStandardPaths.writableLocation(place))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings() -> QSettings:
    """Return what the window remembers from one day to the next."""
    return QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)
