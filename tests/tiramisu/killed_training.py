"""Trains once undisturbed and once killed again and again: ``… <data> <folder>``."""

import json
import os
import random
import sys
from functools import partial
from pathlib import Path

from tests.tiramisu.forked import (
    after_calls,
    command_line,
    finish,
    interrupt_myself,
    kill_myself,
    start,
)

# Everything that has a state of its own is on, and the state is kept after every step.
ARGUMENTS = (
    "--mode=train",
    "--preset=camvid",
    "--epochs=2,1",
    "--steps_per_epoch=3",
    "--crop_size=16",
    "--batch_size=2",
    "--layers_per_block=1,1",
    "--growth_k=2",
    "--first_filters=4",
    "--average=0.9",
    "--accumulate=2",
    "--save_every=0.000001",
    "--keep=1",
)


def in_the_middle_of_a_write(count: int) -> None:
    """Before the n-th finished file takes its place."""
    os.fsync = after_calls(count, os.fsync, kill_myself)


def between_two_writes(count: int) -> None:
    """After the n-th file has taken its place."""
    Path.replace = after_calls(count, Path.replace, kill_myself)


def in_a_step(count: int, what=kill_myself) -> None:
    """When the weights have changed and nobody has counted the step."""
    from tiramisu.training_step import TrainingStep

    TrainingStep.__call__ = after_calls(count, TrainingStep.__call__, what)


def in_a_step_by_ctrl_c(count: int) -> None:
    """The same, politely."""
    in_a_step(count, interrupt_myself)


MOMENTS = (
    in_the_middle_of_a_write,
    between_two_writes,
    in_a_step,
    in_a_step_by_ctrl_c,
)


def disturbed(arguments, moment, count) -> int:
    """Run the command line until something ends it."""
    moment(count)
    return command_line(arguments)


def main(data: Path, folder: Path) -> None:
    """Write both trainings and a list of how the runs ended."""
    common = [*ARGUMENTS, f"--train_data={data}", f"--val_data={data}"]
    whole = [*common, f"--ckpt={folder / 'whole'}"]
    code = finish(start(partial(command_line, whole), folder / "whole.txt"))
    ends = [("undisturbed", 0, code)]
    chance = random.Random(1)
    while len(ends) < 20:
        moment = MOMENTS[(len(ends) - 1) % len(MOMENTS)]
        count = chance.randint(2, 5)
        has_begun = (folder / "killed.phase1.state").is_file()
        arguments = [*common, f"--ckpt={folder / 'killed'}"]
        arguments += ["--resume"] if has_begun else []
        work = partial(disturbed, arguments, moment, count)
        code = finish(start(work, folder / "killed.txt"))
        ends.append((moment.__name__, count, code))
        if code not in (-9, 130):
            break
    (folder / "ends.json").write_text(json.dumps(ends))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
