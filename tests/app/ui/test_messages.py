import pytest
from PySide6.QtWidgets import QWidget

from app.ui.message_bar import MessageBar
from app.ui.messages import Messages
from tests.app.ui.finding import child
from tiramisu.errors import ImageError


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(700, 400)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def bar(page):
    return MessageBar(page)


def test_nothing_to_say_is_nothing_to_see(bar):
    assert bar.text == ""
    assert bar.isHidden()


def test_a_notice_does_not_push_a_warning_away(bar):
    bar.show_warning("The disk is full.")
    bar.show_notice("By the way.")

    assert bar.text == "The disk is full."


def test_a_warning_replaces_whatever_is_shown(bar):
    bar.show_warning("One.")
    bar.show_warning("Two.")

    assert bar.text == "Two."


def test_a_notice_comes_after_a_warning_is_closed(bar):
    bar.show_warning("One.")
    bar.hide()
    bar.show_notice("Two.")

    assert bar.text == "Two."


def test_a_long_message_is_wrapped_and_stays_inside(bar, page):
    page.resize(300, 400)
    bar.show_warning("A sentence that goes on. " * 12)

    assert page.rect().contains(bar.geometry())
    page.resize(260, 400)
    assert page.rect().contains(bar.geometry())


def test_the_programs_own_errors_are_told_as_they_stand(qtbot):
    messages = Messages()
    with qtbot.waitSignal(messages.warned) as warned:
        messages.explain(ImageError("a.png is damaged; copy it again."), "opening")

    assert warned.args == ["a.png is damaged; copy it again."]


def test_other_errors_point_to_the_log(qtbot):
    messages = Messages()
    with qtbot.waitSignal(messages.warned) as warned:
        messages.explain(ZeroDivisionError("x / 0"), "opening the image")

    assert warned.args == [
        "Something went wrong while opening the image. Try again; if it stays so, "
        "Help > Save a report has the details for those who can mend it."
    ]


def test_an_offer_is_taken_with_one_click(bar):
    taken = []
    bar.show_offer("All is gone.", lambda: taken.append("back"))
    child(bar, "message_undo").click()

    assert taken == ["back"]
    assert bar.text == ""


def test_a_notice_after_an_offer_has_no_undo(bar):
    bar.show_offer("All is gone.", lambda: None)
    bar.show_notice("By the way.")

    assert child(bar, "message_undo").isHidden()


def test_an_offer_that_is_withdrawn_takes_no_notice_along(bar):
    bar.show_offer("All is gone.", lambda: None)
    bar.withdraw_offer()
    assert bar.text == ""

    bar.show_notice("By the way.")
    bar.withdraw_offer()
    assert bar.text == "By the way."


def test_an_offer_waits_behind_a_warning(bar):
    bar.show_warning("The disk is full.")
    bar.show_offer("All is gone.", lambda: None)
    assert bar.text == "The disk is full."
    assert child(bar, "message_undo").isHidden()

    child(bar, "message_close").click()

    assert bar.text == "All is gone."
    assert not child(bar, "message_undo").isHidden()


def test_an_offer_without_another_way_back_returns_after_other_messages(bar):
    taken = []
    bar.show_offer("A class is gone.", lambda: taken.append("class"), True)
    bar.show_offer("A model predicts.", lambda: taken.append("model"))
    bar.show_notice("By the way.")

    child(bar, "message_close").click()
    child(bar, "message_undo").click()

    assert taken == ["class"]
    assert bar.text == ""


def test_only_the_offer_that_is_meant_is_withdrawn(bar):
    def undo_class():
        """Bring the class back."""

    def undo_model():
        """Use the other model."""

    bar.show_offer("A class is gone.", undo_class, True)
    bar.show_offer("A model predicts.", undo_model)
    bar.withdraw_offer(undo_class)
    assert bar.text == "A model predicts."

    bar.withdraw_offer(undo_model)
    assert bar.text == ""


def test_a_warning_from_the_start_stays_in_sight_when_an_image_opens(
    window, workspace, open_picture
):
    workspace.messages.warn("A plug-in was left out.")
    open_picture()
    bar = window.parts.message_bar
    on_top = bar.parentWidget().childAt(bar.geometry().center())

    assert bar.parentWidget().currentWidget() is window.canvas
    assert on_top is bar or bar.isAncestorOf(on_top)
