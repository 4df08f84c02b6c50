from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.project.project import Project
from app.ui.recent_folders import RecentFolders, RecentMenu
from app.ui.welcome_page import WelcomePage
from tests.stubs import make_folder


@pytest.fixture
def recent(session):
    return RecentFolders(session)


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
    assert recent.folders == [second, first]


def test_a_folder_is_listed_once(recent, visit):
    first, second = visit("first"), visit("second")
    visit("first")
    assert recent.folders == [first, second]


def test_ten_folders_are_remembered(recent, visit):
    folders = [visit(f"folder {number}") for number in range(12)]
    assert recent.folders == folders[:1:-1]


def test_one_folder_alone_survives_a_restart(recent, visit, session):
    folder = visit("alone")
    assert RecentFolders(session).folders == [folder]


def test_the_menu_opens_the_folder_that_is_chosen(recent, visit, qtbot):
    menu = RecentMenu(recent)
    qtbot.addWidget(menu)
    assert not menu.isEnabled()
    folder = visit("salt & pepper")
    menu.aboutToShow.emit()
    with qtbot.waitSignal(menu.folder_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [folder]
    assert "salt && pepper" in menu.actions()[0].text()


def test_the_menu_forgets(recent, visit, qtbot):
    menu = RecentMenu(recent)
    qtbot.addWidget(menu)
    visit("first")
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert recent.folders == []
    assert not menu.isEnabled()


def test_the_welcome_page_offers_the_last_folders(recent, visit, actions, shown, qtbot):
    folder = visit("first")
    page = shown(WelcomePage(actions, recent))
    (button,) = [one for one in page.findChildren(QPushButton) if one.text() == "first"]
    assert Path(button.toolTip()) == folder
    with qtbot.waitSignal(page.folder_requested) as asked:
        button.click()
    assert asked.args == [folder]
