"""The model that predicts: what it is and how good, and all that came before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.translation import translatable, translate
from app.ui.action_button import ActionButton
from app.ui.controllers.model_choice import ModelChoice
from app.ui.panels.model_list import ModelList
from app.ui.wording import decimal
from tiramisu.errors import ModelFileError
from tiramisu.model_file import read_model_info

_BUTTON, _BAR = 0, 1
# A bar that comes and goes with every small image is only unrest.
_PATIENCE_MS = 400
_OWN = "held_out_"
_KINDS = {
    "mean_iou": translatable("Mean IoU"),
    "iou": "IoU",
    "accuracy": translatable("Accuracy"),
    "loss": translatable("Loss"),
}


class ModelPanel(QWidget):
    """Shows the active model and how far the prediction is."""

    def __init__(
        self,
        session: Session,
        choice: ModelChoice,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("model_panel")
        self._session = session
        self._rows = {
            "name": _value_label("model_name"),
            "classes": _value_label("model_classes"),
            "parent": _value_label("model_parent"),
            "scores": _value_label("model_scores"),
        }
        self._progress = self._make_progress()
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show_bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._make_form())
        self._predict_place = QStackedWidget()
        self._predict_place.addWidget(ActionButton(actions["predict"]))
        self._predict_place.addWidget(self._progress)
        policy = QSizePolicy.Policy
        self._predict_place.setSizePolicy(policy.Preferred, policy.Fixed)
        layout.addWidget(self._predict_place)
        layout.addWidget(ActionButton(actions["revert_model"]))
        layout.addWidget(ModelList(session, choice), 1)
        session.model_changed.connect(self._on_model_changed)
        self._on_model_changed()

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(3)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Model"), self._rows["name"])
        form.addRow(self.tr("Classes"), self._rows["classes"])
        form.addRow(self.tr("Taught from"), self._rows["parent"])
        form.addRow(self.tr("Scores"), self._rows["scores"])
        return form

    def _make_progress(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setObjectName("prediction_progress")
        bar.setFormat(self.tr("Predicting… %p %"))
        # Otherwise it is taller than the button that it stands in for.
        bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return bar

    @Slot(bool)
    def show_running(self, running: bool) -> None:
        """Show progress in place of the button while a prediction is under way."""
        self._progress.setRange(0, 0)  # busy, until the first part has come
        if running:
            self._patience.start()
        else:
            self._patience.stop()
            self._predict_place.setCurrentIndex(_BUTTON)

    @Slot()
    def _show_bar(self) -> None:
        self._predict_place.setCurrentIndex(_BAR)

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """Show how much of the image is predicted, 0 to 1."""
        self._progress.setRange(0, 100)
        self._progress.setValue(round(share * 100))

    @Slot()
    def _on_model_changed(self) -> None:
        path = self._session.model_path
        if path is None:
            self._show(self.tr("none yet for these classes"))
            return
        try:
            info = read_model_info(path)
        except ModelFileError as problem:
            self._show(str(problem))
            return
        names = [one.name for one in info.config.classes]
        parent = str(info.lineage.get("parent") or "")
        self._show(path.stem, names, parent, info.scores)

    def _show(
        self,
        name: str,
        classes: Sequence[str] = (),
        parent: str = "",
        scores: Mapping[str, float] | None = None,
    ) -> None:
        self._rows["name"].setText(name)
        self._rows["classes"].setText(", ".join(classes) or "—")
        self._rows["parent"].setText(parent or "—")
        self._rows["scores"].setText(_scores_text(scores or {}) or self.tr("not rated"))


def _value_label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setMinimumWidth(60)
    return label


def _scores_text(scores: Mapping[str, float]) -> str:
    """Write ``val_iou/nucleus`` and its like as people read them.

    Scores on a project's own corrections say more than those of an earlier training.
    """
    own = {key: value for key, value in scores.items() if key.startswith(_OWN)}
    lines = []
    for key, value in (own or scores).items():
        kind, _, name = key.removeprefix("val_").removeprefix(_OWN).partition("/")
        figure = decimal(f"{value:.3f}")
        lines.append(f"{_kind_text(kind)} {name}".strip() + f": {figure}")
    return "\n".join(lines)


def _kind_text(kind: str) -> str:
    if kind in _KINDS:
        return translate(_KINDS[kind])
    words = kind.replace("_", " ")
    return f"{words[:1].upper()}{words[1:]}"
