"""Trains alone, on two "machines" and on two devices: ``… <data> <more> <folder>``."""

import json
import sys
from functools import partial
from pathlib import Path

import numpy as np

from tests.tiramisu.forked import command_line, finish, run_workers, start
from tests.tiramisu.killed_training import in_a_step

# One image, unchanged: each replica's share of a batch is then the same, and so are
# the statistics of batch normalisation.
ARGUMENTS = (
    "--mode=train",
    "--steps_per_epoch=2",
    "--crop_size=0",
    "--batch_size=2",
    "--augmentation=none",
    "--layers_per_block=1,1",
    "--growth_k=2",
    "--first_filters=4",
    "--dropout=0",
    "--optimizer=adamw",
    "--learning_rate=0.001",
    "--dice_weight=0.5",
    "--class_weights=inverse_root",
)
# Replicas get 2 and 1 of these three; they have 30, 5 and 64 labelled pixels.
LABELLED = (30, 5, 64)


def main(data: Path, more: Path, folder: Path) -> None:
    """Write the models of all ways, and the exit codes."""
    common = [*ARGUMENTS, f"--train_data={data}", f"--val_data={more}"]
    alone = [*common, "--epochs=2", f"--ckpt={folder / 'alone'}"]
    codes = [finish(start(partial(command_line, alone), folder / "alone.txt"))]
    together = [*common, "--epochs=2", f"--ckpt={folder / 'together'}"]
    codes += run_workers(together, 2, folder, prepare=kill_the_second)
    codes += run_workers([*together, "--resume"], 2, folder)
    mirrored = [*common, "--epochs=2", f"--ckpt={folder / 'mirrored'}"]
    codes.append(finish(start(partial(on_devices, mirrored), folder / "mirrored.txt")))
    codes.append(finish(start(partial(unequal, folder), folder / "unequal.txt")))
    (folder / "codes.json").write_text(json.dumps(codes))


def kill_the_second(index: int) -> None:
    """End the second machine after the first step of the second epoch."""
    if index == 1:
        in_a_step(3)


def make_devices() -> None:
    """Divide the processor into two devices, which stand for two GPUs."""
    import tensorflow as tf

    (processor,) = tf.config.list_physical_devices("CPU")
    half = tf.config.LogicalDeviceConfiguration()
    tf.config.set_logical_device_configuration(processor, [half, half])
    tf.distribute.MirroredStrategy = partial(
        tf.distribute.MirroredStrategy, ["CPU:0", "CPU:1"]
    )


def on_devices(arguments) -> int:
    """Train on two devices."""
    make_devices()
    return command_line([*arguments, "--distribute=mirrored"])


def unequal(folder: Path) -> int:
    """Learn from shares with more and less labelled, statistics frozen."""
    make_devices()
    from tiramisu.distribution import Replicas, make_replicas

    for name, replicas in (("one", Replicas()), ("two", make_replicas("mirrored"))):
        for accumulate in (1, 2):
            np.savez(folder / f"{name}-{accumulate}.npz", **learn(replicas, accumulate))
    return 0


def learn(replicas, accumulate: int):
    """Return the weights after four steps, and the losses."""
    import keras

    from tiramisu.adapting import prepare_batch_norm
    from tiramisu.config import TiramisuConfig
    from tiramisu.network import Tiramisu
    from tiramisu.training_settings import TrainingSettings
    from tiramisu.training_step import (
        GradientSum,
        TrainingStep,
        make_optimizer,
        supervised,
    )

    settings = TrainingSettings(l2=1e-2, dice_weight=0.5, optimizer="adamw")
    keras.utils.set_random_seed(4)
    with replicas.building():
        model = Tiramisu(TiramisuConfig((1, 1), 2, 4, dropout=0.0)).build()
        prepare_batch_norm(model, adapts=False)
        optimizer = make_optimizer(settings)
        gradients = GradientSum(model, accumulate) if accumulate > 1 else None
    step = TrainingStep(
        model,
        optimizer,
        supervised(model, settings, [0.5, 1.5]),
        gradient_sum=gradients,
        replicas=replicas,
    )
    rng = np.random.default_rng(0)
    losses = []
    for _ in range(4):
        images, labels = batch(rng, padded=replicas.count > 1)
        losses.append(step(images, labels, 1e-3))
    weights = {one.path: one.numpy() for one in model.weights}
    return {"losses": np.array(losses), **weights}


def batch(rng, *, padded: bool):
    """Return three images, and a fourth without labels to fill up two shares."""
    images = rng.random((3, 8, 8, 3), np.float32)
    labels = np.full((3, 64), 255, np.int32)
    for row, count in zip(labels, LABELLED, strict=True):
        row[:count] = rng.integers(0, 2, count)
    labels = labels.reshape(3, 8, 8)
    if padded:
        images = np.concatenate([images, images[:1]])
        labels = np.concatenate([labels, np.full((1, 8, 8), 255, np.int32)])
    return images, labels


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
