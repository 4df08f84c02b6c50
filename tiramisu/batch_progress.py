"""How far a run over many images is, and how long the rest of it takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Stage(Enum):
    """What a run is doing."""

    LOOKING = "looking at the images"
    LOADING = "loading the model"
    PREDICTING = "predicting"
    WRITING = "writing files of all images"


@dataclass(frozen=True)
class BatchProgress:
    """How far a run is.

    Attributes:
        stage: What it is doing.
        done: Images that are finished, left out or were finished before.
        total: All images.
        share: Of all pixels, 0 to 1.
        image: Name of the image that is at work; empty between images.
        seconds_left: None while nothing is known.
    """

    stage: Stage
    done: int
    total: int
    share: float = 0.0
    image: str = ""
    seconds_left: float | None = None


class PixelClock:
    """Tells how long the pixels that are left will take, by those that are done.

    Files differ in size by factors of thousands, pixels do not. What is left out takes
    no time and counts for nothing. Time runs from the first pixels on, for what is
    before them comes once: loading the model.

    Args:
        pixels: To be done in all.
        now: Seconds on a clock that only goes forward.
    """

    def __init__(self, pixels: int, now: Callable[[], float] = time.monotonic) -> None:
        self._total = pixels
        self._left = pixels
        self._of_image = 0
        self._now = now
        self._timed = 0
        self._started: float | None = None

    @property
    def share(self) -> float:
        """Share of all pixels that are done or left out, 0 to 1."""
        return 1.0 - self._left / self._total if self._total else 1.0

    def begin(self, pixels: int) -> None:
        """Come to an image of so many pixels."""
        self._of_image = pixels

    def work(self, pixels: int) -> None:
        """Count pixels of the image that have just been done."""
        self._left -= pixels
        self._of_image -= pixels
        if self._started is None:
            self._started = self._now()
        else:
            self._timed += pixels

    def end(self) -> None:
        """Leave the image; what was not done of it takes no time."""
        self._left -= self._of_image
        self._of_image = 0

    @property
    def seconds_left(self) -> float | None:
        """Seconds that the rest will take; None while nothing is known."""
        if self._started is None or self._timed == 0:
            return None
        return (self._now() - self._started) / self._timed * max(0, self._left)
