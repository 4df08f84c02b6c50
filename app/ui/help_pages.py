"""The pages of help: Markdown files, one folder for each language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.ui.language import chosen_language, fitting_language
from app.ui.resources import HELP

FIRST_PAGE = "start"
_ORDER = (
    FIRST_PAGE,
    "picture",
    "tools",
    "images",
    "history",
    "classes",
    "model",
    "learning",
    "batch",
    "evaluation",
    "measurements",
    "files",
    "preferences",
    "messages",
)
# Parts of the window whose pages are called otherwise.
_PAGES = {
    "canvas": "picture",
    "minimap": "picture",
    "tool_bar": "tools",
    "tool_options": "tools",
    "training": "learning",
    "welcome_page": FIRST_PAGE,
    "message_bar": "messages",
    "export_dialog": "files",
    "import_dialog": "files",
    "batch_dialog": "batch",
    "evaluate_dialog": "evaluation",
    "progress_dialog": "learning",
    "preferences_dialog": "preferences",
    "scale_dialog": "measurements",
    "log_viewer": "messages",
}
_FALLBACK = "en"


@dataclass(frozen=True)
class HelpPage:
    """One page.

    Attributes:
        name: Of its file, without a suffix.
        text: Markdown.
    """

    name: str
    text: str

    @property
    def title(self) -> str:
        """Its first line."""
        return self.text.partition("\n")[0].removeprefix("# ").strip()

    def has(self, words: Sequence[str]) -> bool:
        """Tell whether all of these words are on it, in small letters."""
        text = self.text.casefold()
        return all(word in text for word in words)


def help_language() -> str:
    """Return the code of the language that the window speaks."""
    return chosen_language() or fitting_language(QLocale.system().uiLanguages())


def read_pages(language: str) -> list[HelpPage]:
    """Return all pages in their order, in English where they are not translated."""
    names = sorted(path.stem for path in (HELP / _FALLBACK).glob("*.md"))
    names.sort(key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    return [HelpPage(name, _read(name, language)) for name in names]


def page_for(widget: QWidget | None) -> str:
    """Return the name of the page on a part of the window; empty if it has none."""
    while widget is not None:
        part = widget.objectName()
        for suffix in ("_dock", "_panel"):
            part = part.removesuffix(suffix)
        name = _PAGES.get(part, part)
        if name and (HELP / _FALLBACK / f"{name}.md").is_file():
            return name
        widget = widget.parentWidget()
    return ""


def _read(name: str, language: str) -> str:
    path = HELP / language / f"{name}.md"
    if not path.is_file():
        path = HELP / _FALLBACK / f"{name}.md"
    return path.read_text(encoding="utf-8")
