"""Numbers in sentences, as the user writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from app.translation import translate


def counted(number: int) -> str:
    """Return ``1,234`` for a table; sentences say ``%Ln`` instead."""
    return QLocale().toString(number)


def decimal(digits: str) -> str:
    """Return ``0.503``, written with digits, with the user's decimal point."""
    return digits.replace(".", QLocale().decimalPoint())


def duration(seconds: float) -> str:
    """Return ``45 s``, ``12 min`` or ``1 h 20 min``."""
    if seconds < 59.5:
        return translate("{} s").format(round(seconds))
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("{} min").format(minutes)
    return translate("{} h {} min").format(*divmod(minutes, 60))
