"""What a pointer does to the annotation; tools get points and keys, not Qt events."""

from __future__ import annotations

from collections.abc import Callable

from app.tools.accept import AcceptRegionTool
from app.tools.brush import BrushTool, EraserTool
from app.tools.pick import PickTool
from app.tools.target import PaintTarget
from app.tools.tool import Tool

TOOLS: dict[str, Callable[[PaintTarget], Tool]] = {
    tool.name: tool for tool in (BrushTool, EraserTool, PickTool, AcceptRegionTool)
}
"""All tools, by name."""
