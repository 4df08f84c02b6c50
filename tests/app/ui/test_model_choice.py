from tests.stubs import NUCLEI, write_model, write_picture
from tiramisu.config import LabelClass


def test_a_chosen_model_predicts(workspace, open_picture, tmp_path):
    open_picture()
    workspace.session.set_classes(NUCLEI)
    model = write_model(tmp_path / "mine.tiramisu")

    workspace.model_choice.choose(model)

    assert workspace.session.model_path == model


def test_a_file_that_is_no_model_changes_nothing(
    workspace, open_picture, tmp_path, qtbot
):
    open_picture()
    before = workspace.session.model_path
    (tmp_path / "bad.tiramisu").write_bytes(b"nothing")

    with qtbot.waitSignal(workspace.messages.warned) as warned:
        workspace.model_choice.choose(tmp_path / "bad.tiramisu")

    assert "bad.tiramisu" in warned.args[0]
    assert workspace.session.model_path == before


def test_a_model_for_other_classes_is_pointed_out(
    workspace, open_picture, tmp_path, qtbot
):
    open_picture()
    others = (LabelClass("sky", (0, 0, 255)), LabelClass("tree", (0, 255, 0)))
    model = write_model(tmp_path / "street.tiramisu", others)

    with qtbot.waitSignal(workspace.messages.undo_offered) as offered:
        workspace.model_choice.choose(model)

    assert "sky, tree" in offered.args[0]


def test_a_model_that_was_chosen_by_mistake_is_taken_back(
    workspace, open_picture, tmp_path, qtbot
):
    open_picture()
    right, wrong = (write_model(tmp_path / f"{name}.tiramisu") for name in "ab")
    workspace.model_choice.choose(right)

    with qtbot.waitSignal(workspace.messages.undo_offered) as offered:
        workspace.model_choice.choose(wrong)
    offered.args[1]()

    assert workspace.session.model_path == right


def test_a_model_without_images_waits_for_them(
    workspace, open_picture, tmp_path, qtbot
):
    model = write_model(tmp_path / "mine.tiramisu")

    with qtbot.waitSignal(workspace.messages.warned) as warned:
        workspace.open_paths([model])
    assert "mine.tiramisu" in warned.args[0]
    assert workspace.session.model_path is None

    open_picture()
    qtbot.waitUntil(lambda: workspace.session.model_path == model)


def test_a_folder_opens_with_the_model_that_came_with_it(
    workspace, open_picture, tmp_path, qtbot
):
    open_picture()
    first = workspace.session.project
    model = write_model(tmp_path / "mine.tiramisu")
    write_picture(tmp_path / "others" / "a.png")

    workspace.open_paths([model, tmp_path / "others"])

    qtbot.waitUntil(lambda: workspace.session.model_path == model)
    assert workspace.session.project.folder.name == "others"
    assert first.active_model is None


def test_the_way_back_leads_to_the_parent(workspace, open_picture, built_in_model):
    open_picture()
    project = workspace.session.project
    first = write_model(project.new_model_path(), parent=built_in_model.name)
    second = write_model(project.new_model_path(), parent=first.name)
    workspace.session.set_model(second)

    workspace.model_choice.revert()
    assert workspace.session.model_path == first
    workspace.model_choice.revert()
    assert workspace.session.model_path == built_in_model
    assert workspace.model_choice.previous is None


def test_there_is_no_way_back_to_a_model_that_is_gone(workspace, open_picture):
    open_picture()
    project = workspace.session.project
    workspace.session.set_model(write_model(project.new_model_path(), parent="gone"))

    assert workspace.model_choice.previous is None
