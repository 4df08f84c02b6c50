"""What the user prefers; each choice counts without a button to confirm it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import LANGUAGES, choose_language, chosen_language
from app.ui.messages import Messages
from app.ui.preferences import (
    BRUSH_RADIUS,
    LEARNING_BUDGET,
    SAVE_PAUSE_SECONDS,
    UNDO_MEGABYTES,
    Preference,
    Preferences,
    choose_runtime,
    chosen_runtime,
)
from app.ui.recent import RecentPaths
from app.ui.tab_order import follow_layout
from app.ui.theme import Theme, ThemeChoice


class PreferencesDialog(QDialog):
    """May stay open while one works.

    Args:
        preferences: What is shown and changed.
        theme: The same for light and dark.
        budgets: What the learning panel offers, in its order.
        recent: The lists that may be emptied.
        messages: Are told what cannot be kept.
        edit_keys: Opens the editor of keys.
        parent: Qt's owner.
    """

    def __init__(
        self,
        preferences: Preferences,
        theme: ThemeChoice,
        budgets: Sequence[str],
        recent: Sequence[RecentPaths],
        messages: Messages,
        edit_keys: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._theme = theme
        self._recent = recent
        self._messages = messages
        self._themes = self._make_themes()
        self._languages = self._make_languages()
        self._later = QLabel(self.tr("Counts when the program starts next."))
        self._later.setObjectName("language_note")
        self._later.hide()
        self._runtimes = self._make_runtimes()
        self._radius = QDoubleSpinBox(singleStep=1.0, decimals=1)
        self._pause, self._undo = QSpinBox(), QSpinBox(singleStep=16)
        self._budgets = QComboBox()
        self._budgets.addItems(budgets)
        layout = QVBoxLayout(self)
        layout.addWidget(self._make_looks())
        layout.addWidget(self._make_work())
        layout.addWidget(self._make_rest(edit_keys))
        layout.addStretch()
        layout.addWidget(self._make_buttons())
        follow_layout(self)
        theme.changed.connect(self._show)
        preferences.changed.connect(self._show)
        self._show()

    # Making

    def _make_themes(self) -> QComboBox:
        themes = QComboBox()
        themes.setObjectName("preference_theme")
        themes.addItem(self.tr("As the system"), Theme.SYSTEM)
        themes.addItem(self.tr("Light"), Theme.LIGHT)
        themes.addItem(self.tr("Dark"), Theme.DARK)
        themes.activated.connect(self._on_theme)
        return themes

    def _make_languages(self) -> QComboBox:
        languages = QComboBox()
        languages.setObjectName("preference_language")
        languages.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            languages.addItem(name, code)
        languages.setCurrentIndex(languages.findData(chosen_language()))
        languages.activated.connect(self._on_language)
        return languages

    def _make_runtimes(self) -> QComboBox:
        runtimes = QComboBox()
        runtimes.setObjectName("preference_runtime")
        runtimes.setToolTip(
            self.tr("What computes predictions, when the program starts next")
        )
        runtimes.addItem(self.tr("The fastest that can be trusted"), "auto")
        runtimes.addItem("TensorFlow", "tensorflow")
        runtimes.addItem("OpenVINO", "openvino")
        runtimes.setCurrentIndex(max(0, runtimes.findData(chosen_runtime())))
        runtimes.activated.connect(self._on_runtime)
        return runtimes

    def _make_looks(self) -> QGroupBox:
        group, form = _group(self.tr("Appearance"))
        form.addRow(self.tr("&Theme"), self._themes)
        form.addRow(self.tr("&Language"), self._languages)
        form.addRow("", self._later)
        return group

    def _make_work(self) -> QGroupBox:
        group, form = _group(self.tr("Work"))
        self._bind(self._radius, BRUSH_RADIUS)
        self._radius.setSuffix(self.tr(" px"))
        self._bind(self._pause, SAVE_PAUSE_SECONDS)
        self._pause.setSuffix(self.tr(" s"))
        self._bind(self._undo, UNDO_MEGABYTES)
        self._undo.setSuffix(self.tr(" MB"))
        self._undo.setToolTip(
            self.tr("What the gestures of an image may take; the oldest go first")
        )
        self._budgets.setObjectName("preference_learning_budget")
        self._budgets.activated.connect(self._on_budget)
        form.addRow(self.tr("&Radius of the brush at the start"), self._radius)
        form.addRow(self.tr("&Save masks after a pause of"), self._pause)
        form.addRow(self.tr("Memory for &undo"), self._undo)
        form.addRow(self.tr("L&earn"), self._budgets)
        form.addRow(self.tr("&Predict with"), self._runtimes)
        return group

    def _bind(
        self, box: QSpinBox | QDoubleSpinBox, preference: Preference[Any]
    ) -> None:
        box.setObjectName(f"preference_{preference.key}")
        box.setRange(preference.least, preference.most)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(
            lambda value: self._keep(
                lambda: self._preferences.choose(preference, value)
            )
        )

    def _make_rest(self, edit_keys: Callable[[], object]) -> QGroupBox:
        group, form = _group(self.tr("Keys and lists"))
        for name, text, handler in (
            ("preference_keys", self.tr("&Keys…"), edit_keys),
            (
                "preference_forget",
                self.tr("&Forget recent folders and models"),
                self._forget,
            ),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(handler)
            form.addRow(button)
        return group

    def _make_buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Close | kinds.RestoreDefaults)
        buttons.rejected.connect(self.reject)
        defaults = buttons.button(kinds.RestoreDefaults)
        defaults.setObjectName("preference_defaults")
        defaults.setAutoDefault(False)
        defaults.clicked.connect(self._reset)
        return buttons

    # Showing and keeping

    @Slot()
    def _show(self) -> None:
        value = self._preferences.value
        self._themes.setCurrentIndex(self._themes.findData(self._theme.theme))
        self._budgets.setCurrentIndex(value(LEARNING_BUDGET))
        for box, preference in (
            (self._pause, SAVE_PAUSE_SECONDS),
            (self._undo, UNDO_MEGABYTES),
        ):
            with QSignalBlocker(box):
                box.setValue(value(preference))
        with QSignalBlocker(self._radius):
            self._radius.setValue(value(BRUSH_RADIUS))

    def _keep(self, choose: Callable[[], None]) -> None:
        try:
            choose()
        except OSError as problem:
            self._messages.explain(problem, self.tr("keeping the preferences"))

    @Slot()
    def _on_theme(self) -> None:
        theme = self._themes.currentData()
        self._keep(lambda: self._theme.choose(theme))

    @Slot()
    def _on_language(self) -> None:
        code = str(self._languages.currentData())
        self._keep(lambda: choose_language(code))
        self._later.show()

    @Slot()
    def _on_runtime(self) -> None:
        runtime = self._runtimes.currentData()
        self._keep(lambda: choose_runtime(runtime))

    @Slot(int)
    def _on_budget(self, row: int) -> None:
        self._keep(lambda: self._preferences.choose(LEARNING_BUDGET, row))

    @Slot()
    def _forget(self) -> None:
        for recent in self._recent:
            if recent.paths:
                recent.clear()

    @Slot()
    def _reset(self) -> None:
        self._keep(self._preferences.reset)
        self._keep(lambda: self._theme.choose(Theme.SYSTEM))
        self._keep(lambda: choose_language(""))
        self._keep(lambda: choose_runtime("auto"))
        self._languages.setCurrentIndex(0)
        self._runtimes.setCurrentIndex(0)
        self._later.show()


def _group(title: str) -> tuple[QGroupBox, QFormLayout]:
    group = QGroupBox(title)
    return group, QFormLayout(group)
