"""The options of training, and the settings that they make."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.cluster import DISTRIBUTIONS
from tiramisu.errors import ConfigError
from tiramisu.training_settings import RECIPES, TrainingSettings

VALIDATION_DATA = Path("data/validation")

# Without a preset: those of the program that this one succeeds, where it had them.
_DEFAULTS = TrainingSettings(batch_size=8, learning_rate=1e-4)

_SETTINGS: tuple[tuple[str, Any, str], ...] = (
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
    ("rare_class_share", float, "share of crops laid around pixels of rare classes"),
    ("focal_gamma", float, "focus on pixels that are still wrong"),
    ("label_smoothing", float, "share of certainty spread over all classes"),
    ("average", float, "decay of the moving average of weights, such as 0.999"),
    (
        "augmentation",
        tuple(AUGMENTATIONS),
        "flips is the paper's; full also "
        "turns, scales, bends and changes intensity, colour and stain",
    ),
    ("precision", ("float32", "mixed_bfloat16"), "of the arithmetic"),
    ("patience", int, "validations without progress before it ends; 0 never"),
    ("validate_every", int, "epochs between validations"),
    ("keep", int, "latest checkpoints kept; 0 keeps all"),
    ("save_every", float, "minutes after which long epochs are kept for --resume too"),
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
        default=VALIDATION_DATA,
        help="images to choose the best epoch on (default: %(default)s)",
    )
    add(
        "--preset",
        choices=[*RECIPES],
        help="a named recipe: camvid is the paper's, first crops, then whole images; "
        "options given beside it override it in all its phases",
    )
    add(
        "--epochs",
        type=_epoch_counts,
        help="passes over the images, or rounds of --steps_per_epoch: one number, or "
        "one for each phase of --preset, such as 600,150 "
        f"(default: {_DEFAULTS.epochs})",
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
    add(
        "--resume",
        action="store_true",
        help="continue where this training was stopped, at the very next step, or "
        "where its state was last kept",
    )
    add(
        "--log_dir",
        help="folder of the log for TensorBoard; none for no log "
        "(default: <ckpt>.logs)",
    )
    add(
        "--distribute",
        choices=DISTRIBUTIONS,
        default="auto",
        help="share each batch, of which --batch_size is the whole: mirrored among all "
        "GPUs of this machine, multi_worker among the machines that TF_CONFIG lists, "
        "with --ckpt in a folder of all of them; auto (default) does so where there "
        "are several",
    )


def _epoch_counts(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            f"{text!r} is neither a whole number nor a list of them such as 600,150"
        ) from problem


def phases(options: argparse.Namespace) -> list[TrainingSettings]:
    """Return the settings of each phase; what was given overrides all of them.

    Raises:
        ConfigError: A value is impossible, or there is a number of epochs too many.
    """
    given = {
        name: getattr(options, name) for name, *_ in _SETTINGS if name in vars(options)
    }
    if options.batch_size is not None:
        given["batch_size"] = options.batch_size
    recipe = RECIPES[options.preset] if options.preset else (_DEFAULTS,)
    epochs = options.epochs or tuple(phase.epochs for phase in recipe)
    if len(epochs) == 1:
        epochs *= len(recipe)
    if len(epochs) != len(recipe):
        raise ConfigError(
            f"epochs has {len(epochs)} numbers ({','.join(map(str, epochs))}) for "
            f"{len(recipe)} phase{'s' if len(recipe) > 1 else ''} of training; give "
            "one number, or one for each phase of --preset."
        )
    return [
        replace(phase, **given, epochs=count)
        for phase, count in zip(recipe, epochs, strict=True)
    ]
