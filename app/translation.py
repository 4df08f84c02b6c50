"""Texts in the user's language, for the rooms that know no Qt as well.

QObjects say ``self.tr("…")``. Everybody else says :func:`translate`; tables that are
made on import mark their texts with :func:`translatable` and whoever shows one
translates it. ``scripts/translations.py`` finds all three.
"""

from __future__ import annotations

from collections.abc import Callable

CONTEXT = "app"
"""The context in Qt's translation files of all texts that are no QObject's own."""

Translator = Callable[[str, int], str]


def _untranslated(text: str, number: int) -> str:
    return text if number < 0 else text.replace("%Ln", str(number))


_translator: Translator = _untranslated


def translatable(text: str) -> str:
    """Mark a literal as one that is translated where it is shown."""
    return text


def translate(text: str, number: int = -1) -> str:
    """Return ``text`` in the user's language.

    Args:
        text: A literal, or one that was marked as translatable.
        number: What decides between singular and plural and stands for ``%Ln``.
    """
    return _translator(text, number)


def translate_with(translator: Translator) -> None:
    """Let ``translator`` answer from now on; it may be asked on any thread."""
    global _translator
    _translator = translator
