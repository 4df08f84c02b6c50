"""What all tests of the window share. Nothing here loads Qt before a test asks."""

import gc
import os
import sys

import pytest

from tests.stubs import StubJudge, StubPredictor, quick_fine_tune, write_model

if sys.platform.startswith("linux") and not (
    os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(items):
    """Forgive the off-screen platform, which says this of every window shown."""
    noise = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    for item in items:
        item.add_marker(noise)


def pytest_collection_finish():
    """Never walk again through what finding the tests has loaded: it lives to the end.

    With TensorFlow that is half a million objects, after every test of a window.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_garbage_for_other_threads(request):
    """Collect garbage between tests alone, on this thread, as the program does.

    Python collects cycles on whichever thread allocates, and a QObject that is
    destroyed away from its own thread takes the process down.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application, which speaks English whatever the machine does."""
    from app.ui.language import speak

    speak(qapp, "en")
    return qapp


@pytest.fixture(autouse=True, scope="session")
def no_traces_in_the_users_cache(tmp_path_factory):
    """Keep what models are checked by away from the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        folder = str(tmp_path_factory.mktemp("cache"))
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, folder)
        yield


@pytest.fixture
def data_home(tmp_path, monkeypatch):
    """The program's own folder, away from the user's."""
    from PySide6.QtCore import QStandardPaths

    folder = tmp_path / "data_home"

    class Places:
        StandardLocation = QStandardPaths.StandardLocation

        @staticmethod
        def writableLocation(place):  # noqa: N802 - as Qt calls it
            return str(folder)

    monkeypatch.setattr("app.ui.resources.QStandardPaths", Places)
    return folder


@pytest.fixture
def built_in_model(tmp_path):
    """A model file that can be described but not run."""
    return write_model(tmp_path / "built_in" / "nuclei.tiramisu")


@pytest.fixture
def predictor():
    """Finds bright pixels; shared by all model files."""
    return StubPredictor()


@pytest.fixture
def judge():
    """Finds each new model better; a test may change its mind."""
    return StubJudge()


@pytest.fixture
def workspace(qtbot, data_home, built_in_model, predictor, judge):
    """All that is behind a window, with quick stand-ins for the network."""
    from app.jobs.predict import PredictorCache
    from app.ui.workspace import Workspace

    workspace = Workspace(
        built_in_model=built_in_model,
        predictors=PredictorCache(lambda path: predictor),
        fine_tune=quick_fine_tune,
        judge=judge,
    )
    yield workspace
    workspace.close()
    assert workspace.stop()


@pytest.fixture
def session(workspace):
    """The workspace's session."""
    return workspace.session


@pytest.fixture
def window(workspace, qtbot):
    """The real main window, on the screen."""
    from app.ui.main_window import MainWindow

    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window
