"""What a pointer does to the annotation; tools get points and keys, not Qt events."""

from __future__ import annotations

from collections.abc import Callable

from app.tools.accept import AcceptRegionTool
from app.tools.brush import BrushTool, EraserTool
from app.tools.clean_up import CleanUpTool
from app.tools.fill import FillTool
from app.tools.lasso import LassoTool
from app.tools.pick import PickTool
from app.tools.polygon import PolygonTool
from app.tools.rectangle import RectangleTool
from app.tools.smart_click import SmartClickTool
from app.tools.target import PaintTarget
from app.tools.tool import Tool
from app.tools.wand import WandTool

TOOLS: dict[str, Callable[[PaintTarget], Tool]] = {
    tool.name: tool
    for tool in (
        BrushTool,
        EraserTool,
        FillTool,
        PolygonTool,
        LassoTool,
        RectangleTool,
        WandTool,
        SmartClickTool,
        PickTool,
        AcceptRegionTool,
        CleanUpTool,
    )
}
"""All tools, by name."""
