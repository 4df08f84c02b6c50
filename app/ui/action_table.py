"""All that the user can do, as a table: menus, tool bar, keys and the help page."""

from __future__ import annotations

from typing import NamedTuple

from app.translation import translatable


class ActionSpec(NamedTuple):
    """What menus, tool bar, shortcuts and the help page need to know.

    Attributes:
        id: Name; the action's object name is ``action_<id>``.
        text: As in the menu.
        keys: Shortcuts; the first is shown.
        tip: One sentence for the tool tip; the text by default.
        is_toggle: Whether it is on or off.
        needs: What must be there: ``project``, ``image``, ``prediction`` or nothing.
        row: What ``{}`` in the text stands for, counted from one.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    is_toggle: bool = False
    needs: str = ""
    row: int = 0


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
        "open_sample", "Open sam&ple project", (), "Try the program on a few pictures"
    ),
    ActionSpec(
        "save",
        "&Save",
        ("Ctrl+S",),
        "Write the mask now; it is also written whenever you pause",
        needs="image",
    ),
    ActionSpec(
        "export",
        "&Export masks…",
        (),
        "Write the masks for other programs: COCO, YOLO, CVAT, ImageJ and more",
        needs="project",
    ),
    ActionSpec(
        "import",
        "I&mport masks…",
        (),
        "Read masks that other programs have made of these images",
        needs="project",
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
    ActionSpec(
        "fill",
        "&Fill",
        ("G",),
        "Give the region that you click the selected class; Alt erases it",
        True,
    ),
    ActionSpec(
        "polygon",
        "P&olygon",
        ("P",),
        "Click corners; Backspace takes one back; Enter, a double click or a click on "
        "the first one fills",
        True,
    ),
    ActionSpec(
        "lasso", "&Lasso", ("L",), "Draw around an area to fill it; Alt erases", True
    ),
    ActionSpec(
        "rectangle",
        "&Rectangle",
        ("R",),
        "Drag from corner to corner; Shift makes a square, Alt erases",
        True,
    ),
    ActionSpec(
        "wand",
        "Magic &wand",
        ("W",),
        "Fill what has the colour that you click; Alt erases",
        True,
    ),
    ActionSpec(
        "smart_click",
        "S&mart click",
        ("C",),
        "Click an object or draw a box around it; more clicks add, Alt-clicks take "
        "away; Enter or a double click confirms, Escape drops",
        True,
    ),
    ActionSpec("pick", "&Pick class", ("I",), "Select the class that you click", True),
    ActionSpec(
        "accept_region",
        "&Accept region",
        ("T",),
        "Click confirms a predicted region, Shift-click gives it the selected class, "
        "Alt-click makes it background",
        True,
    ),
    ActionSpec(
        "clean_up",
        "&Clean up",
        ("K",),
        "Click a region to tidy it, drag sideways for more or less; Shift-click means "
        "all of the selected class; draw a line to split or merge",
        True,
    ),
    ActionSpec("brush_bigger", "Bigger brush", ("]",), needs="image"),
    ActionSpec("brush_smaller", "Smaller brush", ("[",), needs="image"),
    ActionSpec("previous_image", "&Previous image", ("A",), needs="project"),
    ActionSpec("next_image", "&Next image", ("D",), needs="project"),
    ActionSpec(
        "next_uncertain",
        "Next &unsure spot",
        ("N",),
        "Look at the place that the model is least sure of",
        needs="prediction",
    ),
    ActionSpec(
        "previous_page",
        "Previous pa&ge",
        ("PgUp",),
        "The page before this one, in files of several",
        needs="image",
    ),
    ActionSpec(
        "next_page",
        "Nex&t page",
        ("PgDown",),
        "The page after this one, in files of several",
        needs="image",
    ),
    ActionSpec(
        "mark_done",
        "Image is &done",
        ("Ctrl+D",),
        "Mark the image as finished",
        True,
        needs="image",
    ),
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
        "channels",
        "Channels that are s&hown…",
        (),
        "Choose which channels of the image are seen, and how; no data change",
        needs="image",
    ),
    ActionSpec(
        "toggle_mask",
        "Show &masks",
        ("S",),
        "Show or hide all masks; hold the key for a short look",
        is_toggle=True,
    ),
    ActionSpec(
        "toggle_contours",
        "&Contours only",
        ("O",),
        "Draw the borders of regions instead of filling them",
        is_toggle=True,
    ),
    ActionSpec(
        "toggle_difference",
        "&Differences from the model",
        ("X",),
        "Mark where you have said something else than the model",
        is_toggle=True,
    ),
    ActionSpec(
        "toggle_held_out",
        "Show what &judges",
        (),
        "Mark what is held out of the image: it judges what the model has learned",
        is_toggle=True,
    ),
    ActionSpec(
        "toggle_confidence",
        "Confid&ence map",
        (),
        "Show in colours how probable the predicted class is",
        is_toggle=True,
    ),
    ActionSpec(
        "toggle_uncertainty",
        "&Uncertainty map",
        ("U",),
        "Let the model answer several times with parts of it switched off, and show "
        "in colours where its answers leave doubts",
        is_toggle=True,
    ),
    ActionSpec(
        "toggle_probability",
        "Pro&bability map",
        (),
        "Show in colours how probable the selected class is; for two classes",
        is_toggle=True,
    ),
    ActionSpec(
        "predict",
        "&Predict again",
        ("Ctrl+R",),
        "Ask the model about this image again",
        needs="image",
    ),
    ActionSpec(
        "instant_learning",
        "&Instant proposals",
        ("Q",),
        "Paint a little of each class: a quick learner proposes the rest of the image, "
        "anew with each gesture",
        True,
        needs="image",
    ),
    ActionSpec(
        "fine_tune",
        "&Learn from corrections",
        ("Ctrl+L",),
        "Teach the model all that you have painted and accepted",
        needs="project",
    ),
    ActionSpec(
        "pause_learning",
        "Pa&use",
        (),
        "Let learning wait before the next step",
        is_toggle=True,
    ),
    ActionSpec(
        "finish_learning",
        "Stop, &keep",
        (),
        "Learn no more; what was learnt is judged and kept",
    ),
    ActionSpec(
        "stop",
        "&Stop, discard",
        ("Ctrl+.",),
        "Stop learning; the model stays as it is",
    ),
    ActionSpec(
        "compare_models",
        "Before and a&fter",
        ("M",),
        "Show in turn what the model in use and the one before it or on offer say",
        needs="prediction",
    ),
    ActionSpec(
        "adopt_model",
        "Use the &new model",
        (),
        "Predict with the model that has learned last, whatever the verdict",
    ),
    ActionSpec(
        "revert_model",
        "&Back to the previous model",
        (),
        "Predict with the model that this one has replaced",
    ),
    ActionSpec(
        "read_channels",
        "&Channels that are read…",
        (),
        "Choose which channels of the images you and the models see",
        needs="image",
    ),
    ActionSpec(
        "show_progress",
        "Am I &done?…",
        (),
        "See how good predictions have been, image by image",
        needs="project",
    ),
    ActionSpec(
        "batch",
        "&Process a folder…",
        ("Ctrl+B",),
        "Predict all images of a folder and write masks, overlays, contours and more",
    ),
    ActionSpec(
        "evaluate",
        "Compare with &ground truth…",
        (),
        "Score the model on images whose true masks are known, the worst first",
        needs="project",
    ),
    ActionSpec(
        "toggle_errors",
        "&Error map",
        (),
        "Show in colours what was missed, found where nothing is, or taken for another "
        "class; after a comparison with ground truth",
        is_toggle=True,
        needs="image",
    ),
    ActionSpec(
        "open_model", "Use a m&odel file…", (), "Choose a model file", needs="project"
    ),
    ActionSpec(
        "measure",
        "&Measure…",
        ("Ctrl+M",),
        "Measure every region: area, perimeter, place, shape and intensities",
        needs="project",
    ),
    ActionSpec(
        "set_scale",
        "Set &scale…",
        (),
        "Say how large a pixel is, by a line along a scale bar",
        needs="image",
    ),
    ActionSpec(
        "toggle_scale_bar",
        "Scale ba&r",
        (),
        "Show a scale bar on the picture where the size of its pixels is known",
        is_toggle=True,
    ),
    ActionSpec(
        "next_panel",
        "&Next panel",
        ("F6",),
        "Take the keyboard to the next part of the window",
    ),
    ActionSpec(
        "previous_panel",
        "Previous pane&l",
        ("Shift+F6",),
        "Take the keyboard to the part of the window before",
    ),
    ActionSpec("edit_keys", "&Keys…", (), "Choose which key does what"),
    ActionSpec(
        "reset_layout",
        "Reset the la&yout",
        (),
        "Put all panels back to where they were at first",
    ),
    ActionSpec(
        "preferences",
        "Pre&ferences…",
        ("Ctrl+,",),
        "Choose theme, language, brush, memory and more",
    ),
    ActionSpec(
        "help",
        "&Help",
        ("F1",),
        "Read about the panel that has the keyboard or that the mouse is over",
    ),
    ActionSpec(
        "take_tour",
        "Take the &tour",
        (),
        "Two minutes through all that matters, on a copy of the samples",
    ),
    ActionSpec("shortcuts", "&Keys and mouse", ("Ctrl+F1",)),
    ActionSpec(
        "show_log",
        "Show the &log",
        (),
        "Read what the program has noted, with the details of failures",
    ),
    ActionSpec(
        "save_report",
        "&Save a report…",
        (),
        "Save versions and the log as text, without any image, for those who can help",
    ),
    ActionSpec("about", "&About Tiramisu"),
)

CLASS_KEYS = tuple(
    ActionSpec(f"class_key_{row}", "Class in row {}", (str(row),), row=row + 1)
    for row in range(10)
)
"""Keys of the rows of the classes panel; they are in no menu."""

ALL_ACTIONS = (*ACTIONS, *CLASS_KEYS)


def action_names() -> list[str]:
    """Return what no plug-in may call a tool of its own."""
    return [spec.id for spec in ALL_ACTIONS]


FIXED_KEYS = (
    (("Space",), translatable("Move the image while it is held")),
    (("Escape",), translatable("Drop the gesture that is under way")),
    (("Return", "Enter"), translatable("Fill an open polygon")),
    (("Backspace",), translatable("Take back the last corner of a polygon")),
    (("Tab", "Shift+Tab"), translatable("Go to the next or the previous control")),
    (
        ("Up", "Down", "Left", "Right"),
        translatable("Move in lists; on the picture, the pointer"),
    ),
    (("Insert",), translatable("Press at the pointer on the picture, and let go")),
)
"""Keys that mean something where no action could take over, and what that is."""

SEPARATOR = ""

_PAINTING_TOOLS = (
    *("brush", "eraser", "fill", "polygon", "lasso", "rectangle", "wand"),
    "smart_click",
)
_POINTING_TOOLS = ("pick", "accept_region", "clean_up")

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        translatable("&File"),
        (
            "open_folder",
            "open_images",
            "open_sample",
            SEPARATOR,
            "save",
            SEPARATOR,
            "export",
            "import",
            SEPARATOR,
            "quit",
        ),
    ),
    (
        translatable("&Edit"),
        (
            "undo",
            "redo",
            SEPARATOR,
            "accept_image",
            SEPARATOR,
            "edit_keys",
            "preferences",
        ),
    ),
    (
        translatable("&Tools"),
        (
            *_PAINTING_TOOLS,
            SEPARATOR,
            *_POINTING_TOOLS,
            SEPARATOR,
            "brush_bigger",
            "brush_smaller",
        ),
    ),
    (
        translatable("&Go"),
        (
            "previous_image",
            "next_image",
            "previous_page",
            "next_page",
            SEPARATOR,
            "next_uncertain",
            "mark_done",
        ),
    ),
    (
        translatable("&View"),
        (
            "fit",
            "actual_size",
            "zoom_in",
            "zoom_out",
            "channels",
            SEPARATOR,
            "toggle_mask",
            "toggle_contours",
            "toggle_difference",
            "toggle_held_out",
            SEPARATOR,
            "toggle_confidence",
            "toggle_uncertainty",
            "toggle_probability",
            SEPARATOR,
            "toggle_scale_bar",
            SEPARATOR,
            "next_panel",
            "previous_panel",
            "reset_layout",
        ),
    ),
    (
        translatable("&Model"),
        (
            "predict",
            "instant_learning",
            SEPARATOR,
            "fine_tune",
            "pause_learning",
            "finish_learning",
            "stop",
            SEPARATOR,
            "compare_models",
            "adopt_model",
            "revert_model",
            "open_model",
            SEPARATOR,
            "show_progress",
            SEPARATOR,
            "read_channels",
        ),
    ),
    (
        translatable("&Analyse"),
        (
            "batch",
            SEPARATOR,
            "evaluate",
            "toggle_errors",
            SEPARATOR,
            "measure",
            "set_scale",
        ),
    ),
    (
        translatable("&Help"),
        (
            "help",
            "take_tour",
            "shortcuts",
            SEPARATOR,
            "show_log",
            "save_report",
            SEPARATOR,
            "about",
        ),
    ),
)

TOOL_BAR = (
    *_PAINTING_TOOLS,
    SEPARATOR,
    *_POINTING_TOOLS,
    SEPARATOR,
    "undo",
    "redo",
    "accept_image",
    SEPARATOR,
    "instant_learning",
    SEPARATOR,
    "fit",
    "actual_size",
)

TOOL_IDS = (*_PAINTING_TOOLS, *_POINTING_TOOLS)
