"""The project's images: finding, opening and marking them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.session.image_list import ImageFilter, ImageList, ImageOrder
from app.translation import translatable, translate
from app.ui.controllers.thumbnails import Thumbnails
from app.ui.panels.image_delegate import ImageDelegate
from app.ui.panels.images_model import ImagesModel

_FILTERS = {
    ImageFilter.ALL: translatable("All images"),
    ImageFilter.TO_DO: translatable("To do"),
    ImageFilter.NEW: translatable("Not corrected"),
    ImageFilter.IN_WORK: translatable("In work"),
    ImageFilter.DONE: translatable("Done"),
    ImageFilter.VALIDATION: translatable("For validation"),
    ImageFilter.HELD_OUT: translatable("Held out for judging"),
    ImageFilter.EXCLUDED: translatable("Excluded"),
    ImageFilter.WITH_NOTES: translatable("With notes"),
}
_ORDERS = {
    ImageOrder.NAME: translatable("By name"),
    ImageOrder.UNCERTAINTY: translatable("Most unsure first"),
    ImageOrder.STATE: translatable("Unfinished first"),
}
_ARROW_WIDTH = 36  # of a choice, with its frame
_CHOOSING_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ImagesPanel(QWidget):
    """Lists the images; the one that is open is highlighted.

    Signals:
        image_requested: Somebody wants to see the image of this name.
    """

    image_requested = Signal(str)

    def __init__(
        self, images: ImageList, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("images_panel")
        self._images = images
        self._open_name = ""
        self._model = ImagesModel(images, thumbnails)
        self._list = self._make_list()
        self._search = self._make_search()
        self._filter = _combo(self.tr("Which images"), _FILTERS.values())
        self._order = _combo(self.tr("Order of the images"), _ORDERS.values())
        self._progress = self._make_progress()
        self._count = QLabel()
        self._count.setObjectName("image_count")
        self._lay_out()
        self._filter.currentIndexChanged.connect(self._on_filter_chosen)
        self._order.currentIndexChanged.connect(self._on_order_chosen)
        images.changed.connect(self._on_list_changed)
        images.image_changed.connect(self._show_progress)
        self._on_list_changed()
        self._share_width()

    def _lay_out(self) -> None:
        self._choices = choices = QHBoxLayout()
        choices.addWidget(self._filter)
        choices.addWidget(self._order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self._search)
        layout.addLayout(choices)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._progress)
        layout.addWidget(self._count)

    def _share_width(self) -> None:
        """Give each choice as much of the row as what is chosen needs."""
        for combo in (self._filter, self._order):
            text = combo.fontMetrics().horizontalAdvance(combo.currentText())
            self._choices.setStretchFactor(combo, text + _ARROW_WIDTH)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("image_list")
        view.setModel(self._model)
        view.setItemDelegate(ImageDelegate(self._model, view))
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setAccessibleName(self.tr("Images"))
        # A click must not take the keys away from the canvas; Tab may.
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu_asked)
        view.clicked.connect(self._on_clicked)
        view.activated.connect(self._on_activated)
        return view

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("image_search")
        search.setPlaceholderText(self.tr("Find by name or note"))
        search.setAccessibleName(self.tr("Find images by name or note"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._images.set_text)
        return search

    def _make_progress(self) -> QProgressBar:
        progress = QProgressBar()
        progress.setObjectName("project_progress")
        progress.setAccessibleName(self.tr("Images that are done"))
        return progress

    @property
    def view(self) -> QListView:
        """The list itself."""
        return self._list

    @property
    def chosen(self) -> list[str]:
        """Names of the images that are selected."""
        indexes = self._list.selectionModel().selectedIndexes()
        return [self._model.name_at(index) for index in indexes]

    @Slot(str)
    def highlight(self, name: str) -> None:
        """Mark the image that is open or being opened."""
        self._open_name = name
        index = self._model.index_of(name)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, flag)
        self._list.scrollTo(index)
        self._show_count()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if not QGuiApplication.keyboardModifiers() & _CHOOSING_MORE:
            self.image_requested.emit(self._model.name_at(index))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.image_requested.emit(self._model.name_at(index))

    @Slot(int)
    def _on_filter_chosen(self, place: int) -> None:
        self._images.set_filter(list(_FILTERS)[place])
        self._share_width()

    @Slot(int)
    def _on_order_chosen(self, place: int) -> None:
        self._images.set_order(list(_ORDERS)[place])
        self._share_width()

    @Slot()
    def _on_list_changed(self) -> None:
        self._filter.setCurrentIndex(list(_FILTERS).index(self._images.filter))
        self.highlight(self._open_name)
        self._show_progress()

    # Marks

    @Slot(QPoint)
    def _on_menu_asked(self, place: QPoint) -> None:
        if self.chosen:
            menu = self._make_menu(self.chosen)
            menu.popup(self._list.viewport().mapToGlobal(place))

    def _make_menu(self, names: list[str]) -> QMenu:
        """Offer marks for these images; each is set unless all have it."""
        menu = QMenu(self)
        menu.setObjectName("image_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        images = self._images
        rows = [images.row(name) for name in names]
        for text, are_set, mark in (
            (self.tr("&Done"), [row.done for row in rows], images.set_done),
            (
                self.tr("&Exclude from training"),
                [row.excluded for row in rows],
                images.set_excluded,
            ),
            (
                self.tr("Keep for &validation"),
                [row.validation for row in rows],
                images.set_validation,
            ),
        ):
            _add_mark(menu, text, names, all(are_set), mark)
        menu.addSeparator()
        note = menu.addAction(self.tr("&Note…"), lambda: self.edit_note(names[0]))
        note.setEnabled(len(names) == 1)
        return menu

    def edit_note(self, name: str) -> None:
        """Let the user write about an image."""
        text, is_given = QInputDialog.getMultiLineText(
            self,
            self.tr("Note"),
            self.tr("What to remember about {}:").format(name),
            self._images.row(name).notes,
        )
        if is_given:
            self._images.set_notes(name, text)

    # Figures

    @Slot()
    def _show_progress(self) -> None:
        done, total = self._images.num_done, self._images.total
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._progress.setFormat(self.tr("{} of {} done").format(done, total))
        self._show_count()

    def _show_count(self) -> None:
        images, place = self._images, self._images.place_of(self._open_name)
        listed = len(images.names)
        if images.total == 0:
            text = self.tr("No images are open")
        elif place >= 0:
            text = self.tr("Image {} of {}").format(place + 1, listed)
        else:
            text = translate("%Ln image(s)", listed)
        if listed < images.total:
            text += self.tr(" ({} in the project)").format(images.total)
        self._count.setText(text)


def _combo(name: str, texts: Iterable[str]) -> QComboBox:
    """Return a choice that may be narrower than its longest text."""
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    combo.addItems([translate(text) for text in texts])
    combo.setMinimumContentsLength(5)
    adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    combo.setSizeAdjustPolicy(adjust)
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return combo


def _add_mark(
    menu: QMenu,
    text: str,
    names: list[str],
    is_set: bool,
    mark: Callable[[Iterable[str], bool], None],
) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(is_set)
    action.triggered.connect(lambda checked: mark(names, checked))
