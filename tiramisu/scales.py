"""The sizes of pixels that people have set for a project or for single images."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tiramisu.errors import ConfigError
from tiramisu.json_text import parse_json
from tiramisu.measurement_units import PixelSize
from tiramisu.pixel_size import read_pixel_size
from tiramisu.project_files import PRIVATE_FOLDER, SETTINGS_FILE

SCALES = "scales"
"""Where the project's settings keep them."""


@dataclass(frozen=True)
class Scales:
    """What people have set; where they have set nothing, the image's file tells.

    Attributes:
        of_project: For all images; None if not set.
        of_images: For single images, by name; they come before that of the project.
    """

    of_project: PixelSize | None = None
    of_images: Mapping[str, PixelSize] = field(default_factory=dict)

    @classmethod
    def from_json(cls, stored: Any) -> Scales:
        """Return what the settings hold; what makes no sense counts as not set."""
        if not isinstance(stored, dict):
            return cls()
        images = stored.get("images")
        sizes = {
            str(name): size
            for name, one in (images if isinstance(images, dict) else {}).items()
            if (size := _size(one)) is not None
        }
        return cls(_size(stored.get("project")), sizes)

    def to_json(self) -> dict[str, Any]:
        """Return what the settings are to hold."""
        images = {name: _plain(size) for name, size in self.of_images.items()}
        project = None if self.of_project is None else _plain(self.of_project)
        return {"project": project, "images": images}

    def with_project(self, size: PixelSize | None) -> Scales:
        """Return these with another size for all images, single ones included."""
        return Scales(size)

    def with_image(self, name: str, size: PixelSize | None) -> Scales:
        """Return these with another size for one image; None for none of its own."""
        others = {key: one for key, one in self.of_images.items() if key != name}
        if size is not None:
            others[name] = size
        return Scales(self.of_project, others)

    def set_for(self, name: str) -> PixelSize | None:
        """Return what people have set for an image, by itself or with all others."""
        return self.of_images.get(name, self.of_project)

    def size_of(self, name: str, path: Path) -> PixelSize | None:
        """Return the size of an image's pixels; None if nobody and nothing tells.

        Args:
            name: Of the image in the project.
            path: Its file, which is read if people have set nothing.

        Raises:
            ImageError: The file is missing or damaged.
        """
        return self.set_for(name) or read_pixel_size(path)


def read_scales(folder: Path) -> Scales:
    """Return what people have set in the window for the images of a folder."""
    try:
        text = (folder / PRIVATE_FOLDER / SETTINGS_FILE).read_text(encoding="utf-8")
        values = parse_json(text)
    except (OSError, ValueError):
        return Scales()
    return Scales.from_json(values.get(SCALES) if isinstance(values, dict) else None)


def _plain(size: PixelSize) -> list[float | str]:
    return [size.width, size.height, size.unit]


def _size(stored: Any) -> PixelSize | None:
    try:
        width, height, unit = stored
        return PixelSize(float(width), float(height), str(unit))
    except (TypeError, ValueError, ConfigError):
        return None
