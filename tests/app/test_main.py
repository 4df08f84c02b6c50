import os
import subprocess
import sys

import pytest

from app.display import display_problem

ON_LINUX = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="displays are asked for on Linux only"
)


def run_python(program, **environment):
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
        check=False,
    )


@ON_LINUX
def test_without_a_display_the_program_says_so_and_ends():
    result = run_python(
        "import os, sys\n"
        "for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM'):\n"
        "    os.environ.pop(name, None)\n"
        "from app.main import main\n"
        "sys.exit(main([]))\n"
    )

    assert result.returncode == 1
    assert result.stderr.startswith("There is no display")
    assert result.stderr.count("\n") == 1


@ON_LINUX
def test_a_display_that_does_not_answer_is_named():
    problem = display_problem({"DISPLAY": ":4711"})

    assert problem is not None
    assert ":4711" in problem


@pytest.mark.parametrize(
    "environment",
    [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}],
)
def test_other_platforms_are_left_to_qt(environment):
    assert display_problem(environment) is None


def test_help_explains_both_ways_without_loading_qt():
    result = run_python(
        "import sys\n"
        "from app.main import main\n"
        "try:\n"
        "    main(['--help'])\n"
        "finally:\n"
        "    assert not any(name.startswith('PySide6') for name in sys.modules)\n"
    )

    assert result.returncode == 0, result.stderr
    assert "--mode" in result.stdout
    assert "window" in result.stdout


@pytest.mark.parametrize("arguments", [["--mode=train"], ["x", "--mode", "infer"]])
def test_any_mode_goes_to_the_command_line(arguments, monkeypatch):
    from app.main import main

    heard = []
    monkeypatch.setattr("tiramisu.cli.main", lambda given: heard.append(given) or 7)

    assert main(arguments) == 7
    assert heard == [arguments]


def test_the_version_is_said(capsys):
    import tiramisu
    from app.main import main

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Tiramisu {tiramisu.__version__}\n"


def test_an_unknown_option_is_an_error(capsys):
    from app.main import main

    with pytest.raises(SystemExit) as ended:
        main(["--no-such-thing"])

    assert ended.value.code == 2


def test_the_window_opens_before_tensorflow_is_loaded():
    result = run_python(
        "import sys\n"
        "from app.ui.application import make_application, open_window\n"
        "application = make_application()\n"
        "window = open_window([])\n"
        "application.processEvents()\n"
        "assert window.isVisible()\n"
        "loaded = {'tensorflow', 'keras', 'pyqtgraph'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
        "window.close()\n"
        "window.workspace.stop()\n",
        QT_QPA_PLATFORM="offscreen",
    )

    assert result.returncode == 0, result.stderr


def test_the_window_is_on_the_screen_before_numpy_is_loaded(tmp_path):
    result = run_python(
        "import sys\n"
        "from app.ui.application import make_application\n"
        "from app.ui.main_window import MainWindow\n"
        "application = make_application()\n"
        "window = MainWindow()\n"
        "window.show()\n"
        "application.processEvents()\n"
        "assert window.isVisible()\n"
        "assert 'numpy' not in sys.modules\n",
        QT_QPA_PLATFORM="offscreen",
        **{f"XDG_{kind}_HOME": str(tmp_path) for kind in ("DATA", "CONFIG", "STATE")},
    )

    assert result.returncode == 0, result.stderr


def test_a_window_in_sight_is_furnished_with_all_its_parts(workspace, qtbot):
    from PySide6.QtWidgets import QDockWidget, QScrollArea, QToolBar

    from app.ui.main_window import MainWindow

    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    before = window.findChild(QDockWidget, "images_dock").geometry()
    window.furnish(workspace)
    qtbot.waitExposed(window)

    assert window.findChild(QToolBar, "tool_options").isVisible()
    assert window.findChild(QDockWidget, "images_dock").geometry().x() == before.x()
    for dock in window.findChildren(QDockWidget):
        held = dock.widget()
        panel = held.widget() if isinstance(held, QScrollArea) else held
        name = dock.objectName().replace("dock", "panel")
        assert panel.objectName() == name
