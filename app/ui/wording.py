"""Numbers in sentences, as the user writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def counted(number: int) -> str:
    """Return ``1,234`` for a table; sentences say ``%Ln`` instead."""
    return QLocale().toString(number)


def decimal(digits: str) -> str:
    """Return ``0.503``, written with digits, with the user's decimal point."""
    return digits.replace(".", QLocale().decimalPoint())
