"""A class more, in the real window with a real network: small, but it learns."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from app.jobs.predict import PredictorCache
from app.ui.controllers.learning import LearningPlan
from app.ui.main_window import MainWindow
from app.ui.workspace import Workspace
from tests.e2e.conftest import Person
from tests.stubs import NUCLEI
from tiramisu.config import TiramisuConfig
from tiramisu.fine_tune_settings import Budget, FineTuneSettings
from tiramisu.holdout import Corrections
from tiramisu.masks import write_mask
from tiramisu.model_file import read_tensors
from tiramisu.samples import find_samples

CONFIG = TiramisuConfig((1, 2), growth_rate=6, first_filters=8, classes=NUCLEI)
# Much happens at once on a machine that tests.
PATIENCE_MS = 300_000
SETTINGS = FineTuneSettings(
    Budget(steps=50), batch_size=4, crop_size=32, learning_rate=1e-2, memory=0.0
)

pytestmark = pytest.mark.slow
WHITE, RED = (slice(10, 40), slice(10, 40)), (slice(50, 85), slice(50, 85))


def make_cells(folder):
    """Write a picture of one white and one red cell."""
    picture = np.random.default_rng(0).integers(0, 50, (96, 96, 3)).astype(np.uint8)
    picture[WHITE] += 180
    picture[RED] += np.array([180, 0, 0], np.uint8)
    folder.mkdir()
    Image.fromarray(picture).save(folder / "cell.png")
    return folder


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A model that knows white cells and has never been told of red ones."""
    import keras

    from tiramisu.fine_tuning import fine_tune
    from tiramisu.model_file import save_model
    from tiramisu.network import Tiramisu

    home = tmp_path_factory.mktemp("model")
    folder = make_cells(home / "taught")
    mask = np.zeros((96, 96), np.uint8)
    mask[WHITE], mask[RED] = 1, 255
    (folder / "masks").mkdir()
    write_mask(folder / "masks" / "cell.png", mask, NUCLEI)
    keras.utils.set_random_seed(0)
    raw, path = home / "raw.tiramisu", home / "nuclei.tiramisu"
    save_model(raw, Tiramisu(CONFIG).build(), CONFIG)
    taught = Corrections.all_teaching(find_samples(folder))
    return fine_tune(taught, raw, path, SETTINGS, lambda report: None)


def learn(corrections, lesson, on_step):
    """Teach the real network, faster than people would want it."""
    from tiramisu.fine_tuning import fine_tune
    from tiramisu.model_file import read_model_info

    known = read_model_info(lesson.base_model).config.classes
    return fine_tune(
        corrections,
        lesson.base_model,
        lesson.save_as,
        replace(SETTINGS, budget=lesson.budget),
        on_step,
        classes=lesson.classes,
        new_names=lesson.new_names(known),
    )


@pytest.fixture
def person(qtbot, data_home, model, judge):
    workspace = Workspace(
        built_in_model=model,
        predictors=PredictorCache(),
        fine_tune=learn,
        judge=judge,
    )
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    yield Person(window, qtbot)
    workspace.close()
    qtbot.waitUntil(lambda: workspace.stop(), timeout=60_000)


def share(person, place, label):
    """How much of a part of the picture is predicted as a class."""
    return float(np.mean(person.document.prediction[place] == label))


def wait_for_prediction(person, qtbot):
    predictions = person.window.workspace.predictions
    qtbot.waitUntil(
        lambda: person.document.has_prediction and not predictions.is_running,
        timeout=PATIENCE_MS,
    )


def fill(person, class_key, place, shrink=4):
    """Annotate the inside of a square with the rectangle tool."""
    rows, columns = place
    person.press(class_key)
    person.press("R")
    person.drag(
        (columns.start + shrink, rows.start + shrink),
        (columns.stop - shrink, rows.stop - shrink),
    )


def test_a_class_more_is_learned_and_the_others_are_not_forgotten(
    person, model, tmp_path, qtbot
):
    folder = make_cells(tmp_path / "cells")
    person.open(folder)
    wait_for_prediction(person, qtbot)
    assert share(person, WHITE, 1) > 0.8
    before = person.document.prediction.copy()

    person.window.workspace.class_editing.add()
    person.session.set_active_class(2)
    np.testing.assert_array_equal(person.document.prediction, before)
    person.canvas.setFocus()
    fill(person, "0", (slice(0, 96), slice(86, 96)), shrink=1)
    fill(person, "1", WHITE)
    fill(person, "2", RED)
    person.press(Qt.Key.Key_Escape)

    learning = person.window.workspace.learning
    with qtbot.waitSignal(learning.ended, timeout=PATIENCE_MS):
        learning.start(LearningPlan(Budget(steps=60)))
    person.session.set_model(folder / "models" / "cells-0001.tiramisu")
    wait_for_prediction(person, qtbot)

    assert share(person, RED, 2) > 0.8
    assert share(person, WHITE, 1) > 0.8
    assert "class 2" in person.text("model_classes")


def test_what_was_known_is_the_same_until_something_is_learned(model, tmp_path):
    """But for the statistics of batch normalisation, which follow the images."""
    from tiramisu.fine_tuning import fine_tune

    folder = make_cells(tmp_path / "cells")
    mask = np.full((96, 96), 255, np.uint8)
    mask[WHITE], mask[RED] = 1, 2
    renamed, added = (replace(NUCLEI[1], name=name) for name in ("cell", "debris"))
    classes = (NUCLEI[0], renamed, added)
    (folder / "masks").mkdir()
    write_mask(folder / "masks" / "cell.png", mask, classes)
    new = fine_tune(
        Corrections.all_teaching(find_samples(folder)),
        model,
        tmp_path / "new.tiramisu",
        replace(SETTINGS, budget=Budget(steps=1), adapting_rate=1e-12),
        lambda report: None,
        classes=classes,
        new_names={"nucleus": "cell"},
    )

    old_rows, new_rows = (classifier_rows(path) for path in (model, new))
    np.testing.assert_allclose(new_rows[..., :2], old_rows, atol=1e-6)
    old, now = (read_tensors(path) for path in (model, new))
    learned = [name for name in old if "moving_" not in name]
    kept = [name for name in learned if not name.startswith("classifier")]
    assert len(kept) > 10
    for name in kept:
        np.testing.assert_allclose(now[name], old[name], atol=1e-6, err_msg=name)


def classifier_rows(path):
    """The kernel of the last layer: (..., classes)."""
    tensors = read_tensors(path)
    (kernel,) = [
        value
        for name, value in tensors.items()
        if name.startswith("classifier") and value.ndim > 1
    ]
    return kernel
