import pytest

from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from app.session.image_list import ImageFilter, ImageList, ImageOrder
from app.session.session import Session
from tests.stubs import make_folder

NAMES = ("a.png", "b.png", "c.png", "d.png")


@pytest.fixture
def session(qapp):
    session = Session()
    yield session
    session.show(None)


@pytest.fixture
def images(session):
    return ImageList(session)


@pytest.fixture
def project(images, session, tmp_path):
    project = Project.open(make_folder(tmp_path / "cells", *NAMES, width=20, height=10))
    session.open_project(project)
    return project


@pytest.fixture
def open_document(session, project):
    def open_document(name):
        document = Document(open_image(project, name))
        session.show(document)
        return document

    return open_document


def test_without_a_project_nothing_is_listed(images):
    assert images.names == ()
    assert (images.total, images.num_done) == (0, 0)
    assert images.neighbour("", 1) is None
    images.set_done(["a.png"], True)  # nothing to mark, nothing happens


def test_all_images_are_listed_by_name(images, project):
    assert images.names == NAMES
    assert images.total == 4


def test_steps_go_along_the_list_and_end_there(images, project):
    assert images.neighbour("b.png", 1) == "c.png"
    assert images.neighbour("b.png", -1) == "a.png"
    assert images.neighbour("d.png", 1) is None
    assert images.neighbour("a.png", -1) is None


def test_finished_images_leave_the_list_of_what_is_to_do(images, project):
    images.set_filter(ImageFilter.TO_DO)
    images.set_done(["b.png", "c.png"], True)
    images.set_filter(ImageFilter.TO_DO)
    assert images.names == ("a.png", "d.png")
    assert images.num_done == 2
    images.set_filter(ImageFilter.DONE)
    assert images.names == ("b.png", "c.png")


@pytest.mark.parametrize(
    ("mark", "wanted"),
    [
        ("set_validation", ImageFilter.VALIDATION),
        ("set_excluded", ImageFilter.EXCLUDED),
    ],
)
def test_marked_images_are_found(images, project, mark, wanted):
    getattr(images, mark)(["c.png"], True)
    images.set_filter(wanted)
    assert images.names == ("c.png",)
    getattr(images, mark)(["c.png"], False)
    images.set_filter(ImageFilter.ALL)
    images.set_filter(wanted)
    assert images.names == ()


def test_text_is_looked_for_in_names_and_notes(images, project):
    images.set_notes("c.png", "  Blurred at the edge ")
    images.set_text(" BLUR")
    assert images.names == ("c.png",)
    images.set_text("b.")
    assert images.names == ("b.png",)
    images.set_text("")
    assert images.names == NAMES


def test_the_most_uncertain_image_comes_first_and_the_unknown_last(images, project):
    images.note_prediction("b.png", "m.tiramisu", 0.1)
    images.note_prediction("d.png", "m.tiramisu", 0.4)
    images.set_order(ImageOrder.UNCERTAINTY)
    assert images.names == ("d.png", "b.png", "a.png", "c.png")


def test_a_later_prediction_does_not_shuffle_the_list(images, project, open_document):
    images.note_prediction("b.png", "m.tiramisu", 0.1)
    images.note_prediction("d.png", "m.tiramisu", 0.4)
    images.set_order(ImageOrder.UNCERTAINTY)
    open_document("d.png")
    images.note_prediction("d.png", "m.tiramisu", 0.0)
    open_document("b.png")
    assert images.names == ("d.png", "b.png", "a.png", "c.png")


def test_unfinished_work_comes_before_finished(images, project, open_document, session):
    images.set_done(["a.png"], True)
    open_document("c.png")
    session.tool.press((5.0, 5.0))
    session.tool.release()
    session.show(None)
    images.set_order(ImageOrder.STATE)
    assert images.names == ("c.png", "b.png", "d.png", "a.png")


def test_the_open_image_stays_listed_until_another_is_opened(
    images, project, open_document
):
    images.set_filter(ImageFilter.TO_DO)
    open_document("b.png")
    images.set_done(["b.png"], True)
    assert "b.png" in images.names
    open_document("c.png")
    assert images.names == ("a.png", "c.png", "d.png")


def test_marks_are_there_again_in_the_next_session(images, project, session):
    images.set_done(["a.png"], True)
    images.set_notes("b.png", "look again")
    session.open_project(Project.open(project.folder))
    assert images.row("a.png").done
    assert images.row("b.png").notes == "look again"
    assert images.num_done == 1


def test_opening_an_image_tells_its_size(images, project, open_document):
    open_document("a.png")
    assert (images.row("a.png").width, images.row("a.png").height) == (20, 10)


def test_a_gesture_and_a_save_are_told(images, project, open_document, session, qtbot):
    document = open_document("a.png")
    with qtbot.waitSignal(images.image_changed):
        session.tool.press((5.0, 5.0))
        session.tool.release()
    with qtbot.waitSignal(images.saved) as saved:
        document.save()
    assert saved.args == ["a.png"]


def test_an_image_that_is_gone_has_an_empty_row(images, project):
    images.set_done(["gone.png"], True)
    assert images.row("gone.png").name == ""
    assert images.num_done == 0


def test_a_mark_that_cannot_be_written_is_told(images, project, monkeypatch, qtbot):
    def refuse(*_):
        raise OSError(28, "No space left")

    monkeypatch.setattr("app.project.record_file.Journal.append", refuse)
    with qtbot.waitSignal(images.failed) as failed:
        images.set_done(["a.png"], True)
    assert "No space left" in failed.args[0]
    assert images.row("a.png").done  # it holds while the window is open
