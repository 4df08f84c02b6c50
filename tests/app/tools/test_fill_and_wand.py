import numpy as np
import pytest

from app.tools.fill import FillTool
from app.tools.settings import ToolSettings
from app.tools.tool import Modifiers
from app.tools.wand import WandTool


def test_fill_gives_an_annotated_region_the_active_class(easel):
    easel.annotation[20:60, 30:90] = 2
    easel.annotation[100:120, 30:90] = 2
    FillTool(easel).press((40.0, 30.0))
    assert (easel.annotation[20:60, 30:90] == 1).all()
    assert (easel.annotation[100:120, 30:90] == 2).all()
    assert easel.history.texts == ("Fill",)


def test_fill_sees_the_prediction_where_nobody_has_said_anything(easel):
    easel.prediction[20:60, 30:90] = 2
    easel.annotation[20:60, 90:95] = 2
    easel.annotation[20:60, 50:55] = 3
    FillTool(easel).press((80.0, 30.0))
    assert (easel.annotation[20:60, 55:95] == 1).all()
    assert (easel.annotation[20:60, 50:55] == 3).all()
    assert (easel.annotation[20:60, 30:50] == 255).all()


@pytest.mark.parametrize("make", [FillTool, WandTool])
def test_alt_gives_the_region_back_to_the_model(easel, make):
    easel.annotation[:] = 2
    make(easel).press((40.0, 30.0), Modifiers.ALT)
    assert (easel.annotation == 255).all()
    assert easel.history.texts == ("Erase",)


@pytest.mark.parametrize("make", [FillTool, WandTool])
@pytest.mark.parametrize("at", [(-1.0, 5.0), (300.0, 5.0), (5.0, 200.0)])
def test_a_click_beside_the_image_does_nothing(easel, make, at):
    make(easel).press(at)
    assert not easel.history.can_undo


def two_spots(easel):
    easel.picture[20:60, 30:90] = (200, 210, 190)
    easel.picture[100:120, 30:90] = (205, 205, 195)


def test_the_wand_takes_like_colours_that_hang_together(easel):
    two_spots(easel)
    WandTool(easel).press((40.0, 30.0))
    expected = np.full_like(easel.annotation, 255)
    expected[20:60, 30:90] = 1
    np.testing.assert_array_equal(easel.annotation, expected)
    assert easel.history.texts == ("Magic wand",)


def test_the_wand_can_take_like_colours_everywhere(easel):
    two_spots(easel)
    easel.settings = ToolSettings(wand_contiguous=False)
    WandTool(easel).press((40.0, 30.0))
    assert (easel.annotation == 1).sum() == 40 * 60 + 20 * 60


@pytest.mark.parametrize("contiguous", [True, False])
def test_the_tolerance_says_what_is_alike(easel, contiguous):
    easel.picture[:, 100:] = 95
    easel.settings = ToolSettings(wand_tolerance=4, wand_contiguous=contiguous)
    WandTool(easel).press((10.0, 10.0))
    assert (easel.annotation[:, 100:] == 255).all()
    easel.settings = ToolSettings(wand_tolerance=5, wand_contiguous=contiguous)
    WandTool(easel).press((10.0, 10.0))
    assert (easel.annotation == 1).all()


def test_the_wand_bears_a_picture_that_cannot_be_written(easel):
    easel.picture.flags.writeable = False
    WandTool(easel).press((10.0, 10.0))
    assert (easel.annotation == 1).all()
