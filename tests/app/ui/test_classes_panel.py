import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton

from app.raster.class_counts import ClassCount
from app.ui.dialogs.delete_class import DeleteClassDialog
from app.ui.panels.class_delegate import COUNT
from app.ui.panels.class_tree import EYE, KEY, LOCK, NAME
from app.ui.panels.classes_panel import ClassesPanel
from tests.app.ui.finding import child
from tests.stubs import NUCLEI
from tiramisu.config import LabelClass

# A busy machine is no reason to fail.
PATIENCE_MS = 30_000

THREE = (*NUCLEI, LabelClass("debris", (1, 200, 3)))
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(session, workspace, actions, shown):
    return shown(
        ClassesPanel(
            session, workspace.class_editing, workspace.class_counting, actions
        )
    )


def rows(panel, column=NAME):
    tree = panel.tree
    return [
        tree.topLevelItem(row).text(column) for row in range(tree.topLevelItemCount())
    ]


def current(panel):
    return panel.tree.currentItem().text(NAME)


def type_name(panel, text):
    """Type into the row that is being edited and press Return."""
    editor = panel.tree.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_a_click_chooses_the_class_to_paint(panel, session):
    place = panel.tree.visualItemRect(panel.tree.topLevelItem(0)).center()

    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert session.active_class == 0


def test_the_panel_marks_the_class_that_a_tool_has_picked(panel, session):
    session.set_active_class(0)

    assert current(panel) == "background"


def test_an_added_class_is_chosen_and_waits_for_its_name(panel, session, qtbot):
    child(panel, "add_class").click()
    assert session.active_class == 2

    type_name(panel, " debris ")

    qtbot.waitUntil(
        lambda: rows(panel) == ["background", "class 1", "debris"], timeout=PATIENCE_MS
    )
    assert session.classes[2].name == "debris"


@pytest.mark.parametrize("typed", ["  ", "background"])
def test_a_name_that_cannot_be_is_not_taken(panel, session, typed, qtbot):
    panel.rename_class(1)
    type_name(panel, typed)

    qtbot.waitUntil(
        lambda: rows(panel) == ["background", "class 1"], timeout=PATIENCE_MS
    )
    assert session.classes[1].name == "class 1"


def test_classes_that_cannot_be_written_are_a_warning(
    panel, open_picture, session, workspace, monkeypatch, qtbot
):
    open_picture()
    monkeypatch.setattr(
        "app.project.class_list.write_classes",
        lambda path, classes: (_ for _ in ()).throw(OSError(28, "disk full")),
    )

    with qtbot.waitSignal(workspace.messages.warned) as warned:
        child(panel, "add_class").click()

    assert "disk full" in warned.args[0]
    assert len(session.classes) == 2


@pytest.fixture
def three(panel, session, open_picture):
    """The panel of a project with three classes and an open image."""
    open_picture()
    session.set_classes(THREE)
    return panel


