"""Each control of a dialog gets a letter of its own for Alt."""

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
)

from app.ui.dialog_letters import chosen_letters, give_letters


@pytest.fixture
def lettered(qtbot):
    """Makes a dialog of a label, a box and buttons; returns all of their texts."""

    def lettered(label, box, *buttons):
        dialog = QDialog()
        qtbot.addWidget(dialog)
        form, field = QFormLayout(dialog), QLineEdit()
        form.addRow(label, field)
        controls = [form.labelForField(field), QCheckBox(box)]
        controls += [QPushButton(text) for text in buttons]
        for one in controls[1:]:
            form.addRow(one)
        give_letters(dialog)
        give_letters(dialog)
        return [one.text() for one in controls]

    return lettered


def test_the_first_free_letter_of_a_word_is_underlined(lettered):
    assert lettered("Format", "Frames of all", "Find") == [
        "&Format",
        "Frames &of all",
        "F&ind",
    ]


def test_chosen_letters_stay_and_are_given_to_nothing_else(lettered):
    assert lettered("Ergebnisse", "Öffnen", "&Exportieren") == [
        "E&rgebnisse",
        "&Öffnen",
        "&Exportieren",
    ]


def test_what_has_no_free_letter_and_no_letters_stays_as_it_is(lettered):
    assert lettered("形式", "A 1", "A", "AA") == ["形式", "&A 1", "A", "AA"]


@pytest.mark.parametrize(
    ("text", "letters"),
    [("Sho&w", ["w"]), ("A && B", []), ("&Ja && n&ein", ["j", "e"])],
)
def test_two_ampersands_are_one_in_the_text(text, letters):
    assert chosen_letters(text) == letters
