"""Several devices and machines that share the work of each batch.

``batch_size`` is that of the whole batch: every replica gets its share, losses and
gradients are summed over all of them, so the result is that of one device with the
whole batch, but for batch normalisation, which sees a replica's own share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu.cluster import CLUSTER_VARIABLE, DISTRIBUTIONS, count_machines
from tiramisu.errors import ConfigError


class Replicas:
    """The devices, here and elsewhere, that hold a copy of the network each.

    Without a strategy it is one device, and everything works in the same way.

    Attributes:
        count: Replicas on all machines together.
        workers: Processes, one a machine.
        worker: Number of this process, from 0.
    """

    def __init__(self, strategy: tf.distribute.Strategy | None = None) -> None:
        self._strategy = strategy or tf.distribute.get_strategy()
        self.count: int = self._strategy.num_replicas_in_sync
        self.workers, self.worker = _place_in_cluster(self._strategy)

    @property
    def is_chief(self) -> bool:
        """Whether this process writes the files."""
        return self.worker == 0

    @property
    def local_count(self) -> int:
        """Replicas of this process."""
        return self.count // self.workers

    @contextmanager
    def building(self) -> Iterator[None]:
        """Create variables in here, so that every replica has a copy of each.

        Keras leaves open how the dropout layers' random seeds, which each replica
        advances, become one value; they are equal, so the first will do.
        """
        if self.count == 1:
            yield
            return
        with self._strategy.scope(), tf.variable_creator_scope(_with_aggregation):
            yield

    def run(self, function: Callable[..., Any], *inputs: Any) -> Any:
        """Call a function in every replica and return the first one's result here."""
        results = self._strategy.run(function, args=inputs)
        return self._strategy.experimental_local_results(results)[0]

    def own_part(self, batch: Any) -> Any:
        """Return this replica's part of its process's share of a batch.

        Args:
            batch: A tensor whose first axis is a multiple of ``local_count``.
        """
        if self.local_count == 1:
            return batch
        shape = tf.shape(batch)[1:]
        parts = tf.reshape(batch, tf.concat([[self.local_count, -1], shape], 0))
        return parts[_replica_number() % self.local_count]

    def total(self, counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Sum an array over all processes; all of them must call this."""
        if self.workers == 1:
            return counts

        def add() -> Any:
            # Each process counts once, however many replicas it has.
            own = tf.cast(_replica_number() % self.local_count == 0, tf.int64)
            context = tf.distribute.get_replica_context()
            return context.all_reduce("SUM", [tf.constant(counts) * own])[0]

        return np.asarray(tf.function(self.run)(add))

    def wait_for_all(self) -> None:
        """Return when every process has come this far."""
        self.total(np.zeros(1, np.int64))

    def part(self) -> None:
        """Wait for all once more, when everything is done.

        A process that ends while the others still add up the last sum breaks it for
        them. Here that may happen: there is nothing left to lose.
        """
        with suppress(tf.errors.OpError):
            self.wait_for_all()


def sum_over_replicas(value: Any) -> Any:
    """Sum a tensor over all replicas, to be called inside of them.

    The gradient is that of the replica's own part: summed over the replicas, as the
    optimiser does, gradients are then those of the whole batch.
    """
    context = tf.distribute.get_replica_context()
    if context is None or context.num_replicas_in_sync == 1:
        return value
    total = context.all_reduce("SUM", tf.stop_gradient(value))
    return value + tf.stop_gradient(total - value)


def share_of_replica(value: Any) -> Any:
    """Divide what every replica computes alike, so that the sum counts it once."""
    return value / tf.distribute.get_strategy().num_replicas_in_sync


def own_copy(variable: Any) -> Any:
    """Return this replica's own copy of a Keras variable, to be assigned to.

    All replicas must end up with the same value.
    """
    strategy = tf.distribute.get_strategy()
    if strategy.num_replicas_in_sync == 1:
        return variable
    copies = strategy.experimental_local_results(variable.value)
    return copies[tf.get_static_value(_replica_number()) % len(copies)]


def share_statistics(variables: list[Any]) -> None:
    """Give all replicas the mean of their copies of some variables."""
    context = tf.distribute.get_replica_context()
    if context.num_replicas_in_sync == 1 or not variables:
        return
    copies = [own_copy(variable) for variable in variables]
    means = context.all_reduce("MEAN", [tf.identity(copy) for copy in copies])
    for copy, mean in zip(copies, means, strict=True):
        copy.assign(mean)


def make_replicas(name: str) -> Replicas:
    """Return the replicas that a name stands for.

    Args:
        name: ``none`` is one device, ``mirrored`` all GPUs of this machine,
            ``multi_worker`` all machines that the variable ``TF_CONFIG`` lists.
            ``auto`` takes the machines where they are listed, else the GPUs where
            there are several.

    To be called before TensorFlow is used for anything else. With several machines it
    returns when all of them have come this far.

    Raises:
        ConfigError: The name is unknown, or ``TF_CONFIG`` is not what it should be.
    """
    if name not in DISTRIBUTIONS:
        raise ConfigError(
            f"distribute is {name!r}; use one of {', '.join(DISTRIBUTIONS)}."
        )
    machines = count_machines()
    if name == "multi_worker" or (name == "auto" and machines > 1):
        if machines == 0:
            raise ConfigError(
                f"distribute is multi_worker, but {CLUSTER_VARIABLE} is not set; it "
                "lists the machines and says which of them this is."
            )
        return _replicas_of(tf.distribute.MultiWorkerMirroredStrategy())
    # Only asked for where needed: it starts TensorFlow.
    if name == "mirrored" or (name == "auto" and _count_gpus() > 1):
        return _replicas_of(tf.distribute.MirroredStrategy())
    return Replicas()


def _replicas_of(strategy: tf.distribute.Strategy) -> Replicas:
    """One device alone needs no strategy, whatever was asked for."""
    return Replicas(strategy if strategy.num_replicas_in_sync > 1 else None)


def _count_gpus() -> int:
    return len(tf.config.list_logical_devices("GPU"))


def _place_in_cluster(strategy: tf.distribute.Strategy) -> tuple[int, int]:
    """Return how many processes there are and the number of this one."""
    resolver = strategy.cluster_resolver
    if resolver is None or not resolver.task_type:
        return 1, 0
    jobs = resolver.cluster_spec().as_dict()
    chiefs = len(jobs.get("chief", ()))
    number = resolver.task_id + (0 if resolver.task_type == "chief" else chiefs)
    return chiefs + len(jobs.get("worker", ())), number


def _with_aggregation(create: Callable[..., Any], **options: Any) -> Any:
    is_open = options.get("aggregation") in (None, tf.VariableAggregation.NONE)
    if is_open and not options.get("trainable", True):
        options["aggregation"] = tf.VariableAggregation.ONLY_FIRST_REPLICA
    return create(**options)


def _replica_number() -> Any:
    return tf.distribute.get_replica_context().replica_id_in_sync_group
