"""All that the user can do, as a table: menus, tool bar, keys and the help page.

``trigger`` names a part of the window and its method without parameters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QWidget

from app.ui.icons import line_icon
from app.ui.resources import ICONS


@dataclass(frozen=True)
class ActionSpec:
    """What menus, tool bar, shortcuts and the help page need to know.

    Attributes:
        id: Name; the action's object name is ``action_<id>``.
        text: As in the menu.
        keys: Shortcuts; the first is shown.
        tip: One sentence for the tool tip; the text by default.
        is_toggle: Whether it is on or off.
        needs: What must be there: ``project``, ``image``, ``prediction`` or nothing.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    is_toggle: bool = False
    needs: str = ""


ACTIONS = (
    ActionSpec(
        "open_folder",
        "Open &folder…",
        ("Ctrl+O",),
        "Open a folder of images; masks are kept beside them",
    ),
    ActionSpec(
        "open_images",
        "Open &images…",
        ("Ctrl+Shift+O",),
        "Open some images of a folder",
    ),
    ActionSpec(
        "open_sample", "Open &sample project", (), "Try the program on a few pictures"
    ),
    ActionSpec(
        "save",
        "&Save",
        ("Ctrl+S",),
        "Write the mask now; it is also written whenever you pause",
        needs="image",
    ),
    ActionSpec("quit", "&Quit", ("Ctrl+Q",)),
    ActionSpec("undo", "&Undo", ("Ctrl+Z",), needs="image"),
    ActionSpec("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), needs="image"),
    ActionSpec(
        "accept_image",
        "Accept &whole image",
        ("Ctrl+Return",),
        "Confirm the prediction wherever nobody has painted",
        needs="prediction",
    ),
    ActionSpec(
        "brush",
        "&Brush",
        ("B",),
        "Paint the selected class; hold Alt to erase",
        True,
    ),
    ActionSpec(
        "eraser", "&Eraser", ("E",), "Give pixels back to the model's prediction", True
    ),
    ActionSpec("pick", "&Pick class", ("I",), "Select the class that you click", True),
    ActionSpec(
        "accept_region",
        "&Accept region",
        ("R",),
        "Confirm the predicted region that you click",
        True,
    ),
    ActionSpec("brush_bigger", "Bigger brush", ("]",), needs="image"),
    ActionSpec("brush_smaller", "Smaller brush", ("[",), needs="image"),
    ActionSpec("previous_image", "&Previous image", ("A",), needs="project"),
    ActionSpec("next_image", "&Next image", ("D",), needs="project"),
    ActionSpec("fit", "&Fit to window", ("F",), "Show the whole image", needs="image"),
    ActionSpec(
        "actual_size",
        "&Actual size",
        ("Ctrl+1",),
        "Show each image pixel as one screen pixel",
        needs="image",
    ),
    ActionSpec("zoom_in", "Zoom &in", ("Ctrl++", "Ctrl+="), needs="image"),
    ActionSpec("zoom_out", "Zoom &out", ("Ctrl+-",), needs="image"),
    ActionSpec(
        "toggle_mask", "Show &masks", ("S",), "Show or hide all masks", is_toggle=True
    ),
    ActionSpec(
        "toggle_contours",
        "&Contours only",
        ("O",),
        "Draw the borders of regions instead of filling them",
        is_toggle=True,
    ),
    ActionSpec(
        "predict",
        "&Predict again",
        ("P",),
        "Ask the model about this image again",
        needs="image",
    ),
    ActionSpec(
        "fine_tune",
        "&Learn from corrections",
        ("Ctrl+L",),
        "Teach the model all that you have painted and accepted",
        needs="project",
    ),
    ActionSpec("stop", "&Stop", ("Ctrl+.",), "Stop learning; the model stays as it is"),
    ActionSpec(
        "revert_model",
        "&Back to the previous model",
        (),
        "Predict with the model that this one has learned from",
    ),
    ActionSpec(
        "open_model", "&Use a model file…", (), "Choose a model file", needs="project"
    ),
    ActionSpec("shortcuts", "&Keys and mouse", ("F1",)),
    ActionSpec("about", "&About Tiramisu"),
)

SEPARATOR = ""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "&File",
        (
            "open_folder",
            "open_images",
            "open_sample",
            SEPARATOR,
            "save",
            SEPARATOR,
            "quit",
        ),
    ),
    ("&Edit", ("undo", "redo", SEPARATOR, "accept_image")),
    (
        "&Tools",
        (
            "brush",
            "eraser",
            "pick",
            "accept_region",
            SEPARATOR,
            "brush_bigger",
            "brush_smaller",
        ),
    ),
    (
        "&Go",
        ("previous_image", "next_image"),
    ),
    (
        "&View",
        (
            "fit",
            "actual_size",
            "zoom_in",
            "zoom_out",
            SEPARATOR,
            "toggle_mask",
            "toggle_contours",
        ),
    ),
    (
        "&Model",
        ("predict", "fine_tune", "stop", SEPARATOR, "revert_model", "open_model"),
    ),
    ("&Help", ("shortcuts", "about")),
)

TOOL_BAR = (
    "brush",
    "eraser",
    "pick",
    "accept_region",
    SEPARATOR,
    "undo",
    "redo",
    "accept_image",
    SEPARATOR,
    "fit",
    "actual_size",
)

TOOL_IDS = ("brush", "eraser", "pick", "accept_region")


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """Make all actions of the table; they belong to ``parent`` and answer its keys."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(_translated(spec.text), parent)
        action.setObjectName(f"action_{spec.id}")
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setToolTip(_tool_tip(spec))
        action.setStatusTip(_translated(spec.tip))
        action.setCheckable(spec.is_toggle)
        parent.addAction(action)
        actions[spec.id] = action
    return actions


def tint_actions(actions: Mapping[str, QAction], palette: QPalette) -> None:
    """Give the actions icons that suit a light or a dark window."""
    for name, action in actions.items():
        if (ICONS / f"{name}.svg").is_file():
            action.setIcon(line_icon(name, palette))


def plain_text(text: str) -> str:
    """Return a menu text without its marks."""
    return text.replace("&", "").removesuffix("…")


def shown_keys(keys: tuple[str, ...]) -> str:
    """Return shortcuts as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def _tool_tip(spec: ActionSpec) -> str:
    name = plain_text(_translated(spec.text))
    keys = f" ({shown_keys(spec.keys[:1])})" if spec.keys else ""
    more = f"\n{_translated(spec.tip)}" if spec.tip else ""
    return f"{name}{keys}{more}"


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
