"""Numbers in sentences."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def counted(number: int, one: str, many: str) -> str:
    """Return ``1 image`` or ``1,234 images``, in the user's way of writing numbers.

    Args:
        number: How many there are.
        one: What a single one is called.
        many: What several or none are called.
    """
    return f"{QLocale().toString(number)} {one if number == 1 else many}"
