"""Choosing which key does what."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.translation import translate
from app.ui.action_table import ALL_ACTIONS, FIXED_KEYS
from app.ui.actions import action_name, shown_keys
from app.ui.dialog_letters import label_for
from app.ui.keymap import Keymap, fixed_use
from app.ui.screen_room import fitting
from app.ui.tab_order import follow_layout

_TEXT = QKeySequence.SequenceFormat.PortableText
_NAME, _KEYS = 0, 1
_ID = Qt.ItemDataRole.UserRole
_SIZE = QSize(520, 560)


class KeyEditor(QDialog):
    """Lists all actions with their keys; what is changed here counts at once."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_editor")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keymap = keymap
        self._filter = self._make_filter()
        self._list = self._make_list()
        self._edits = (
            self._make_edit("first_key", self.tr("Key")),
            self._make_edit("second_key", self.tr("Second key")),
        )
        self._question = _Question()
        self._reset = QPushButton(self.tr("Reset this"))
        self._reset.setObjectName("reset_key")
        self._reset.clicked.connect(self._on_reset)
        self._lay_out()
        self._fill()
        keymap.changed.connect(self._show_keys)
        self.choose(ALL_ACTIONS[0].id)
        self.resize(fitting(self, _SIZE))

    def _make_filter(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("key_filter")
        field.setPlaceholderText(self.tr("Filter by action or key"))
        field.setAccessibleName(self.tr("Filter by action or key"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._on_filter_changed)
        return field

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("key_list")
        tree.setAccessibleName(self.tr("Actions and their keys"))
        tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setAlternatingRowColors(True)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(
            _KEYS, QHeaderView.ResizeMode.ResizeToContents
        )
        tree.header().setStretchLastSection(False)
        tree.currentItemChanged.connect(self._on_chosen)
        return tree

    def _make_edit(self, name: str, text: str) -> QKeySequenceEdit:
        edit = QKeySequenceEdit()
        edit.setObjectName(name)
        edit.setAccessibleName(text)
        edit.setMaximumSequenceLength(1)
        # Its other signal also comes when a key goes down, with no key at all.
        edit.editingFinished.connect(self._on_typed)
        return edit

    def _with_remover(self, edit: QKeySequenceEdit) -> QHBoxLayout:
        remove = QPushButton(self.tr("Remove"))
        remove.setObjectName(f"remove_{edit.objectName()}")
        remove.setAccessibleName(self.tr("Remove: {}").format(edit.accessibleName()))
        remove.setAutoDefault(False)
        remove.clicked.connect(edit.clear)
        remove.clicked.connect(self._on_typed)
        row = QHBoxLayout()
        row.addWidget(edit, 1)
        row.addWidget(remove)
        return row

    def _lay_out(self) -> None:
        first, second = self._edits
        form = QFormLayout()
        form.addRow(label_for(self.tr("&Key"), first), self._with_remover(first))
        form.addRow(
            label_for(self.tr("&Second key"), second), self._with_remover(second)
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        reset_all = buttons.addButton(
            self.tr("Reset all…"), QDialogButtonBox.ButtonRole.ResetRole
        )
        reset_all.setObjectName("reset_all_keys")
        reset_all.clicked.connect(self._on_reset_all)
        buttons.addButton(self._reset, QDialogButtonBox.ButtonRole.ResetRole)
        for button in buttons.buttons():
            # Return belongs to the field that is being edited.
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self._filter)
        layout.addWidget(self._list, 1)
        layout.addLayout(form)
        layout.addWidget(self._question)
        layout.addWidget(buttons)
        follow_layout(self)

    def _fill(self) -> None:
        for spec in self._keymap.specs:
            item = QTreeWidgetItem([action_name(spec), ""])
            item.setData(_NAME, _ID, spec.id)
            self._list.addTopLevelItem(item)
        for keys, text in FIXED_KEYS:
            item = QTreeWidgetItem([translate(text), shown_keys(keys)])
            item.setToolTip(_NAME, self.tr("This key is fixed"))
            item.setDisabled(True)
            self._list.addTopLevelItem(item)
        self._show_keys()

    @property
    def _chosen(self) -> str:
        """The action whose keys are shown; empty if there is none."""
        item = self._list.currentItem()
        return "" if item is None else str(item.data(_NAME, _ID) or "")

    def _name_of(self, name: str) -> str:
        specs = {spec.id: spec for spec in self._keymap.specs}
        return action_name(specs[name])

    def choose(self, name: str) -> None:
        """Show the keys of an action."""
        for row in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(row)
            if item is not None and item.data(_NAME, _ID) == name:
                self._list.setCurrentItem(item)

    @Slot()
    def _show_keys(self) -> None:
        for row in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(row)
            name = None if item is None else item.data(_NAME, _ID)
            if item is not None and name:
                item.setText(_KEYS, shown_keys(self._keymap.keys(name)))
                font = item.font(_NAME)
                font.setBold(not self._keymap.is_default(name))
                item.setFont(_NAME, font)
        self._show_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        self._question.hide()
        self._show_chosen()

    def _show_chosen(self) -> None:
        name = self._chosen
        keys = self._keymap.keys(name) if name else ()
        for place, edit in enumerate(self._edits):
            with QSignalBlocker(edit):
                edit.setKeySequence(
                    QKeySequence(keys[place] if place < len(keys) else "")
                )
            edit.setEnabled(bool(name))
        self._reset.setEnabled(bool(name) and not self._keymap.is_default(name))

    @Slot(str)
    def _on_filter_changed(self, text: str) -> None:
        wanted = text.strip().casefold()
        for row in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(row)
            if item is not None:
                said = f"{item.text(_NAME)}\n{item.text(_KEYS)}".casefold()
                item.setHidden(wanted not in said)

    @Slot()
    def _on_typed(self) -> None:
        texts = [edit.keySequence().toString(_TEXT) for edit in self._edits]
        self._propose(self._chosen, tuple(text for text in texts if text))

    @Slot()
    def _on_reset(self) -> None:
        self._propose(self._chosen, self._keymap.default_keys(self._chosen))

    @Slot()
    def _on_reset_all(self) -> None:
        self._question.ask(
            self.tr("All actions get the keys back that they came with."),
            self.tr("Reset all"),
            self._keymap.reset_all,
            self._show_chosen,
        )

    def _propose(self, name: str, keys: tuple[str, ...]) -> None:
        """Give the action these keys if nothing speaks against it, or say what does."""
        self._question.hide()
        for key in keys:
            use = fixed_use(key)
            if use is not None:
                self._refuse(key, use)
                return
        holders = {key: self._keymap.holder(key) for key in keys}
        others = {
            holder: key for key, holder in holders.items() if holder not in (None, name)
        }
        if others:
            self._ask_for(name, keys, others)
        else:
            self._keymap.set_keys(name, keys)

    def _refuse(self, key: str, use: str) -> None:
        sentence = self.tr("{} is fixed: {}. Choose another key.")
        lower = use[0].lower() + use[1:]
        self._question.tell(sentence.format(shown_keys((key,)), lower))
        self._show_chosen()

    def _ask_for(
        self, name: str, keys: tuple[str, ...], others: dict[str, str]
    ) -> None:
        held = self.tr("{} is the key of “{}”.")
        sentences = [
            held.format(shown_keys((key,)), self._name_of(other))
            for other, key in others.items()
        ]
        self._question.ask(
            " ".join(sentences),
            self.tr("Take it from “{}”").format(self._name_of(next(iter(others)))),
            lambda: self._keymap.set_keys(name, keys),
            self._show_chosen,
        )


class _Question(QFrame):
    """A sentence below the fields, with what can be done about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("key_question")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel()
        self._text.setObjectName("key_conflict")
        self._text.setWordWrap(True)
        self._yes, self._no = QPushButton(), QPushButton(self.tr("Cancel"))
        self._yes.setObjectName("take_key")
        self._no.setObjectName("leave_key")
        for button in (self._yes, self._no):
            button.setAutoDefault(False)
            button.clicked.connect(self.hide)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)
        self._act: Callable[[], None] | None = None
        self._leave: Callable[[], None] | None = None
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say something that nothing can be done about."""
        self._present(sentence)
        self._yes.hide()
        self._no.hide()

    def ask(
        self,
        sentence: str,
        text: str,
        act: Callable[[], None],
        leave: Callable[[], None],
    ) -> None:
        """Say something and offer to do something about it, or to leave it."""
        self._act, self._leave = act, leave
        self._yes.setText(text)
        self._yes.show()
        self._no.show()
        self._present(sentence)
        self._yes.setDefault(True)  # Return agrees, but only while there is a question
        self._yes.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give Return back to the rest of the dialog."""
        self._yes.setDefault(False)
        super().hideEvent(event)

    def _present(self, sentence: str) -> None:
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    @Slot()
    def _on_yes(self) -> None:
        if self._act is not None:
            self._act()

    @Slot()
    def _on_no(self) -> None:
        if self._leave is not None:
            self._leave()
