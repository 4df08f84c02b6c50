"""A report for those who can mend a fault: versions and the log, no image."""

from __future__ import annotations

import platform
from pathlib import Path

from app.session.session import Session
from app.ui.last_run import CRASH_FILE
from app.ui.log_entries import LOG_FILE, read_tail
from app.ui.versions import versions_text


def report_text(folder: Path, session: Session) -> str:
    """Return the whole report; the user's home folder is called ``~`` in it.

    Args:
        folder: The folder of states, with the log.
        session: What is open.
    """
    parts = (
        ("Versions", f"{versions_text()}\n{platform.platform()}"),
        ("What is open", _what_is_open(session)),
        ("Log", _tail(folder / LOG_FILE)),
        ("Crashes", _tail(folder / CRASH_FILE)),
    )
    text = "\n\n".join(f"{title}\n{'=' * len(title)}\n{part}" for title, part in parts)
    return text.replace(str(Path.home()), "~") + "\n"


def _what_is_open(session: Session) -> str:
    project, document = session.project, session.document
    lines = [f"tool: {session.tool.name}"]
    if project is not None:
        lines.append(f"project: {len(project.images)} images")
        lines.append(f"classes: {len(project.classes)}")
    if document is not None:
        lines.append(f"image: {document.bounds.width} x {document.bounds.height}")
        lines.append(f"values: {document.image.raw.dtype}, {document.image.raw.shape}")
        lines.append(f"gestures: {len(document.steps)}")
    return "\n".join(lines)


def _tail(path: Path) -> str:
    """Return the last part of a text file; what it is not if there is none."""
    try:
        return read_tail(path) or "(empty)"
    except OSError as problem:
        return f"({problem.strerror})"
