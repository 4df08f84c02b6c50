"""The project folders that were open last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.session.session import Session
from app.ui.resources import settings

_KEPT = 10
_KEY = "recent_folders"


class RecentFolders(QObject):
    """Remembers from day to day which projects were open, the latest first.

    Signals:
        changed: The list is another.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.project_changed.connect(self._on_project_changed)

    @property
    def folders(self) -> list[Path]:
        """The folders; one may be gone since."""
        stored = settings().value(_KEY)
        # A list of one comes back from an INI file as a string.
        names = stored if isinstance(stored, list) else [stored]
        return [Path(name) for name in names if isinstance(name, str) and name]

    @Slot()
    def clear(self) -> None:
        """Forget all of them."""
        self._store([])

    @Slot()
    def _on_project_changed(self) -> None:
        project = self._session.project
        if project is not None:
            others = [one for one in self.folders if one != project.folder]
            self._store([project.folder, *others][:_KEPT])

    def _store(self, folders: list[Path]) -> None:
        settings().setValue(_KEY, [str(folder) for folder in folders])
        self.changed.emit()


class RecentMenu(QMenu):
    """Offers the folders that were open last.

    Signals:
        folder_requested: The ``Path`` of the one that was chosen.
    """

    folder_requested = Signal(object)

    def __init__(self, recent: RecentFolders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self.setObjectName("menu_recent")
        self._recent = recent
        # Filled when it opens: an entry must not delete itself while it is chosen.
        self.aboutToShow.connect(self._fill)
        recent.changed.connect(self._show_whether_any)
        self.triggered.connect(self._on_chosen)
        self._show_whether_any()

    @Slot()
    def _show_whether_any(self) -> None:
        self.setEnabled(bool(self._recent.folders))

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for number, folder in enumerate(self._recent.folders, start=1):
            # An ampersand in a folder's name is no mark for a key.
            name, place = (
                text.replace("&", "&&") for text in (folder.name, str(folder.parent))
            )
            mark = f"&{number}" if number < 10 else str(number)
            entry = self.addAction(f"{mark}  {name}  —  {place}")
            entry.setData(folder)
        self.addSeparator()
        self.addAction(self.tr("&Forget these"), self._recent.clear)

    @Slot(QAction)
    def _on_chosen(self, entry: QAction) -> None:
        if isinstance(entry.data(), Path):
            self.folder_requested.emit(entry.data())
