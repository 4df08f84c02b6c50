"""All models of a project: a click predicts with one of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.session.session import Session
from app.translation import translate
from app.ui.controllers.model_choice import ModelChoice
from app.ui.wording import decimal
from tiramisu.errors import ModelFileError
from tiramisu.model_file import ModelInfo, read_model_info
from tiramisu.verdict import verdict_of

_ROWS = 5
_NONE = "—"


class ModelList(QTreeWidget):
    """Lists the models, the newest first, with what is known of them."""

    def __init__(
        self, session: Session, choice: ModelChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("model_list")
        self.setAccessibleName(self.tr("Models of this project"))
        self._session = session
        self._choice = choice
        self._known: dict[Path, tuple[int, ModelInfo | None]] = {}
        self.setHeaderLabels(
            [self.tr("All models"), self.tr("IoU"), self.tr("Verdict")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(self._height_of(_ROWS))
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        choice.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """List what is there now."""
        with QSignalBlocker(self):
            self.clear()
            for path in self._choice.models():
                item = self._item(path)
                self.addTopLevelItem(item)
                if path == self._session.model_path:
                    self.setCurrentItem(item)

    def _item(self, path: Path) -> QTreeWidgetItem:
        info = self._info(path)
        lineage = {} if info is None else info.lineage
        verdict = verdict_of(lineage)
        item = QTreeWidgetItem([path.stem, _mean_iou(info), self._words(verdict)])
        item.setData(0, Qt.ItemDataRole.UserRole, path)
        tip = self._tip(path, lineage)
        for column in range(item.columnCount()):
            item.setToolTip(column, tip)
        if path == self._session.model_path:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        return item

    def _words(self, verdict: object) -> str:
        if not isinstance(verdict, dict):
            return _NONE
        return self.tr("better") if verdict.get("is_better") else self.tr("no better")

    def _tip(self, path: Path, lineage: dict[str, object]) -> str:
        lines = [self.tr("{}: click to predict with it").format(path.stem)]
        if lineage.get("parent"):
            lines.append(self.tr("taught from {}").format(lineage["parent"]))
        if lineage.get("created"):
            lines.append(self.tr("made {}").format(lineage["created"]))
        images = lineage.get("images")
        if isinstance(images, list):
            lines.append(translate("by corrections in %Ln image(s)", len(images)))
        if isinstance(lineage.get("held_out"), str):
            lines.append(str(lineage["held_out"]))
        return "\n".join(lines)

    def _info(self, path: Path) -> ModelInfo | None:
        """Read a model's description once; None if it cannot be read."""
        try:
            stamp = path.stat().st_mtime_ns
            if path not in self._known or self._known[path][0] != stamp:
                self._known[path] = (stamp, read_model_info(path))
        except (OSError, ModelFileError):
            return None
        return self._known[path][1]

    def _height_of(self, rows: int) -> int:
        row = self.fontMetrics().height() + 4
        return self.header().sizeHint().height() + rows * row + 2 * self.frameWidth()

    @Slot(QTreeWidgetItem)
    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        self._choice.choose(item.data(0, Qt.ItemDataRole.UserRole))


def _mean_iou(info: ModelInfo | None) -> str:
    scores = {} if info is None else info.scores
    for key in ("held_out_mean_iou", "val_mean_iou"):
        if key in scores:
            return decimal(f"{scores[key]:.3f}")
    return _NONE
