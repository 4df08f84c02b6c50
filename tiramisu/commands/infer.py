"""``--mode=infer``: predict a folder of images."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tiramisu.commands.console import (
    for_each_image,
    import_tensorflow_quietly,
    report_failures,
    say,
)
from tiramisu.errors import ConfigError, DatasetError, OutputError
from tiramisu.images import RgbImage, read_image
from tiramisu.mask_owners import mask_names
from tiramisu.masks import LabelMask, write_mask
from tiramisu.model_file import find_model
from tiramisu.rasters import RASTER_SUFFIX, write_maps
from tiramisu.samples import find_images, image_root

_PROBABILITIES = f"-probabilities{RASTER_SUFFIX}"
_UNCERTAINTY = f"-uncertainty{RASTER_SUFFIX}"


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
        help=f"also write <image>{_PROBABILITIES}, a page for each class",
    )
    add(
        "--uncertainty",
        action="store_true",
        help=f"also write <image>{_UNCERTAINTY}: predictive entropy and mutual "
        "information, in nats, by Monte-Carlo dropout",
    )
    add("--samples", type=int, default=16, help="of Monte-Carlo dropout")


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Predict every image; bad ones are named at the end."""
    del arguments
    images = find_images(options.infer_data)
    if not images:
        raise DatasetError(f"{options.infer_data} has no images to predict.")
    masks = _mask_paths(options.infer_data, options.output_folder, images)
    _check_that_no_image_is_replaced(masks, _suffixes(options))
    model = find_model(options.ckpt)
    predict = _mask_writer(options, model)
    measure = _uncertainty_writer(options, model)

    def work(image: Path) -> None:
        rgb = read_image(image).rgb
        predict(rgb, masks[image])
        measure(rgb, masks[image])

    failed = for_each_image(images, work)
    say(f"{len(images) - len(failed)} masks are in {options.output_folder}.")
    return report_failures(failed)


_Writer = Callable[[RgbImage, Path], None]
"""Takes an image and the path of its mask; writes that or something beside it."""


def _mask_writer(options: argparse.Namespace, model: Path) -> _Writer:
    import_tensorflow_quietly()
    from tiramisu.inference import Prediction, Predictor

    predictor = Predictor(model, batch_size=options.batch_size or 1)
    classes = predictor.info.config.classes

    def predict(rgb: RgbImage, mask: Path) -> LabelMask:
        if not options.probabilities:
            return predictor.predict(rgb).labels
        probabilities = predictor.probabilities(rgb)
        write_maps(
            _beside(mask, _PROBABILITIES),
            [probabilities[..., label] for label in range(len(classes))],
            [one.name for one in classes],
        )
        return Prediction.of_probabilities(probabilities).labels

    return lambda rgb, mask: write_mask(mask, predict(rgb, mask), classes)


def _uncertainty_writer(options: argparse.Namespace, model: Path) -> _Writer:
    if not options.uncertainty:
        return lambda rgb, mask: None
    from tiramisu.uncertainty import UncertaintyPredictor

    predictor = UncertaintyPredictor(
        model, samples=options.samples, batch_size=options.batch_size or 1
    )
    if predictor.info.config.dropout == 0:
        raise ConfigError(
            f"{model} was trained without dropout, so its uncertainty cannot be "
            "measured; leave --uncertainty out."
        )

    def measure(rgb: RgbImage, mask: Path) -> None:
        found = predictor.uncertainty(rgb)
        write_maps(
            _beside(mask, _UNCERTAINTY),
            [found.entropy, found.mutual_information],
            ["predictive entropy", "mutual information"],
        )

    return measure


def _beside(mask: Path, suffix: str) -> Path:
    """Name another output of an image; all end differently, so none clashes."""
    return mask.with_name(mask.name.removesuffix(".png") + suffix)


def _suffixes(options: argparse.Namespace) -> list[str]:
    wanted = {
        ".png": True,
        _PROBABILITIES: options.probabilities,
        _UNCERTAINTY: options.uncertainty,
    }
    return [suffix for suffix, is_wanted in wanted.items() if is_wanted]


def _mask_paths(
    folder: Path, output_folder: Path, images: Sequence[Path]
) -> dict[Path, Path]:
    """Name each mask after its image; no two images share one."""
    root = image_root(folder)
    names = {path: path.relative_to(root).as_posix() for path in images}
    masks = mask_names([*names.values()])
    return {image: output_folder / masks[name] for image, name in names.items()}


def _check_that_no_image_is_replaced(
    masks: Mapping[Path, Path], suffixes: Sequence[str]
) -> None:
    images = {image.resolve() for image in masks}
    for mask in masks.values():
        for suffix in suffixes:
            output = _beside(mask, suffix)
            if output.resolve() in images:
                raise OutputError(
                    f"The result {output} would replace an image of that name; "
                    "choose another --output_folder."
                )
