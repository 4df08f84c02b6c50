"""``--mode=train``: learn from a folder of images and masks."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.commands.network import classes_of, network_config
from tiramisu.samples import Sample, find_samples

if TYPE_CHECKING:
    from tiramisu.training import EpochReport, TrainingSettings

_VALIDATION_DATA = Path("data/validation")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of training to the parser."""
    add = parser.add_argument_group("training (--mode=train)").add_argument
    add(
        "--train_data",
        type=Path,
        default=Path("data/training"),
        help="images to learn from, with masks (default: %(default)s)",
    )
    add(
        "--val_data",
        type=Path,
        default=_VALIDATION_DATA,
        help="images to choose the best epoch on (default: %(default)s)",
    )
    add("--epochs", type=int, default=5)
    add("--steps_per_epoch", type=int, help="default: one crop of each image")
    add("--crop_size", type=int, default=224, help="edge of the crops in pixels")
    add("--learning_rate", type=float, default=1e-4)
    add("--optimizer", choices=["rmsprop", "adamw"], default="rmsprop")
    add(
        "--schedule",
        choices=["exponential", "cosine", "constant"],
        default="exponential",
    )
    add("--decay", type=float, default=0.995, help="of the exponential schedule")
    add("--weight_decay", type=float, default=1e-4, help="of adamw")
    add("--l2", type=float, default=1e-4, help="penalty on kernels and gammas")
    add("--dice_weight", type=float, default=0.0, help="of the soft Dice loss")
    add("--augmentation", choices=["none", "flips", "full"], default="flips")
    add("--precision", choices=["float32", "mixed_bfloat16"], default="float32")
    add("--patience", type=int, default=100, help="validations without progress")
    add("--validate_every", type=int, default=1, help="epochs between validations")
    add("--keep", type=int, default=5, help="latest checkpoints kept; 0 keeps all")
    add("--seed", type=int, default=0)
    add("--resume", action="store_true", help="continue where this training ended")


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Train and report each epoch."""
    train = find_samples(options.train_data)
    validation = _validation_samples(options.val_data)
    import_tensorflow_quietly()
    from tiramisu.training import Training, describe_lineage

    settings = _settings(options)
    config = network_config(
        options, classes_of(options.train_data, options.num_classes)
    )
    lineage = describe_lineage(_command(arguments), settings, train)
    training = Training(config, settings, options.ckpt, lineage)
    if options.resume:
        training.resume()
    say(
        f"{len(train)} training and {len(validation)} validation images, "
        f"{training.model.count_params():,} parameters, "
        f"classes: {', '.join(one.name for one in config.classes)}"
    )
    progress = _EpochProgress(training.epoch, settings.epochs)
    try:
        training.run(
            train,
            validation,
            on_step=progress.show_step,
            on_epoch=progress.show_epoch,
        )
    except KeyboardInterrupt:
        progress.close()
        say(f"Stopped after epoch {training.epoch}; go on with --resume.")
        return 130
    finally:
        progress.close()
    if training.best_epoch:
        say(f"Best: epoch {training.best_epoch}, mean IoU {training.best:.4f}")
    return 0


def _validation_samples(folder: Path) -> list[Sample]:
    if folder == _VALIDATION_DATA and not folder.is_dir():
        say("No validation data: the best epoch cannot be told; give --val_data.")
        return []
    return list(find_samples(folder))


def _settings(options: argparse.Namespace) -> TrainingSettings:
    from tiramisu.training import TrainingSettings

    return TrainingSettings(
        **{one.name: getattr(options, one.name) for one in fields(TrainingSettings)}
    )


def _command(arguments: Sequence[str]) -> str:
    return " ".join(["python main.py", *arguments])


class _EpochProgress:
    """A bar for the steps of an epoch and a line for its result."""

    def __init__(self, epoch: int, epochs: int) -> None:
        self._epoch = epoch
        self._epochs = epochs
        self._bar: Any = None

    def show_step(self, step: int, steps: int, loss: float) -> None:
        if self._bar is None:
            label = f"epoch {self._epoch + 1}/{self._epochs}"
            self._bar = tqdm(total=steps, desc=label, unit="step", mininterval=1.0)
        self._bar.set_postfix(loss=f"{loss:.4f}", refresh=False)
        self._bar.update()

    def show_epoch(self, report: EpochReport) -> None:
        self.close()
        self._epoch = report.epoch
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
        if self._bar is not None:
            self._bar.close()
            self._bar = None
