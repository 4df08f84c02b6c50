import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QComboBox, QDockWidget

from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.main_window import MainWindow
from app.ui.preferences import BRUSH_RADIUS, UNDO_MEGABYTES, Preferences, chosen_runtime
from app.ui.resources import settings
from tests.app.builders import stroke
from tests.app.ui.finding import child


@pytest.fixture
def dialog(window):
    window.findChild(QAction, "action_preferences").trigger()
    dialog = window.findChild(PreferencesDialog)
    yield dialog
    dialog.close()


def test_a_choice_outlives_the_program(data_home):
    Preferences().choose(BRUSH_RADIUS, 23.5)
    assert Preferences().value(BRUSH_RADIUS) == 23.5


@pytest.mark.parametrize("stored", ["a lot", "-1", "nan", "1e9", ""])
def test_a_stored_value_that_makes_no_sense_is_the_default(data_home, stored):
    settings().setValue(BRUSH_RADIUS.key, stored)
    assert Preferences().value(BRUSH_RADIUS) == BRUSH_RADIUS.default


def test_the_brush_has_the_radius_of_choice_at_once(dialog, session):
    child(dialog, "preference_brush_radius").setValue(42.0)
    assert session.brush_radius == 42.0


def test_the_brush_has_the_radius_of_choice_at_the_start(
    data_home, workspace, qtbot, session
):
    Preferences().choose(BRUSH_RADIUS, 42.0)
    qtbot.addWidget(MainWindow(workspace))
    assert session.brush_radius == 42.0


def test_the_learning_panel_starts_with_the_budget_of_choice(dialog, window):
    box = child(dialog, "preference_learning_budget")
    box.setCurrentIndex(2)
    box.activated.emit(2)

    assert window.findChild(QComboBox, "training_budget").currentIndex() == 2


def test_the_runtime_of_choice_predicts_from_the_next_start_on(dialog):
    box = child(dialog, "preference_runtime")
    box.setCurrentText("TensorFlow")
    box.activated.emit(box.currentIndex())
    assert chosen_runtime() == "tensorflow"


def test_a_runtime_that_there_is_not_is_the_usual_one(data_home):
    settings().setValue("runtime", "abacus")
    assert chosen_runtime() == "auto"


def test_little_memory_for_undo_drops_the_oldest_gestures(open_picture):
    document = open_picture()
    for x in (20, 60, 100):
        patch = stroke(document.annotation, (x, 20))
        document.commit(patch, "Brush stroke")

    document.limit_history(max_bytes=1)

    assert len(document.steps) == 1
    assert document.can_undo


def test_restored_defaults_count_at_once(dialog, session):
    child(dialog, "preference_brush_radius").setValue(42.0)
    child(dialog, "preference_undo_megabytes").setValue(64)
    child(dialog, "preference_defaults").click()

    assert session.brush_radius == BRUSH_RADIUS.default
    assert Preferences().value(UNDO_MEGABYTES) == UNDO_MEGABYTES.default


def test_the_layout_is_as_it_was_at_first_after_a_reset(window):
    docks = {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}
    shown = {name for name, dock in docks.items() if not dock.isHidden()}
    docks["images_dock"].hide()
    docks["classes_dock"].setFloating(True)

    window.findChild(QAction, "action_reset_layout").trigger()

    assert {name for name, dock in docks.items() if not dock.isHidden()} == shown
    assert not docks["classes_dock"].isFloating()


def test_a_window_from_a_screen_that_is_gone_comes_back_into_sight(
    window, workspace, qtbot
):
    window.move(9000, 9000)
    window.close()

    again = MainWindow(workspace)
    qtbot.addWidget(again)
    again.show()

    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.intersects(QRect(again.pos(), again.size()))
