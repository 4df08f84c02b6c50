"""``--mode=train``: learn from a folder of images and masks."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.commands.network import classes_of, network_config
from tiramisu.samples import Sample, find_samples
from tiramisu.training_settings import RECIPES, TrainingSettings

if TYPE_CHECKING:
    from tiramisu.training import EpochReport, Training

_VALIDATION_DATA = Path("data/validation")


# Without a preset: those of the program that this one succeeds, where it had them.
_DEFAULTS = TrainingSettings(batch_size=8, learning_rate=1e-4)

_SETTINGS: tuple[tuple[str, Any, str], ...] = (
    ("epochs", int, "passes over the images, or rounds of --steps_per_epoch"),
    ("steps_per_epoch", int, "optimiser steps; None is one crop of each image"),
    ("accumulate", int, "batches averaged into one update"),
    ("crop_size", int, "edge of the crops in pixels; 0 for whole images"),
    ("learning_rate", float, "at the start"),
    ("optimizer", ("rmsprop", "adamw"), "rmsprop is the paper's"),
    ("schedule", ("exponential", "cosine", "constant"), "of the learning rate"),
    ("decay", float, "of the exponential schedule, an epoch"),
    ("weight_decay", float, "of adamw"),
    ("l2", float, "penalty on kernels and gammas"),
    ("dice_weight", float, "of the soft Dice loss"),
    ("class_weights", ("none", "median_frequency", "inverse_root"), "for rare classes"),
    ("focal_gamma", float, "focus on pixels that are still wrong"),
    ("label_smoothing", float, "share of certainty spread over all classes"),
    ("average", float, "decay of the moving average of weights, such as 0.999"),
    ("augmentation", tuple(AUGMENTATIONS), "flips is the paper's"),
    ("precision", ("float32", "mixed_bfloat16"), "of the arithmetic"),
    ("patience", int, "validations without progress before it ends; 0 never"),
    ("validate_every", int, "epochs between validations"),
    ("keep", int, "latest checkpoints kept; 0 keeps all"),
    ("seed", int, "fixes everything random"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of training to the parser."""
    add = parser.add_argument_group("training (--mode=train)").add_argument
    add(
        "--train_data",
        type=Path,
        default=Path("data/training"),
        help="images to learn from, with masks in its folder masks or in the folder "
        "<train_data>annot beside it, as SegNet lays CamVid out (default: %(default)s)",
    )
    add(
        "--val_data",
        type=Path,
        default=_VALIDATION_DATA,
        help="images to choose the best epoch on (default: %(default)s)",
    )
    add(
        "--preset",
        choices=[*RECIPES],
        help="a named recipe: camvid is the paper's, first crops, then whole images; "
        "options given beside it override it in all its phases",
    )
    for name, kind, text in _SETTINGS:
        choices = kind if isinstance(kind, tuple) else None
        add(
            f"--{name}",
            type=str if choices else kind,
            choices=choices,
            default=argparse.SUPPRESS,
            help=f"{text} (default: {getattr(_DEFAULTS, name)})",
        )
    add("--resume", action="store_true", help="continue where this training ended")


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Train and report each epoch."""
    train = find_samples(options.train_data)
    validation = _validation_samples(options.val_data)
    import_tensorflow_quietly()
    from tiramisu.training import Training, describe_lineage

    phases = _phases(options)
    config = network_config(
        options, classes_of(options.train_data, options.num_classes)
    )
    names = _phase_names(options.ckpt, len(phases))
    before: Training | None = None
    for name, settings in zip(names, phases, strict=True):
        lineage = describe_lineage(_command(arguments), settings, train)
        training = Training(config, settings, name, lineage)
        _prepare(training, before, resume=options.resume)
        _announce(training, train, validation)
        if not _run_phase(training, train, validation):
            return 130
        before = training
    return 0


def _prepare(training: Training, before: Training | None, *, resume: bool) -> None:
    """Continue what was begun; a later phase begins with the best of the earlier."""
    from tiramisu.model_file import find_model, load_model
    from tiramisu.training import state_path

    if resume and (before is None or state_path(training.ckpt).is_file()):
        training.resume()
    elif before is not None:
        training.start_from(load_model(find_model(before.ckpt))[0])


def _announce(
    training: Training, train: Sequence[Sample], validation: Sequence[Sample]
) -> None:
    say(
        f"{len(train)} training and {len(validation)} validation images, "
        f"{training.model.count_params():,} parameters, "
        f"classes: {', '.join(one.name for one in training.config.classes)}"
    )


def _run_phase(
    training: Training, train: Sequence[Sample], validation: Sequence[Sample]
) -> bool:
    """Train; False if the user stopped it."""
    progress = _EpochProgress(training.epoch, training.settings.epochs)
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
        return False
    finally:
        progress.close()
    if training.best_epoch:
        say(f"Best: epoch {training.best_epoch}, mean IoU {training.best:.4f}")
    return True


def _phases(options: argparse.Namespace) -> list[TrainingSettings]:
    """Return the settings of each phase; what was given overrides all of them."""
    given = {
        name: getattr(options, name) for name, *_ in _SETTINGS if name in vars(options)
    }
    if options.batch_size is not None:
        given["batch_size"] = options.batch_size
    recipe = RECIPES[options.preset] if options.preset else (_DEFAULTS,)
    return [replace(phase, **given) for phase in recipe]


def _phase_names(ckpt: Path, count: int) -> list[Path]:
    """Name the checkpoints of each phase; the last has the name that was asked for."""
    earlier = [ckpt.with_name(f"{ckpt.name}.phase{i}") for i in range(1, count)]
    return [*earlier, ckpt]


def _validation_samples(folder: Path) -> list[Sample]:
    if folder == _VALIDATION_DATA and not folder.is_dir():
        say("No validation data: the best epoch cannot be told; give --val_data.")
        return []
    return list(find_samples(folder))


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
