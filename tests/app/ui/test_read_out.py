from pathlib import Path

import numpy as np
import pytest

from app.session.view_state import HeatMap
from app.ui.canvas.canvas import Canvas
from app.ui.read_out import ReadOut, values_text
from tests.app.ui.finding import child


@pytest.fixture
def document(open_picture):
    return open_picture()


@pytest.fixture
def canvas(session, document, shown):
    return shown(Canvas(session))


@pytest.fixture
def read_out(session, canvas, shown):
    return shown(ReadOut(session, canvas))


def text(read_out, name):
    return child(read_out, f"read_out_{name}").text()


@pytest.fixture
def told(document, read_out, canvas):
    """A picture of which all is annotated and predicted, pointed at."""
    document.annotation[:] = 0
    document.annotation[10:] = 1
    ones = np.ones((150, 200), np.uint8)
    document.set_prediction(0, 0, ones, 204 * ones)
    canvas.pointer_moved.emit(3.5, 20.5)


def test_place_and_values_under_the_pointer_are_told(read_out, canvas):
    canvas.pointer_moved.emit(3.5, 2.5)
    assert text(read_out, "place") == "x 3, y 2"
    assert text(read_out, "values") == "R 40  G 40  B 40"
    canvas.pointer_moved.emit(70.0, 50.0)
    assert text(read_out, "values") == "R 220  G 220  B 220"
    canvas.pointer_left.emit()
    assert text(read_out, "values") == text(read_out, "place") == ""


def test_an_annotation_that_the_model_shares_is_told_as_such(read_out, told):
    assert text(read_out, "class") == "class 1 (annotated)"


def test_what_the_model_says_of_an_overruled_pixel_is_told(read_out, canvas, told):
    canvas.pointer_moved.emit(3.5, 5.5)
    assert text(read_out, "class") == (
        "background (annotated; the model says class 1, 80 %)"
    )


def test_a_prediction_is_told_with_its_confidence(read_out, canvas, document, told):
    document.annotation[:] = 255
    canvas.pointer_moved.emit(3.5, 5.5)
    assert text(read_out, "class") == "class 1 (predicted, 80 %)"


def test_uncertainty_is_told_while_it_is_shown(
    read_out, canvas, session, document, told
):
    session.set_heat_map(HeatMap.UNCERTAINTY)
    document.begin_uncertainty(Path("model"))
    assert "uncertainty" not in text(read_out, "class")
    document.set_uncertainty(0, 0, np.full((150, 200), 128, np.uint8))
    assert text(read_out, "class") == "class 1 (annotated), uncertainty 50 %"
    session.set_heat_map(HeatMap.NONE)
    canvas.pointer_moved.emit(3.5, 20.5)
    assert "uncertainty" not in text(read_out, "class")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.uint16(4711), "4711"),
        (np.float32(0.25), "0.25"),
        (np.bool_(True), "1"),
        (np.array([3_000_000_000, 2], np.uint32), "1 3000000000  2 2"),
        (np.arange(8, dtype=np.uint16), "1 0  2 1  3 2  4 3  5 4  6 5  …"),
    ],
)
def test_values_are_told_as_stored(values, expected):
    assert values_text(values) == expected
