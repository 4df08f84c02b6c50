"""The command line: ``--mode=train``, ``infer`` and ``evaluate``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from tiramisu.config import (
    PRESETS,
    LabelClass,
    Normalisation,
    TiramisuConfig,
    default_classes,
)
from tiramisu.errors import ConfigError, DatasetError, TiramisuError, TrainingError
from tiramisu.images import read_image
from tiramisu.masks import CLASSES_FILE, read_classes, write_mask
from tiramisu.model_file import find_model
from tiramisu.samples import find_images, find_samples, image_root, mask_paths

if TYPE_CHECKING:
    from tiramisu.training import EpochReport, TrainingSettings

_DESCRIPTION = "Train a Tiramisu network (FC-DenseNet), predict with it, score it."
_EXAMPLES = """\
examples:
  train on a folder with images/ and masks/ (masks are called like their images):
    tiramisu --mode=train --train_data=data/training --val_data=data/validation \\
        --ckpt=models/model.ckpt --epochs=20
  predict a folder with the best checkpoint, or with that of epoch 20:
    tiramisu --mode=infer --infer_data=data/infer --ckpt=models/model.ckpt
    tiramisu --mode=infer --infer_data=data/infer --ckpt=models/model.ckpt-20
  score a model:
    tiramisu --mode=evaluate --eval_data=data/test --ckpt=models/model.ckpt
without --mode, the window opens:
    tiramisu [--sample] [IMAGE OR FOLDER ...]
