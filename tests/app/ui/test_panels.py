import gc

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.ui.panels.model_panel import ModelPanel
from tests.stubs import write_model

# Model


def text_of(panel, name):
    return panel.findChild(QLabel, name).text()


def test_the_model_panel_says_what_the_model_is(
    session, workspace, actions, shown, tmp_path
):
    panel = shown(ModelPanel(session, workspace.model_choice, actions))

    session.set_model(
        write_model(tmp_path / "cells-0002.tiramisu", parent="cells-0001")
    )

    assert text_of(panel, "model_name") == "cells-0002"
    assert text_of(panel, "model_classes") == "background, nucleus"
    assert text_of(panel, "model_parent") == "cells-0001"
    assert text_of(panel, "model_scores") == "Mean IoU: 0.800\nIoU nucleus: 0.750"


def test_a_damaged_model_is_described_by_its_error(
    session, workspace, actions, shown, tmp_path
):
    (tmp_path / "bad.tiramisu").write_bytes(b"nothing")
    panel = shown(ModelPanel(session, workspace.model_choice, actions))

    session.set_model(tmp_path / "bad.tiramisu")

    assert "bad.tiramisu" in text_of(panel, "model_name")


def test_an_action_button_is_enabled_and_named_as_its_action(actions, shown):
    from app.ui.action_button import ActionButton

    action = actions["fine_tune"]
    button = shown(ActionButton(action))
    heard = []
    action.triggered.connect(lambda: heard.append(1))

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert heard == [1]
    assert button.text() == "Learn from corrections"
    assert not button.isEnabled()


def test_icons_take_the_colour_of_the_text(qapp):
    from PySide6.QtGui import QColor, QPalette

    from app.ui.icons import line_icon

    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(200, 30, 40))
    image = line_icon("brush", palette).pixmap(48, 48).toImage()

    colors = {
        QColor.fromRgba(image.pixel(x, y)).getRgb()[:3]
        for x in range(48)
        for y in range(48)
        if QColor.fromRgba(image.pixel(x, y)).alpha() == 255
    }
    assert colors == {(200, 30, 40)}


def test_a_changed_copy_of_an_icon_can_still_be_drawn(qapp):
    from PySide6.QtGui import QIcon, QPalette, QPixmap

    from app.ui.icons import line_icon

    copy = QIcon(line_icon("brush", QPalette()))
    copy.addPixmap(QPixmap(3, 3))
    gc.collect()

    assert not copy.pixmap(48, 48).isNull()


def test_icons_are_drawn_as_finely_as_the_screen_shows_them(qapp):
    from PySide6.QtGui import QPalette

    from app.ui.icons import line_icon

    icon = line_icon("brush", QPalette())

    assert icon.pixmap(QSize(24, 24), 1.5).width() == 36
