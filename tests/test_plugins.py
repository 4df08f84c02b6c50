"""Plug-ins, by the example of docs/examples, which is installed as pip does it."""

import importlib
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu, QSpinBox, QToolBar

from app.tools.plugin_tool import PluginTool, load_tools
from app.ui.action_table import action_names
from app.ui.keymap import Keymap
from tests.app.tools.target import Easel
from tests.stubs import write_model
from tiramisu import formats
from tiramisu.config import default_classes
from tiramisu.errors import FormatError
from tiramisu.formats import FORMATS, find_format, offered_formats
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.format import Export, LabelledImage
from tiramisu.plugins import load_plugins

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "tiramisu-example"

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class Packages:
    """A folder of installed packages."""

    def __init__(self, folder):
        self.folder = folder

    def install(self, name, groups):
        """Add a package that brings entry points: values by names by groups."""
        info = self.folder / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
        )
        lines = []
        for group, points in groups.items():
            lines += [f"[{group}]", *(f"{key} = {one}" for key, one in points.items())]
        (info / "entry_points.txt").write_text("\n".join(lines))
        importlib.invalidate_caches()

    def install_module(self, name, code, groups):
        (self.folder / f"{name}.py").write_text(code)
        self.install(name, groups)


@pytest.fixture
def packages(tmp_path, monkeypatch):
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    before = {*sys.modules}
    formats._plugins.cache_clear()
    yield Packages(folder)
    formats._plugins.cache_clear()
    for name in {*sys.modules} - before:
        if name.startswith(("tiramisu_example", "plugin_")):
            del sys.modules[name]


@pytest.fixture
def example(packages, monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLE))
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text())["project"]
    packages.install("tiramisu-example", project["entry-points"])


@pytest.fixture
def window(example, workspace, qtbot):
    from app.ui.main_window import MainWindow

    assert workspace.add_tools(load_tools(action_names()).found.values()) == []
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def tool_in(code):
    return (
        "from app.tools.plugin_tool import PluginTool, ToolOption\n"
        f"class T(PluginTool):\n    {code}\n"
    )


def test_the_examples_tool_is_in_bar_and_menu_with_picture_and_key(window):
    action = window.findChild(QAction, "action_circle")
    bar, menu = (
        window.findChild(QToolBar, "tool_bar"),
        window.findChild(QMenu, "menu_tools"),
    )
    names = [one.objectName() for one in bar.actions()]
    assert names[names.index("action_clean_up") + 1] == "action_circle"
    assert action in menu.actions()
    assert not action.icon().isNull()
    assert [one.toString() for one in action.shortcuts()] == ["J"]
    assert "Circle (J)" in action.toolTip()


def test_it_is_taken_in_hand_and_shows_its_options(window, workspace):
    box = window.findChild(QSpinBox, "circle_corners_box")
    switch = window.findChild(QCheckBox, "circle_ring_check")
    over = window.findChild(QComboBox, "paint_over_box")
    assert not box.isVisible()

    window.findChild(QAction, "action_circle").trigger()

    assert workspace.session.tool.name == "circle"
    assert window.findChild(QAction, "action_circle").isChecked()
    assert not window.findChild(QAction, "action_brush").isChecked()
    assert box.isVisible() and switch.isVisible() and over.isVisible()
    box.setValue(8)
    switch.setChecked(True)
    assert workspace.session.tool.values == {"corners": 8, "ring": True}


def test_a_circle_is_one_step_of_undo(example):
    easel = Easel()
    tool = load_tools(()).found["circle"](easel)
    tool.press((100.0, 80.0))
    tool.move((120.0, 80.0))
    assert tool.is_active
    tool.release()
    assert easel.annotation[80, 100] == 1
    assert abs((easel.annotation == 1).sum() - np.pi * 20**2) < 30
    easel.undo()
    assert (easel.annotation == 255).all()


def test_a_ring_leaves_out_its_middle(example):
    easel = Easel()
    tool = load_tools(()).found["circle"](easel)
    tool.values["ring"] = True
    tool.press((2.0, 2.0))
    tool.move((22.0, 2.0))
    tool.release()
    assert easel.annotation[2, 2] == 255
    assert easel.annotation[2, 17] == 1


def test_the_examples_format_writes_and_reads_the_same_pixels(example, tmp_path):
    chosen = find_format("runs")
    mask = np.random.default_rng(2).choice(
        np.array([0, 1, 2, 255], np.uint8), (12, 17), p=(0.4, 0.3, 0.2, 0.1)
    )
    classes = default_classes(3)
    images = [LabelledImage("day1/a.png", "day1/a", mask)]
    (tmp_path / "out").mkdir()
    chosen.write(Export(tmp_path / "out", classes, images))
    (foreign,) = chosen.read(tmp_path / "out", ClassNames(classes))
    np.testing.assert_array_equal(foreign.read(17, 12), mask)
    assert foreign.image == "day1/a"


