"""The language of the window: which one, and where its words come from."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.translation import CONTEXT, translate_with
from app.ui.resources import TRANSLATIONS, settings

log = logging.getLogger(__name__)

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "ja": "日本語",
    "zh_CN": "简体中文",
}
"""The languages of the window by their codes, each called as its speakers call it."""

_KEY = "language"
_NAME = "translation"


def chosen_language() -> str:
    """Return the code of the language that the user has chosen, or nothing.

    Nothing stands for the languages of the system, in the order it prefers them.
    """
    code = ""
    with contextlib.suppress(OSError):
        code = str(settings().value(_KEY, ""))
    return code if code in LANGUAGES else ""


def choose_language(code: str) -> None:
    """Keep a choice, one of the codes or nothing; the next start speaks so.

    Raises:
        OSError: The program's own folder cannot be made.
    """
    settings().setValue(_KEY, code)


def fitting_language(tags: Sequence[str]) -> str:
    """Return the code of the first of the wanted languages that there is.

    Args:
        tags: As ``QLocale.uiLanguages`` names them, the dearest first.
    """
    for tag in tags:
        locale = QLocale(tag)
        for code in LANGUAGES:
            ours = QLocale(code)
            # Traditional characters are no other way to write simplified ones.
            if (ours.language(), ours.script()) == (locale.language(), locale.script()):
                return code
    return "en"


def speak(application: QCoreApplication, code: str = "") -> str:
    """Let all texts that are made from now on be in one language.

    Args:
        application: Gets the translations, in the place of those it had.
        code: One of ``LANGUAGES``; by default what was chosen, else what the system
            prefers.

    Returns:
        The code of the language.
    """
    system = QLocale.system()
    code = code or chosen_language() or fitting_language(system.uiLanguages())
    # Numbers and dates as on the rest of the screen, where that speaks the same.
    same = system.language() == QLocale(code).language()
    QLocale.setDefault(system if same else QLocale(code))
    for old in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(old)
        old.deleteLater()
    _install(application, f"tiramisu_{code}", str(TRANSLATIONS))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, f"qtbase_{code}", qt)
    translate_with(_translate)
    return code


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    if translator.load(name, folder):
        application.installTranslator(translator)
    else:
        log.warning("there is no translation %s", name)


def _translate(text: str, number: int) -> str:
    return QCoreApplication.translate(CONTEXT, text, "", number)
