import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app.project.errors import ProjectError
from app.raster.tone import Tone
from app.session.session import Session
from app.tools import TOOLS
from app.tools.accept import accept_image
from app.tools.tool import Modifiers
from tests.app.builders import blank, make_project
from tests.app.project.disk import no_file_longer_than
from tiramisu.config import default_classes
from tiramisu.masks import read_mask

NONE = Modifiers.NONE


def drag(session, x=50.0, y=60.0):
    """Begin a stroke and leave it open."""
    session.tool.press((x, y), NONE)
    session.tool.move((x + 20, y), NONE)


def saved(project, name="a.png"):
    return read_mask(project.mask_path(name), project.classes)


def test_a_stroke_through_the_session_is_one_step_of_the_document(session):
    drag(session)
    session.tool.release()
    assert session.document.undo_text == "Brush stroke"
    assert (session.annotation[60, 50:70] == 1).all()


def test_tools_bear_a_session_without_a_document(qapp):
    session = Session()
    for name in ("brush", "eraser", "pick", "accept_region"):
        session.set_tool(name)
        drag(session)
        session.tool.release()
    accept_image(session)
    assert session.save()
    assert session.annotation.size == 0


def test_accepting_the_image_goes_through_the_document(session):
    session.document.prediction[:] = 1
    accept_image(session)
    assert session.document.undo_text == "Accept image"
    assert (session.annotation == 1).all()


def test_showing_another_document_saves_and_closes_the_first(
    session, open_document, project, heard
):
    drag(session)  # the open gesture is committed as well
    changes = heard(session.document_changed)
    other = open_document("b.png")
    assert session.show(other)
    assert session.document is other
    assert len(changes) == 1
    assert (saved(project)[60, 50:70] == 1).all()
    again = open_document("a.png")  # would fail if it were still open
    assert again.undo_text == "Brush stroke"
    np.testing.assert_array_equal(session.annotation, blank())


def test_undo_survives_a_visit_to_another_image(session, open_document):
    drag(session)
    session.show(open_document("b.png"))
    session.show(open_document("a.png"))
    session.document.undo()
    np.testing.assert_array_equal(session.annotation, blank())
    session.document.redo()
    assert session.annotation[60, 60] == 1


def test_showing_the_same_document_again_changes_nothing(session, heard):
    changes = heard(session.document_changed)
    assert session.show(session.document)
    assert changes == []


def test_undo_during_a_stroke_takes_that_stroke_back(session):
    drag(session)
    session.document.undo()
    assert not session.tool.is_active
    np.testing.assert_array_equal(session.annotation, blank())
    session.document.redo()
    assert session.annotation[60, 60] == 1


@pytest.mark.parametrize(
    "act",
    [
        lambda session: session.save(),
        lambda session: session.settle(),
        lambda session: session.set_tool("eraser"),
        lambda session: session.document.save(),
        lambda session: session.document.begin_save(),
        lambda session: session.document.begin_prediction(Path("m")),
        lambda session: session.set_classes(default_classes(3)),
    ],
)
def test_an_open_stroke_is_settled_first(session, act):
    drag(session)
    act(session)
    assert session.document.undo_text == "Brush stroke"


def test_a_document_that_no_disk_takes_stays_open(session, open_document, heard):
    other = open_document("b.png")
    failures = heard(session.save_failed)
    with no_file_longer_than(10):
        drag(session)
        assert not session.show(other)
        assert session.document.name == "a.png"
        assert session.annotation[60, 60] == 1
        assert failures
    assert session.show(open_document("b.png"))  # it was closed, so it opens again


def test_a_project_is_not_left_while_work_is_in_memory_only(session, tmp_path):
    another = make_project(tmp_path / "another")
    old = session.project
    with no_file_longer_than(10):
        drag(session)
        assert not session.open_project(another)
        assert session.project is old
    assert session.open_project(another)
    assert session.document is None


def test_a_mask_that_cannot_be_saved_does_not_hold_a_journaled_document(
    session, open_document, project, heard
):
    other = open_document("b.png")
    project.masks_folder.write_text("a file stands in the way")
    failures = heard(session.save_failed)
    drag(session)
    assert session.show(other)
    assert "masks/a.png cannot be written" in failures[0]
    project.masks_folder.unlink()
    assert open_document("a.png").undo_text == "Brush stroke"


