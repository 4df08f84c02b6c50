"""Bring Qt's translation files up to date with the texts of the program.

Reads all literals of ``app/`` that users see, writes them into the ``.ts`` files of
``resources/translations/`` beside the translations that are there, and compiles those
for the program. Qt's own lupdate knows neither tables nor plurals of Python.

Usage: ``python scripts/translations.py``, then translate what it says is missing, in
Qt Linguist or a text editor, and run it again.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
TRANSLATIONS = ROOT / "resources" / "translations"

PLURAL_FORMS = {"en": 2, "de": 2, "fr": 2, "es": 2, "ja": 1, "zh_CN": 1}
"""The languages, and how many forms Qt asks each for; the texts are English."""

_CONTEXT = "app"
_FUNCTIONS = frozenset({"translate", "translatable"})
# Rows of tables, and which of their arguments users see: places and names.
_ROWS = {"ActionSpec": ((1, "text"), (3, "tip"))}


@dataclass(frozen=True)
class Message:
    """A text of the program, and where it stands.

    Attributes:
        context: The class that says it, or ``app`` where no class does.
        source: The text, in English.
        is_numerus: Whether a number decides between its forms.
        place: File and line, for whoever has to find it.
    """

    context: str
    source: str
    is_numerus: bool = False
    place: str = field(default="", compare=False)


def find_messages(folder: Path = APP) -> list[Message]:
    """Return all texts of a folder's Python files, each once in its context.

    Raises:
        ValueError: ``tr`` is not ``self.tr`` with a literal, and nothing else.
    """
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(folder.rglob("*.py")):
        place = path.relative_to(folder.parent).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for message in _messages(tree, place, ""):
            found.setdefault((message.context, message.source), message)
    return list(found.values())


def _messages(node: ast.AST, place: str, class_name: str) -> Iterator[Message]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _messages(child, place, child.name)
            continue
        if isinstance(child, ast.Call):
            yield from _said(child, f"{place}:{child.lineno}", class_name)
        yield from _messages(child, place, class_name)


def _said(call: ast.Call, place: str, class_name: str) -> Iterator[Message]:
    """Yield the texts that one call marks."""
    name = call.func
    if isinstance(name, ast.Attribute) and name.attr == "tr":
        text = _literal(call.args[0])
        is_own = isinstance(name.value, ast.Name) and name.value.id == "self"
        # With a number, PySide6 does not look among the texts of a class's bases.
        if text is None or not is_own or len(call.args) > 1:
            raise ValueError(f"{place}: tr takes a literal alone; see translate.")
        yield Message(class_name, text, False, place)
    elif isinstance(name, ast.Name) and name.id in _FUNCTIONS:
        text = _literal(call.args[0])
        if text is not None:
            is_numerus = len(call.args) + len(call.keywords) == 2
            yield Message(_CONTEXT, text, is_numerus, place)
    elif isinstance(name, ast.Name) and name.id in _ROWS:
        for text in _row(call, _ROWS[name.id]):
            yield Message(_CONTEXT, text, False, place)


def _row(call: ast.Call, seen: tuple[tuple[int, str], ...]) -> Iterator[str]:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    for position, name in seen:
        node = call.args[position] if position < len(call.args) else named.get(name)
        text = None if node is None else _literal(node)
        if text:
            yield text


def _literal(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None


def read_translations(path: Path) -> dict[Message, list[str]]:
    """Return what a ``.ts`` file says: of each message all forms, of most just one.

    What is not translated yet has empty forms; a file that is not there, no messages.
    """
    if not path.is_file():
        return {}
    read = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            is_numerus = message.get("numerus") == "yes"
            found = message.iter("numerusform" if is_numerus else "translation")
            key = Message(
                context.findtext("name", ""), message.findtext("source", ""), is_numerus
            )
            read[key] = [form.text or "" for form in found]
    return read


def merge(
    messages: list[Message], known: dict[Message, list[str]], num_forms: int
) -> dict[Message, list[str]]:
    """Return the messages with what is known of them.

    A text that is new where it stands is translated as it is anywhere else.
    """
    elsewhere = {(one.source, one.is_numerus): forms for one, forms in known.items()}
    merged = {}
    for message in messages:
        empty = [""] * (num_forms if message.is_numerus else 1)
        same = elsewhere.get((message.source, message.is_numerus), empty)
        merged[message] = known.get(message, same)
    return merged


def write_translations(
    path: Path, language: str, translations: dict[Message, list[str]]
) -> None:
    """Write a ``.ts`` file, sorted, so that versions of it can be compared."""
    root = ElementTree.Element(
        "TS", version="2.1", language=language, sourcelanguage="en"
    )
    contexts: dict[str, ElementTree.Element] = {}
    for message in sorted(translations, key=lambda one: (one.context, one.source)):
        if message.context not in contexts:
            contexts[message.context] = ElementTree.SubElement(root, "context")
            name = ElementTree.SubElement(contexts[message.context], "name")
            name.text = message.context
        _add(contexts[message.context], message, translations[message])
    ElementTree.indent(root, " " * 4)
    text = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{text}\n", encoding="utf-8", newline="\n")


def _add(context: ElementTree.Element, message: Message, forms: list[str]) -> None:
    numerus = {"numerus": "yes"} if message.is_numerus else {}
    node = ElementTree.SubElement(context, "message", numerus)
    ElementTree.SubElement(node, "source").text = message.source
    unfinished = {} if all(forms) else {"type": "unfinished"}
    translation = ElementTree.SubElement(node, "translation", unfinished)
    if not message.is_numerus:
        translation.text = forms[0]
        return
    for form in forms:
        ElementTree.SubElement(translation, "numerusform").text = form


def compile_translations(path: Path) -> None:
    """Make the ``.qm`` file beside a ``.ts`` file.

    Raises:
        FileNotFoundError: PySide6 has not brought ``lrelease`` along.
        subprocess.CalledProcessError: It cannot read the file.
    """
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        raise FileNotFoundError("pyside6-lrelease is not beside python; see PySide6.")
    target = path.with_suffix(".qm")
    subprocess.run([tool, "-silent", str(path), "-qm", str(target)], check=True)


def main() -> int:
    """Update and compile all languages; return 1 if translations are missing."""
    messages = find_messages()
    missing = 0
    for language, num_forms in PLURAL_FORMS.items():
        path = TRANSLATIONS / f"tiramisu_{language}.ts"
        # English needs only its plurals.
        wanted = [one for one in messages if language != "en" or one.is_numerus]
        merged = merge(wanted, read_translations(path), num_forms)
        write_translations(path, language, merged)
        compile_translations(path)
        for message, forms in merged.items():
            if not all(forms):
                missing += 1
                print(f"{language} {message.place}: {message.source!r}")
    print(f"{len(messages)} texts, {missing} translations missing.")
    return min(missing, 1)


if __name__ == "__main__":
    sys.exit(main())
