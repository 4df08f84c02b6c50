"""From a frame that is in sight to a window that works."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer

from app.tools.plugin_tool import load_tools
from app.translation import translate
from app.ui import window_parts  # noqa: F401 - the window imports it less plainly
from app.ui.action_table import action_names
from app.ui.last_run import ThisRun, find_crashes
from app.ui.main_window import MainWindow
from app.ui.resources import BUILT_IN_MODEL, state_folder
from app.ui.workspace import Workspace

log = logging.getLogger(__name__)

# After the first paint, and after the first image when one is being opened.
_WARM_UP_MS = 300


def furnish(window: MainWindow, paths: Sequence[Path], *, sample: bool) -> None:
    """Put in what belongs into the window, and open what was asked for.

    Args:
        window: The frame.
        paths: A folder or images, a model; may be empty.
        sample: Open the sample project instead.
    """
    workspace = Workspace()
    plugins = load_tools(action_names())
    problems = [*plugins.problems, *workspace.add_tools(plugins.found.values())]
    window.furnish(workspace)
    _report_crashes(workspace)
    _follow_run(workspace)
    for sentence in problems:
        workspace.messages.warn(sentence)
    workspace.scouting.start()
    if sample:
        QTimer.singleShot(0, workspace.opening.open_sample)
    elif paths:
        QTimer.singleShot(0, lambda: workspace.open_paths(paths))
    QTimer.singleShot(_WARM_UP_MS, lambda: workspace.warm_up(BUILT_IN_MODEL))


def _follow_run(workspace: Workspace) -> None:
    """Tell about a crash of the last run, and let the next run know of one of this."""
    session = workspace.session
    try:
        folder = state_folder()
    except OSError:
        return
    for crash in find_crashes(folder)[-1:]:
        workspace.messages.warn(crash.sentence)
    run = ThisRun(folder)

    def note() -> None:
        project, document = session.project, session.document
        run.note(
            "" if project is None else str(project.folder),
            "" if document is None else document.name,
        )

    session.document_changed.connect(note)
    workspace.stopped.connect(run.end)


def _report_crashes(workspace: Workspace) -> None:
    """Log what a slot failed to catch, and tell the user; the window lives on."""

    def report(
        kind: type[BaseException],
        problem: BaseException,
        trace: TracebackType | None,
    ) -> None:
        log.error("uncaught", exc_info=(kind, problem, trace))
        workspace.messages.explain(problem, translate("doing that"))

    sys.excepthook = report
