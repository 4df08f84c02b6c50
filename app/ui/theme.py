"""Light or dark: as the system says, or as the user has chosen."""

from __future__ import annotations

import enum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui.resources import settings

_KEY = "theme"
_Role = QPalette.ColorRole
_Scheme = Qt.ColorScheme

# Text on its background has a contrast of 7 or more, as WCAG's level AAA asks.
_LIGHT = {
    _Role.Window: "#efefef",
    _Role.WindowText: "#000000",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f7f7f7",
    _Role.Text: "#000000",
    _Role.PlaceholderText: "#595959",
    _Role.Button: "#efefef",
    _Role.ButtonText: "#000000",
    _Role.BrightText: "#ffffff",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#cacaca",
    _Role.Mid: "#b8b8b8",
    _Role.Dark: "#9f9f9f",
    _Role.Shadow: "#767676",
    _Role.Highlight: "#1f5f9e",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#1f5f9e",
    _Role.Link: "#0b4f8a",
    _Role.LinkVisited: "#6a2a8a",
    _Role.ToolTipBase: "#ffffdc",
    _Role.ToolTipText: "#000000",
}
_DARK = {
    _Role.Window: "#2d2d2d",
    _Role.WindowText: "#f2f2f2",
    _Role.Base: "#1f1f1f",
    _Role.AlternateBase: "#282828",
    _Role.Text: "#f2f2f2",
    _Role.PlaceholderText: "#a8a8a8",
    _Role.Button: "#3a3a3a",
    _Role.ButtonText: "#f2f2f2",
    _Role.BrightText: "#ffffff",
    _Role.Light: "#525252",
    _Role.Midlight: "#464646",
    _Role.Mid: "#242424",
    _Role.Dark: "#161616",
    _Role.Shadow: "#0c0c0c",
    _Role.Highlight: "#1f5f9e",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#6cb2f0",
    _Role.Link: "#8ec5f7",
    _Role.LinkVisited: "#cfa9e6",
    _Role.ToolTipBase: "#3f3f2e",
    _Role.ToolTipText: "#f2f2f2",
}
_FADED = ("#8a8a8a", "#858585")
_FADED_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


class Theme(enum.Enum):
    """What the user may choose; the value is what the settings say."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ThemeChoice(QObject):
    """Gives the program its colours and follows the system while that is chosen.

    Signals:
        changed: Another theme is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = _stored_theme()
        self._has_own_palette = False
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._apply()

    @property
    def theme(self) -> Theme:
        """What is chosen."""
        return self._theme

    def choose(self, theme: Theme) -> None:
        """Use this theme from now on."""
        if theme is not self._theme:
            self._theme = theme
            settings().setValue(_KEY, theme.value)
            self._apply()
            self.changed.emit()

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._theme is Theme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        if self._theme is Theme.SYSTEM:
            self._take_palette(None)
            scheme = system_scheme()
            if not _system_brings_colors(scheme):
                self._take_palette(palette_for(scheme))
        else:
            dark = self._theme is Theme.DARK
            self._take_palette(palette_for(_Scheme.Dark if dark else _Scheme.Light))

    def _take_palette(self, palette: QPalette | None) -> None:
        """Use these colours, or None for those of the system."""
        if palette is not None or self._has_own_palette:
            # A palette in which nothing is set leaves all to the system.
            QApplication.setPalette(QPalette() if palette is None else palette)
        self._has_own_palette = palette is not None


class ThemeMenu(QMenu):
    """Offers the themes."""

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Theme"))
        self.setObjectName("menu_theme")
        self._choice = choice
        group = QActionGroup(self)
        self._actions = {
            theme: self._make_action(group, theme, text)
            for theme, text in (
                (Theme.SYSTEM, self.tr("As the &system")),
                (Theme.LIGHT, self.tr("&Light")),
                (Theme.DARK, self.tr("&Dark")),
            )
        }
        group.triggered.connect(self._on_chosen)
        choice.changed.connect(self._show)
        self._show()

    def _make_action(self, group: QActionGroup, theme: Theme, text: str) -> QAction:
        action = group.addAction(text)
        action.setObjectName(f"action_theme_{theme.value}")
        action.setCheckable(True)
        action.setData(theme.value)
        self.addAction(action)
        return action

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self._choice.choose(Theme(action.data()))

    @Slot()
    def _show(self) -> None:
        self._actions[self._choice.theme].setChecked(True)


def system_scheme() -> Qt.ColorScheme:
    """Return what the system wants; unknown where it does not say."""
    return QGuiApplication.styleHints().colorScheme()


def palette_for(scheme: Qt.ColorScheme) -> QPalette:
    """Return the program's own dark colours, or the light ones."""
    palette = QPalette()
    is_dark = scheme is _Scheme.Dark
    for role, color in (_DARK if is_dark else _LIGHT).items():
        palette.setColor(role, QColor(color))
    for role in _FADED_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_FADED[is_dark]))
    return palette


def _system_brings_colors(scheme: Qt.ColorScheme) -> bool:
    """Whether there are colours that are not the style's, and that suit the scheme.

    Those of the style are too faint for some eyes, where they mean what is off.
    """
    if QGuiApplication.palette() == QApplication.style().standardPalette():
        return False
    return scheme in (_Scheme.Unknown, _scheme_of_palette())


def _scheme_of_palette() -> Qt.ColorScheme:
    window = QGuiApplication.palette().color(_Role.Window)
    return _Scheme.Dark if window.lightness() < 128 else _Scheme.Light


def _stored_theme() -> Theme:
    try:
        return Theme(settings().value(_KEY, Theme.SYSTEM.value))
    except ValueError:
        return Theme.SYSTEM
