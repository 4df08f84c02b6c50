"""Which corrections teach and which are held out to judge what was learnt.

About one part in six is held out. With six corrected images and more, whole images are;
before that, blocks within images, since one image in three would be too much to do
without. Once decided, a part stays on its side for good and new ones join: no model
learns from what judges it or has judged its ancestors. Of what is held out a part
chooses the best weights of a lesson, once there is enough, and the rest judges; see
``tiramisu.choosing``.

Nothing here is random: the same corrections, joining in the same order, are divided in
the same way.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.choosing import (
    GROUP_SIZE,
    Counts,
    choosers,
    is_chooser,
    is_enough_to_choose,
)
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.errors import DatasetError
from tiramisu.masks import LabelMask, read_mask, write_atomically
from tiramisu.samples import Sample

BLOCK_SIZE = 64
"""Edge in pixels of the blocks that images are divided into."""

IMAGES_FOR_WHOLES = 6
"""With so many corrected images, new ones are held out as wholes or not at all."""

_PARTS_FOR_ONE_HELD_OUT = 6
# The third of every six: a first verdict comes early, but not before something teaches.
_TURN = 2

Block = tuple[int, int]
"""Row and column of a block."""

BlockCounts = Mapping[Block, npt.NDArray[np.int64]]
"""Pixels of each label, (256,) int64, in the blocks that have labelled ones."""


@dataclass(frozen=True)
class Holdout:
    """What is held out; a value, which ``extended`` makes a new one of.

    Attributes:
        wholes: Images divided as wholes, by name: whether they are held out.
        blocks: Images divided by blocks, by name: whether each block is held out.
        chooses: Whether a part of what is held out chooses; once so, for good.
    """

    wholes: Mapping[str, bool] = field(default_factory=dict)
    blocks: Mapping[str, Mapping[Block, bool]] = field(default_factory=dict)
    chooses: bool = False

    def extended(
        self, found: Mapping[str, BlockCounts], kept: Collection[str] = ()
    ) -> Holdout:
        """Let newly corrected images and blocks join; what is known stays as it is.

        Args:
            found: Labelled pixels of each corrected image.
            kept: Images that a person wants held out as wholes, whatever they were.
        """
        wholes = {**self.wholes, **dict.fromkeys(kept, True)}
        blocks = {
            name: dict(sides)
            for name, sides in self.blocks.items()
            if name not in wholes
        }
        new = sorted((set(found) - set(wholes) - set(blocks)), key=_shuffled)
        if len(wholes) + len(blocks) + len(new) >= IMAGES_FOR_WHOLES:
            for name in new:
                wholes[name] = _is_turn([*wholes.values()])
        else:
            blocks.update({name: {} for name in new})
        _let_blocks_join(blocks, found)
        holdout = Holdout(wholes, blocks, self.chooses)
        if is_enough_to_choose(holdout._held_out_counts(found)):
            return replace(holdout, chooses=True)
        return holdout

    def _held_out_counts(
        self, found: Mapping[str, BlockCounts]
    ) -> Iterator[tuple[bool, Counts]]:
        """Yield whether each held-out block would choose, and its labels."""
        for name, counted in found.items():
            sides = self.blocks.get(name, {})
            for block, counts in counted.items():
                if self.wholes.get(name, False) or sides.get(block, False):
                    row, column = (one * BLOCK_SIZE // GROUP_SIZE for one in block)
                    yield is_chooser(name, row, column), counts

    def learning_mask(self, name: str, mask: LabelMask) -> LabelMask:
        """Return a copy of an image's mask, unlabelled wherever it must not teach."""
        return self._one_side(name, mask, held_out=False)

    def held_out_mask(self, name: str, mask: LabelMask) -> LabelMask:
        """Return a copy of an image's mask, unlabelled wherever it may teach."""
        return self._one_side(name, mask, held_out=True)

    def choosing_mask(self, name: str, mask: LabelMask) -> LabelMask:
        """Return the same, unlabelled wherever it does not choose among weights."""
        side = self.held_out_mask(name, mask)
        keeps = choosers(name, mask.shape) if self.chooses else np.False_
        return np.where(keeps, side, np.uint8(IGNORE_INDEX))

    def judging_mask(self, name: str, mask: LabelMask) -> LabelMask:
        """Return the same, unlabelled wherever it does not judge what was learnt."""
        side = self.held_out_mask(name, mask)
        if self.chooses:
            side[choosers(name, mask.shape)] = IGNORE_INDEX
        return side

    def _one_side(self, name: str, mask: LabelMask, *, held_out: bool) -> LabelMask:
        """Parts that have not joined yet are on neither side."""
        if self.wholes.get(name) is held_out:
            return np.array(mask)
        side: LabelMask = np.full_like(mask, IGNORE_INDEX)
        for block, is_held_out in self.blocks.get(name, {}).items():
            if is_held_out is held_out:
                place = block_slices(block)
                side[place] = mask[place]
        return side

    def names(self, *, held_out: bool) -> list[str]:
        """List the images that have something on one of the sides."""
        wholes = [name for name, side in self.wholes.items() if side is held_out]
        parts = [
            name for name, sides in self.blocks.items() if held_out in sides.values()
        ]
        return [*wholes, *parts]

    def shares(self) -> dict[str, float]:
        """Return which share of an image is held out, by its name, where any is."""
        wholes = {name: float(side) for name, side in self.wholes.items()}
        parts = {
            name: sum(sides.values()) / len(sides)
            for name, sides in self.blocks.items()
            if sides
        }
        return {name: share for name, share in (parts | wholes).items() if share}

    def describe(self) -> str:
        """Say in one sentence what is held out."""
        out = sum(self.wholes.values())
        sides = [side for one in self.blocks.values() for side in one.values()]
        parts = []
        if self.wholes:
            parts.append(f"{out} of {len(self.wholes)} images")
        if sides:
            parts.append(
                f"{sum(sides)} of {len(sides)} blocks in {len(self.blocks)} "
                f"{'other ' if self.wholes else ''}"
                f"{'image' if len(self.blocks) == 1 else 'images'}"
            )
        return f"Held out: {' and '.join(parts) or 'nothing yet'}."

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-compatible data."""
        return {
            "block_size": BLOCK_SIZE,
            "chooses": self.chooses,
            "wholes": dict(self.wholes),
            "blocks": {
                name: {
                    "held_out": sorted(one for one, side in sides.items() if side),
                    "learning": sorted(one for one, side in sides.items() if not side),
                }
                for name, sides in self.blocks.items()
            },
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Holdout:
        """Return what ``to_dict`` was made of.

        Raises:
            KeyError, TypeError, ValueError, AttributeError: It is something else.
        """
        if stored["block_size"] != BLOCK_SIZE:
            raise ValueError(f"block_size is {stored['block_size']!r}")
        blocks = {}
        for name, sides in stored["blocks"].items():
            blocks[str(name)] = {
                (int(row), int(column)): side == "held_out"
                for side in ("held_out", "learning")
                for row, column in sides[side]
            }
        wholes = {str(name): bool(side) for name, side in stored["wholes"].items()}
        return cls(wholes, blocks, bool(stored.get("chooses", False)))

    @classmethod
    def read(cls, path: Path) -> Holdout:
        """Read what ``write`` has written; nothing is held out where there is none.

        Raises:
            DatasetError: The file is damaged.
        """
        try:
            return cls.from_dict(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return cls()
        except (OSError, KeyError, TypeError, ValueError, AttributeError) as problem:
            raise DatasetError(
                f"{path} does not say which corrections are held out ({problem!r}); "
                "bring it back from a backup, or delete it to divide them anew."
            ) from problem

    def write(self, path: Path) -> None:
        """Write it in one step.

        Raises:
            OSError: It cannot be written; an older file is as it was.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(self.to_dict(), indent=1).encode())


