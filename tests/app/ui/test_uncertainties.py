import threading

import numpy as np
import pytest

from app.jobs.uncertainty import UncertainRegion, UncertaintyCache
from app.session.view_state import HeatMap
from tests.stubs import write_model
from tiramisu.errors import ModelFileError


class StubUncertainty:
    """Is ever less sure, in regions of 50 rows.

    Attributes:
        may_go_on: Cleared, it waits before each region.
        num_measured: Pictures that it has begun.
    """

    def __init__(self):
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.num_measured = 0

    def regions(self, rgb, first):
        self.num_measured += 1
        for y in range(0, len(rgb), 50):
            assert self.may_go_on.wait(5)
            levels = np.full((50, rgb.shape[1]), 100 + y, np.uint8)
            yield UncertainRegion(0, y, levels)


@pytest.fixture
def measured():
    return StubUncertainty()


@pytest.fixture
def workspace(qtbot, data_home, built_in_model, predictor, measured):
    from app.jobs.predict import PredictorCache
    from app.ui.workspace import Workspace

    workspace = Workspace(
        built_in_model=built_in_model,
        predictors=PredictorCache(lambda path: predictor),
        uncertainty_models=UncertaintyCache(lambda path: measured),
    )
    yield workspace
    workspace.close()
    assert workspace.stop()


@pytest.fixture
def document(session, open_picture, built_in_model):
    document = open_picture()
    session.set_model(built_in_model)
    return document


def finished(workspace, qtbot):
    qtbot.waitUntil(lambda: not workspace.uncertainties.is_running)


def test_nothing_is_measured_unasked(workspace, document, measured):
    assert not workspace.uncertainties.is_running
    assert document.uncertainty is None


def test_looking_at_the_uncertainty_measures_it_part_by_part(
    workspace, session, document, qtbot
):
    changed = []
    document.uncertainty_changed.connect(changed.append)
    session.set_heat_map(HeatMap.UNCERTAINTY)
    finished(workspace, qtbot)
    assert [rect.y for rect in changed] == [0, 0, 50, 100]  # the first clears all
    assert list(document.uncertainty[::50, 7]) == [100, 150, 200]
    assert document.uncertainty_share == 1


def test_what_is_measured_is_kept_for_the_next_look(
    workspace, session, document, measured, qtbot
):
    session.set_heat_map(HeatMap.UNCERTAINTY)
    finished(workspace, qtbot)
    session.set_heat_map(HeatMap.NONE)
    session.set_heat_map(HeatMap.UNCERTAINTY)
    assert not workspace.uncertainties.is_running
    assert measured.num_measured == 1


def test_looking_elsewhere_stops_the_measuring(
    workspace, session, document, measured, qtbot
):
    measured.may_go_on.clear()
    session.set_heat_map(HeatMap.UNCERTAINTY)
    qtbot.waitUntil(lambda: measured.num_measured == 1)
    session.set_heat_map(HeatMap.CONFIDENCE)
    assert not workspace.uncertainties.is_running
    measured.may_go_on.set()
    session.set_heat_map(HeatMap.UNCERTAINTY)
    finished(workspace, qtbot)
    assert document.uncertainty_share == 1


def test_another_model_is_measured_anew(
    workspace, session, document, measured, tmp_path, qtbot
):
    session.set_heat_map(HeatMap.UNCERTAINTY)
    finished(workspace, qtbot)
    session.set_model(write_model(tmp_path / "other.tiramisu"))
    finished(workspace, qtbot)
    assert measured.num_measured == 2
    assert document.uncertainty_model == session.model_path


def test_without_a_picture_nothing_is_measured(workspace, session, document):
    session.show(None)
    session.set_heat_map(HeatMap.UNCERTAINTY)
    assert not workspace.uncertainties.is_running


def test_a_model_that_cannot_be_measured_is_explained(
    workspace, session, document, measured, qtbot, monkeypatch
):
    def refuse(rgb, first):
        raise ModelFileError("The model is damaged; choose another.")

    monkeypatch.setattr(measured, "regions", refuse)
    with qtbot.waitSignal(workspace.messages.warned) as warning:
        session.set_heat_map(HeatMap.UNCERTAINTY)
    assert warning.args == ["The model is damaged; choose another."]
    assert session.heat_map is HeatMap.NONE
