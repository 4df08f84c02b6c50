"""Offering the way back from what changes much at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.session.document import Document
from app.session.session import Session
from app.ui.messages import Messages


class UndoOffers(QObject):
    """Watches the open image: an offer ends when something else is done there."""

    def __init__(
        self, session: Session, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._document: Document | None = None
        self._is_acting = self._has_acted = False
        self._undo: Callable[[], object] | None = None  # what is offered
        session.project_changed.connect(messages.withdraw_undo)
        session.document_changed.connect(self._on_document_changed)

    def do(self, act: Callable[[], object], sentence: str) -> None:
        """Do something to the open image, and offer to take it back.

        Args:
            act: Commits one gesture, or none if there is nothing to do.
            sentence: What has been done then.
        """
        document = self._session.document
        if document is None:
            return
        self._withdraw()
        self._is_acting = True
        act()
        self._is_acting = False
        if self._has_acted:
            self._undo = document.undo
            self._messages.offer_undo(sentence, self._undo)

    @Slot()
    def _on_document_changed(self) -> None:
        self._withdraw()
        self._document = self._session.document
        if self._document is not None:
            self._document.history_changed.connect(self._on_history_changed)

    @Slot()
    def _on_history_changed(self) -> None:
        if self._is_acting:
            self._has_acted = True
        else:
            self._withdraw()

    def _withdraw(self) -> None:
        self._has_acted = False
        undo, self._undo = self._undo, None
        if undo is not None:
            self._messages.withdraw_undo(undo)
