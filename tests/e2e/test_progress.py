"""Am I done? What is written down when an image is left, and what is shown of it."""

import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from tests.stubs import write_model


def visits(folder):
    path = folder / ".tiramisu" / "visits.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()]


def leave(person, name):
    person.press(Qt.Key.Key_D)
    person.wait_for_image(name)
    person.wait_for_prediction()


def test_leaving_a_corrected_image_notes_how_good_its_prediction_was(
    person, folder, predictor, qtbot
):
    person.open(folder)
    person.wait_for_prediction()
    person.drag((20, 20), (60, 20))
    person.action("accept_image").trigger()
    predictor.label = 0  # what a model would say that has learned from this
    person.session.set_model(write_model(folder / "models" / "b.tiramisu", parent="a"))
    person.wait(lambda: not person.document.prediction.any())

    with qtbot.waitSignal(person.window.workspace.visits.noted, timeout=5000):
        leave(person, "cell2.png")

    (visit,) = visits(folder)
    assert visit["image"] == "cell1.png"
    assert visit["model"] == "nuclei.tiramisu"
    assert visit["share"] == 1.0
    assert 0.5 < visit["iou"]["nucleus"] < 1.0  # the first prediction, not the second
    assert visit["seconds"] >= 0
    assert person.session.project.index.row("cell1.png").seconds == visit["seconds"]


def test_an_image_that_was_only_looked_at_is_not_noted(person, folder, qtbot):
    person.open(folder)
    person.wait_for_prediction()

    noted = person.window.workspace.visits.noted
    with qtbot.assertNotEmitted(noted, wait=100):
        leave(person, "cell2.png")

    assert not (folder / ".tiramisu" / "visits.jsonl").exists()


def test_the_chart_follows_while_it_is_open(person, folder, qtbot):
    person.open(folder)
    person.wait_for_prediction()
    person.action("show_progress").trigger()
    dialog = person.window.findChild(QDialog, "progress_dialog")
    sentence = dialog.findChild(QLabel, "progress_sentence")
    assert sentence.text().startswith("0 of 10 images so far")

    person.action("accept_image").trigger()
    with qtbot.waitSignal(person.window.workspace.visits.noted, timeout=5000):
        leave(person, "cell2.png")

    assert not dialog.isModal()
    assert sentence.text().startswith("1 of 10 images so far")
    dialog.close()


def test_the_image_that_is_open_at_the_end_is_noted_too(person, folder):
    """Even while a slow disk keeps what writes masks from anything else."""
    person.open(folder)
    person.wait_for_prediction()
    person.action("accept_image").trigger()
    may_go_on = threading.Event()
    workspace = person.window.workspace
    workspace._threads.get("files").submit(lambda: may_go_on.wait(20))

    assert person.window.close()
    try:
        (visit,) = visits(folder)
        assert visit["image"] == "cell1.png"
    finally:
        may_go_on.set()


def test_closing_while_a_model_learns_notes_it_as_well(person, folder, judge):
    person.open(folder)
    person.wait_for_prediction()
    person.action("accept_image").trigger()
    judge.may_go_on.clear()  # a verdict that nothing interrupts
    learning = person.window.workspace.learning
    person.action("fine_tune").trigger()
    person.wait(lambda: learning.has_lesson)

    assert person.window.close()
    assert [visit["image"] for visit in visits(folder)] == ["cell1.png"]
    judge.may_go_on.set()


def test_closing_does_not_wait_for_long(person, folder, monkeypatch):
    import time

    person.open(folder)
    person.wait_for_prediction()
    person.action("accept_image").trigger()
    may_go_on = threading.Event()
    monkeypatch.setattr("app.jobs.note_visit.note_visit", lambda *_: may_go_on.wait(20))

    started = time.monotonic()
    assert person.window.close()
    assert time.monotonic() - started < 5
    may_go_on.set()


@pytest.mark.parametrize(
    ("seconds", "text"), [(12, "12 s"), (90, "2 min"), (4800, "1 h 20 min")]
)
def test_the_time_spent_is_told(person, folder, seconds, text):
    from app.project.visits import Visit, note_visit

    person.open(folder)
    project = person.session.project
    for name in project.images[:2]:
        note_visit(project, Visit(name, "m", seconds / 2, 1.0, {"nucleus": 0.9}))
    project.index.add_seconds("cell1.png", seconds)

    person.action("show_progress").trigger()
    dialog = person.window.findChild(QDialog, "progress_dialog")
    told = dialog.findChild(QLabel, "time_spent").text()
    assert f"{text} in all" in told
    heights = dialog._bars.opts["height"]
    assert heights == [seconds / 120] * 2
    dialog.close()
    (row,) = [
        index
        for index in range(3)
        if person.window.parts.images_panel.view.model().index(index).data()
        == "cell1.png"
    ]
    model = person.window.parts.images_panel.view.model()
    assert f"Time spent: {text}" in model.index(row).data(Qt.ItemDataRole.ToolTipRole)
