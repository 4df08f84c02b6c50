"""The overlay as its rules say, one pixel after the other, with nothing clever."""

import math

import numpy as np

GAP, LINE = (255, 0, 160), (255, 255, 255)
TINT = (128, 136, 150)


def expected_overlay(annotation, prediction, view, screen, style, classes):
    """All pixels of ``screen`` as (height, width, 4): alpha, red, green, blue."""
    pixels = [
        [
            expected_pixel(annotation, prediction, view, x, y, style, classes)
            for x in range(screen.x, screen.right)
        ]
        for y in range(screen.y, screen.bottom)
    ]
    return np.array(pixels)


def expected_pixel(annotation, prediction, view, x, y, style, classes):
    kind, label = said_at(annotation, prediction, view, x, y, style, classes)
    if label is None or label in style.hidden:
        return (0, 0, 0, 0)
    if style.contours_only:
        reach = 2 * style.line_scale
        around = [
            said_at(annotation, prediction, view, x + dx, y + dy, style, classes)
            for step in range(-reach, reach + 1)
            for dx, dy in ((step, 0), (0, step))
        ]
        if all(other == (kind, label) for other in around):
            return (0, 0, 0, 0)
    on_line = prediction is not None and is_on_line(view, x, y, style.line_scale)
    return painted(kind, label, on_line, style, classes)


def said_at(annotation, prediction, view, x, y, style, classes):
    """Who says what at a pixel of the screen: (kind, label), of nothing None."""
    height, width = annotation.shape
    column = math.floor((x + 0.5 - view.offset_x) / view.scale)
    row = math.floor((y + 0.5 - view.offset_y) / view.scale)
    place = (min(max(row, 0), height - 1), min(max(column, 0), width - 1))
    mine = int(annotation[place])
    theirs = 255 if prediction is None else int(prediction[place])
    if mine != 255:
        differs = theirs not in (255, mine)
        return ("overruled" if style.differences and differs else "annotated", mine)
    if theirs in (0, 255) or theirs >= len(classes) or theirs in style.hidden:
        return ("nothing", None)
    return ("predicted", theirs)


def is_on_line(view, x, y, scale):
    corner = round(view.offset_x) + round(view.offset_y)
    return (x + y - corner) % (7 * scale) < 2 * scale


def painted(kind, label, on_line, style, classes):
    opacity = 1.0 if style.contours_only else style.opacity
    if kind == "overruled":
        return shade(LINE if on_line else GAP, min(1.0, opacity * 1.7))
    if style.differences:
        opacity *= 0.4
    if label == 0:
        return shade(TINT, opacity * 0.45)
    if kind == "predicted" and not on_line:
        opacity *= 0.4
    return shade(classes[label].color, opacity)


def shade(color, opacity):
    alpha = round(255 * opacity)
    return (alpha, *(round(level * alpha / 255) for level in color))
