import numpy as np
import pytest

from tiramisu.opinions import KeptOpinions


class Model:
    """Calls all pixels what the picture's first value is, and counts its answers."""

    def __init__(self):
        self.num_asked = 0

    def __call__(self, rgb):
        self.num_asked += 1
        return np.full(rgb.shape[:2], rgb[0, 0, 0], np.uint8)


def picture(value, height=10, width=20):
    return np.full((height, width, 3), value, np.uint8)


@pytest.fixture
def model():
    return Model()


def test_a_model_is_asked_about_a_picture_once(model):
    kept = KeptOpinions()
    for _ in range(2):
        for value in (1, 2):
            answer = kept.of("a", model)(picture(value))
            np.testing.assert_array_equal(answer, picture(value)[..., 0])
    assert model.num_asked == 2


def test_another_model_and_another_shape_are_other_questions(model):
    kept = KeptOpinions()
    kept.of("a", model)(picture(1))
    kept.of("b", model)(picture(1))
    assert kept.of("a", model)(picture(1, 20, 10)).shape == (20, 10)
    assert model.num_asked == 3


def test_what_was_asked_for_longest_ago_makes_room(model):
    opinion = KeptOpinions(most_bytes=2 * 10 * 20).of("a", model)
    for value in (1, 2, 1, 3):
        opinion(picture(value))
    assert model.num_asked == 3
    opinion(picture(1))
    assert model.num_asked == 3
    opinion(picture(2))
    assert model.num_asked == 4
