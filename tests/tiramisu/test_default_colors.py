from itertools import combinations

import pytest

from tests.color_vision import DEFICIENCIES, difference, seen_as_lab
from tiramisu.config import default_classes

# Two patches side by side differ visibly from about 2; 10 is seen at a glance.
LEAST_DIFFERENCE = 10.0


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # From the test data that Sharma, Wu and Dalal published with CIEDE2000.
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_that_are_published(first, second, expected):
    assert difference(first, second) == pytest.approx(expected, abs=1e-4)


def test_simulated_deficiencies_confuse_what_people_confuse():
    """Red and green look alike without one of their cones, blue and green do not."""
    red, green, blue = (190, 60, 40), (120, 110, 20), (0, 110, 220)
    for deficiency in ("protanopia", "deuteranopia"):
        seen = [seen_as_lab(color, deficiency) for color in (red, green, blue)]
        full = [seen_as_lab(color) for color in (red, green, blue)]
        assert difference(*seen[:2]) < 0.6 * difference(*full[:2])
        assert difference(*seen[1:]) > 40


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_the_first_eight_classes_are_told_apart_with_any_colour_vision(deficiency):
    seen = [seen_as_lab(one.color, deficiency) for one in default_classes(8)]
    assert min(difference(*pair) for pair in combinations(seen, 2)) > LEAST_DIFFERENCE
