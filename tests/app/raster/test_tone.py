import numpy as np
import pytest

from app.raster.tone import Tone


def test_a_plain_tone_changes_nothing():
    np.testing.assert_array_equal(Tone().table(), np.arange(256))
    assert Tone().is_plain


@pytest.mark.parametrize(
    "tone", [Tone(brightness=0.3), Tone(gamma=2.0), Tone(0.1, 0.2, 1.5)]
)
def test_a_brighter_tone_darkens_no_middle_level(tone):
    assert (tone.table()[128:] >= np.arange(128, 256)).all()
    assert not tone.is_plain


def test_contrast_drives_levels_apart_around_the_middle():
    table = Tone(contrast=0.5).table()
    assert table[60] < 60 and table[200] > 200
    assert len(set(Tone(contrast=-1.0).table())) == 1


def test_brightness_is_a_share_of_the_full_range():
    assert Tone(brightness=-1.0).table().max() == 0
    assert Tone(brightness=1.0).table().min() == 255
