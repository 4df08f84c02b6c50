"""Which crops of each batch a process cuts, where several share the work."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class BatchShare:
    """The part of every batch that one process cuts; all of it by default.

    Attributes:
        worker: Number of the process, from 0.
        workers: Processes.
        replicas: Devices of all of them; a batch is filled up to a multiple of it.
    """

    worker: int = 0
    workers: int = 1
    replicas: int = 1

    def size(self, batch: int) -> int:
        """Return how many crops of a batch of that size this process cuts."""
        return math.ceil(batch / self.replicas) * self.replicas // self.workers

    def places(
        self, count: int, batch_size: int, first_step: int = 0
    ) -> Iterator[tuple[int, bool]]:
        """Yield the places of this process's crops in the epoch's order.

        Args:
            count: Crops in the epoch.
            batch_size: Crops in a batch.
            first_step: Batches to leave out at the start.

        Yields:
            The place, and whether the crop only fills the batch up: then it repeats
            one of the batch, and its labels must not count.
        """
        for start in range(first_step * batch_size, count, batch_size):
            length = min(batch_size, count - start)
            size = self.size(length)
            for slot in range(self.worker * size, (self.worker + 1) * size):
                yield start + slot % length, slot >= length
