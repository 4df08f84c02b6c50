"""What was opened last: folders of images and model files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.resources import settings

if TYPE_CHECKING:
    from app.session.session import Session
    from app.ui.messages import Messages

_KEPT = 10
_FOLDERS = "recent_folders"


class RecentPaths(QObject):
    """Remembers paths from day to day, the latest first.

    Signals:
        changed: The list is another.
    """

    changed = Signal()

    def __init__(
        self,
        key: str,
        session: Session,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        """Remember under a key of the settings.

        Args:
            key: Where the list is stored.
            session: What is open.
            messages: Get the offer to take a clearing back.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._key = key
        self._session = session
        self._messages = messages
        self._left_out: set[Path] = set()

    @property
    def paths(self) -> list[Path]:
        """All of them; one may be gone since."""
        return _stored_paths(self._key)

    @Slot()
    def clear(self) -> None:
        """Forget all of them."""
        forgotten = self.paths
        self._store([])
        self._messages.offer_undo(
            self.tr("The list is empty now; the files are where they were."),
            partial(self._store, forgotten),
        )

    def leave_out(self, folder: Path) -> None:
        """Never list a folder that is soon gone, nor anything in it."""
        self._left_out.add(folder)

    def _note(self, path: Path) -> None:
        if any(path.is_relative_to(folder) for folder in self._left_out):
            return
        others = [one for one in self.paths if one != path]
        self._store([path, *others][:_KEPT])

    def _store(self, paths: Sequence[Path]) -> None:
        settings().setValue(self._key, [str(path) for path in paths])
        self.changed.emit()


class RecentFolders(RecentPaths):
    """The project folders that were open last."""

    def __init__(
        self, session: Session, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(_FOLDERS, session, messages, parent)
        session.project_changed.connect(self._on_project_changed)

    @Slot()
    def _on_project_changed(self) -> None:
        project = self._session.project
        if project is not None:
            self._note(project.folder)


class RecentModels(RecentPaths):
    """The model files that have predicted last, of whatever project.

    Args:
        built_in_model: Is left out: it is always on offer.
    """

    def __init__(
        self,
        session: Session,
        messages: Messages,
        built_in_model: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__("recent_models", session, messages, parent)
        self._built_in_model = built_in_model
        session.model_changed.connect(self._on_model_changed)

    @Slot()
    def _on_model_changed(self) -> None:
        path = self._session.model_path
        if path is not None and path != self._built_in_model:
            self._note(path)


class RecentMenu(QMenu):
    """Offers what was opened last.

    Signals:
        path_requested: The ``Path`` of what was chosen.
    """

    path_requested = Signal(object)

    def __init__(
        self, recent: RecentPaths, title: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self._recent = recent
        # Filled when it opens: an entry must not delete itself while it is chosen.
        self.aboutToShow.connect(self._fill)
        recent.changed.connect(self._show_whether_any)
        self.triggered.connect(self._on_chosen)
        self._show_whether_any()

    @Slot()
    def _show_whether_any(self) -> None:
        self.setEnabled(bool(self._recent.paths))

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for number, path in enumerate(self._recent.paths, start=1):
            # An ampersand in a name is no mark for a key.
            name, place = (
                text.replace("&", "&&") for text in (path.name, str(path.parent))
            )
            mark = f"&{number}" if number < 10 else str(number)
            entry = self.addAction(f"{mark}  {name}  —  {place}")
            entry.setData(path)
        self.addSeparator()
        self.addAction(self.tr("&Forget these"), self._recent.clear)

    @Slot(QAction)
    def _on_chosen(self, entry: QAction) -> None:
        if isinstance(entry.data(), Path):
            self.path_requested.emit(entry.data())


def recent_folders() -> list[Path]:
    """Return the folders that were open last; no session is needed for it."""
    return _stored_paths(_FOLDERS)


def _stored_paths(key: str) -> list[Path]:
    stored = settings().value(key)
    # A list of one comes back from an INI file as a string.
    names = stored if isinstance(stored, list) else [stored]
    return [Path(name) for name in names if isinstance(name, str) and name]
