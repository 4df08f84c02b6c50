"""Files that come with the program, and the folder where it keeps its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = _RESOURCES / "icons"
SAMPLES = _RESOURCES / "samples"
BUILT_IN_MODEL = _RESOURCES / "models" / "nuclei.tiramisu"


def data_folder() -> Path:
    """Return the program's own folder, made if it is not there yet.

    Raises:
        OSError: It cannot be made.
    """
    place = QStandardPaths.StandardLocation.AppDataLocation
    folder = Path(QStandardPaths.writableLocation(place))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings() -> QSettings:
    """Return what the window remembers from one day to the next."""
    return QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)