def test_the_examples_format_refuses_what_it_cannot_use(example, tmp_path):
    (tmp_path / "a.csv").write_text("0,5,9,background\n")
    (foreign,) = find_format("runs").read(tmp_path, ClassNames(default_classes(2)))
    with pytest.raises(FormatError, match="leaves the image"):
        foreign.read(8, 8)


def test_the_export_dialog_offers_it_and_names_what_is_broken(
    example, packages, workspace, qtbot
):
    from app.ui.dialogs.mask_transfer import ExportDialog

    packages.install("broken", {"tiramisu.formats": {"bad": "plugin_missing:Format"}})
    dialog = ExportDialog(workspace.mask_transfer)
    qtbot.addWidget(dialog)
    box = dialog.findChild(QComboBox, "export_dialog_format")
    box.setCurrentIndex(box.findData("runs"))
    assert box.currentText() == "Runs of pixels (CSV)"
    assert "bad of broken was left out" in dialog._report.toPlainText()


def test_without_plugins_there_are_the_programs_own_formats_alone(packages):
    assert [*offered_formats()] == [*FORMATS]
    with pytest.raises(FormatError, match="There is no format 'runs'"):
        find_format("runs")


def test_the_programs_own_formats_are_found_without_looking_for_plugins(monkeypatch):
    monkeypatch.setattr(formats, "_plugins", None)
    assert find_format("coco").name == "coco"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("raise SystemError('at import')", "at import"),
        ("T = 5", "no subclass"),
        (tool_in("name = 'no name'; text = 'T'"), "letters, digits and _"),
        (tool_in("name = 't'; text = ''"), "its text is ''"),
        (tool_in("name = 't'; text = '{}'"), "no name"),
        (tool_in("name = 'brush'; text = 'T'"), "the program itself has 'brush'"),
        (
            "from pathlib import Path\n"
            + tool_in("name = 't'; text = 'T'; icon = Path('gone.svg')"),
            "gone.svg is not there",
        ),
    ],
)
def test_a_broken_tool_costs_a_sentence_and_nothing_else(
    packages, example, code, reason, caplog
):
    groups = {"tiramisu.tools": {"mine": "plugin_a:T"}}
    packages.install_module("plugin_a", code, groups)
    plugins = load_tools(action_names())
    assert [*plugins.found] == ["circle"]
    (sentence,) = plugins.problems
    assert "mine of plugin_a was left out" in sentence
    assert reason in sentence
    assert "plug-in plugin_a:T" in caplog.text


def test_of_two_plugins_with_one_name_the_second_is_refused(packages):
    for name in ("plugin_a", "plugin_b"):
        code = tool_in("name = 'same'; text = 'T'")
        groups = {"tiramisu.tools": {name: f"{name}:T"}}
        packages.install_module(name, code, groups)
    plugins = load_tools(())
    assert plugins.found["same"].__module__ == "plugin_a"
    assert "(plugin_a has 'same' already)" in plugins.problems[0]


def test_a_tool_that_cannot_be_made_is_named_and_left_out(workspace):
    class Angry(PluginTool):
        name = "angry"
        text = "Angry"

        def __init__(self, target):
            raise RuntimeError("not today")

    (sentence,) = workspace.add_tools([Angry])
    assert "not today" in sentence
    assert "angry" not in workspace.session.tools


def test_the_window_opens_and_says_what_is_broken(
    packages, data_home, qtbot, monkeypatch, tmp_path
):
    from app.ui import furnishing
    from app.ui.main_window import MainWindow

    packages.install("broken", {"tiramisu.tools": {"bad": "plugin_missing:Tool"}})
    model = write_model(tmp_path / "nuclei.tiramisu")
    monkeypatch.setattr(furnishing, "BUILT_IN_MODEL", model)
    monkeypatch.setattr(furnishing, "state_folder", lambda: tmp_path)
    monkeypatch.setattr(furnishing.QTimer, "singleShot", lambda *_: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = MainWindow()
    qtbot.addWidget(window)
    furnishing.furnish(window, [], sample=False)
    assert "bad of broken was left out" in window.parts.message_bar._text.text()
    window.workspace.close()
    assert window.workspace.stop()


def test_keys_that_mean_something_already_are_not_taken(data_home, qtbot):
    from app.ui.action_table import ActionSpec

    more = [ActionSpec("mine", "Mine", ("B",)), ActionSpec("other", "Other", ("J",))]
    keymap = Keymap(None, more)
    assert keymap.keys("mine") == ()
    assert keymap.keys("brush") == ("B",)
    assert keymap.keys("other") == ("J",)

    keymap.set_keys("fit", ["J"])
    again = Keymap(None, more)
    assert again.keys("fit") == ("J",)
    assert again.keys("other") == ()


def test_no_group_of_entry_points_is_no_problem():
    plugins = load_plugins("tiramisu.nothing", lambda value: ("", value), ())
    assert (plugins.found, plugins.problems) == ({}, ())
