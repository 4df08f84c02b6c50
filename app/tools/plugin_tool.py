"""What tools from plug-ins are: tools that say how the window shows them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from app.tools.target import PaintTarget
from app.tools.tool import Tool
from tiramisu.plugins import TOOLS_GROUP, PluginError, Plugins, load_plugins


@dataclass(frozen=True)
class ToolOption:
    """A number or a switch that the bar above the picture shows for a tool.

    Attributes:
        name: Key in the tool's ``values``.
        text: What people call it.
        default: A whole number, or for a switch True or False.
        least: The smallest number.
        most: The largest number.
        tip: What it means, as a sentence.
    """

    name: str
    text: str
    default: int
    least: int = 0
    most: int = 100
    tip: str = ""

    @property
    def is_switch(self) -> bool:
        """Whether it is on or off."""
        return isinstance(self.default, bool)


class PluginTool(Tool):
    """A tool that a plug-in brings; see docs/plugins.md.

    Attributes:
        tip: One sentence for the tool tip.
        key: Shortcut, such as "J"; dropped if it means something else already.
        icon: An SVG file, drawn in the colour of texts wherever it says
            ``currentColor``; None for one with the tool's name alone.
        options: What people may set.
        values: What they have set, by the options' names.
    """

    tip: ClassVar[str] = ""
    key: ClassVar[str] = ""
    icon: ClassVar[Path | None] = None
    options: ClassVar[tuple[ToolOption, ...]] = ()

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self.values = {option.name: option.default for option in self.options}


def load_tools(taken: Collection[str]) -> Plugins[type[PluginTool]]:
    """Load the tools of all plug-ins.

    Args:
        taken: Names that tools and other actions of the program have.
    """
    return load_plugins(TOOLS_GROUP, _checked, taken)


def _checked(value: Any) -> tuple[str, type[PluginTool]]:
    if not (isinstance(value, type) and issubclass(value, PluginTool)):
        raise PluginError("it is no subclass of app.tools.plugin_tool.PluginTool")
    for attribute in ("name", "text"):
        text = getattr(value, attribute, None)
        if not isinstance(text, str) or not text or "{" in text:
            raise PluginError(f"its {attribute} is {text!r}, which is no name")
    if not value.name.isidentifier():
        raise PluginError(f"its name is {value.name!r}; letters, digits and _ make one")
    if value.icon is not None and not value.icon.is_file():
        raise PluginError(f"its icon {value.icon} is not there")
    return value.name, value
