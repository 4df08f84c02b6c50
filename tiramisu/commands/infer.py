"""``--mode=infer``: predict a folder of images."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tiramisu.commands.console import (
    for_each_image,
    import_tensorflow_quietly,
    report_failures,
    say,
)
from tiramisu.errors import DatasetError
from tiramisu.images import read_image
from tiramisu.masks import write_mask
from tiramisu.model_file import find_model
from tiramisu.samples import find_images, image_root, mask_paths


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


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Predict every image; bad ones are named at the end."""
    del arguments
    images = find_images(options.infer_data)
    if not images:
        raise DatasetError(f"{options.infer_data} has no images to predict.")
    model = find_model(options.ckpt)
    import_tensorflow_quietly()
    from tiramisu.inference import Predictor

    predictor = Predictor(model, batch_size=options.batch_size or 1)
    outputs = _output_paths(options.infer_data, options.output_folder, images)

    def predict(image: Path) -> None:
        labels = predictor.predict(read_image(image).rgb).labels
        write_mask(outputs[image], labels, predictor.info.config.classes)

    failed = for_each_image(images, predict)
    say(f"{len(images) - len(failed)} masks are in {options.output_folder}.")
    return report_failures(failed)


def _output_paths(
    folder: Path, output_folder: Path, images: Sequence[Path]
) -> dict[Path, Path]:
    """Name each output after its input; no two inputs share one."""
    masks = mask_paths(
        Path(), [path.relative_to(image_root(folder)) for path in images]
    )
    return {
        image: output_folder / mask.relative_to("masks")
        for image, mask in zip(images, masks.values(), strict=True)
    }
