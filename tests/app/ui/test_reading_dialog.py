import pytest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox

from app.ui.dialogs.reading import ReadingDialog
from tests.app.ui.finding import child

OK = QDialogButtonBox.StandardButton.Ok
DEFAULTS = QDialogButtonBox.StandardButton.RestoreDefaults


@pytest.mark.parametrize(
    ("count", "choice", "expected"),
    [
        (5, None, (1, 2, 3)),
        (2, None, (1, 2, 1)),
        (5, (4, None, 2), (4, None, 2)),
        (3, (5, 1, 1), (None, 1, 1)),
    ],
)
def test_the_present_channels_are_shown(shown_dialog, count, choice, expected):
    assert shown_dialog(count, choice).choice == expected


def test_other_channels_can_be_chosen(shown_dialog):
    dialog = shown_dialog(4, None)
    child(dialog, "channel_red").setCurrentIndex(4)
    child(dialog, "channel_blue").setCurrentIndex(0)
    assert dialog.choice == (4, 2, None)


def test_a_picture_without_channels_is_not_offered(shown_dialog):
    dialog = shown_dialog(4, None)
    for combo in dialog.findChildren(QComboBox):
        combo.setCurrentIndex(0)
    assert not dialog.findChild(QDialogButtonBox).button(OK).isEnabled()


def test_the_usual_channels_come_back(shown_dialog):
    dialog = shown_dialog(4, (4, 4, 4))
    dialog.findChild(QDialogButtonBox).button(DEFAULTS).click()
    assert dialog.result() and dialog.choice is None


@pytest.fixture
def shown_dialog(shown):
    return lambda count, choice: shown(ReadingDialog(count, choice))
