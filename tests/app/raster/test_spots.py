import numpy as np

from app.raster.spots import doubtful_spots


def plane(*doubts, width=640, height=320):
    """A sure model that doubts squares of 40 pixels: (x, y, level)."""
    doubt = np.zeros((height, width), np.uint8)
    for x, y, level in doubts:
        doubt[y - 20 : y + 20, x - 20 : x + 20] = level
    return doubt


def nothing_said(doubt):
    return np.full(doubt.shape, 255, np.uint8)


def test_the_worst_spot_comes_first():
    doubt = plane((100, 100, 90), (500, 200, 200), (300, 80, 150))
    spots = doubtful_spots(doubt, nothing_said(doubt))
    places = [(round(spot.x, -2), round(spot.y, -2)) for spot in spots]
    assert places == [(500, 200), (300, 100), (100, 100)]
    assert spots[0].doubt > spots[1].doubt > spots[2].doubt > 0.1


def test_a_spot_is_named_once():
    doubt = plane((300, 150, 200))
    assert len(doubtful_spots(doubt, nothing_said(doubt))) == 1


def test_what_a_person_has_said_is_beyond_doubt():
    doubt = plane((100, 100, 90), (500, 200, 200))
    annotation = nothing_said(doubt)
    annotation[:, 400:] = 0
    (spot,) = doubtful_spots(doubt, annotation)
    assert abs(spot.x - 100) < 32


def test_a_sure_model_has_no_spots():
    doubt = np.full((300, 400), 5, np.uint8)
    assert doubtful_spots(doubt, nothing_said(doubt)) == []


def test_a_tiny_image_has_one_spot_at_most():
    doubt = np.full((7, 9), 200, np.uint8)
    (spot,) = doubtful_spots(doubt, nothing_said(doubt))
    assert (spot.x, spot.y) == (4.5, 3.5)


def test_an_image_full_of_doubt_gives_a_list_that_a_person_can_go_through():
    doubt = np.random.default_rng(0).integers(100, 255, (3000, 3000)).astype(np.uint8)
    spots = doubtful_spots(doubt, nothing_said(doubt))
    assert len(spots) == 60
