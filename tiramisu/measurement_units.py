"""How large a pixel is: lengths, their units, and which of them reads well."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tiramisu.errors import ConfigError

METRES = {
    "nm": 1e-9,
    "µm": 1e-6,
    "mm": 1e-3,
    "cm": 1e-2,
    "m": 1.0,
    "in": 0.0254,
    "km": 1e3,
}
"""All units that sizes are given in, in metres."""

_OTHER_NAMES = {
    "um": "µm",
    "μm": "µm",  # the Greek letter; the unit above has the micro sign
    "\\u00b5m": "µm",  # as ImageJ writes it
    "micron": "µm",
    "microns": "µm",
    "micrometer": "µm",
    "micrometre": "µm",
    "nanometer": "nm",
    "nanometre": "nm",
    "millimeter": "mm",
    "millimetre": "mm",
    "centimeter": "cm",
    "centimetre": "cm",
    "meter": "m",
    "metre": "m",
    "inch": "in",
    "inches": "in",
    '"': "in",
}
_READABLE = ("km", "m", "mm", "µm", "nm")
# A size reads well in the largest unit of which it is at least this share.
_LEAST_SHARE = 0.05
# Pixels count as square if their sides differ by less: rounding, not optics.
_TOLERANCE = 1e-3


@dataclass(frozen=True)
class PixelSize:
    """The size of one pixel.

    Attributes:
        width: From one column to the next.
        height: From one row to the next.
        unit: Of both; a key of ``METRES``.

    Raises:
        ConfigError: That is no size.
    """

    width: float
    height: float
    unit: str

    def __post_init__(self) -> None:
        for side in (self.width, self.height):
            if not (math.isfinite(side) and side > 0):
                raise ConfigError(
                    f"A pixel cannot be {side} {self.unit} long; give a size above 0."
                )
        if self.unit not in METRES:
            raise ConfigError(
                f"{self.unit!r} is no unit of length; use one of {', '.join(METRES)}."
            )

    @classmethod
    def square(cls, length: float, unit: str) -> PixelSize:
        """Return the size of pixels that are as high as they are wide."""
        return cls(length, length, unit)

    @property
    def is_square(self) -> bool:
        """Whether both sides are the same but for rounding."""
        return math.isclose(self.width, self.height, rel_tol=_TOLERANCE)

    @property
    def area(self) -> float:
        """Of one pixel, in ``unit`` squared."""
        return self.width * self.height

    def in_unit(self, unit: str) -> PixelSize:
        """Return the same size in another unit."""
        factor = METRES[self.unit] / METRES[unit]
        return PixelSize(self.width * factor, self.height * factor, unit)

    def readable(self, least: float = _LEAST_SHARE) -> PixelSize:
        """Return the same size in the metric unit that reads best.

        Args:
            least: The largest unit is taken of which the width is so much or more.
        """
        metres = self.width * METRES[self.unit]
        for unit in _READABLE:
            if metres >= least * METRES[unit]:
                return self.in_unit(unit)
        return self.in_unit(_READABLE[-1])

    def __str__(self) -> str:
        if self.is_square:
            return f"{self.width:.4g} {self.unit}"
        return f"{self.width:.4g} x {self.height:.4g} {self.unit}"


def known_unit(name: str) -> str | None:
    """Return the unit that a file or a person means; None if it is none of length."""
    name = name.strip()
    if name in METRES:
        return name
    return _OTHER_NAMES.get(name.casefold())
