"""Letters that lead to the controls of a dialog with Alt, in any language."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

_CHOSEN = re.compile(r"&(.)", re.DOTALL)
_FIRST_OF_WORD = re.compile(r"(?<!\w)\w")


def give_letters(window: QWidget) -> None:
    """Choose a letter for each label, box and button that has none.

    Letters that somebody has chosen stay, and none is given twice. Where no letter is
    free, or the script has none, a text stays without. It may be called again after
    texts have changed.

    Args:
        window: A dialog with all that is in it; labels count that have a buddy.
    """
    texts: list[QLabel | QAbstractButton] = [*_labels(window), *_buttons(window)]
    taken = {letter for one in texts for letter in chosen_letters(one.text())}
    for one in texts:
        place = _free_place(one.text(), taken)
        if place is not None:
            text = one.text()
            taken.add(text[place].lower())
            one.setText(f"{text[:place]}&{text[place:]}")


def label_for(text: str, control: QWidget) -> QLabel:
    """Return a label whose letter leads to a control.

    Args:
        text: With an ampersand before its letter, or without for ``give_letters``.
        control: What it is about.
    """
    label = QLabel(text)
    label.setBuddy(control)
    return label


def chosen_letters(text: str) -> list[str]:
    """Return the letters that follow an ampersand, in small."""
    return [one.lower() for one in _CHOSEN.findall(text) if one != "&"]


def _labels(window: QWidget) -> list[QLabel]:
    return [one for one in window.findChildren(QLabel) if one.buddy() is not None]


def _buttons(window: QWidget) -> list[QAbstractButton]:
    found = window.findChildren(QAbstractButton)
    return [one for one in found if not isinstance(one, QToolButton)]


def _free_place(text: str, taken: set[str]) -> int | None:
    """Return where a free letter stands, the first of a word if there is one."""
    if "&" in text:
        return None
    firsts = [match.start() for match in _FIRST_OF_WORD.finditer(text)]
    free = (
        place
        for place in [*firsts, *range(len(text))]
        if _is_letter(text[place]) and text[place].lower() not in taken
    )
    return next(free, None)


def _is_letter(sign: str) -> bool:
    """Tell letters that keyboards have from signs of Chinese and Japanese."""
    return sign.isalpha() and sign.lower() != sign.upper()
