import gc

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui import theme as module
from app.ui.resources import settings
from app.ui.theme import Theme, ThemeChoice, palette_for

GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
SCHEMES = (Qt.ColorScheme.Light, Qt.ColorScheme.Dark)
TEXTS = (
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Link, QPalette.ColorRole.Window),
)


@pytest.fixture
def choice(qapp, data_home):
    # Windows of other tests would follow the system too until they are gone.
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    choice = ThemeChoice(qapp)
    yield choice
    shiboken6.delete(choice)
    QApplication.setPalette(QPalette())


def window_color():
    return QGuiApplication.palette().color(QPalette.ColorRole.Window)


def test_a_chosen_theme_counts_at_once_and_next_time(choice, qtbot):
    with qtbot.waitSignal(choice.changed):
        choice.choose(Theme.DARK)
    assert window_color().lightness() < 80
    assert settings().value("theme") == "dark"

    choice.choose(Theme.SYSTEM)
    assert window_color().lightness() > 200
    choice.choose(Theme.LIGHT)
    assert window_color().lightness() > 200
    assert settings().value("theme") == "light"


def test_the_system_is_followed_as_it_changes(choice, monkeypatch):
    hints = QGuiApplication.styleHints()
    monkeypatch.setattr(module, "system_scheme", lambda: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window_color().lightness() < 80

    monkeypatch.setattr(module, "system_scheme", lambda: Qt.ColorScheme.Light)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert window_color().lightness() > 200


def test_a_system_without_colours_gets_those_that_can_be_read(choice):
    assert QGuiApplication.palette() == palette_for(Qt.ColorScheme.Light)


def test_colours_that_a_system_brings_stay(qapp, data_home):
    colors = QPalette(QColor("#ffeedd"))
    QApplication.setPalette(colors)

    choice = ThemeChoice(qapp)

    assert choice.theme is Theme.SYSTEM
    assert window_color() == colors.color(QPalette.ColorRole.Window)
    shiboken6.delete(choice)
    QApplication.setPalette(QPalette())


def test_a_chosen_theme_does_not_follow_the_system(choice, monkeypatch):
    choice.choose(Theme.LIGHT)
    monkeypatch.setattr(module, "system_scheme", lambda: Qt.ColorScheme.Dark)

    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert window_color().lightness() > 200


def test_a_setting_that_makes_no_sense_is_the_system(qapp, data_home):
    settings().setValue("theme", "pink")
    choice = ThemeChoice(qapp)

    assert choice.theme is Theme.SYSTEM
    shiboken6.delete(choice)


def test_the_theme_that_was_chosen_is_there_next_time(qapp, data_home):
    settings().setValue("theme", "dark")
    choice = ThemeChoice(qapp)

    assert choice.theme is Theme.DARK
    assert window_color().lightness() < 80
    shiboken6.delete(choice)
    QApplication.setPalette(QPalette())


def luminance(color: QColor) -> float:
    """Relative luminance as in WCAG 2.2."""
    levels = (color.redF(), color.greenF(), color.blueF())
    linear = [
        level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4
        for level in levels
    ]
    return sum(
        w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out_from_its_ground(qapp, scheme, group, text, ground):
    palette = palette_for(scheme)
    lights = [luminance(palette.color(group, role)) for role in (text, ground)]

    contrast = (max(lights) + 0.05) / (min(lights) + 0.05)

    assert contrast >= 4.5
