import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from app.raster.rect import Rect
from app.ui.canvas.color_table import OverlayStyle
from app.ui.canvas.overlay import Overlay
from app.ui.canvas.view_transform import ViewTransform
from tests.app.ui.canvas.reference import expected_overlay
from tiramisu.config import IGNORE_INDEX, default_classes

MANY = 60  # more classes than fit into codes of eight bits


@st.composite
def scenes(draw):
    """Masks, a view on them, a part of the screen within it, a style and classes."""
    count = draw(st.sampled_from((2, 3, MANY)))
    height, width = draw(st.integers(1, 14)), draw(st.integers(1, 14))
    labels = st.sampled_from((0, 1, count - 1, IGNORE_INDEX))
    # A model may know more classes than the project.
    predicted = st.sampled_from((0, 1, count - 1, count, IGNORE_INDEX))
    annotation = draw(arrays.arrays(np.uint8, (height, width), elements=labels))
    prediction = draw(
        st.none() | arrays.arrays(np.uint8, (height, width), elements=predicted)
    )
    offset = st.floats(-30, 30)
    view = ViewTransform(draw(st.floats(0.3, 9)), draw(offset), draw(offset))
    whole = view.screen_rect(Rect(0, 0, width, height))
    x = draw(st.integers(whole.x, whole.right - 1))
    y = draw(st.integers(whole.y, whole.bottom - 1))
    part = Rect(x, y, draw(st.integers(1, 18)), draw(st.integers(1, 14)))
    return annotation, prediction, view, part.intersection(whole), draw(styles(count))


def styles(count):
    return st.builds(
        OverlayStyle,
        opacity=st.sampled_from((0.0, 0.3, 0.5, 1.0)),
        contours_only=st.booleans(),
        line_scale=st.integers(1, 2),
        hidden=st.frozensets(st.sampled_from((0, 1, count - 1)), max_size=2),
        differences=st.booleans(),
    ).map(lambda style: (style, default_classes(count)))


@settings(max_examples=300)
@given(scenes())
def test_every_pixel_is_what_the_rules_say(scene):
    annotation, prediction, view, screen, (style, classes) = scene
    overlay = Overlay()
    overlay.set_classes(classes)
    overlay.set_style(style)

    drawn = overlay.pixels(annotation, prediction, view, screen)

    wanted = expected_overlay(annotation, prediction, view, screen, style, classes)
    shifts = np.array((24, 16, 8, 0), np.uint32)
    np.testing.assert_array_equal(drawn[..., np.newaxis] >> shifts & 255, wanted)
