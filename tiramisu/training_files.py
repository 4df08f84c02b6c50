"""The files of a training that is under way, written in an order that survives cuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from tiramisu.config import TiramisuConfig
from tiramisu.evaluation import Evaluation
from tiramisu.inference import Predictor
from tiramisu.learner import Learner
from tiramisu.lineage import scores_of
from tiramisu.model_file import BEST, checkpoint_path, save_model, weights_of
from tiramisu.samples import Sample
from tiramisu.tensorboard import TrainingLog
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_state import (
    Progress,
    check_finite,
    remove_old_checkpoints,
    remove_unfinished_files,
    set_aside,
    write_state,
)


@dataclass(frozen=True)
class EpochReport:
    """What an epoch came to.

    Attributes:
        epoch: Counted from 1.
        loss: Mean training loss.
        evaluation: Of the validation images; None where there was none this epoch.
        is_best: Whether its mean IoU is the best so far.
    """

    epoch: int
    loss: float
    evaluation: Evaluation | None
    is_best: bool


@dataclass
class TrainingFiles:
    """Checkpoints, state and log of one training.

    Attributes:
        ckpt: Name of the checkpoints, without epoch.
        settings: How to train.
        config: The network's shape and classes.
        learner: What is kept.
        log: Where curves go, if anywhere.
    """

    ckpt: Path
    settings: TrainingSettings
    config: TiramisuConfig
    learner: Learner
    log: TrainingLog | None
    _saved_at: float = field(default_factory=monotonic)

    def begin(self, progress: Progress, step: int, *, is_resumed: bool) -> None:
        """Bring the files to where a training is, before its next step.

        Args:
            progress: How far it has come.
            step: Steps done over all epochs.
            is_resumed: Whether the files are its own.
        """
        remove_unfinished_files(self.ckpt)
        if not is_resumed:
            set_aside(self.ckpt)
        if self.log is not None:
            self.log.begin(self.learner.model, step=step, epoch=progress.epoch)
        if not is_resumed:
            self.write_state(progress)
        remove_old_checkpoints(self.ckpt, self.settings.keep)
        self._saved_at = monotonic()

    def log_step(self, step: int, loss: float, learning_rate: float) -> None:
        """Log one step, counted from 1 over all epochs."""
        if self.log is not None:
            self.log.add_step(step, loss, learning_rate)

    def write_epoch(
        self,
        report: EpochReport,
        lineage: dict[str, Any],
        predictor: Predictor,
        validation: Sequence[Sample],
    ) -> None:
        """Write the checkpoints and the log of an epoch with the weights in place."""
        self._write_checkpoints(report, lineage, predictor)
        if self.log is not None:
            self.log.add_epoch(report.epoch, report.loss, report.evaluation)
            if report.evaluation is not None:
                self.log.add_samples(report.epoch, predictor, validation)

    def end_epoch(self, progress: Progress) -> None:
        """Write the state that continues from here; then old checkpoints may go."""
        self.write_state(progress)
        remove_old_checkpoints(self.ckpt, self.settings.keep)

    def write_state_if_due(self, progress: Progress) -> None:
        """Keep the state if that was long ago."""
        minutes = self.settings.save_every
        if 0 < minutes * 60 <= monotonic() - self._saved_at:
            self.write_state(progress)

    def write_state(self, progress: Progress) -> None:
        """Keep what resuming needs, after the log of all that it leaves behind."""
        tensors = self.learner.tensors()
        check_finite(tensors)
        if self.log is not None:
            self.log.flush()
        write_state(self.ckpt, tensors, self.settings, self.config, progress)
        self._saved_at = monotonic()

    def _write_checkpoints(
        self, report: EpochReport, lineage: dict[str, Any], predictor: Predictor
    ) -> None:
        model = self.learner.model
        check_finite(weights_of(model))
        scores = scores_of(report.evaluation)
        lineage = {**lineage, "epoch": report.epoch}
        names: list[int | str] = [report.epoch, *([BEST] if report.is_best else [])]
        for name in names:
            path = checkpoint_path(self.ckpt, name)
            save_model(
                path,
                model,
                self.config,
                lineage=lineage,
                scores=scores,
                reference=self._reference(report, predictor),
            )

    def _reference(
        self, report: EpochReport, predictor: Predictor
    ) -> dict[str, Any] | None:
        """Let the best model be predicted without TensorFlow; see ``reference``."""
        if not report.is_best or self.settings.precision != "float32":
            return None
        return predictor.reference().to_dict()
