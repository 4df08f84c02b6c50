"""Which page of a file of several pictures is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from app.session.session import Session
from tiramisu.pages import split_page


class PageChooser(QWidget):
    """Sits in the status bar while the open file has more pages than one.

    Signals:
        page_requested: Number of a page, from 1.
    """

    page_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_chooser")
        self._session = session
        self._page = QSpinBox()
        self._page.setObjectName("page_number")
        self._page.setAccessibleName(self.tr("Page of the file"))
        self._page.setPrefix(self.tr("Page "))
        self._page.setKeyboardTracking(False)
        # A click must not take the keys away from the canvas; Tab may.
        self._page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._page.valueChanged.connect(self.page_requested)
        self._count = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.addWidget(self._page)
        layout.addWidget(self._count)
        session.document_changed.connect(self._on_document_changed)
        self._on_document_changed()

    @Slot()
    def ask_for_next(self) -> None:
        """Ask for the page after the one that is open."""
        self._page.stepUp()

    @Slot()
    def ask_for_previous(self) -> None:
        """Ask for the page before the one that is open."""
        self._page.stepDown()

    @Slot(str)
    def show_page_of(self, name: str) -> None:
        """Show which page an image is that is open or being opened."""
        self._show(self._page.maximum(), name)

    @Slot()
    def _on_document_changed(self) -> None:
        document = self._session.document
        pages = 1 if document is None else document.num_pages
        self._show(pages, "" if document is None else document.name)
        self._count.setText(self.tr("of {}").format(pages))
        self.setVisible(pages > 1)

    def _show(self, pages: int, name: str) -> None:
        """Show a page without asking for it."""
        with QSignalBlocker(self._page):
            self._page.setRange(1, pages)
            self._page.setValue(split_page(Path(name))[1])
