"""Formats that plug-ins bring; see docs/plugins.md."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, cast

from tiramisu.formats.format import MaskFormat
from tiramisu.plugins import FORMATS_GROUP, PluginError, Plugins, load_plugins


def load_formats(taken: Collection[str]) -> Plugins[MaskFormat]:
    """Load the formats of all plug-ins.

    Args:
        taken: Names of the program's own formats.
    """
    return load_plugins(FORMATS_GROUP, _checked, taken)


def _checked(value: Any) -> tuple[str, MaskFormat]:
    """Make a format of what an entry point leads to: one, or a class of one."""
    found = value() if isinstance(value, type) else value
    for attribute in ("name", "title", "loses"):
        if not isinstance(getattr(found, attribute, None), str):
            raise PluginError(f"it has no {attribute}")
    for method in ("write", "read"):
        if not callable(getattr(found, method, None)):
            raise PluginError(f"it cannot {method}")
    return found.name, cast(MaskFormat, found)