def test_opening_a_project_brings_its_classes_and_its_model(qapp, tmp_path, heard):
    project = make_project(tmp_path)
    project.set_classes(default_classes(4))
    model = project.new_model_path()
    model.touch()
    project.set_active_model(model)
    session = Session(default_model=Path("built-in.tiramisu"))
    assert session.model_path == Path("built-in.tiramisu")
    signals = [
        heard(session.project_changed),
        heard(session.classes_changed),
        heard(session.model_changed),
    ]
    session.open_project(project)
    assert session.classes == default_classes(4)
    assert session.model_path == model
    assert [len(said) for said in signals] == [1, 1, 1]


def test_a_project_without_a_model_uses_the_default_one(qapp, tmp_path):
    session = Session(default_model=Path("built-in.tiramisu"))
    session.open_project(make_project(tmp_path))
    assert session.model_path == Path("built-in.tiramisu")


def test_the_chosen_model_is_remembered_by_the_project(session, project, heard):
    changes = heard(session.model_changed)
    model = project.new_model_path()
    model.touch()
    session.set_model(model)
    session.set_model(model)
    assert len(changes) == 1
    assert type(project).open(project.folder).active_model == model


def test_a_choice_that_cannot_be_remembered_still_counts(session, monkeypatch, heard):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.project.settings.write_atomically", refuse)
    failures = heard(session.save_failed)
    session.set_model(Path("new.tiramisu"))
    assert session.model_path == Path("new.tiramisu")
    assert "No space left on device" in failures[0]


def test_new_classes_reach_the_project_and_the_window(session, project, heard):
    changes = heard(session.classes_changed)
    session.set_classes(default_classes(3))
    assert len(changes) == 1
    assert project.classes == session.classes == default_classes(3)


def test_a_class_just_painted_with_cannot_go(session):
    session.set_classes(default_classes(3))
    session.set_active_class(2)
    drag(session)
    with pytest.raises(ProjectError, match="class 2 cannot go"):
        session.set_classes(default_classes(2))
    assert session.classes == default_classes(3)


def test_the_active_class_stays_among_the_classes(session, heard):
    session.set_classes(default_classes(4))
    session.set_active_class(3)
    changes = heard(session.active_class_changed)
    session.set_classes(default_classes(2))
    assert session.active_class == 1
    assert changes == [1]


@pytest.mark.parametrize("label", [-1, 2, 255])
def test_a_label_without_a_class_is_not_taken(session, label, heard):
    changes = heard(session.active_class_changed)
    session.set_active_class(label)
    session.pick_class(label)
    assert session.active_class == 1
    assert changes == []


@pytest.mark.parametrize(("asked", "got"), [(0.1, 0.5), (12.4, 12.4), (9999, 500.0)])
def test_the_brush_radius_is_kept_within_limits(session, asked, got, heard):
    changes = heard(session.brush_radius_changed)
    session.set_brush_radius(asked)
    session.set_brush_radius(asked)
    assert session.brush_radius == got
    assert changes == [got]


@pytest.mark.parametrize(
    ("setter", "signal", "attribute", "value"),
    [
        ("set_overlay_opacity", "overlay_opacity_changed", "overlay_opacity", 0.25),
        ("set_overlay_visible", "overlay_visible_changed", "overlay_visible", False),
        ("set_contours_only", "contours_changed", "contours_only", True),
        ("set_active_class", "active_class_changed", "active_class", 0),
    ],
)
def test_a_setting_is_announced_once(session, setter, signal, attribute, value, heard):
    changes = heard(getattr(session, signal))
    getattr(session, setter)(value)
    getattr(session, setter)(value)
    assert getattr(session, attribute) == value
    assert changes == [value]


def test_opacity_is_a_share(session):
    session.set_overlay_opacity(7)
    assert session.overlay_opacity == 1.0
    session.set_overlay_opacity(-1)
    assert session.overlay_opacity == 0.0


def test_another_tool_is_announced_by_name(session, heard):
    changes = heard(session.tool_changed)
    session.set_tool("eraser")
    session.set_tool("eraser")
    assert session.tool.name == "eraser"
    assert changes == ["eraser"]
    with pytest.raises(KeyError):
        session.set_tool("hammer")


