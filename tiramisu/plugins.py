"""Plug-ins: what other installed packages add by entry points.

A plug-in is code of its package, with all that code may do; installing it is trusting
it. One that cannot be used costs nothing but a sentence.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Generic, TypeVar

log = logging.getLogger(__name__)

FORMATS_GROUP = "tiramisu.formats"
TOOLS_GROUP = "tiramisu.tools"

Plugin = TypeVar("Plugin")


class PluginError(Exception):
    """What an entry point leads to is no plug-in; the text says why."""


@dataclass(frozen=True)
class Plugins(Generic[Plugin]):
    """What was found.

    Attributes:
        found: Plug-ins by their names.
        problems: A sentence for each that cannot be used.
    """

    found: Mapping[str, Plugin]
    problems: tuple[str, ...]


def load_plugins(
    group: str, check: Callable[[Any], tuple[str, Plugin]], taken: Collection[str]
) -> Plugins[Plugin]:
    """Load all plug-ins of a group; whatever one does wrong, the others are loaded.

    Args:
        group: Of entry points.
        check: Returns the plug-in's name, and the plug-in as it is to be used. Raises
            ``PluginError``.
        taken: Names that the program has itself.
    """
    owners = dict.fromkeys(taken, "the program itself")
    found: dict[str, Plugin] = {}
    problems = []
    for point in sorted(entry_points(group=group), key=lambda one: one.name):
        try:
            name, plugin = check(point.load())
            if name in owners:
                raise PluginError(f"{owners[name]} has {name!r} already")
        # A plug-in may fail in any way at all.
        except Exception as problem:
            log.exception("plug-in %s", point.value)
            problems.append(refusal(_described(point), problem))
        else:
            found[name], owners[name] = plugin, _package(point)
    return Plugins(found, tuple(problems))


def refusal(what: str, problem: Exception) -> str:
    """Return a sentence about a plug-in that cannot be used."""
    return (
        f"The plug-in {what} was left out ({problem}); update or uninstall it, or ask "
        "whoever made it."
    )


def _described(point: EntryPoint) -> str:
    return f"{point.name} of {_package(point)}"


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.module
