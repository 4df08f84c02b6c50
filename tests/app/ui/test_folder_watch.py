import shutil

import pytest

from app.project.project import Project
from tests.stubs import make_folder, write_picture


@pytest.fixture
def project(session, tmp_path):
    project = Project.open(make_folder(tmp_path / "cells", "a.png", "day 1/b.png"))
    session.open_project(project)
    return project


def wait_for(qtbot, images, *names):
    qtbot.waitUntil(lambda: images.names == names, timeout=15000)


def test_images_that_are_copied_into_the_folder_are_listed(project, workspace, qtbot):
    with qtbot.waitSignal(workspace.messages.status_changed, timeout=15000) as said:
        write_picture(project.folder / "c.png")
        write_picture(project.folder / "day 1" / "d.png")
        wait_for(
            qtbot, workspace.image_list, "a.png", "c.png", "day 1/b.png", "day 1/d.png"
        )
    assert said.args == ["2 new images"]


def test_images_that_are_deleted_leave_the_list(project, workspace, qtbot):
    project.image_path("a.png").unlink()
    wait_for(qtbot, workspace.image_list, "day 1/b.png")


def test_new_folders_are_watched_too(project, workspace, qtbot):
    write_picture(project.folder / "day 2" / "c.png")
    wait_for(qtbot, workspace.image_list, "a.png", "day 1/b.png", "day 2/c.png")
    write_picture(project.folder / "day 2" / "d.png")
    wait_for(
        qtbot,
        workspace.image_list,
        "a.png",
        "day 1/b.png",
        "day 2/c.png",
        "day 2/d.png",
    )


def test_the_disk_of_the_open_project_may_vanish(project, workspace, qtbot):
    with qtbot.waitSignal(workspace.messages.warned, timeout=15000) as warned:
        shutil.rmtree(project.folder)
    assert "cells" in warned.args[0]


def test_the_folder_of_the_last_project_is_of_no_interest(
    project, session, workspace, qtbot, tmp_path
):
    session.open_project(Project.open(make_folder(tmp_path / "other", "z.png")))
    write_picture(project.folder / "c.png")
    with qtbot.assertNotEmitted(workspace.image_list.changed, wait=1200):
        pass
    assert workspace.image_list.names == ("z.png",)


def test_nothing_is_looked_at_after_all_was_stopped(project, workspace, qtbot):
    """A thread that started then would never end."""
    assert workspace.stop()
    with qtbot.assertNotEmitted(workspace.image_list.changed, wait=1200):
        write_picture(project.folder / "c.png")
    assert workspace.image_list.names == ("a.png", "day 1/b.png")