@dataclass(frozen=True)
class Corrections:
    """Corrected images, and which parts of them teach.

    Attributes:
        samples: Images and masks by name.
        holdout: What is held out of them.
        others: Images of the same project in which nothing is labelled.
    """

    samples: Mapping[str, Sample]
    holdout: Holdout
    others: Sequence[Path] = ()

    @property
    def pictures(self) -> list[Path]:
        """All images, labelled or not, in the same order whatever is labelled."""
        labelled = (sample.image for sample in self.samples.values())
        return sorted([*labelled, *self.others])

    @classmethod
    def all_teaching(cls, samples: Sequence[Sample]) -> Corrections:
        """Hold nothing out, for a script that judges in a way of its own."""
        named = {str(sample.image): sample for sample in samples}
        return cls(named, Holdout(dict.fromkeys(named, False)))

    def names(self, *, held_out: bool) -> list[str]:
        """List the images that have something on one of the sides, in order."""
        chosen = set(self.holdout.names(held_out=held_out))
        return [name for name in self.samples if name in chosen]


def divide(
    samples: Mapping[str, Sample],
    classes: Sequence[LabelClass],
    holdout: Holdout,
    kept: Collection[str] = (),
) -> Corrections:
    """Read all masks and let what is new in them join one of the sides.

    Args:
        samples: Images and masks by name; those without labels are left out.
        classes: What the masks hold.
        holdout: How it was divided so far.
        kept: Images that a person wants held out.

    Raises:
        MaskError: A mask cannot be read.
    """
    found = {
        name: counts
        for name, sample in samples.items()
        if (counts := _count(sample, classes))
    }
    extended = holdout.extended(found, [name for name in kept if name in found])
    return Corrections({name: samples[name] for name in found}, extended)


