import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.raster import object_region
from app.raster.evidence import Evidence
from app.raster.object_region import Hint, next_region
from app.raster.rect import Rect
from app.raster.window_region import NO_REGION, placed

SILENT = 255


def picture(height=300, width=400, noise=12, seed=0):
    """Grey and noisy, for objects to be drawn on."""
    rng = np.random.default_rng(seed)
    return (90 + rng.normal(0, noise, (height, width, 3))).clip(0, 255).astype(np.uint8)


def silent_evidence(rgb):
    """A picture of which no model has said anything."""
    shape = rgb.shape[:2]
    return Evidence(rgb, np.full(shape, SILENT, np.uint8), np.zeros(shape, np.uint8))


def drawn(rgb, *discs):
    """Draw brighter discs (column, row, radius); return where they are."""
    truth = np.zeros(rgb.shape[:2], np.uint8)
    for column, row, radius in discs:
        cv2.circle(truth, (column, row), radius, 1, -1)
    rgb[truth > 0] = np.clip(rgb[truth > 0].astype(int) + 80, 0, 255)
    return truth > 0


def iou(found, truth):
    return (found & truth).sum() / (found | truth).sum()


def follow(evidence, *hints):
    """The region after all hints, as a mask of the whole picture."""
    region = NO_REGION
    for count in range(1, len(hints) + 1):
        region = next_region(evidence, region, hints[:count])
    return placed(region, evidence.bounds)


@pytest.mark.parametrize("radius", [8, 20, 60])
@pytest.mark.parametrize("at", [(150, 140), (160, 150)])
def test_one_click_finds_an_object_without_a_model(radius, at):
    rgb = picture()
    truth = drawn(rgb, (155, 145, radius), (300, 60, 30))
    assert iou(follow(silent_evidence(rgb), Hint(at)), truth & near(155, 145, 75)) > 0.9


def near(column, row, reach, shape=(300, 400)):
    area = np.zeros(shape, bool)
    area[row - reach : row + reach, column - reach : column + reach] = True
    return area


def test_an_object_larger_than_the_first_window_is_found_whole():
    rgb = picture(1100, 1200)
    truth = drawn(rgb, (600, 550, 450))
    assert iou(follow(silent_evidence(rgb), Hint((500, 500))), truth) > 0.9


def test_the_model_tells_apart_what_has_one_colour():
    rgb = picture(noise=2)
    prediction = np.zeros(rgb.shape[:2], np.uint8)
    prediction[100:160, 120:220] = 1
    sure = np.full_like(prediction, 230)
    found = follow(Evidence(rgb, prediction, sure), Hint((170, 130)))
    assert iou(found, prediction == 1) > 0.9


def test_a_second_click_adds_another_object():
    rgb = picture()
    truth = drawn(rgb, (120, 140, 25), (220, 140, 25))
    found = follow(silent_evidence(rgb), Hint((120, 140)), Hint((220, 140)))
    assert iou(found, truth) > 0.9


def test_a_click_takes_away_what_does_not_belong():
    rgb = picture()
    drawn(rgb, (120, 140, 25), (170, 140, 30))
    only = drawn(np.zeros_like(rgb), (120, 140, 25))
    both = follow(silent_evidence(rgb), Hint((120, 140)))
    assert both[140, 185]
    found = follow(silent_evidence(rgb), Hint((120, 140)), Hint((185, 140), False))
    assert not found[140, 185]
    assert found[140, 120]
    assert iou(found, only) > iou(both, only)


def test_a_box_finds_what_it_goes_round():
    rgb = picture()
    truth = drawn(rgb, (150, 140, 30), (250, 140, 30))
    box = Rect(112, 102, 78, 78)
    found = follow(silent_evidence(rgb), Hint((151, 141), True, box))
    assert iou(found, truth & near(150, 140, 45)) > 0.9
    assert not found[:, 190:].any()


def test_a_click_goes_on_from_a_box():
    rgb = picture()
    truth = drawn(rgb, (120, 140, 25), (220, 140, 25))
    box = Hint((120, 140), True, Rect(88, 108, 64, 64))
    assert iou(follow(silent_evidence(rgb), box, Hint((220, 140))), truth) > 0.9


def test_equal_clicks_give_equal_regions():
    rgb = picture()
    drawn(rgb, (120, 140, 25))
    hints = (Hint((110, 140)), Hint((140, 150), False))
    first = follow(silent_evidence(rgb), *hints)
    cv2.setRNGSeed(99)
    np.testing.assert_array_equal(follow(silent_evidence(rgb), *hints), first)


clicks = st.tuples(st.integers(0, 79), st.integers(0, 59))


@settings(max_examples=40)
@given(st.lists(st.tuples(clicks, st.booleans()), min_size=1, max_size=4, unique=True))
def test_the_last_click_is_always_obeyed(steps):
    rgb = picture(60, 80)
    drawn(rgb, (30, 30, 12), (55, 30, 9))
    hints = [Hint(at, adds) for at, adds in steps]
    hints[0] = Hint(hints[0].at)
    column, row = hints[-1].at
    assert follow(silent_evidence(rgb), *hints)[row, column] == hints[-1].adds


def test_what_lies_far_from_the_last_click_is_not_touched(monkeypatch):
    monkeypatch.setattr(object_region, "_REACHES", (32, 64, 128))
    rgb = picture(200, 1500)
    drawn(rgb, (60, 100, 25), (1400, 100, 25))
    first = follow(silent_evidence(rgb), Hint((60, 100)))
    both = follow(silent_evidence(rgb), Hint((60, 100)), Hint((1400, 100)))
    np.testing.assert_array_equal(both[:, :700], first[:, :700])
    assert both[100, 1400]


@pytest.mark.parametrize("shape", [(1, 1), (1, 30), (30, 1), (3, 3)])
def test_tiny_pictures_have_objects_too(shape):
    rgb = np.full((*shape, 3), 90, np.uint8)
    assert follow(silent_evidence(rgb), Hint((0, 0)))[0, 0]
