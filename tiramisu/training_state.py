"""What a training keeps on disk to go on from, and what earlier ones have left.

The state is one file that is replaced in one step. A cut between any two writes leaves
checkpoints that are whole and a state from which the same ones are made again.
"""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tiramisu.config import TiramisuConfig
from tiramisu.errors import OutputError, TrainingError
from tiramisu.model_file import (
    BEST,
    MODEL_SUFFIX,
    Tensors,
    checkpoint_path,
    checkpoints,
    read_metadata,
    read_tensors,
    write_tensors,
)
from tiramisu.training_settings import TrainingSettings

STATE_SUFFIX = ".state"
_PREVIOUS_SUFFIX = ".previous"
_KEY = "training"
# What a resumed training may do otherwise: none of it changes the steps already done.
_MAY_CHANGE = frozenset({"epochs", "keep", "save_every"})


@dataclass
class Progress:
    """How far a training has come.

    Attributes:
        epoch: Epochs done.
        losses: Of the steps done in the epoch under way.
        best: Best validation mean IoU so far.
        best_epoch: The epoch that reached it.
        history: One row of figures for each epoch.
        parent: Model file that it started from, if any.
    """

    epoch: int = 0
    losses: list[float] = field(default_factory=list)
    best: float = -1.0
    best_epoch: int = 0
    history: list[dict[str, Any]] = field(default_factory=list)
    parent: str | None = None


def state_path(ckpt: Path) -> Path:
    """Where a training called ``ckpt`` keeps what it needs to continue."""
    return ckpt.with_name(ckpt.name + STATE_SUFFIX)


def write_state(
    ckpt: Path,
    tensors: Tensors,
    settings: TrainingSettings,
    config: TiramisuConfig,
    progress: Progress,
) -> None:
    """Replace the state in one step.

    Raises:
        ModelFileError: It cannot be written; the older one is untouched.
    """
    description = {
        "settings": dataclasses.asdict(settings),
        "config": config.to_dict(),
        **dataclasses.asdict(progress),
    }
    write_tensors(state_path(ckpt), tensors, {_KEY: json.dumps(description)})


def read_state(
    ckpt: Path, settings: TrainingSettings, config: TiramisuConfig
) -> tuple[Tensors, Progress]:
    """Read the state of a training with these settings.

    Raises:
        TrainingError: There is none, or it belongs to another training.
        ModelFileError: The file is damaged.
    """
    path = state_path(ckpt)
    if not path.is_file():
        raise TrainingError(
            f"There is nothing to resume: {path} does not exist. "
            "Start without --resume."
        )
    description = json.loads(read_metadata(path)[_KEY])
    changed = _changed_settings(description["settings"], settings)
    if changed or description["config"] != config.to_dict():
        raise TrainingError(
            f"{path} belongs to a training with other settings "
            f"({', '.join(changed) or 'the network'}); use the same ones, or "
            "start without --resume."
        )
    known = [one.name for one in dataclasses.fields(Progress)]
    progress = {name: description[name] for name in known if name in description}
    return read_tensors(path), Progress(**progress)


def _changed_settings(before: dict[str, Any], settings: TrainingSettings) -> list[str]:
    """Name what differs; settings that an older state lacks had their defaults."""
    defaults = dataclasses.asdict(TrainingSettings())
    now = json.loads(json.dumps(dataclasses.asdict(settings)))
    return [
        name
        for name, value in now.items()
        if name not in _MAY_CHANGE and value != before.get(name, defaults[name])
    ]


def check_finite(tensors: Tensors) -> None:
    """Refuse to keep weights that are spoiled.

    Raises:
        TrainingError: A value is not finite.
    """
    for name, values in tensors.items():
        if not np.isfinite(values).all():
            raise TrainingError(
                f"{name} became infinite or not a number; what was saved before is "
                "untouched. Lower the learning rate."
            )


def remove_old_checkpoints(ckpt: Path, keep: int) -> None:
    """Remove all but the latest ``keep`` checkpoints; 0 keeps all."""
    found = checkpoints(ckpt)
    for epoch in sorted(found)[:-keep] if keep else ():
        found[epoch].unlink(missing_ok=True)


def remove_unfinished_files(ckpt: Path) -> None:
    """Remove what a killed training was writing when it ended."""
    suffixes = rf"({STATE_SUFFIX}|-(\d+|{BEST}){MODEL_SUFFIX})"
    pattern = re.compile(rf"{re.escape(ckpt.name)}{suffixes}\.\d+\.part")
    if ckpt.parent.is_dir():
        for path in ckpt.parent.iterdir():
            if pattern.fullmatch(path.name):
                path.unlink(missing_ok=True)


def set_aside(ckpt: Path, *others: Path) -> Path | None:
    """Move what an earlier training of this name has left out of the way.

    Its checkpoints and state would otherwise mix with the new ones. The state goes
    first: a cut in between leaves nothing that could be resumed by mistake.

    Args:
        ckpt: Name of the checkpoints.
        others: More files or folders that belong to it.

    Returns:
        The folder ``<ckpt>.previous``, which is emptied first; None if there was
        nothing to move.

    Raises:
        OutputError: A file cannot be moved.
    """
    left = [
        state_path(ckpt),
        *checkpoints(ckpt).values(),
        checkpoint_path(ckpt, BEST),
        *others,
    ]
    left = [path for path in left if path.exists()]
    if not left:
        return None
    folder = ckpt.with_name(ckpt.name + _PREVIOUS_SUFFIX)
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        for path in left:
            path.replace(folder / path.name)
    except OSError as problem:
        raise OutputError(
            f"The earlier training {ckpt} cannot be moved to {folder} "
            f"({problem.strerror or problem}); move it yourself or choose another "
            "--ckpt."
        ) from problem
    return folder