"""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all modes."""
    parser = argparse.ArgumentParser(
        "tiramisu",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--mode", required=True, choices=[*_MODES], help="what to do")
    add(
        "--ckpt",
        type=Path,
        default=Path("models/model.ckpt"),
        help="name of the checkpoints; -<epoch> is added (default: %(default)s)",
    )
    add("--batch_size", type=int, default=8, help="crops or tiles at once")
    _add_data_options(parser.add_argument_group("data"))
    _add_network_options(parser.add_argument_group("network (--mode=train)"))
    _add_training_options(parser.add_argument_group("training (--mode=train)"))
    return parser


def _add_data_options(group: Any) -> None:
    for name, default, text in (
        ("train_data", "data/training", "images to learn from, with masks"),
        ("val_data", "data/validation", "images to choose the best epoch on"),
        ("infer_data", "data/infer", "images to predict"),
        ("output_folder", "data/output", "where predicted masks go"),
        ("eval_data", "data/test", "images to score the model on, with masks"),
    ):
        group.add_argument(
            f"--{name}",
            type=Path,
            default=Path(default),
            help=f"{text} (default: %(default)s)",
        )
    group.add_argument("--report", type=Path, help="JSON file for --mode=evaluate")


def _add_network_options(group: Any) -> None:
    add = group.add_argument
    add("--network", choices=[*PRESETS], help="one of the paper's networks")
    add(
        "--layers_per_block",
        type=_layer_counts,
        default=(2, 3, 3),
        help="layers of each dense block on the way down, the bottleneck last "
        "(default: 2,3,3)",
    )
    add("--growth_k", type=int, default=16, help="maps that each layer adds")
    add("--first_filters", type=int, default=48, help="maps of the first convolution")
    add("--dropout", type=float, default=0.2)
    add(
        "--num_classes",
        type=int,
        help=f"number of classes; known where the data have a {CLASSES_FILE}, else 2",
    )
    add(
        "--normalisation",
        choices=["unit", "percentile"],
        default="unit",
        help="unit: divide by 255; percentile: stretch each image to its own limits",
    )


def _add_training_options(group: Any) -> None:
    add = group.add_argument
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


def _layer_counts(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no list of whole numbers such as 4,5,7,10,12,15"
        ) from problem


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the process's exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = build_parser().parse_args(arguments)
    try:
        return _MODES[options.mode](options, arguments)
    except TiramisuError as problem:
        _say(f"error: {problem}")
        return 1
    except KeyboardInterrupt:
        _say("Stopped.")
        return 130


def _import_tensorflow_quietly() -> None:
    """Keep TensorFlow's greetings from burying the lines that matter.

    Some of them come before any of its own settings apply, straight to the process's
    error stream, which is therefore turned away during the import.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    sys.stderr.flush()
    kept = os.dup(2)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
        try:
            import keras
            import tensorflow

            # What greets is loaded only when it is first used.
            _ = (keras.layers, tensorflow.zeros(()))
        finally:
            os.dup2(kept, 2)
            os.close(kept)


def _train(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    train = find_samples(options.train_data)
    validation = _validation_samples(options.val_data)
    _import_tensorflow_quietly()
    from tiramisu.training import Training, describe_lineage

    settings = _settings(options)
    config = _network_config(options)
    lineage = describe_lineage(_command(arguments), settings, train)
    training = Training(config, settings, options.ckpt, lineage)
    if options.resume:
        training.resume()
    _say(
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
        _say(f"Stopped after epoch {training.epoch}; go on with --resume.")
        return 130
    finally:
        progress.close()
    if training.best_epoch:
        _say(f"Best: epoch {training.best_epoch}, mean IoU {training.best:.4f}")
    return 0


def _validation_samples(folder: Path) -> list[Any]:
    if folder == Path("data/validation") and not folder.is_dir():
        _say("No validation data: the best epoch cannot be told; give --val_data.")
        return []
    return list(find_samples(folder))


def _settings(options: argparse.Namespace) -> TrainingSettings:
    from dataclasses import fields

    from tiramisu.training import TrainingSettings

    return TrainingSettings(
        **{one.name: getattr(options, one.name) for one in fields(TrainingSettings)}
    )


def _network_config(options: argparse.Namespace) -> TiramisuConfig:
    classes = _classes(options.train_data, options.num_classes)
    normalisation = Normalisation(options.normalisation)
    if options.network:
        chosen = PRESETS[options.network]
        layers, growth, filters = (
            chosen.layers_per_block,
            chosen.growth_rate,
            chosen.first_filters,
        )
    else:
        layers, growth, filters = (
            options.layers_per_block,
            options.growth_k,
            options.first_filters,
        )
    return TiramisuConfig(
        layers, growth, filters, options.dropout, classes, normalisation
    )


def _classes(folder: Path, num_classes: int | None) -> tuple[LabelClass, ...]:
    """Take the classes from the data where they are named there."""
    path = next(
        (
            place / CLASSES_FILE
            for place in (folder, folder.parent)
            if (place / CLASSES_FILE).is_file()
        ),
        None,
    )
    if path is None:
        return default_classes(2 if num_classes is None else num_classes)
    classes = read_classes(path)
    if num_classes not in (None, len(classes)):
        raise ConfigError(
            f"num_classes is {num_classes}, but {path} names {len(classes)} classes; "
            "leave --num_classes out or correct the file."
        )
    return classes


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
        _say(f"{line}{' *' if report.is_best else ''}")

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


def _infer(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    del arguments
    images = find_images(options.infer_data)
    if not images:
        raise DatasetError(f"{options.infer_data} has no images to predict.")
    model = find_model(options.ckpt)
    _import_tensorflow_quietly()
    from tiramisu.inference import Predictor

    predictor = Predictor(model, batch_size=options.batch_size)
    outputs = _output_paths(options.infer_data, options.output_folder, images)

    def predict(image: Path) -> None:
        labels = predictor.predict(read_image(image).rgb).labels
        write_mask(outputs[image], labels, predictor.info.config.classes)

    failed = _for_each(images, predict)
    _say(f"{len(images) - len(failed)} masks are in {options.output_folder}.")
    return _report_failures(failed)


def _output_paths(
    folder: Path, output_folder: Path, images: Sequence[Path]
) -> dict[Path, Path]:
    """Name each output after its input; no two inputs share one."""
    masks = mask_paths(
        Path(), [path.relative_to(image_root(folder)) for path in images]
    )
    return {
        image: output_folder / mask.relative_to("masks")
        for image, mask in zip(images, masks.values(), strict=True)
    }


def _for_each(
    images: Sequence[Path], work: Callable[[Path], None]
) -> list[TiramisuError]:
    """Do the work for every image; a bad one does not stop the others."""
    failed = []
    for image in tqdm(images, unit="image", mininterval=1.0):
        try:
            work(image)
        except TiramisuError as problem:
            failed.append(problem)
    return failed


def _report_failures(failed: Sequence[TiramisuError]) -> int:
    for problem in failed:
        _say(f"error: {problem}")
    return 1 if failed else 0


def _evaluate(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    del arguments
    samples = find_samples(options.eval_data)
    model = find_model(options.ckpt)
    _import_tensorflow_quietly()
    from tiramisu.evaluation import evaluate
    from tiramisu.inference import Predictor

    predictor = Predictor(model, batch_size=options.batch_size)
    with tqdm(total=len(samples), unit="image", mininterval=1.0) as bar:
        evaluation = evaluate(predictor, samples, on_image=lambda done: bar.update())
    _say(evaluation.table())
    if options.report is not None:
        try:
            evaluation.write_json(options.report)
        except OSError as problem:
            raise TrainingError(
                f"The report {options.report} cannot be written ({problem.strerror})."
            ) from problem
    return 0


_MODES: dict[str, Callable[[argparse.Namespace, Sequence[str]], int]] = {
    "train": _train,
    "infer": _infer,
    "evaluate": _evaluate,
}


def _say(text: str) -> None:
    tqdm.write(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
