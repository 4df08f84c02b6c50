"""Am I done? What is written down when an image is left, and what is shown of it."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel


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
    person.action("predict").trigger()
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
