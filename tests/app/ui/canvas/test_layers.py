import numpy as np
import pytest

from app.raster.pyramid import Pyramid
from app.raster.rect import Rect
from app.raster.tone import Tone
from app.ui.canvas.base_layer import BaseLayer
from app.ui.canvas.color_table import OverlayStyle
from app.ui.canvas.overlay import Overlay
from app.ui.canvas.view_transform import ViewTransform
from tiramisu.config import default_classes

RNG = np.random.default_rng(5)
ODD_SCALES = (0.244, 0.37, 1.0, 3.3, 8.0)
VIEWS = [ViewTransform(scale, 7.25, -3.5) for scale in ODD_SCALES]


def noise(height, width):
    return RNG.integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.fixture
def overlay():
    overlay = Overlay()
    overlay.set_classes(default_classes(3))
    return overlay


def blobs(height=300, width=400):
    """Labels 0 to 2 and 255 in blocks of 20 pixels."""
    labels = RNG.choice(np.array([0, 1, 2, 255], np.uint8), (height // 20, width // 20))
    return labels.repeat(20, axis=0).repeat(20, axis=1)


def channels(pixels):
    """Alpha, red, green, blue of one overlay pixel."""
    return tuple(int(pixels) >> shift & 255 for shift in (24, 16, 8, 0))


# The picture


def test_at_actual_size_the_screen_shows_the_picture_untouched():
    rgb = noise(90, 120)
    layer = BaseLayer()
    layer.set_picture(Pyramid(rgb))

    screen = layer.pixels(ViewTransform(1, 10, 20), 150, 130)

    np.testing.assert_array_equal(screen[20:110, 10:130, 2::-1], rgb)


def test_magnified_pixels_are_crisp_squares():
    rgb = noise(30, 40)
    layer = BaseLayer()
    layer.set_picture(Pyramid(rgb))

    screen = layer.pixels(ViewTransform(4, 0, 0), 160, 120)

    expected = rgb.repeat(4, axis=0).repeat(4, axis=1)
    np.testing.assert_array_equal(screen[..., 2::-1], expected)


def test_a_reduced_picture_is_averaged_not_picked():
    checkers = np.indices((1024, 1024)).sum(axis=0) % 2 * 255
    rgb = np.repeat(checkers[..., np.newaxis], 3, axis=2).astype(np.uint8)
    layer = BaseLayer()
    layer.set_picture(Pyramid(rgb))

    screen = layer.pixels(ViewTransform(0.25, 0, 0), 256, 256)

    assert abs(screen[..., :3].astype(int) - 128).max() <= 2


@pytest.mark.parametrize("scale", [0.11, 0.244, 0.5, 0.9, 1.7])
def test_a_reduced_picture_is_not_shifted(scale):
    """A ramp shows its position: its level at a screen pixel must be that place."""
    ramp = np.linspace(0, 255, 2040).astype(np.uint8)
    rgb = np.broadcast_to(ramp[:, np.newaxis], (300, 2040, 3)).copy()
    layer = BaseLayer()
    layer.set_picture(Pyramid(rgb))
    view = ViewTransform(scale, 3.5, 0)

    width = int(2000 * scale)
    row = layer.pixels(view, width, 20)[10, 20:, 0].astype(float)

    places = (np.arange(20, width) + 0.5 - 3.5) / scale
    assert np.abs(row - places / 8).max() < 1.5


def test_around_the_picture_there_is_the_background():
    layer = BaseLayer()
    layer.set_picture(Pyramid(noise(10, 10)))
    layer.set_background(1, 2, 3)

    screen = layer.pixels(ViewTransform(1, 5, 5), 40, 40)

    assert tuple(screen[0, 0, 2::-1]) == (1, 2, 3)
    assert tuple(screen[39, 39, 2::-1]) == (1, 2, 3)


def test_the_picture_is_drawn_once_for_each_view():
    layer = BaseLayer()
    layer.set_picture(Pyramid(noise(50, 50)))
    view = ViewTransform(0.5, 0, 0)

    first = layer.pixels(view, 40, 40)
    drawn = first.copy()
    first[0, 0, 0] = 77  # would be drawn over

    assert layer.pixels(view, 40, 40)[0, 0, 0] == 77
    assert (layer.pixels(view.panned(1, 0), 40, 40) != drawn).any()
    np.testing.assert_array_equal(layer.pixels(view, 40, 40), drawn)


@pytest.mark.parametrize("scale", [0.5, 1, 4])
def test_the_tone_changes_the_picture_and_not_what_is_around_it(scale):
    layer = BaseLayer()
    pyramid = Pyramid(noise(50, 50))
    layer.set_picture(pyramid)
    layer.set_background(1, 2, 3)
    view = ViewTransform(scale, 10, 10)
    plain = layer.pixels(view, 400, 400).copy()

    layer.set_tone(Tone(brightness=0.2, gamma=1.5))

    table = Tone(brightness=0.2, gamma=1.5).table()
    picture = np.zeros((400, 400), bool)
    picture[view.screen_rect(Rect(0, 0, 50, 50)).slices] = True
    toned = layer.pixels(view, 400, 400)
    np.testing.assert_array_equal(toned[picture, :3], table[plain[picture, :3]])
    np.testing.assert_array_equal(toned[~picture], plain[~picture])


def test_a_grid_shows_single_pixels_once_they_are_large():
    layer = BaseLayer()
    layer.set_picture(Pyramid(np.full((10, 10, 3), 200, np.uint8)))
    assert (layer.pixels(ViewTransform(15.9, 0, 0), 100, 100)[..., 0] == 200).all()

    screen = layer.pixels(ViewTransform(20, 0, 0), 100, 100)[..., 0]

    lines = np.flatnonzero(screen[5] != 200)
    assert list(lines) == [20, 40, 60, 80]
    assert list(np.flatnonzero(screen[:, 5] != 200)) == [20, 40, 60, 80]


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (257, 511), (2049, 130)])
def test_pictures_of_any_shape_can_be_drawn_at_any_scale(size):
    layer = BaseLayer()
    layer.set_picture(Pyramid(noise(*size)))
    for scale in (0.005, 0.1, 0.6, 1, 1.5, 20):
        assert layer.pixels(ViewTransform(scale, -3, 2), 300, 200).shape == (
            200,
            300,
            4,
        )