def test_alt_and_an_arrow_move_a_class_and_its_key(three, session, qtbot):
    session.set_active_class(2)
    QTest.keyClick(three.tree, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(
        lambda: rows(three) == ["background", "debris", "nucleus"], timeout=PATIENCE_MS
    )

    three.choose_row(2)

    assert session.active_class == 1
    assert rows(three, KEY) == ["0", "1", "2"]
    assert session.classes == THREE


def test_buttons_move_a_class_as_far_as_there_are_rows(three, session, qtbot):
    session.set_active_class(0)
    assert not child(three, "move_up_class").isEnabled()

    for _ in range(2):
        child(three, "move_down_class").click()
        QApplication.processEvents()

    assert rows(three) == ["nucleus", "debris", "background"]
    assert not child(three, "move_down_class").isEnabled()
    assert session.project.class_list.order == (1, 2, 0)


def test_a_dropped_row_moves_a_class(three, session, qtbot):
    tree = three.tree
    session.set_active_class(2)

    tree._dropped(2, 0)

    qtbot.waitUntil(
        lambda: rows(three) == ["debris", "background", "nucleus"], timeout=PATIENCE_MS
    )
    assert session.active_class == 2


def test_keys_that_were_changed_are_shown(three, keymap, actions):
    from app.ui.actions import give_keys

    keymap.set_keys("class_key_1", ("F7",))
    give_keys(actions, keymap)

    assert rows(three, KEY) == ["0", "F7", "2"]


def test_an_eye_hides_a_class_and_shows_it_again(three, session):
    eye = three.tree.itemWidget(three.tree.item_of(2), EYE)

    eye.click()
    assert session.hidden_classes == {2}
    session.set_class_visible(2, True)

    assert not eye.isChecked()


def test_counts_follow_the_strokes_after_a_pause(three, session, workspace, qtbot):
    counting = workspace.class_counting
    counting._image_pause.setInterval(1)
    counting._project_pause.setInterval(1)
    session.set_active_class(2)

    session.tool.press((50.0, 50.0))
    session.tool.release()
    pixels = int((session.document.annotation == 2).sum())

    item = three.tree.item_of(2)
    qtbot.waitUntil(
        lambda: item.data(NAME, COUNT) == f"{pixels} px in 1 region",
        timeout=PATIENCE_MS,
    )
    assert counting.of_image == {2: ClassCount(pixels, 1, 1)}
    session.save()
    text = f"debris in all saved masks: {pixels} px in 1 region, 1 image"
    qtbot.waitUntil(
        lambda: child(three, "class_total").text() == text, timeout=PATIENCE_MS
    )


# Deleting


@pytest.fixture
def dialog(three, session, qtbot):
    """The dialog about the third class, of which there is one spot."""
    session.set_active_class(2)
    session.tool.press((50.0, 50.0))
    session.tool.release()
    QTest.keyClick(three.tree, Qt.Key.Key_Delete)
    dialog = three.findChild(DeleteClassDialog)
    qtbot.waitUntil(child(dialog, "delete_class").isEnabled, timeout=PATIENCE_MS)
    return dialog


def test_the_dialog_says_how_much_there_is_of_a_class(dialog, session):
    pixels = int((session.document.annotation == 2).sum())

    assert child(dialog, "class_use").text().startswith(f"{pixels} pixels in 1 image:")
    dialog.reject()
    assert session.classes == THREE


def test_pixels_become_unlabelled_unless_another_class_is_chosen(
    dialog, workspace, session, qtbot
):
    with qtbot.waitSignal(workspace.class_editing.ended, timeout=PATIENCE_MS):
        child(dialog, "delete_class").click()
    qtbot.waitUntil(lambda: session.document is not None, timeout=PATIENCE_MS)

    assert session.classes == NUCLEI
    assert (session.document.annotation == 255).all()


def test_choosing_another_class_in_the_list_is_enough(
    dialog, workspace, session, qtbot
):
    others = child(dialog, "other_class")
    assert [others.itemText(row) for row in range(2)] == ["background", "nucleus"]
    others.setCurrentIndex(1)
    others.activated.emit(1)
    assert dialog.findChild(QRadioButton, "pixels_become").isChecked()

    with qtbot.waitSignal(workspace.class_editing.ended, timeout=PATIENCE_MS):
        child(dialog, "delete_class").click()
    qtbot.waitUntil(lambda: session.document is not None, timeout=PATIENCE_MS)

    assert (session.document.annotation == 1).any()


def test_without_pixels_there_is_nothing_to_choose(three, session, qtbot):
    three.delete_class(2)
    dialog = three.findChild(DeleteClassDialog)
    qtbot.waitUntil(child(dialog, "delete_class").isEnabled, timeout=PATIENCE_MS)

    assert child(dialog, "class_use").text() == "No pixel is annotated as debris."
    assert not child(dialog, "other_class").isEnabled()
    dialog.reject()


def test_a_class_that_must_stay_asks_nothing(three, workspace, qtbot):
    with qtbot.waitSignal(workspace.messages.warned) as warned:
        three.delete_class(0)

    assert "background" in warned.args[0]
    assert three.findChild(DeleteClassDialog) is None


def test_icons_follow_the_palette(three):
    lock = three.tree.itemWidget(three.tree.item_of(0), LOCK)
    palette = QPalette(lock.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor(200, 30, 40))

    lock.setPalette(palette)

    image = lock.icon().pixmap(24, 24).toImage()
    colors = {
        QColor.fromRgba(image.pixel(x, y)).getRgb()[:3]
        for x in range(24)
        for y in range(24)
        if QColor.fromRgba(image.pixel(x, y)).alpha() == 255
    }
    assert colors == {(200, 30, 40)}


def test_the_menu_of_a_row_opens_at_the_keyboard_too(three, session):
    three.tree.customContextMenuRequested.emit(QPoint(5, 5))

    menu = QApplication.activePopupWidget()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts == ["Rename", "Change colour…", "Move up", "Move down", "Delete…"]
    menu.close()
