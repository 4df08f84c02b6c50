"""The machines that train together, as ``TF_CONFIG`` lists them, without TensorFlow."""

from __future__ import annotations

import json
import os

from tiramisu.errors import ConfigError

CLUSTER_VARIABLE = "TF_CONFIG"

DISTRIBUTIONS = ("auto", "none", "mirrored", "multi_worker")
"""How a batch may be shared; see ``tiramisu.distribution``."""


def count_machines() -> int:
    """Return how many machines ``TF_CONFIG`` lists; 0 where it is not set.

    Raises:
        ConfigError: It is set to something else.
    """
    text = os.environ.get(CLUSTER_VARIABLE, "")
    if not text:
        return 0
    try:
        cluster = json.loads(text).get("cluster", {})
        return sum(len(cluster.get(role, ())) for role in ("chief", "worker"))
    except (ValueError, AttributeError, TypeError) as problem:
        raise ConfigError(
            f"{CLUSTER_VARIABLE} is {text!r}, which is no description of a cluster; "
            "correct it, or unset it to train on this machine alone."
        ) from problem
