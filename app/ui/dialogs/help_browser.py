"""Help on each part of the window, to read beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.ui.help_pages import FIRST_PAGE, help_language, read_pages
from app.ui.screen_room import fitting

_SIZE = QSize(860, 600)
_LIST_WIDTH = 210
_ACTION = "action"
_MARGIN = 12.0


class HelpBrowser(QDialog):
    """A list of pages, a search through them, and the page itself.

    Links to ``action:<id>`` do what that action does.

    Args:
        actions: All that the user can do.
        parent: Qt's owner.
    """

    def __init__(
        self, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help_browser")
        self.setWindowTitle(self.tr("Help"))
        self._actions = actions
        self._pages = {page.name: page for page in read_pages(help_language())}
        self._shown = ""
        self._words = self._make_words()
        self._list = self._make_list()
        self._nothing = QLabel(self.tr("No page has all of these words."))
        self._nothing.setWordWrap(True)
        self._page = self._make_page()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(self._page)
        splitter.setSizes([_LIST_WIDTH, _SIZE.width() - _LIST_WIDTH])
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter)
        self.resize(fitting(self, _SIZE))
        self._search()
        self.show_page(FIRST_PAGE)

    def _make_words(self) -> QLineEdit:
        words = QLineEdit()
        words.setObjectName("help_words")
        words.setPlaceholderText(self.tr("Search"))
        words.setAccessibleName(self.tr("Search through the help"))
        words.setClearButtonEnabled(True)
        words.textChanged.connect(self._search)
        return words

    def _make_list(self) -> QListWidget:
        pages = QListWidget()
        pages.setObjectName("help_pages")
        pages.setAccessibleName(self.tr("Pages"))
        for page in self._pages.values():
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            pages.addItem(item)
        pages.currentItemChanged.connect(self._on_chosen)
        return pages

    def _make_page(self) -> QTextBrowser:
        page = QTextBrowser()
        page.setObjectName("help_page")
        page.setAccessibleName(self.tr("Page"))
        page.setOpenLinks(False)
        page.document().setDocumentMargin(_MARGIN)
        page.anchorClicked.connect(self._on_link)
        return page

    @property
    def page_name(self) -> str:
        """Name of the page that is shown."""
        return self._shown

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page; the first one if there is none of that name."""
        name = name if name in self._pages else FIRST_PAGE
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == name:
                item.setHidden(False)
                self._list.setCurrentItem(item)

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._present(str(item.data(Qt.ItemDataRole.UserRole)))

    def _present(self, name: str) -> None:
        self._shown = name
        self._page.setMarkdown(self._pages[name].text)
        self._page.find(self._words.text().strip())

    @Slot()
    def _search(self) -> None:
        """List the pages that have all words, and show the first of them."""
        words = self._words.text().casefold().split()
        found = []
        for row in range(self._list.count()):
            item = self._list.item(row)
            page = self._pages[str(item.data(Qt.ItemDataRole.UserRole))]
            item.setHidden(not page.has(words))
            if page.has(words):
                found.append(item)
        self._nothing.setVisible(not found)
        if words and found:
            self._list.setCurrentItem(found[0])
            self._on_chosen(found[0])

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.scheme() == _ACTION:
            action = self._actions.get(link.path())
            if action is not None:
                action.trigger()
        elif link.isRelative():
            self._words.clear()
            self.show_page(link.path().removesuffix(".md"))
        else:
            QDesktopServices.openUrl(link)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange and self._shown:
            self._present(self._shown)
        super().changeEvent(event)
