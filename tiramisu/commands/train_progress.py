"""What people see of a training: a bar for each epoch and a line for its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from tiramisu.commands.console import say

if TYPE_CHECKING:
    from tiramisu.training import Training
    from tiramisu.training_files import EpochReport


class EpochProgress:
    """A bar for the steps of an epoch and a line for its result."""

    def __init__(self, training: Training) -> None:
        self._training = training
        self._bar: Any = None

    @property
    def place(self) -> str:
        """Say how far the training is."""
        state = self._training.progress
        if not state.losses:
            return f"after epoch {state.epoch}"
        return f"in epoch {state.epoch + 1} after step {len(state.losses)}"

    def show_step(self, step: int, steps: int, loss: float) -> None:
        """Move the bar."""
        if self._bar is None:
            epoch = self._training.progress.epoch + 1
            self._bar = tqdm(
                total=steps,
                initial=step - 1,
                desc=f"epoch {epoch}/{self._training.settings.epochs}",
                unit="step",
                mininterval=1.0,
                disable=not self._training.replicas.is_chief,
            )
        self._bar.set_postfix(loss=f"{loss:.4f}", refresh=False)
        self._bar.update()

    def show_epoch(self, report: EpochReport) -> None:
        """Replace the bar by a line of figures."""
        self.close()
        line = f"epoch {report.epoch}: loss {report.loss:.4f}"
        if report.evaluation is not None:
            ious = ", ".join(
                f"{one.name} {iou:.3f}"
                for one, iou in zip(
                    report.evaluation.classes,
                    report.evaluation.total.iou,
                    strict=True,
                )
            )
            line += f", mean IoU {report.evaluation.total.mean_iou:.4f} ({ious})"
        say(f"{line}{' *' if report.is_best else ''}")

    def close(self) -> None:
        """Leave the bar as it is."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None