# The masks


@pytest.mark.parametrize("contours", [False, True])
@pytest.mark.parametrize("view", VIEWS)
def test_a_part_of_the_overlay_equals_the_whole_bit_for_bit(overlay, view, contours):
    overlay.set_style(OverlayStyle(0.6, contours))
    annotation, prediction = blobs(), blobs()
    whole = Rect(8, 0, 90, 70)
    full = overlay.pixels(annotation, prediction, view, whole)

    for part in (Rect(8, 0, 1, 1), Rect(20, 13, 31, 17), Rect(97, 69, 1, 1)):
        drawn = overlay.pixels(annotation, prediction, view, part)
        rows = slice(part.y, part.bottom)
        columns = slice(part.x - 8, part.right - 8)
        np.testing.assert_array_equal(drawn, full[rows, columns])


def draw_one(overlay, annotated=255, predicted=255, size=14):
    annotation = np.full((size, size), annotated, np.uint8)
    prediction = np.full((size, size), predicted, np.uint8)
    place = Rect(0, 0, size, size)
    return overlay.pixels(annotation, prediction, ViewTransform(), place)


def test_what_nobody_has_said_is_not_drawn(overlay):
    assert not draw_one(overlay).any()


def test_an_annotation_is_flat_in_its_class_colour(overlay):
    overlay.set_style(OverlayStyle(opacity=1.0))

    pixels = draw_one(overlay, annotated=1)

    assert {channels(one) for one in pixels.flat} == {(255, 230, 159, 0)}


def test_colours_are_multiplied_by_the_opacity(overlay):
    overlay.set_style(OverlayStyle(opacity=0.5))

    alpha, red, green, blue = channels(draw_one(overlay, annotated=1)[0, 0])

    assert alpha == 128
    assert (red, green, blue) == (115, 80, 0)


def test_a_prediction_is_hatched_and_lighter_than_an_annotation(overlay):
    prediction = draw_one(overlay, predicted=1)
    annotation = draw_one(overlay, annotated=1)

    tones = {channels(one)[0] for one in prediction.flat}
    assert len(tones) == 2
    assert prediction.mean() < annotation.mean()
    assert (np.diff(prediction, axis=1) != 0).any()


def test_hatching_runs_along_a_diagonal_and_moves_with_the_picture(overlay):
    prediction = np.ones((40, 40), np.uint8)
    nobody = np.full((40, 40), 255, np.uint8)
    at_origin = overlay.pixels(nobody, prediction, ViewTransform(), Rect(0, 0, 30, 30))
    moved = overlay.pixels(
        nobody, prediction, ViewTransform(1, 3, 2), Rect(3, 2, 30, 30)
    )

    np.testing.assert_array_equal(at_origin[1:, :-1], at_origin[:-1, 1:])
    np.testing.assert_array_equal(moved, at_origin)


def test_the_annotation_covers_the_prediction(overlay):
    np.testing.assert_array_equal(
        draw_one(overlay, annotated=2, predicted=1), draw_one(overlay, annotated=2)
    )


def test_predicted_background_leaves_the_picture_alone(overlay):
    assert not draw_one(overlay, predicted=0).any()


def test_annotated_background_is_faint_but_there(overlay):
    background = channels(draw_one(overlay, annotated=0)[0, 0])
    nucleus = channels(draw_one(overlay, annotated=1)[0, 0])

    assert 0 < background[0] < nucleus[0]


def test_contours_leave_the_inside_of_a_region_free(overlay):
    overlay.set_style(OverlayStyle(contours_only=True))
    annotation = np.full((40, 40), 255, np.uint8)
    annotation[10:30, 10:30] = 1
    pixels = overlay.pixels(annotation, None, ViewTransform(), Rect(0, 0, 40, 40))

    assert not pixels[14:26, 14:26].any()
    assert pixels[10:12, 10:30].all()
    assert not pixels[:10].any()


def test_contours_do_not_run_along_the_picture_edge(overlay):
    overlay.set_style(OverlayStyle(contours_only=True))

    assert not draw_one(overlay, annotated=1).any()


def test_predicted_background_has_no_contour(overlay):
    overlay.set_style(OverlayStyle(contours_only=True))
    prediction = np.full((20, 20), 255, np.uint8)
    prediction[:, 10:] = 0
    nobody = np.full((20, 20), 255, np.uint8)

    pixels = overlay.pixels(nobody, prediction, ViewTransform(), Rect(0, 0, 20, 20))

    assert not pixels.any()
