"""Options of tools that plug-ins bring; the tool holds what is set."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from app.tools.plugin_tool import PluginTool, ToolOption


def option_widgets(tool: PluginTool) -> list[QWidget]:
    """Make a widget for each option of a tool."""
    return [
        OptionSwitch(tool, one) if one.is_switch else OptionNumber(tool, one)
        for one in tool.options
    ]


class OptionSwitch(QCheckBox):
    """Switches an option of a tool."""

    def __init__(self, tool: PluginTool, option: ToolOption) -> None:
        super().__init__(option.text)
        self._tool = tool
        self._name = option.name
        self.setObjectName(f"{tool.name}_{option.name}_check")
        self.setToolTip(option.tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setChecked(bool(option.default))
        self.toggled.connect(self._on_toggled)

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        self._tool.values[self._name] = is_on


class OptionNumber(QSpinBox):
    """Sets a number of a tool."""

    def __init__(self, tool: PluginTool, option: ToolOption) -> None:
        super().__init__()
        self._tool = tool
        self._name = option.name
        self.setObjectName(f"{tool.name}_{option.name}_box")
        self.setPrefix(f"{option.text}: ")
        self.setAccessibleName(option.text)
        self.setToolTip(option.tip)
        self.setRange(option.least, option.most)
        self.setKeyboardTracking(False)
        self.setValue(option.default)
        self.valueChanged.connect(self._on_changed)
        # Typing is over: single keys belong to the canvas again.
        self.editingFinished.connect(self.clearFocus)

    @Slot(int)
    def _on_changed(self, value: int) -> None:
        self._tool.values[self._name] = value
