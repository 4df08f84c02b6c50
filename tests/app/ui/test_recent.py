from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.project.project import Project
from app.ui.messages import Messages
from app.ui.recent import RecentFolders, RecentMenu, RecentModels
from app.ui.welcome_page import WelcomePage
from tests.stubs import make_folder, write_model


@pytest.fixture
def messages():
    return Messages()


@pytest.fixture
def recent(session, messages):
    return RecentFolders(session, messages)


@pytest.fixture
def menu(recent, qtbot):
    menu = RecentMenu(recent, "Open recent", "menu_recent")
    qtbot.addWidget(menu)
    return menu


@pytest.fixture
def visit(session, tmp_path):
    """Open a project of this name."""

    def visit(name):
        project = Project.open(make_folder(tmp_path / name, "a.png"))
        session.open_project(project)
        return project.folder

    return visit


def test_the_folder_that_was_open_last_comes_first(recent, visit):
    first, second = visit("first"), visit("second")
    assert recent.paths == [second, first]


def test_a_folder_is_listed_once(recent, visit):
    first, second = visit("first"), visit("second")
    visit("first")
    assert recent.paths == [first, second]


def test_ten_folders_are_remembered(recent, visit):
    folders = [visit(f"folder {number}") for number in range(12)]
    assert recent.paths == folders[:1:-1]


def test_one_folder_alone_survives_a_restart(recent, visit, session, messages):
    folder = visit("alone")
    assert RecentFolders(session, messages).paths == [folder]


def test_the_menu_opens_the_folder_that_is_chosen(menu, visit, qtbot):
    assert not menu.isEnabled()
    folder = visit("salt & pepper")
    menu.aboutToShow.emit()
    with qtbot.waitSignal(menu.path_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [folder]
    assert "salt && pepper" in menu.actions()[0].text()


def test_the_menu_forgets_and_remembers_again(menu, recent, messages, visit, qtbot):
    folder = visit("first")
    menu.aboutToShow.emit()
    with qtbot.waitSignal(messages.undo_offered) as offered:
        menu.actions()[-1].trigger()
    assert recent.paths == []
    assert not menu.isEnabled()

    offered.args[1]()
    assert recent.paths == [folder]


def test_models_are_remembered_but_not_the_built_in_one(
    session, messages, built_in_model, tmp_path, open_picture
):
    recent = RecentModels(session, messages, built_in_model)
    open_picture()
    model = write_model(tmp_path / "mine.tiramisu")
    session.set_model(model)
    session.set_model(built_in_model)
    assert recent.paths == [model]


def test_the_welcome_page_offers_the_last_folders(recent, visit, actions, shown, qtbot):
    folder = visit("first")
    page = shown(WelcomePage(actions))
    (button,) = [one for one in page.findChildren(QPushButton) if one.text() == "first"]
    assert Path(button.toolTip()) == folder
    with qtbot.waitSignal(page.folder_requested) as asked:
        button.click()
    assert asked.args == [folder]
