"""``--mode=infer``: predict a folder of images."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from tqdm import tqdm

from tiramisu.commands.console import (
    for_each_image,
    import_tensorflow_quietly,
    quiet_errors,
    report_failures,
    say,
)
from tiramisu.errors import DatasetError, OutputError, TiramisuError
from tiramisu.file_inference import (
    PROBABILITIES,
    UNCERTAINTY,
    FileInference,
    InferenceRequest,
)
from tiramisu.mask_owners import mask_names
from tiramisu.model_file import find_model
from tiramisu.ray_inference import check_ray, infer_on_ray
from tiramisu.runtime import RUNTIMES
from tiramisu.samples import find_images, image_root


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of inference to the parser."""
    add = parser.add_argument_group("inference (--mode=infer)").add_argument
    add(
        "--infer_data",
        type=Path,
        default=Path("data/infer"),
        help="images to predict (default: %(default)s)",
    )
    add(
        "--output_folder",
        type=Path,
        default=Path("data/output"),
        help="where predicted masks go (default: %(default)s)",
    )
    add(
        "--probabilities",
        action="store_true",
        help=f"also write <image>{PROBABILITIES}, a page for each class",
    )
    add(
        "--uncertainty",
        action="store_true",
        help=f"also write <image>{UNCERTAINTY}: predictive entropy and mutual "
        "information, in nats, by Monte-Carlo dropout",
    )
    add("--samples", type=int, default=16, help="of Monte-Carlo dropout")
    add(
        "--runtime",
        choices=RUNTIMES,
        default="auto",
        help="what predicts; auto: OpenVINO where it is installed and has been checked "
        "to answer as TensorFlow does, else TensorFlow (default: %(default)s)",
    )
    add(
        "--cluster",
        action="store_true",
        help="share the images among workers on all processors of this machine, by Ray",
    )
    add(
        "--ray_address",
        help="share them among the machines of this Ray cluster, which all must see "
        "the files under the same paths; auto: the one that runs on this machine",
    )
    add(
        "--cluster_workers",
        type=int,
        help="of the cluster; each loads the model (default: one for each GPU, or "
        "without any, for each processor)",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Predict every image; bad ones are named at the end."""
    del arguments
    images = find_images(options.infer_data)
    if not images:
        raise DatasetError(f"{options.infer_data} has no images to predict.")
    masks = _mask_paths(options.infer_data, options.output_folder, images)
    request = _request(options)
    _check_that_no_image_is_replaced(masks, request)
    request.check()
    if _wants_cluster(options):
        check_ray(options.cluster_workers)
    predict = _predict_on_cluster if _wants_cluster(options) else _predict
    failed = predict(options, request, masks)
    say(f"{len(images) - len(failed)} masks are in {options.output_folder}.")
    return report_failures(failed)


def _request(options: argparse.Namespace) -> InferenceRequest:
    return InferenceRequest(
        find_model(options.ckpt),
        options.batch_size or 1,
        options.probabilities,
        options.uncertainty,
        options.samples,
        options.runtime,
    )


def _wants_cluster(options: argparse.Namespace) -> bool:
    return bool(options.cluster or options.ray_address)


def _predict(
    options: argparse.Namespace, request: InferenceRequest, masks: Mapping[Path, Path]
) -> list[TiramisuError]:
    """Predict in this process and return what went wrong."""
    del options
    infer = FileInference(request, before_tensorflow=import_tensorflow_quietly)
    say(f"{request.model.name} is run by {infer.runtime_name}.")
    return for_each_image([*masks], lambda image: infer(image, masks[image]))


def _predict_on_cluster(
    options: argparse.Namespace, request: InferenceRequest, masks: Mapping[Path, Path]
) -> list[TiramisuError]:
    """Predict in other processes and return what went wrong."""
    with (
        quiet_errors() as stream,
        tqdm(total=len(masks), unit="image", mininterval=1.0, file=stream) as bar,
    ):
        return infer_on_ray(
            request,
            masks,
            address=options.ray_address,
            workers=options.cluster_workers,
            on_image=bar.update,
        )


def _mask_paths(
    folder: Path, output_folder: Path, images: Sequence[Path]
) -> dict[Path, Path]:
    """Name each mask after its image; no two images share one."""
    root = image_root(folder)
    names = {path: path.relative_to(root).as_posix() for path in images}
    masks = mask_names([*names.values()])
    return {image: output_folder / masks[name] for image, name in names.items()}


def _check_that_no_image_is_replaced(
    masks: Mapping[Path, Path], request: InferenceRequest
) -> None:
    images = {image.resolve() for image in masks}
    for mask in masks.values():
        for output in request.outputs(mask):
            if output.resolve() in images:
                raise OutputError(
                    f"The result {output} would replace an image of that name; "
                    "choose another --output_folder."
                )
