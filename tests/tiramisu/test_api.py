"""The names that scripts use, and the examples of docs/api.md."""

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import tiramisu
from tests.stubs import NUCLEI, verdict_with
from tests.tiramisu.conftest import make_folder
from tiramisu.masks import write_classes
from tiramisu.model_file import save_model

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "api.md"


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A model of a small network that has learned nothing."""
    import keras

    keras.utils.set_random_seed(3)
    path = tmp_path_factory.mktemp("model") / "nuclei.tiramisu"
    config = tiramisu.TiramisuConfig((1, 2), 4, 6, classes=NUCLEI)
    save_model(path, tiramisu.Tiramisu(config).build(), config)
    return path


@pytest.fixture
def project_folder(tmp_path):
    folder = make_folder(tmp_path / "my_project", 3)
    write_classes(folder / "classes.json", NUCLEI)
    return folder


@pytest.fixture
def quick_learning(monkeypatch):
    """Stands for the training itself, which has tests of its own."""
    from tiramisu import fine_tuning, judging

    def learn(corrections, base, new, settings, on_step, *, classes):
        new.parent.mkdir(exist_ok=True)
        new.write_bytes(base.read_bytes())

    monkeypatch.setattr(fine_tuning, "fine_tune", learn)
    monkeypatch.setattr(judging, "judge_models", lambda *_: verdict_with(0.5, 0.7))


def test_every_name_is_there_and_explained():
    assert [*tiramisu.__all__] == sorted(tiramisu.__all__)
    for name in tiramisu.__all__:
        assert len(inspect.getdoc(getattr(tiramisu, name))) > 20, name


def test_checkers_and_programs_know_the_same_names():
    tree = ast.parse(inspect.getsource(tiramisu))
    (typed,) = [node for node in tree.body if isinstance(node, ast.If)]
    names = {alias.asname for node in typed.body for alias in node.names}
    assert names == {*tiramisu.__all__} == {*tiramisu._HOMES}


def test_a_name_that_is_not_there_is_named():
    with pytest.raises(AttributeError, match="no attribute 'predicate'"):
        _ = tiramisu.predicate


def test_projects_and_masks_load_no_tensorflow(project_folder):
    code = (
        "import sys, tiramisu; project = tiramisu.open_project(sys.argv[1]);"
        "[image.read_mask() for image in project];"
        "tiramisu.evaluate, tiramisu.load_model, tiramisu.FineTuneSettings();"
        "sys.exit(bool({'tensorflow', 'keras', 'PySide6', 'app'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(project_folder)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def test_the_examples_of_the_page_run(
    project_folder, model, quick_learning, monkeypatch, capsys
):
    monkeypatch.chdir(project_folder.parent)
    Path("nuclei.tiramisu").write_bytes(model.read_bytes())
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    assert len(blocks) > 6
    namespace = {}
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), namespace)

    said = capsys.readouterr().out
    assert "disc-0.png (48, 48) 100% labelled" in said
    assert "has the label 7; legal are 0 to 1, and 255 for unlabelled." in said
    assert namespace["project"].models() == [namespace["tuned"].path]
    assert "better" in said
    assert 0 <= namespace["mean_iou"] <= 1


@pytest.fixture
def loaded(model):
    return tiramisu.load_model(model)


@pytest.mark.parametrize("shape", [(20, 30), (20, 30, 1), (20, 30, 3), (20, 30, 5)])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.float32, np.bool_])
def test_arrays_of_many_kinds_are_images(shape, kind):
    from tiramisu.model import as_rgb

    values = np.random.default_rng(1).integers(0, 2, shape).astype(kind)
    rgb = as_rgb(values)
    assert rgb.shape == (20, 30, 3)
    assert rgb.dtype == np.uint8


def test_a_file_and_its_array_are_predicted_alike(loaded, project_folder):
    path = project_folder / "images" / "disc-1.png"
    image = tiramisu.read_image(path)
    by_path = loaded.labels(str(path))
    np.testing.assert_array_equal(loaded.labels(image), by_path)
    np.testing.assert_array_equal(loaded.predict(image.raw).labels, by_path)


@pytest.mark.parametrize("wrong", [np.zeros(5), np.zeros((0, 4)), np.array([["a"]])])
def test_an_array_that_is_no_image_is_refused(loaded, wrong):
    with pytest.raises(tiramisu.TiramisuError, match="is no image"):
        loaded.predict(wrong)


def test_scores_of_other_classes_are_refused(loaded, project_folder):
    others = [*NUCLEI, tiramisu.LabelClass("debris", (1, 2, 3))]
    write_classes(project_folder / "classes.json", others)
    for data in (project_folder, tiramisu.open_project(project_folder)):
        with pytest.raises(tiramisu.TiramisuError, match="background, nucleus, debris"):
            tiramisu.evaluate(loaded, data)


def test_nothing_is_learned_where_nothing_is_labelled(model, tmp_path):
    folder = make_folder(tmp_path / "bare", 2)
    for mask in (folder / "masks").iterdir():
        mask.unlink()
    project = tiramisu.create_project(folder, ["background", "nucleus"])
    with pytest.raises(tiramisu.TiramisuError, match="Nothing is labelled"):
        tiramisu.fine_tune(project, model)
    assert project.models() == []


def test_a_verdict_is_kept_in_the_new_model(project_folder, model, quick_learning):
    tuned = tiramisu.fine_tune(project_folder, model)
    assert tuned.path == project_folder / "models" / "my_project-0001.tiramisu"
    info = tiramisu.read_model_info(tuned.path)
    assert info.lineage["verdict"]["against"] == "nuclei.tiramisu"
    again = tiramisu.fine_tune(project_folder, tuned.path)
    assert again.path.name == "my_project-0002.tiramisu"
