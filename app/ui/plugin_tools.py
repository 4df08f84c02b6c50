"""Tools of plug-ins as the window shows them."""

from __future__ import annotations

from app.session.session import Session
from app.tools.plugin_tool import PluginTool
from app.ui.action_table import ActionSpec


def plugin_tools(session: Session) -> list[PluginTool]:
    """Return the session's tools that plug-ins have brought."""
    return [tool for tool in session.tools.values() if isinstance(tool, PluginTool)]


def tool_spec(tool: PluginTool) -> ActionSpec:
    """Return what menus, tool bar and shortcuts need to know of a tool."""
    keys = (tool.key,) if tool.key else ()
    return ActionSpec(tool.name, tool.text, keys, tool.tip, is_toggle=True)
