import pytest
from PySide6.QtWidgets import QPushButton

from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from app.ui.actions import make_actions
from app.ui.keymap import Keymap
from tests.stubs import make_folder


@pytest.fixture
def open_picture(session, tmp_path):
    """Open one picture in the session at once; return its document."""

    def open_picture(width=200, height=150):
        folder = make_folder(tmp_path / "open", "a.png", width=width, height=height)
        project = Project.open(folder)
        session.open_project(project)
        document = Document(open_image(project, "a.png"))
        session.show(document)
        return document

    return open_picture


@pytest.fixture
def shown(qtbot):
    """Show a widget until the test ends."""

    def shown(widget):
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return shown


@pytest.fixture
def keymap(data_home):
    return Keymap()


@pytest.fixture
def actions(qtbot, keymap):
    owner = QPushButton()
    qtbot.addWidget(owner)
    yield make_actions(owner, keymap)
