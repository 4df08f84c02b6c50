"""Which channels of its images a folder wants as red, green and blue.

A project that needs others than the first three says so in ``reading.json``::

    {"red": 3, "green": 1, "blue": null}

Channels count from 1; ``null`` leaves a colour dark. The file lies in the project
folder, above the images, so the window, training and prediction all find it: what is
shown is what the network sees.
"""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from tiramisu.errors import ImageError

READING_FILE = "reading.json"
_COLORS = ("red", "green", "blue")
# Images lie at most so deep below their project folder.
_MOST_FOLDERS = 12

ChannelChoice = tuple[int | None, int | None, int | None]
"""Numbers of the channels for red, green and blue, from 1; None for none."""


def channels_for(image: Path) -> ChannelChoice | None:
    """Return the channels that the nearest folder above an image asks for.

    Returns:
        None where none asks: then the first three are taken.

    Raises:
        ImageError: The file that says so cannot be understood.
    """
    for folder in islice(image.parents, _MOST_FOLDERS):
        path = folder / READING_FILE
        if path.is_file():
            return read_channels(path)
    return None


def read_channels(path: Path) -> ChannelChoice:
    """Read a ``reading.json``.

    Raises:
        ImageError: It cannot be read or says something else.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as problem:
        raise ImageError(f"{path} cannot be read ({problem}); correct it.") from problem
    if not isinstance(content, dict) or not set(content) >= set(_COLORS):
        raise ImageError(
            f"{path} must name a channel, or null, for red, green and blue each."
        )
    red, green, blue = (_number(path, name, content[name]) for name in _COLORS)
    if red is green is blue is None:
        raise ImageError(f"{path} leaves all colours dark; name a channel.")
    return red, green, blue


def _number(path: Path, color: str, value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ImageError(
            f"{path} gives {color} the channel {value!r}; channels count from 1, and "
            "null is none."
        )
    return value


def describe_channels(choice: ChannelChoice) -> str:
    """Return the content of a ``reading.json``."""
    return json.dumps(dict(zip(_COLORS, choice, strict=True)), indent=2) + "\n"