def test_sessions_and_documents_need_no_widgets_and_no_tensorflow():
    code = (
        "import sys, app.session.session\n"
        "print([name for name in sys.modules if name in "
        "('PySide6.QtWidgets', 'PySide6.QtGui', 'tensorflow', 'keras')])"
    )
    output = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=True,
        text=True,
    )
    assert output.stdout.strip() == "[]"


def test_raster_project_and_tools_need_no_qt():
    code = (
        "import sys, app.tools, app.project.opening\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    output = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=True,
        text=True,
    )
    assert output.stdout.strip() == "[]"


def open_polygon(session):
    session.set_tool("polygon")
    for at in ((20.0, 20.0), (60.0, 20.0), (60.0, 60.0)):
        session.tool.press(at)


@pytest.mark.parametrize(
    "act",
    [
        lambda session: session.save(),
        lambda session: session.document.begin_save(),
        lambda session: session.document.begin_prediction(Path("m")),
    ],
)
def test_an_open_shape_stays_open_for_what_goes_on_in_the_background(session, act):
    open_polygon(session)
    act(session)
    assert session.tool.is_active
    assert not session.document.can_undo


def test_another_tool_fills_an_open_shape(session):
    open_polygon(session)
    session.set_tool("brush")
    assert session.document.undo_text == "Polygon"


def test_another_image_fills_an_open_shape(session, open_document):
    open_polygon(session)
    session.show(open_document("b.png"))
    session.show(open_document("a.png"))
    assert session.document.undo_text == "Polygon"


def test_options_are_changed_by_name_and_told_once(session, heard):
    changes = heard(session.settings_changed)
    session.change_settings(wand_tolerance=9)
    session.change_settings(wand_tolerance=9)
    assert session.settings.wand_tolerance == 9
    assert len(changes) == 1
    with pytest.raises(TypeError):
        session.change_settings(nothing=1)


def test_protection_is_not_carried_into_another_project(session, tmp_path):
    session.change_settings(protected=frozenset({1}), speck_pixels=5)
    assert session.open_project(make_project(tmp_path / "another"))
    assert session.settings.protected == frozenset()
    assert session.settings.speck_pixels == 5


def test_a_tone_is_told_once(session, heard):
    changes = heard(session.tone_changed)
    session.set_tone(Tone(gamma=2.0))
    session.set_tone(Tone(gamma=2.0))
    assert len(changes) == 1


def test_a_hidden_class_is_told_once_and_shown_again(session, heard):
    changes = heard(session.visibility_changed)
    session.set_class_visible(1, False)
    session.set_class_visible(1, False)
    assert session.hidden_classes == {1}
    assert len(changes) == 1
    session.set_class_visible(1, True)
    assert session.hidden_classes == frozenset()


def test_a_class_that_has_gone_is_no_longer_hidden(session):
    session.set_classes(default_classes(3))
    session.set_class_visible(2, False)
    session.set_classes(default_classes(2))
    assert session.hidden_classes == frozenset()


def test_another_project_hides_no_class(session, tmp_path):
    session.set_class_visible(1, False)
    assert session.open_project(make_project(tmp_path / "another"))
    assert session.hidden_classes == frozenset()


def test_an_image_of_another_window_is_shown_but_not_changed(
    session, open_document, heard
):
    """Every tool, accepting, undo and redo leave it as it is."""
    session.tool.press((50, 60))
    session.tool.release()
    session.document.set_prediction(
        0, 0, np.ones((200, 300), np.uint8), np.ones((200, 300), np.uint8)
    )
    first = session.document
    second = Session()
    second.open_project(session.project)
    second.show(open_document())
    document = second.document
    before = document.annotation.copy()
    np.testing.assert_array_equal(before, first.annotation)
    document.set_prediction(
        0, 0, np.ones((200, 300), np.uint8), np.ones((200, 300), np.uint8)
    )
    said = heard(second.noticed)

    for name in TOOLS:
        second.set_tool(name)
        for at in ((100, 60), (200, 60), (200, 150), (100, 60)):
            second.tool.press(at)
            second.tool.move((at[0] + 20, at[1] + 20))
            second.tool.release()
        second.finish()
    accept_image(second)
    document.undo()
    document.go_to(0)
    second.explain_read_only()

    np.testing.assert_array_equal(document.annotation, before)
    assert document.position == 1
    assert not document.can_undo
    assert second.save()
    assert "open in another window" in said[0]
    assert second.show(None)
    np.testing.assert_array_equal(first.annotation, before)
