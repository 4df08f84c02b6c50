import numpy as np
import pytest

from app.session.view_state import HeatMap
from app.ui.canvas.legend import Legend
from tests.app.ui.canvas.screen import grabbed
from tiramisu.config import default_classes


@pytest.fixture
def legend(canvas):
    return canvas.findChild(Legend)


def test_the_legend_shows_only_with_false_colours(canvas, session, legend):
    assert not legend.isVisible()
    session.set_heat_map(HeatMap.CONFIDENCE)
    assert legend.isVisible()
    assert canvas.rect().contains(legend.geometry())
    session.toggle_heat_map(HeatMap.CONFIDENCE)
    assert not legend.isVisible()


def test_it_says_what_the_colours_mean(session, legend):
    session.set_heat_map(HeatMap.CONFIDENCE)
    assert (legend.title, legend.ends) == (
        "Confidence of the prediction",
        ("50 %", "100 %"),
    )
    session.set_classes(default_classes(4))
    assert legend.ends == ("25 %", "100 %")


def test_it_names_the_class_whose_probability_is_shown(session, legend):
    session.set_heat_map(HeatMap.PROBABILITY)
    assert legend.title == "Probability of class 1"
    session.set_active_class(0)
    assert legend.title == "Probability of background"
    assert legend.ends == ("0 %", "100 %")


def test_probability_is_not_shown_of_more_than_two_classes(session, legend):
    session.set_heat_map(HeatMap.PROBABILITY)
    session.set_classes(default_classes(3))
    assert session.heat_map is HeatMap.NONE
    assert not legend.isVisible()


def test_it_says_how_much_is_still_to_be_measured(session, document, legend, tmp_path):
    session.set_heat_map(HeatMap.UNCERTAINTY)
    assert legend.title == "Uncertainty: there is no model"
    session.model_path = tmp_path / "model"  # not told: there is no network to ask
    document.begin_uncertainty(session.model_path)
    document.set_uncertainty(0, 0, np.full((75, 200), 9, np.uint8))
    assert legend.title == "Uncertainty of the model … 50 %"
    document.set_uncertainty(0, 75, np.full((75, 200), 9, np.uint8))
    assert legend.title == "Uncertainty of the model"


def test_it_names_the_kinds_of_errors(session, document, legend):
    session.set_heat_map(HeatMap.ERRORS)
    assert legend.title == "Errors: not known for this image"
    document.set_errors(np.zeros((150, 200), np.uint8))
    assert legend.title == "Errors of the model"
    assert [*legend.kinds.values()][-1] == "Wrong class"
    assert "Wrong class" in legend.accessibleName()


def test_it_moves_with_the_canvas(canvas, session, legend):
    session.set_heat_map(HeatMap.CONFIDENCE)
    canvas.resize(300, 220)
    assert canvas.rect().contains(legend.geometry())


def test_every_colour_of_the_bar_is_on_the_screen(canvas, session, legend):
    session.set_heat_map(HeatMap.CONFIDENCE)
    at = legend.geometry()
    bar = grabbed(canvas)[at.top() : at.bottom(), at.left() : at.right(), :3]
    assert len(np.unique(bar.reshape(-1, 3), axis=0)) > 100
