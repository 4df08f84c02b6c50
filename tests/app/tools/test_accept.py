import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tools.accept import AcceptRegionTool, accept_image, connected_region
from tests.app.tools.target import Easel


def test_one_click_takes_over_the_region_and_nothing_else(easel):
    easel.prediction[20:60, 30:90] = 2
    easel.prediction[100:120, 30:90] = 2
    AcceptRegionTool(easel).press((40.0, 30.0))
    expected = np.full_like(easel.annotation, 255)
    expected[20:60, 30:90] = 2
    np.testing.assert_array_equal(easel.annotation, expected)
    assert easel.history.texts == ("Accept region",)


def test_pixels_that_somebody_annotated_stay_as_they_are(easel):
    easel.prediction[20:60, 30:90] = 2
    easel.annotation[20:60, 50:55] = 0
    AcceptRegionTool(easel).press((40.0, 30.0))
    assert (easel.annotation[20:60, 50:55] == 0).all()
    assert (easel.annotation[20:60, 55:90] == 2).all()


def test_diagonal_neighbours_are_another_region(easel):
    easel.prediction[10:20, 10:20] = 1
    easel.prediction[20:30, 20:30] = 1
    AcceptRegionTool(easel).press((15.0, 15.0))
    assert (easel.annotation[20:30, 20:30] == 255).all()


@pytest.mark.parametrize("at", [(-1.0, 5.0), (300.0, 5.0), (5.0, 200.0)])
def test_a_click_beside_the_image_accepts_nothing(easel, at):
    easel.prediction[:] = 1
    AcceptRegionTool(easel).press(at)
    assert not easel.history.can_undo


@pytest.mark.parametrize("label", [255, 4])
def test_a_label_that_is_no_class_is_not_accepted(easel, label):
    easel.prediction[:] = label
    AcceptRegionTool(easel).press((5.0, 5.0))
    accept_image(easel)
    assert not easel.history.can_undo
    assert (easel.annotation == 255).all()


def test_accepting_again_is_no_step(easel):
    easel.prediction[:] = 1
    tool = AcceptRegionTool(easel)
    tool.press((5.0, 5.0))
    tool.press((5.0, 5.0))
    assert easel.history.position == 1


def test_accepting_the_image_fills_what_nobody_annotated():
    easel = Easel(600, 400)
    easel.scribble()
    annotated = easel.annotation != 255
    expected = np.where(annotated, easel.annotation, easel.prediction)
    before = easel.annotation.copy()
    accept_image(easel)
    np.testing.assert_array_equal(easel.annotation, expected)
    assert easel.history.texts == ("Accept image",)
    easel.undo()
    np.testing.assert_array_equal(easel.annotation, before)


@given(st.integers(0, 500), st.integers(0, 899), st.integers(0, 699))
def test_a_region_is_what_labelling_the_whole_image_finds(seed, column, row):
    rng = np.random.default_rng(seed)
    coarse = rng.random((35, 45)) < 0.62
    labels = coarse.repeat(20, axis=0).repeat(20, axis=1).astype(np.uint8)
    same = (labels == labels[row, column]).astype(np.uint8)
    _, pieces = cv2.connectedComponents(same, connectivity=4)
    window, region = connected_region(labels, column, row)
    whole = np.zeros(labels.shape, bool)
    whole[window.slices] = region
    np.testing.assert_array_equal(whole, pieces == pieces[row, column])


def test_a_small_region_of_a_large_image_is_found_in_a_small_window():
    labels = np.zeros((4096, 4096), np.uint8)
    labels[2000:2100, 2000:2100] = 1
    window, region = connected_region(labels, 2050, 2050)
    assert region.sum() == 100 * 100
    assert window.area < 600 * 600


def test_a_region_at_the_edge_of_the_image_needs_no_larger_window():
    labels = np.zeros((4096, 4096), np.uint8)
    labels[:100, :100] = 1
    window, _ = connected_region(labels, 50, 50)
    assert window.area < 600 * 600
