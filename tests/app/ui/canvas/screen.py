"""Where things are on a canvas, and what it shows."""

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage


def screen_point(canvas, x, y):
    """Widget position over a point of the picture."""
    at = canvas.viewport.view.to_screen(x, y)
    ratio = canvas.devicePixelRatioF()
    return QPoint(round(at[0] / ratio), round(at[1] / ratio))


def grabbed(canvas):
    """The whole canvas, painted afresh, as an array of physical pixels."""
    image = blank_image(canvas)
    canvas.render(image)
    return as_array(image)


def blank_image(canvas):
    ratio = canvas.devicePixelRatioF()
    image = QImage(canvas.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    return image


def as_array(image):
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.width(), 4).copy()