def _count(sample: Sample, classes: Sequence[LabelClass]) -> BlockCounts:
    return count_blocks(read_mask(sample.mask, classes, sample.unlabelled))


def count_blocks(mask: LabelMask) -> BlockCounts:
    """Count the labels in each block of a mask that has any."""
    width = mask.shape[1]
    columns = np.arange(width) // BLOCK_SIZE * 256
    num_columns = -(-width // BLOCK_SIZE)
    found = {}
    for row, top in enumerate(range(0, len(mask), BLOCK_SIZE)):
        strip = mask[top : top + BLOCK_SIZE]
        if (strip == IGNORE_INDEX).all():
            continue
        codes = (strip + columns).ravel()
        counts = np.bincount(codes, minlength=256 * num_columns).reshape(-1, 256)
        for column in np.flatnonzero(counts[:, :IGNORE_INDEX].any(axis=1)):
            found[row, int(column)] = counts[column].astype(np.int64)
    return found


def block_slices(block: Block) -> tuple[slice, slice]:
    """Return the rows and columns of a block; the last ones may reach too far."""
    top, left = block[0] * BLOCK_SIZE, block[1] * BLOCK_SIZE
    return slice(top, top + BLOCK_SIZE), slice(left, left + BLOCK_SIZE)


def _let_blocks_join(
    blocks: Mapping[str, dict[Block, bool]], found: Mapping[str, BlockCounts]
) -> None:
    """Put labelled blocks that are new on a side, each rarest class by itself.

    Otherwise a rare class could be missing from what judges.
    """
    counted = {
        (name, block): counts
        for name in blocks
        for block, counts in found.get(name, {}).items()
    }
    if not counted:
        return
    totals = np.sum([*counted.values()], axis=0)
    sides: dict[int, list[bool]] = {}
    waiting = []
    for (name, block), counts in counted.items():
        rarest = _rarest(counts, totals)
        if block in blocks[name]:
            sides.setdefault(rarest, []).append(blocks[name][block])
        else:
            waiting.append((name, block, rarest))
    for name, block, rarest in sorted(waiting, key=lambda one: _shuffled(one[:2])):
        known = sides.setdefault(rarest, [])
        blocks[name][block] = _is_turn(known)
        known.append(blocks[name][block])


def _rarest(counts: npt.NDArray[np.int64], totals: npt.NDArray[np.int64]) -> int:
    labels = np.flatnonzero(counts[:IGNORE_INDEX])
    return int(labels[totals[labels].argmin()])


def _is_turn(sides: Sequence[bool]) -> bool:
    """Tell whether the next part is held out, given those before it."""
    out = Counter(sides)[True]
    return out * _PARTS_FOR_ONE_HELD_OUT + _TURN <= len(sides)


def _shuffled(name: object) -> bytes:
    """Sort key in which neighbours are far apart, the same on every machine."""
    return hashlib.sha256(repr(name).encode()).digest()
