"""``--mode=train``: learn from a folder of images and masks."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tiramisu.cluster import CLUSTER_VARIABLE, count_machines
from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.commands.network import classes_of, network_config
from tiramisu.commands.stopping import StopRequest
from tiramisu.commands.train_options import VALIDATION_DATA, add_options, phases
from tiramisu.commands.train_progress import EpochProgress
from tiramisu.samples import Sample, find_samples

if TYPE_CHECKING:
    from tiramisu.distribution import Replicas
    from tiramisu.training import Training

__all__ = ["add_options", "run"]


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Train and report each epoch."""
    chosen = phases(options)
    train = find_samples(options.train_data)
    validation = _validation_samples(options.val_data)
    replicas = _make_replicas(options.distribute)
    from tiramisu.lineage import describe_lineage
    from tiramisu.tensorboard import TrainingLog
    from tiramisu.training import Training

    config = network_config(
        options, classes_of(options.train_data, options.num_classes)
    )
    names = _phase_names(options.ckpt, len(chosen))
    logs = _log_folders(options, len(chosen))
    if replicas.is_chief and not options.resume:
        _set_earlier_aside(options, names)
    before: Training | None = None
    with StopRequest() as stop:
        for name, settings, folder in zip(names, chosen, logs, strict=True):
            lineage = describe_lineage(_command(arguments), settings, train)
            log = None if folder is None else TrainingLog(folder)
            training = Training(config, settings, name, lineage, replicas, log)
            _prepare(training, before, resume=options.resume)
            _announce(training, train, validation)
            if not _run_phase(training, train, validation, stop):
                return 130
            before = training
    return 0


def _make_replicas(name: str) -> Replicas:
    """Load TensorFlow and find the devices; with several machines, wait for all."""
    if count_machines() > 1 and name in ("auto", "multi_worker"):
        say(f"Waiting for the other machines of {CLUSTER_VARIABLE}.")

    def set_up() -> Replicas:
        import tensorflow

        from tiramisu.distribution import make_replicas

        # Or the same seed would not give the same result.
        tensorflow.config.experimental.enable_op_determinism()
        return make_replicas(name)

    replicas: Replicas = import_tensorflow_quietly(set_up)
    if replicas.count > 1:
        say(
            f"{replicas.count} replicas share each batch, {replicas.local_count} of "
            f"them on this machine, number {replicas.worker + 1} of {replicas.workers}."
        )
    return replicas


def _prepare(training: Training, before: Training | None, *, resume: bool) -> None:
    """Continue what was begun; a later phase begins with the best of the earlier."""
    from tiramisu.training_state import state_path

    if resume and (before is None or state_path(training.ckpt).is_file()):
        training.resume()
    elif before is not None:
        training.start_from(before.ckpt)


def _set_earlier_aside(options: argparse.Namespace, names: Sequence[Path]) -> None:
    """Keep an earlier training of this name from mixing with the new one."""
    from tiramisu.training_state import set_aside

    log = _default_log(options.ckpt)
    for name in names:
        folder = set_aside(name, *([log] if name == options.ckpt else []))
        if folder is not None:
            say(
                f"An earlier training {name} was moved to {folder}; "
                "--resume would have continued it."
            )


def _log_folders(options: argparse.Namespace, count: int) -> list[Path | None]:
    """Return where each phase logs."""
    if options.log_dir == "none":
        return [None] * count
    log = Path(options.log_dir) if options.log_dir else _default_log(options.ckpt)
    if count == 1:
        return [log]
    return [log / f"phase{number}" for number in range(1, count + 1)]


def _default_log(ckpt: Path) -> Path:
    return ckpt.with_name(f"{ckpt.name}.logs")


def _announce(
    training: Training, train: Sequence[Sample], validation: Sequence[Sample]
) -> None:
    say(
        f"{len(train)} training and {len(validation)} validation images, "
        f"{training.learner.model.count_params():,} parameters, "
        f"classes: {', '.join(one.name for one in training.config.classes)}"
    )


def _run_phase(
    training: Training,
    train: Sequence[Sample],
    validation: Sequence[Sample],
    stop: StopRequest,
) -> bool:
    """Train; False if the user stopped it."""
    progress = EpochProgress(training)

    def on_step(step: int, steps: int, loss: float) -> None:
        progress.show_step(step, steps, loss)
        stop.check()

    try:
        training.run(
            train,
            validation,
            on_step=on_step,
            on_epoch=progress.show_epoch,
            on_image=stop.check,
        )
    except KeyboardInterrupt:
        progress.close()
        say(f"Stopped {progress.place}; go on with --resume.")
        return False
    finally:
        progress.close()
    state = training.progress
    if state.best_epoch:
        say(f"Best: epoch {state.best_epoch}, mean IoU {state.best:.4f}")
    return True


def _phase_names(ckpt: Path, count: int) -> list[Path]:
    """Name the checkpoints of each phase; the last has the name that was asked for."""
    earlier = [ckpt.with_name(f"{ckpt.name}.phase{i}") for i in range(1, count)]
    return [*earlier, ckpt]


def _validation_samples(folder: Path) -> list[Sample]:
    if folder == VALIDATION_DATA and not folder.is_dir():
        say("No validation data: the best epoch cannot be told; give --val_data.")
        return []
    return list(find_samples(folder))


def _command(arguments: Sequence[str]) -> str:
    return " ".join(["python main.py", *arguments])
