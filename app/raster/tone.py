"""How bright a picture is shown. Display only: no image is ever changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Tone:
    """Brightness, contrast and gamma of the picture on the screen.

    Attributes:
        brightness: Added to all levels, -1 to 1 of the full range.
        contrast: -1 (flat grey) over 0 (as it is) to 1 (five times as steep).
        gamma: Above 1 lifts the shadows, below 1 deepens them; 0.2 to 5.
    """

    brightness: float = 0.0
    contrast: float = 0.0
    gamma: float = 1.0

    @property
    def is_plain(self) -> bool:
        """Whether the picture is shown as it is."""
        return self == Tone()

    def table(self) -> npt.NDArray[np.uint8]:
        """Return (256,) uint8: the level to show for each level of the picture."""
        levels = np.linspace(0.0, 1.0, 256) ** (1.0 / self.gamma)
        steepness = 1.0 + self.contrast * (4.0 if self.contrast > 0 else 1.0)
        levels = (levels - 0.5) * steepness + 0.5 + self.brightness
        return np.rint(np.clip(levels, 0.0, 1.0) * 255).astype(np.uint8)
