"""Keras's optimisers, with TensorFlow's own kernel for the update of a variable.

Keras makes an update of a dozen operations, for hundreds of variables. In one kernel
each they make a graph of a third fewer nodes, which is there the sooner. State and
results are Keras's; several replicas and other types than float32 go Keras's own way.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import keras
import tensorflow as tf


class FusedAdamW(keras.optimizers.AdamW):
    """Keras's optimiser with its arithmetic in one kernel for each variable."""

    _shared: Mapping[str, Any] = MappingProxyType({})

    def apply(self, grads: Any, trainable_variables: Any = None) -> None:
        """Update all variables; see Keras."""
        step = tf.cast(self.iterations.value + 1, tf.float32)
        beta1, beta2 = tf.constant(self.beta_1), tf.constant(self.beta_2)
        self._shared = {
            "beta1": beta1,
            "beta2": beta2,
            "beta1_power": beta1**step,
            "beta2_power": beta2**step,
            "epsilon": tf.constant(self.epsilon),
        }
        super().apply(grads, trainable_variables)
        self._shared = MappingProxyType({})

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Update one variable; see Keras."""
        if not _suits_a_kernel(variable):
            super().update_step(gradient, variable, learning_rate)
            return
        place = self._get_variable_index(variable)
        tf.raw_ops.ResourceApplyAdam(
            var=variable.handle,
            m=self._momentums[place].value.handle,
            v=self._velocities[place].value.handle,
            lr=learning_rate,
            grad=tf.cast(gradient, tf.float32),
            **self._shared,
        )


class FusedRMSprop(keras.optimizers.RMSprop):
    """The same for Keras's optimiser without momentum."""

    def build(self, variables: Any) -> None:
        """Make room; see Keras."""
        super().build(variables)
        # The kernel writes its steps down before it takes them; nobody keeps them.
        self._steps = [
            tf.Variable(tf.zeros(one.shape), trainable=False) for one in variables
        ]

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Update one variable; see Keras."""
        if not _suits_a_kernel(variable):
            super().update_step(gradient, variable, learning_rate)
            return
        place = self._get_variable_index(variable)
        tf.raw_ops.ResourceApplyRMSProp(
            var=variable.handle,
            ms=self._velocities[place].value.handle,
            mom=self._steps[place].handle,
            lr=learning_rate,
            rho=self.rho,
            momentum=0.0,
            epsilon=self.epsilon,
            grad=tf.cast(gradient, tf.float32),
        )


def _suits_a_kernel(variable: Any) -> bool:
    replicas: int = tf.distribute.get_strategy().num_replicas_in_sync
    return replicas == 1 and bool(variable.dtype == tf.float32)
