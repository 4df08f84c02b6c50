import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.style import ClearStyle, focus_color
from app.ui.theme import palette_for


def tab_bar():
    bar = QTabBar()
    bar.addTab("one")
    bar.addTab("other")
    return bar


MAKERS = {
    QPushButton: QPushButton,
    QLineEdit: QLineEdit,
    QCheckBox: QCheckBox,
    QComboBox: QComboBox,
    QListWidget: QListWidget,
    QToolButton: QToolButton,
    QRadioButton: QRadioButton,
    QSlider: lambda: QSlider(Qt.Orientation.Horizontal),
    QSpinBox: QSpinBox,
    QTabBar: tab_bar,
    QPlainTextEdit: QPlainTextEdit,
}


@pytest.fixture(params=[Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def page(request, shown):
    """One control of each kind in the program's style, light or dark."""
    page = QWidget()
    page.style_kept = ClearStyle()
    layout = QVBoxLayout(page)
    for make in MAKERS.values():
        layout.addWidget(make())
    page.setPalette(palette_for(request.param))
    for widget in (page, *page.findChildren(QWidget)):
        widget.setStyle(page.style_kept)
    shown(page)
    page.activateWindow()
    return page


@pytest.mark.parametrize("kind", MAKERS)
def test_the_control_that_has_the_keyboard_stands_out(page, kind, qtbot):
    control = page.findChild(kind)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    with_focus = control.grab().toImage()
    wanted = focus_color(page.palette()).rgb()

    marked = [
        (x, y)
        for x in range(with_focus.width())
        for y in range(with_focus.height())
        if with_focus.pixel(x, y) == wanted
    ]

    assert len(marked) >= 2 * min(with_focus.width(), with_focus.height(), 20)
