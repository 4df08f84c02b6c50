"""Inference on the processors of one or many machines, by Ray Data.

Each worker loads the model once; then it reads images, predicts them and writes the
results itself. Only names travel, so images, model and results must lie where all
machines find them under the same path, and all need this program.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import logging
import os
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tiramisu.errors import ClusterError, ConfigError, TiramisuError
from tiramisu.file_inference import FileInference, InferenceRequest
from tiramisu.lean_import import import_tensorflow_leanly

_MOST_BLOCKS = 1000
_PATIENCE_S = 20
# Ray's place for what travels. It would take a third of the machine for it.
_STORE_BYTES = 256 * 2**20


def infer_on_ray(
    request: InferenceRequest,
    masks: Mapping[Path, Path],
    *,
    address: str | None = None,
    workers: int | None = None,
    on_image: Callable[[], object] | None = None,
) -> list[TiramisuError]:
    """Predict images on a cluster; a bad one does not stop the others.

    Args:
        request: What to predict with and what to write.
        masks: The mask to write of each image.
        address: Of a cluster that runs, as ``ray.init`` takes it. Without it, one is
            started on this machine and stopped at the end.
        workers: How many load the model; by default one for each GPU of the cluster, or
            without any, for each processor.
        on_image: Called when an image is done.

    Returns:
        What went wrong, in the order of the images.

    Raises:
        ConfigError: Ray is not installed, or there cannot be so many workers.
        ClusterError: The cluster cannot be reached, or it gave up.
        TiramisuError: The model cannot be used.
    """
    check_ray(workers)
    import ray

    with _connected(address):
        try:
            problems = {}
            for row in _results(request, masks, workers):
                if row["model_problem"]:
                    raise TiramisuError(row["model_problem"])
                if row["problem"]:
                    problems[row["place"]] = TiramisuError(row["problem"])
                if on_image is not None:
                    on_image()
        except ray.exceptions.RayError as problem:
            raise ClusterError(
                f"The cluster gave up ({_reason(problem)}); Ray's logs say more."
            ) from problem
    return [problems[place] for place in sorted(problems)]


def check_ray(workers: int | None = None) -> None:
    """Refuse what cannot be done, before anything is.

    Raises:
        ConfigError: Ray is not installed, or there cannot be so many workers.
    """
    if importlib.util.find_spec("ray") is None:
        raise ConfigError(
            "A cluster needs the package ray; install the program with its extra "
            "'cluster', or leave --cluster and --ray_address out."
        )
    if workers is not None and workers < 1:
        raise ConfigError(f"cluster_workers is {workers}; give 1 or more.")


@contextmanager
def _connected(address: str | None) -> Iterator[None]:
    """Be connected to a cluster; one that was started here ends with it."""
    import ray

    # Nobody has agreed to tell Ray's makers what runs here.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    # Workers are to be as urgent as the program that waits for them.
    os.environ.setdefault("RAY_worker_niceness", "0")
    if address:
        _check_that_somebody_answers(address)
    own: dict[str, Any] = {
        "include_dashboard": False,
        "object_store_memory": _STORE_BYTES,
    }
    try:
        ray.init(
            address=address or "local",
            log_to_driver=False,
            logging_level=logging.ERROR,
            **({} if address else own),
        )
    except Exception as problem:  # of all kinds, down to the bare one
        ray.shutdown()
        raise ClusterError(
            f"There is no cluster at {address} ({_reason(problem)}); check "
            "--ray_address."
            if address
            else f"No cluster starts on this machine ({_reason(problem)})."
        ) from problem
    try:
        yield
    finally:
        ray.shutdown()


def _check_that_somebody_answers(address: str) -> None:
    """Try ``host:port``; Ray itself would wait for minutes on end.

    Raises:
        ClusterError: Nobody does.
    """
    host, colon, port = address.removeprefix("ray://").rpartition(":")
    if not colon:
        return
    try:
        with socket.create_connection((host, int(port)), timeout=_PATIENCE_S):
            return
    except (OSError, ValueError) as problem:
        raise ClusterError(
            f"Nobody answers at {address} ({problem}); check --ray_address."
        ) from problem


def _results(
    request: InferenceRequest,
    masks: Mapping[Path, Path],
    workers: int | None,
) -> Iterator[dict[str, Any]]:
    """Yield a row for each image as it is done."""
    import ray.data

    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    gpus = int(ray.cluster_resources().get("GPU", 0))
    count = workers or gpus or int(ray.cluster_resources().get("CPU", 1))
    rows = [
        {"place": place, "image": str(image.absolute()), "mask": str(mask.absolute())}
        for place, (image, mask) in enumerate(masks.items())
    ]
    images = ray.data.from_items(rows, override_num_blocks=min(len(rows), _MOST_BLOCKS))
    size = min(count, len(rows))
    return iter(
        images.map(
            _Worker,
            fn_constructor_args=(_with_whole_path(request),),
            compute=ray.data.ActorPoolStrategy(size=size),
            num_cpus=1,
            num_gpus=1 if gpus else 0,
        ).iter_rows()
    )


def _with_whole_path(request: InferenceRequest) -> InferenceRequest:
    return dataclasses.replace(request, model=request.model.absolute())


class _Worker:
    """Lives in a process of its own on some machine of the cluster."""

    def __init__(self, request: InferenceRequest) -> None:
        # Ray counts one processor for each worker; each runtime would take all.
        os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")
        self._model_problem = ""
        try:
            self._infer = FileInference(
                request, before_tensorflow=import_tensorflow_leanly
            )
        except TiramisuError as error:
            # Raised here, it would make Ray start the worker again and again.
            self._model_problem = str(error)

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        """Predict one image; return its place and what went wrong, if anything."""
        problem = ""
        try:
            if not self._model_problem:
                self._infer(Path(row["image"]), Path(row["mask"]))
        except TiramisuError as error:
            problem = str(error)
        return {
            "place": row["place"],
            "problem": problem,
            "model_problem": self._model_problem,
        }


def _reason(problem: BaseException) -> str:
    """Return the cause in one line; Ray wraps it in pages of text."""
    cause: BaseException | None = problem
    while cause is not None and not str(cause).strip():
        cause = cause.__cause__
    lines = str(cause or type(problem).__name__).strip().splitlines()
    return lines[-1].strip().rstrip(".")
